import type { ErrorData } from '../model/errors.ts';
import type { WaitingView } from './waiting.ts';
import type { CoachView } from './coaching.ts';

/**
 * What screens are given: small, ready-to-draw answers. Text is already formatted (Intl is slow in a fresh page); numbers
 * that a chart or a test needs stand beside it. Everything here is JSON-safe.
 */
export type ViewName = 'goal' | 'deal' | 'lead' | 'forecast' | 'coach';

/** Money on a screen. `minor` is in minor units of `currency`; `text` is what stands there. */
export interface Figure {
  minor: number;
  currency: string;
  text: string;
}

/** A deal in a list, with its way into the CRM. */
export interface DealRow {
  dealId: string;
  name: string;
  href: string | null;
  amount: Figure;
  /** "Closed lost on 12 Sep · Anneliese Brandt" */
  detail: string;
  /** "as of today", "order assumed", "booked late" */
  badges: string[];
}

/** Rows a figure is made of. `total` may be more than the rows that came along. */
export interface Rows {
  title: string;
  /** How the rows make the figure, in words with the formula. */
  how: string;
  total: number;
  rows: DealRow[];
}

/** One earlier period behind a pace or a range. */
export interface PaceRow {
  label: string;
  wonByThen: Figure;
  wonInAll: Figure;
  share: string;
}

export interface Notice {
  icon: 'clock' | 'note' | 'eye' | 'stop' | 'lock';
  title: string;
  text: string;
  action?: Action;
}

/** Something a person can do from a screen. */
export interface Action {
  id: 'refresh' | 'connect' | 'sample' | 'signIn' | 'cancel' | 'leaveSample' | 'options' | 'dashboard' | 'alone' | 'putAway';
  label: string;
}

/** One more goal of the reader's, in a line that opens. */
export interface GoalLine {
  id: string;
  title: string;
  /** "31 of 60 · 51 %" */
  stands: string;
  sentence: string;
  /** By whom, when, why; what it serves; whether both sides have committed. */
  setBy: string;
  serves: string | null;
  committed: string | null;
}

export interface GoalView {
  /** Of a recorded goal: who set its number, when and why; what it serves; whether both sides have committed. null: the CRM's own quota. */
  recorded: { id: string; setBy: string; serves: string | null; committed: string; weight: string | null } | null;
  /** Further goals, those that the reader set alone among them. */
  others: GoalLine[];
  /** Shares of a goal reached for the first time. */
  marks: string[];
  /** "Credit by the org’s own rule; not a commission statement."; null where no goal is recorded. */
  credit: string | null;
  /** "Bookings, Q4 2026 · week 8 of 13" */
  heading: string;
  /** Whose goal: null is the reader's own, else the name ("Anneliese Brandt", "your team of 6"). */
  whose: string | null;
  periodId: string;
  target: Figure | null;
  /** "ForecastingQuota in Salesforce, set by …" or "sum of 6 people's quotas" */
  targetSource: string;
  won: Figure;
  wonRows: Rows;
  /** won ÷ target; null without a target. */
  ratio: number | null;
  /** "45" */
  ratioText: string | null;
  pace: {
    method: 'seasonal' | 'linear';
    expected: Figure;
    /** won ÷ expected by now. */
    ratio: number;
    /** "Your usual pace by week 8", "A straight line to week 8" */
    label: string;
    how: string;
    rows: PaceRow[];
  } | null;
  landing: { low: Figure; high: Figure; text: string; how: string } | null;
  /** Percent of the bar's width. */
  bar: { won: number; pace: number | null; landingFrom: number | null; landingTo: number | null; goal: number | null };
  /** "You are €38,600 behind your usual pace. …" */
  sentence: string;
  need: {
    goal: Figure;
    won: Figure;
    gap: Figure;
    commit: Figure;
    commitLabel: string;
    commitRows: Rows;
    toFind: Figure;
    sentence: string | null;
    how: string;
  } | null;
}

export interface StripView {
  /** Spoken instead of the picture. */
  label: string;
  /** All in percent: of the width (at, from, to), or of the height, from the top (level: 0 is the largest amount). */
  months: { at: number; label: string }[];
  dates: { at: number; isNow: boolean }[];
  hops: { from: number; to: number }[];
  amount: { at: number; level: number }[];
  today: number | null;
}

export interface ChangeRow {
  when: string;
  what: string;
  badge: string | null;
  /** Threads of feedback on this change, and its instant; absent: none. */
  threads?: { at: number; count: number };
}

export interface PromptView {
  id: string;
  question: string;
  evidence: string;
  behaviour: string;
  /** Goal, Reality, Options, Will */
  step: string;
  /** What came of it here before, in a sentence; null where too little is known. */
  effect: string | null;
  /** The reader may take it, put it off or decline it. */
  mayAnswer: boolean;
  /** What the reader said today; null: nothing. */
  said: { answer: 'taken' | 'later' | 'declined'; why: string | null } | null;
}

/** One cause somebody may choose. */
export interface CauseOption {
  id: string;
  label: string;
  example: string;
}

/** Why this deal went missing from a forecast: asked of who owns it, agreed or answered by who leads them. */
export interface CauseCard {
  periodId: string;
  reason: string;
  /** "Slipped out of Q3 2026" */
  title: string;
  /** "Its close date went from 28 Sep 2026 to 15 Nov 2026. €86,000 was in commit on 8 Jul." */
  sentence: string;
  /** Who may do what here: say a cause, agree or dispute the one that stands, read. */
  may: 'state' | 'judge' | 'read';
  /** Put off today: it stands there, and doesn't ask. */
  isPutOff: boolean;
  /** What stands; null where nobody has said. */
  said: {
    label: string;
    /** "Sales · no new information" */
    detail: string;
    note: string | null;
    /** "Anneliese Brandt, 20 Nov" */
    by: string;
    /** "Tomasz Wiśniewski agrees", "disputed by …"; null where nobody has judged it. */
    judged: string | null;
    /** "Waits to be sent" or "On this device only"; null once others can read it. */
    waiting: string | null;
  } | null;
  /** What the records suggest, told only after somebody has answered; null before, or where they suggest nothing. */
  suggestion: string | null;
  groups: { label: string; causes: CauseOption[] }[];
  /** Questions that were asked on this line, with their answers. */
  questions: { key: string; text: string; by: string; answers: { text: string; by: string }[]; mayAnswer: boolean }[];
  seenBy: string;
}

/** Qualifying that wasn't the reader's to do: flagged in one click, with minutes. */
export interface ScopeCard {
  sentence: string;
  /** Minutes to press; none: the reader may only read. */
  presets: number[];
  /** Why the reader can't flag; null: they can. */
  mayNot: string | null;
  flags: { key: string; text: string; by: string; note: string | null; waiting: string | null; isMine: boolean }[];
  seenBy: string;
}

/** A lead (in HubSpot: a contact) beside its page. */
export interface LeadView {
  leadId: string;
  /** "Lead of 3 Mar 2026" */
  name: string;
  /** "Partner webinar · Working" */
  meta: string;
  /** What became of it, a sentence each. */
  lines: string[];
  scope: ScopeCard;
}

export interface DealView {
  dealId: string;
  name: string;
  href: string | null;
  amount: Figure | null;
  /** "€86,000 · commit · closes 18 Dec 2026" */
  meta: string;
  effect: {
    sentence: string;
    /** Percent of the bar. */
    bar: { won: number; addsTo: number; goal: number };
    label: string;
    fromRatio: number;
    toRatio: number;
  } | null;
  /** What it does for each further goal of its owner, a line each. */
  parts: { title: string; text: string }[];
  /** Why there is no effect to show; null where there is one. */
  noEffect: string | null;
  strip: StripView | null;
  facts: { strong: string; rest: string }[];
  changes: ChangeRow[];
  historyNote: string | null;
  /** Threads of feedback on this deal that the reader sees. */
  threads: number;
  /** Lines of bridges that this deal is in and that ask for a word, the newest first. */
  causes: CauseCard[];
  /** Qualifying that was out of scope; absent: no lead became this deal, or the area is off. */
  scope?: ScopeCard;
  audience: 'rep' | 'manager';
  prompts: PromptView[];
  /** Who reads the answers; null where there is none. */
  promptsSeenBy: string | null;
  /** Said where no prompt applies or evidence is too thin. */
  promptNote: string | null;
}

export type BridgeClass = 'judged' | 'timing' | 'structural' | 'neither' | 'gain';

export interface BridgeReasonView {
  reason: string;
  label: string;
  amount: Figure;
  deals: number;
  /** Percent: where the bar starts and ends, and where the running total stands after it. */
  bar: { a: number; b: number; e: number };
  rows: Rows;
}

export interface BridgeGroupView {
  kind: BridgeClass;
  label: string;
  total: Figure;
  reasons: BridgeReasonView[];
}

export interface BridgeView {
  periodId: string;
  periodLabel: string;
  running: boolean;
  basis: string;
  /** ISO instants. */
  t0: string;
  t1: string;
  /** "€605,620 below the commit forecast of 8 Jul" */
  headline: string;
  sentence: string;
  start: { label: string; amount: Figure; bar: number; rows: Rows };
  end: { label: string; amount: Figure; bar: number; rows: Rows };
  groups: BridgeGroupView[];
  /** "Bars start at €1.3 million."; null where they start at nothing. */
  scaleNote: string | null;
  notes: Notice[];
  /** Deals that came into the basis after t0 and left it unwon. */
  passedThrough: Rows | null;
  /** Deals won for exactly what was forecast. */
  asForecast: number;
  /** How much of what fell away has a cause; null where nothing did. */
  explained: { title: string; of: string; stated: number; disputed: number; open: number; key: { stated: string; disputed: string; open: string }; owed: string | null } | null;
  /** "Of money that slipped in 4 earlier periods, 38 % was won within two."; null where too few. */
  timing: string | null;
}

export interface ForecastView {
  scopeLabel: string;
  bridges: BridgeView[];
}

export interface ViewOf {
  goal: GoalView;
  deal: DealView;
  lead: LeadView;
  forecast: ForecastView;
  coach: CoachView;
}

/** The reader's queue of deals that wait for their word, told beside one of them. */
export interface QueueStrip {
  /** "3 of 9 that wait for you", "9 deals wait for you" */
  text: string;
  /** Why this one waits, the strongest reason; null: it isn't in the queue, or doesn't wait any more. */
  why: string | null;
  hasPrevious: boolean;
  /** null: there is none. "Next", "Begin", "Go on" */
  next: string | null;
}

export interface Footer {
  /** "Salesforce, 4 minutes ago" */
  source: string;
  /** "Only what you may see in Salesforce" */
  seenBy: string;
  /** What somebody said here that isn't in the CRM yet; absent: nothing. */
  waiting?: WaitingView;
}

/** What one view of the panel shows just now. `state` is what the screen carries in `data-state`. */
export type Screen<V extends ViewName = ViewName> =
  | { state: 'loading'; title: string | null; done: number | null; total: number | null; detail: string | null; footer: Footer }
  | { state: 'empty'; title: string; message: string; actions: Action[]; fine: string | null; footer: Footer }
  | { state: 'error'; error: ErrorData; actions: Action[]; footer: Footer }
  /** `unread`: words of feedback that wait for the reader, on any deal. `queue`: absent or null where there is none to walk. */
  | { state: 'ready' | 'stale'; view: ViewOf[V]; notices: Notice[]; footer: Footer; unread?: number; queue?: QueueStrip | null };
