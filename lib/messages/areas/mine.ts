/** What the mine view is asked for. null: the usual one. */
export interface MineAsk {
  periodId: string | null;
}

export interface MineView {
  title: string;
}
