/** What the asks view is asked for. null: the usual one. */
export interface AsksAsk {
  periodId: string | null;
}

export interface AsksView {
  title: string;
}
