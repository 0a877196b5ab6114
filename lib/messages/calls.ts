import type { ErrorData } from '../model/errors.ts';
import type { Area } from '../model/goals/areas.ts';
import type { SettingValue } from '../model/records.ts';
import type { CauseChoice, FileKind, FinanceAsk, FinanceScreen, LineHistory, SavedFile } from './finance.ts';
import type { AreaRequest, AreaScreen, AreaWord } from './areas/areas.ts';
import type { PlanTaken } from './areas/plan.ts';
import type { KeyDone, KeyWord, MyKeyView } from './my-key.ts';
import type { SetUpView } from './set-up.ts';

/**
 * The one map of single calls to the background: name → who may call, request, reply. `loader` calls come from the content
 * script of a CRM page (top frame), `page` calls from the extension's own pages. The sender is checked once, centrally.
 */
export interface Calls {
  /** The loader has put a panel frame on its page and names the nonce it gave it. */
  openPanel: { from: 'loader'; request: { nonce: string }; reply: { ok: true } };
  /** The page moved to another address. The background reads the new one from the tab. */
  moved: { from: 'loader'; request: Record<string, never>; reply: { ok: true } };
  /** The frame's port was not up in time (a page with COEP): show the panel in a tab of its own. */
  openElsewhere: { from: 'loader'; request: Record<string, never>; reply: { ok: true } };
  /** What the connect page needs: which CRM page it was opened for. */
  connectInfo: { from: 'page'; request: { tabId: number | null }; reply: ConnectInfo };
  connectSession: { from: 'page'; request: { tabId: number }; reply: Connected };
  /** Signs in through the company's own app, in a window of the vendor's. */
  connectOauth: { from: 'page'; request: { loginUrl: string; clientId: string; keep: boolean }; reply: Connected };
  connectToken: { from: 'page'; request: { instanceUrl: string; token: string; keep: boolean }; reply: Connected };
  connectKey: { from: 'page'; request: { key: string; ownerId: string | null; keep: boolean; uiHost: string | null }; reply: Connected | { chooseOwner: { id: string; name: string; email: string | null }[] } };
  /** `withSample`: the made-up company too, while somebody looks around in it. */
  connections: { from: 'page'; request: { withSample: boolean }; reply: Connection[] };
  disconnect: { from: 'page'; request: { connection: string }; reply: { ok: true } };
  useSample: { from: 'page'; request: { on: boolean }; reply: { ok: true } };
  /** Finance's page. `monday`: the running period from a week ago to today. */
  finance: { from: 'page'; request: { ask: FinanceAsk; monday: boolean }; reply: FinanceScreen };
  /** Reads again what the CRM has; done when it is. */
  readAgain: { from: 'page'; request: { connection: string }; reply: { ok: true } };
  lineHistory: { from: 'page'; request: { ask: FinanceAsk; lineId: string }; reply: LineHistory };
  causeChoices: { from: 'page'; request: { connection: string }; reply: CauseChoice[] };
  stateCause: { from: 'page'; request: { ask: FinanceAsk; lineId: string; newInformation: boolean; causeId: string; note: string | null }; reply: { suggested: string | null } };
  judgeCause: { from: 'page'; request: { ask: FinanceAsk; lineId: string; agrees: boolean; note: string | null }; reply: { ok: true } };
  remark: { from: 'page'; request: { ask: FinanceAsk; lineId: string | null; reason: string | null; answers: string | null; text: string }; reply: { ok: true } };
  /** `amount`: decimal text in the org's currency. */
  recordCall: { from: 'page'; request: { ask: FinanceAsk; amount: string; note: string | null }; reply: { ok: true } };
  publish: { from: 'page'; request: { ask: FinanceAsk }; reply: { ok: true } };
  file: { from: 'page'; request: { ask: FinanceAsk; kind: FileKind; done: string | null }; reply: SavedFile };
  /** Areas that are switched off: they have no tab. */
  areasOff: { from: 'page'; request: { connection: string }; reply: { off: Area[] } };
  companySettings: { from: 'page'; request: { connection: string }; reply: SetUpView };
  saveSetting: { from: 'page'; request: { connection: string; setting: SettingValue }; reply: { ok: true } };
  /** Begins creating the place for records in the CRM, or goes on with it; ask again until `done`. */
  setUpSharing: { from: 'page'; request: { connection: string }; reply: { steps: string[]; done: boolean; error: ErrorData | null } };
  importRecords: { from: 'page'; request: { connection: string; text: string }; reply: { taken: number; known: number } };
  /** The reader's key for what is between people, and keys of others that changed. */
  myKey: { from: 'page'; request: { connection: string }; reply: MyKeyView };
  keyWord: { from: 'page'; request: { connection: string; word: KeyWord }; reply: KeyDone };
  /** A view of one of the dashboard's areas: `lib/messages/areas`. */
  areaView: { from: 'page'; request: { connection: string; request: AreaRequest }; reply: AreaScreen };
  /** Something said in one of them; it becomes a record. */
  sayInArea: { from: 'page'; request: { connection: string; word: AreaWord }; reply: { key: string } };
  dismissMark: { from: 'page'; request: { connection: string; goalId: string }; reply: { ok: true } };
  lookedAt: { from: 'page'; request: { connection: string; goalIds: string[] }; reply: { ok: true } };
  /** A file made of a view: a table, a page to publish, a plan to take elsewhere. */
  areaFile: { from: 'page'; request: { connection: string; request: AreaRequest; kind: string }; reply: SavedFile };
  /** Takes in a plan from a file, whole or not at all; with `isTrial` it only says what it would do. */
  takePlan: { from: 'page'; request: { connection: string; name: string; text: string; why: string | null; isTrial: boolean }; reply: PlanTaken };
  diagnostics: { from: 'page'; request: Record<string, never>; reply: { events: unknown[] } };
}

export interface ConnectInfo {
  crm: 'salesforce' | 'hubspot' | null;
  /** Host of the CRM page this is about. */
  host: string | null;
  hasCookiesPermission: boolean;
  /** What the browser's policy leaves open; what it names can't be changed. */
  policy: { oauthOnly: boolean; clientId: string | null; loginUrl: string | null; hubspotAllowed: boolean };
  /** The callback address that an app for OAuth needs. */
  redirectUri: string | null;
}

export interface Connection {
  id: string;
  crm: 'salesforce' | 'hubspot' | 'sample';
  orgName: string;
  userName: string;
  verified: boolean;
  syncedAt: number | null;
  deals: number | null;
  kept: boolean;
  /** Records of the person's own that are on this device alone: not sent yet, or without a place in the CRM. */
  onlyHere: number;
}

export interface Connected {
  connected: Connection;
}

export type CallName = keyof Calls;
export type CallRequest<N extends CallName> = Calls[N]['request'];
export type CallReply<N extends CallName> = Calls[N]['reply'];
export type Envelope = { call: CallName; request: unknown };
export type Answer<T> = { ok: true; value: T } | { ok: false; error: ErrorData };
