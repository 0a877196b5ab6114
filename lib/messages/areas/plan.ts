/** What the plan view is asked for. null: the usual one. */
export interface PlanAsk {
  periodId: string | null;
}

export interface PlanView {
  title: string;
}
