import type { ErrorData } from '../model/errors.ts';
import type { Exact, FinanceGroup, StepKind } from './finance-line.ts';
import type { CalibrationView, SignalRow, TrustView } from './finance-past.ts';
import type { ChangeRow, DealRow, Footer, Notice } from './views.ts';

/** What finance's page is asked for. null: the usual one (last closed period, commit, the widest scope the reader leads, bookings). */
export interface FinanceAsk {
  connection: string;
  periodId: string | null;
  basis: string | null;
  /** `org`, `person:ID`, `team:ID`, `role:ID` */
  scope: string | null;
  typeId: string | null;
  /** `2026-07-08`; null: the first call, else the baseline day. */
  t0: string | null;
  t1: string | null;
  /** Another period to stand beside this one. */
  compareWith: string | null;
}

export interface Choice {
  id: string;
  label: string;
  /** Depth in a tree, 0 at the top. */
  depth: number;
}

/** One bar of the waterfall, left to right. A total stands on the ground; others go from the running total by `amount`. */
export interface WaterfallStep {
  id: string;
  kind: StepKind;
  label: string;
  /** Below the label: "8 Jul", "6 deals". */
  sub: string;
  amount: Exact;
  /** Thousands, as it stands at the bar: "−412.6k", "2,420k". */
  short: string;
  /** The reason it opens to; null for plan and call. */
  opens: string | null;
}

/** The same miss cut another way. Losses and gains are never netted. */
export interface Cut {
  id: 'cause' | 'function' | 'person' | 'source' | 'stage';
  label: string;
  /** What the columns mean, and what is left out. */
  note: string;
  rows: { label: string; deals: number; losses: Exact; gains: Exact; share: string }[];
}

export interface TieOut {
  ours: Exact;
  crmLabel: string;
  crm: Exact;
  difference: Exact;
  /** "1 deal differs" */
  label: string;
  deals: DealRow[];
  note: string | null;
}

export interface WalkView {
  title: string;
  sentence: string;
  from: { label: string; amount: Exact };
  to: { label: string; amount: Exact };
  lines: { reason: string; label: string; kind: StepKind; amount: Exact; deals: DealRow[] }[];
  /** `day`: `2026-11-16`. */
  weeks: { day: string; label: string; amount: Exact; change: Exact }[];
}

export interface PipelineView {
  start: { label: string; amount: Exact };
  end: { label: string; amount: Exact };
  lines: { reason: string; label: string; kind: StepKind; amount: Exact; deals: DealRow[] }[];
  memo: string | null;
}

export interface ComparedPeriod {
  label: string;
  rows: { label: string; here: Exact | null; there: Exact | null }[];
}

export interface FinanceView {
  /** As it was understood, with nothing null but `compareWith`: asked again, it gives the same numbers. */
  ask: FinanceAsk;
  choices: { periods: Choice[]; bases: Choice[]; scopes: Choice[]; types: Choice[] };
  /** "Priya Raghunathan" */
  reader: string;
  /** "Central Europe, mid-market · new bookings · 1 Jul to 30 Sep 2026" */
  kicker: string;
  /** "Q3 came in €605,620 below the call, more than half of it timing" */
  title: string;
  /** "The surprise was Stadtwerke Hohenfelde: …"; null where there is none. */
  surprise: string | null;
  /** "Called on 8 Jul by …. Published on 7 Oct by …. From Salesforce, 4 minutes ago." */
  fine: string;
  running: boolean;
  /** Something that was said here is on its way to the CRM: the page is worth asking again in a moment. */
  sending: boolean;
  currency: string;
  /** Decimal places of its amounts, as the org has them. */
  digits: number;
  sums: { plan: Exact | null; call: Exact | null; actual: Exact; callLabel: string; actualNote: string };
  explained: { sentence: string; total: Exact; stated: Exact; disputed: Exact; open: Exact; share: string } | null;
  /** Both above zero. */
  gross: { losses: Exact; gains: Exact };
  steps: WaterfallStep[];
  /** Judgement and unreconciled first, then timing, structural, neither, gains. */
  groups: FinanceGroup[];
  asForecast: number;
  total: { deals: number; amount: Exact; label: string };
  /** Entered the basis after the first date and left it unwon: in neither sum. */
  passedThrough: DealRow[];
  cuts: Cut[];
  trust: TrustView | null;
  calibration: CalibrationView | null;
  signals: SignalRow[];
  signalsNote: string;
  tieOut: TieOut | null;
  /** "Of money that slipped in 4 earlier periods, 38 % was won within two more (12 of 31 deals)."; null where too few. */
  timing: string | null;
  /** How often people and the software agreed on causes; null where too few answered. */
  kappa: string | null;
  walk: WalkView | null;
  pipeline: PipelineView | null;
  compared: ComparedPeriod | null;
  published: { text: string; drift: { label: string; was: Exact; now: Exact } | null; seen: string | null } | null;
  may: { publish: boolean; call: boolean; ask: boolean; why: string | null };
  notes: Notice[];
  footer: Footer;
}

/** What the page stands on just now. */
export type FinanceScreen =
  | { state: 'loading'; title: string; done: number | null; total: number | null; footer: Footer }
  | { state: 'empty'; title: string; message: string; footer: Footer }
  | { state: 'error'; error: ErrorData; footer: Footer }
  | { state: 'ready' | 'stale'; view: FinanceView };

/** A line opened: what happened to the deal between the two dates, row by row. */
export interface LineHistory {
  dealId: string;
  name: string;
  href: string | null;
  before: string;
  after: string;
  rows: (ChangeRow & { between: boolean })[];
  note: string | null;
}

/** One entry of the catalogue as somebody chooses from it. */
export interface CauseChoice {
  id: string;
  label: string;
  function: string;
  example: string;
}

/** A file to save: text, never a blob. */
export interface SavedFile {
  name: string;
  mime: 'text/csv' | 'text/markdown' | 'text/html' | 'text/plain' | 'application/json';
  text: string;
}

export const FILE_KINDS = ['lines', 'reasons', 'cuts', 'accuracy', 'calibration', 'signals', 'pipeline', 'walk', 'weeks', 'compared', 'tieOut', 'passed', 'memo', 'page', 'records'] as const;
export type FileKind = (typeof FILE_KINDS)[number];
