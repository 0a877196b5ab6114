import type { DealRow, Figure } from './views.ts';

/** Money to the cent ("121,300.00") beside the whole ("€121,300"); finance's tables use the first. */
export interface Exact extends Figure {
  exact: string;
}

/** Which class of reasons an amount belongs to; `total`: a sum of all. */
export type StepKind = 'total' | 'judged' | 'timing' | 'structural' | 'neither' | 'gain';

/** What people said of a line's cause, and who owes a word. */
export interface LineCause {
  state: 'stated' | 'agreed' | 'disputed' | 'open' | 'none';
  /** "Contract took too long"; "No cause yet"; null where none is asked. */
  label: string | null;
  function: string | null;
  /** "No new information: the forecast was wrong before." */
  detail: string | null;
  owes: { name: string; since: string | null }[];
}

/** A question on a line, a reason or the whole, with what was answered. */
export interface RemarkView {
  key: string;
  author: string;
  when: string;
  text: string;
  /** Not yet in the CRM. */
  waiting: boolean;
  answers: RemarkView[];
}

/** One deal's part of the miss. */
export interface FinanceLine {
  /** `dealId reason owner`: unique within the view, and the same when the deals are read again. */
  id: string;
  deal: DealRow;
  amount: Exact;
  owner: string | null;
  cause: LineCause;
  remarks: RemarkView[];
  /** What this reader may do here. */
  mayState: boolean;
  mayJudge: boolean;
}

/** Lines of one reason that share a cause, summed: what the table shows before a reason is opened. */
export interface CauseSum {
  label: string;
  function: string | null;
  state: LineCause['state'];
  deals: number;
  amount: Exact;
  owes: LineCause['owes'];
  /** Ids of its lines. */
  lines: string[];
}

/** One reason with all of its lines. */
export interface FinanceReason {
  reason: string;
  label: string;
  /** How its lines make its figure. */
  how: string;
  /** `in 5` for parts of deals that stand elsewhere too. */
  dealsText: string;
  deals: number;
  amount: Exact;
  lines: FinanceLine[];
  /** Its lines by cause, as `sumByCause` makes them; empty where no cause is asked. Together they are all of its lines. */
  causes: CauseSum[];
  remarks: RemarkView[];
}

/** Reasons of one class. */
export interface FinanceGroup {
  kind: Exclude<StepKind, 'total'>;
  label: string;
  deals: number;
  amount: Exact;
  reasons: FinanceReason[];
}
