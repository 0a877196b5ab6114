/** What the leader view is asked for. null: the usual one. */
export interface LeaderAsk {
  periodId: string | null;
}

export interface LeaderView {
  title: string;
}
