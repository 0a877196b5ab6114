/** What the plan view is asked for. null: the usual one. */
export interface PlanAsk {
  periodId: string | null;
}

export interface PlanView {
  title: string;
}

/** What became of a file with a plan. With problems nothing was taken. */
export interface PlanTaken {
  /** Goals, strategic goals and roles that were taken, or would be. */
  taken: number;
  /** What it holds, a sentence each. */
  summary: string[];
  /** Which line of the file, and what is wrong with it. */
  problems: { line: number; why: string }[];
}
