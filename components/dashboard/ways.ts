import type { Connection } from '../../lib/messages/calls.ts';
import type { CauseChoice, FileKind, FinanceAsk, FinanceScreen, LineHistory, SavedFile } from '../../lib/messages/finance.ts';
import type { AreaName, AreaScreen, AreaViews, AreaWord } from '../../lib/messages/areas/areas.ts';
import type { PlanTaken } from '../../lib/messages/areas/plan.ts';
import type { KeyDone, KeyWord, MyKeyView } from '../../lib/messages/my-key.ts';
import type { SetUpView } from '../../lib/messages/set-up.ts';
import type { Area } from '../../lib/model/goals/areas.ts';
import type { SettingValue } from '../../lib/model/records.ts';

/** What a person says of a line's cause. */
export interface SaidCause {
  lineId: string;
  newInformation: boolean;
  causeId: string;
  note: string | null;
}

/** A question on a line or on a whole reason; or, with `answers`, an answer to the remark of that key. */
export interface Remark {
  lineId: string | null;
  reason: string | null;
  answers: string | null;
  text: string;
}

/** What the dashboard can do; the background's, or a stand-in in the gallery. Each promise fails with a RidealongError. */
export interface DashboardWays {
  connections(): Promise<Connection[]>;
  /** Areas that are switched off in a company. */
  areasOff(connection: string): Promise<Area[]>;
  finance(ask: FinanceAsk): Promise<FinanceScreen>;
  /** As `finance`, with other usual values: the running period, from a week ago to today. */
  monday(ask: FinanceAsk): Promise<FinanceScreen>;
  /** Reads again what the CRM has; done when it is. */
  readAgain(connection: string): Promise<void>;
  lineHistory(ask: FinanceAsk, lineId: string): Promise<LineHistory>;
  causes(ask: FinanceAsk): Promise<CauseChoice[]>;
  /** Answers with what the software would have said, in a sentence: only now, so that it led nobody. null: nothing. */
  stateCause(ask: FinanceAsk, said: SaidCause): Promise<{ suggested: string | null }>;
  judgeCause(ask: FinanceAsk, judged: { lineId: string; agrees: boolean; note: string | null }): Promise<void>;
  remark(ask: FinanceAsk, remark: Remark): Promise<void>;
  /** `amount` is decimal text in the view's currency, as it was typed and checked. */
  recordCall(ask: FinanceAsk, call: { amount: string; note: string | null }): Promise<void>;
  publish(ask: FinanceAsk): Promise<void>;
  /** `done`: what is being done, in the author's words, one point a line; a memo and a page carry it. */
  file(ask: FinanceAsk, kind: FileKind, done?: string): Promise<SavedFile>;
  settings(connection: string): Promise<SetUpView>;
  saveSetting(connection: string, setting: SettingValue): Promise<void>;
  /** Creates the place for records in the CRM; `step` is told each step as it begins. */
  setUp(connection: string, step: (what: string) => void): Promise<void>;
  /** Takes in records that another device exported. Those that are here already are counted, not doubled. */
  importRecords(connection: string, text: string): Promise<{ taken: number; known: number }>;
  myKey(connection: string): Promise<MyKeyView>;
  keyWord(connection: string, word: KeyWord): Promise<KeyDone>;
  /** A view of one of the areas. */
  area<N extends AreaName>(connection: string, area: N, ask: AreaViews[N]['ask']): Promise<AreaScreen<N>>;
  /** Something said there; answers with the key of its record. */
  say(connection: string, word: AreaWord): Promise<{ key: string }>;
  areaFile<N extends AreaName>(connection: string, area: N, ask: AreaViews[N]['ask'], kind: string): Promise<SavedFile>;
  takePlan(connection: string, file: { name: string; text: string; why: string | null }, isTrial: boolean): Promise<PlanTaken>;
  /** Puts away what is told of a goal's mark. */
  dismissMark(connection: string, goalId: string): Promise<void>;
  looked(connection: string, goalIds: string[]): Promise<void>;
  /** Hands a file to the person. */
  save(file: SavedFile): void;
  print(): void;
  /** Keeps the address in step, so that reloading comes back to the same place. `query` begins with `?`. */
  remember(query: string): void;
}
