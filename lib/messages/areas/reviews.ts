/** What reviews are asked for. `reviewId`: one that is opened; null: none. */
export interface ReviewsAsk {
  reviewId: string | null;
}

/** An answer as somebody writes it. `evidence`: keys of what it rests on. */
export interface AnswerSaid {
  to: string;
  text: string;
  place: number | null;
  evidence: string[];
}

/** What a person says of reviews. The background completes it (template, frozen goals, signature) and keeps the record. Days are `2026-11-24`. */
export type ReviewSaid =
  | { act: 'openCycle'; name: string; from: string; to: string; due: string; roles: { roleId: string; templateId: string }[]; personIds: string[] }
  | { act: 'endCycle'; cycleId: string; why: string }
  | { act: 'begin'; cycleId: string; personId: string }
  | { act: 'draft' | 'share'; reviewId: string; answers: AnswerSaid[] }
  | { act: 'talk'; reviewId: string; day: string; text: string }
  /** `seen`: the keys that stood on the page, so that nobody closes what they haven't read. */
  | { act: 'close'; reviewId: string; seen: string[] }
  /** `digest`: of the content as it stood on the page. */
  | { act: 'sign'; reviewId: string; digest: string; agrees: boolean; note: string }
  | { act: 'handOver'; reviewId: string; toId: string }
  | { act: 'tellSums'; cycleId: string; templateId: string };

export interface ReviewRow {
  id: string;
  /** "Anneliese Brandt, by Tomasz Wiśniewski" */
  title: string;
  cycle: string;
  /** "Waits for your signature" */
  state: string;
  is: 'open' | 'closed' | 'signed' | 'broken';
  /** Something was noticed about it: the sheet says what. */
  isNoticed: boolean;
}

export interface EvidenceView {
  key: string;
  /** As it was named in the review. */
  says: string;
  /** As it stands now, where the reader may read it: a line each; null: it isn't here any more, or isn't theirs to read. */
  now: string[] | null;
  link: string | null;
}

export interface AnswerView {
  text: string;
  place: string | null;
  evidence: EvidenceView[];
  /** "Shared on 20 Nov 2026" */
  when: string;
  /** What stood before, newest first. */
  earlier: { when: string; text: string }[];
}

/** One thing that a review asks. `places`: words of its axis, lowest first; empty: it has none. */
export interface ReviewSection {
  to: string;
  kind: 'results' | 'behaviours' | 'measure' | 'behaviour' | 'question';
  title: string;
  hint: string | null;
  places: string[];
  asks: ('self' | 'manager')[];
  self: AnswerView | null;
  manager: AnswerView | null;
}

export interface FrozenRow {
  id: string;
  title: string;
  span: string;
  /** "€612,000 of €640,000"; null: it didn't stand then. */
  start: string | null;
  end: string | null;
}

export interface SignatureView {
  side: 'self' | 'manager';
  who: string;
  /** "Signed on 24 Nov 2026: agrees with it", "Not signed yet" */
  says: string;
  /** What they see otherwise, in their words. */
  note: string | null;
  /** Where it isn't good: what is so, and what that means. */
  trouble: string | null;
  /** The signature itself, base64. */
  signature: string | null;
}

export interface ReviewSheet {
  id: string;
  title: string;
  sentence: string;
  /** "1 Jan to 31 Dec 2026, template Account executive, begun on 2 Nov 2026" */
  about: string;
  state: 'open' | 'closed' | 'signed';
  /** What was noticed, each a sentence and what to do. */
  notices: string[];
  /** The reader's own side; null: it was handed to them. */
  side: 'self' | 'manager' | null;
  names: { self: string; manager: string };
  goals: { rows: FrozenRow[]; startOn: string; endOn: string | null };
  sections: ReviewSection[];
  talks: { who: string; when: string; text: string }[];
  signatures: SignatureView[];
  /** SHA-256 of the content, base64; null while it is open. */
  digest: string | null;
  handedTo: string[];
  may: { write: boolean; talk: boolean; close: { ok: boolean; why: string } | null; sign: boolean; handOver: { id: string; name: string }[] };
  /** Why it can't be signed here now; null where it can, or needn't. */
  noSigning: string | null;
  /** What the reader wrote and didn't share, or last shared: where they go on. */
  draft: { answers: AnswerSaid[]; note: string } | null;
  /** What an answer can rest on. */
  choices: { key: string; label: string; group: string }[];
  /** Keys of all that stands on this page: sent along with a close. */
  seen: string[];
  today: string;
  seenBy: string;
}

export interface CycleForm {
  roles: { id: string; name: string; templateId: string; people: { id: string; name: string }[] }[];
  templates: { id: string; name: string; for: string }[];
  /** Who holds no role, or several: they are not in a cycle until that is settled. */
  without: string[];
  from: string;
  to: string;
  due: string;
  name: string;
}

export interface CycleRow {
  id: string;
  name: string;
  span: string;
  due: string;
  /** "14 people by 3 templates: Account executive, …" */
  people: string;
  by: string;
  ended: string | null;
  mayEnd: boolean;
}

export interface ReviewsView {
  kicker: string;
  title: string;
  sentence: string;
  /** Why there are no reviews here; null: there are. */
  off: string | null;
  toBegin: { cycleId: string; personId: string; person: string; cycle: string; due: string }[];
  rows: ReviewRow[];
  /** Signed by both, newest first. */
  history: ReviewRow[];
  opened: ReviewSheet | null;
  cycles: CycleRow[];
  /** null: the reader opens no cycles. */
  form: CycleForm | null;
  /** Sums that the reader can tell, from five signed reviews on. */
  sums: { cycleId: string; templateId: string; label: string; holds: string; to: string; isTold: boolean }[];
  seenBy: string;
}
