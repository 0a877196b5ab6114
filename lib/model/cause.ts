import type { DealId } from './ids.ts';

/** Who can act on a cause. `customer`, `market`, `forecast` and `data` are nobody's function, and count in nobody's miss. */
export const FUNCTIONS = ['sales', 'marketing', 'finance', 'executives', 'product', 'legal', 'customer', 'market', 'forecast', 'data'] as const;
export type OwnerFunction = (typeof FUNCTIONS)[number];

/** One entry of the catalogue of causes. A company renames, adds and switches off; ids stay. */
export interface Cause {
  id: string;
  function: OwnerFunction;
  /** "Date never agreed with the buyer" */
  label: string;
  /** "our quarter end, not theirs" */
  example: string;
  /** Signals or facts that may suggest it. */
  evidence: string[];
  isOn: boolean;
}

/**
 * A word said about why a deal was missed. Statements are only ever added: who states, agrees or disputes adds one, and what
 * stands is read off them in order.
 */
export interface CauseStatement {
  dealId: DealId;
  /** The period whose forecast it was missing from. */
  periodId: string;
  /** The bridge's reason it explains: slipped, lost, … */
  reason: string;
  /** `state`: names a cause. `agree`, `dispute`: of what stands. `later`: put off. */
  act: 'state' | 'agree' | 'dispute' | 'later';
  /** The first question: was there new information? null where it wasn't asked (agree, dispute, later). */
  newInformation: boolean | null;
  causeId: string | null;
  /** A word of explanation; text, never HTML. */
  note: string | null;
  /** What the software would have said, recorded when the person answered and shown only after; null: nothing. */
  suggested: string | null;
}

/** A question on a line of a bridge, or an answer to one. */
export interface LineRemark {
  /** The question this answers; null: it is a question. */
  answers: string | null;
  periodId: string;
  scope: string;
  /** A deal's line, or a whole reason's. */
  dealId: DealId | null;
  reason: string | null;
  text: string;
  /** Who is asked, by user id: the owner and their manager. Empty in an answer. */
  asked: string[];
}
