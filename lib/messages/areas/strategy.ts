/** What the strategy view is asked for. null: the usual one. */
export interface StrategyAsk {
  periodId: string | null;
}

export interface StrategyView {
  title: string;
}
