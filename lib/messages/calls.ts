import type { ErrorData } from '../model/errors.ts';

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
  connectToken: { from: 'page'; request: { instanceUrl: string; token: string; keep: boolean }; reply: Connected };
  connectKey: { from: 'page'; request: { key: string; ownerId: string | null; keep: boolean; uiHost: string | null }; reply: Connected | { chooseOwner: { id: string; name: string; email: string | null }[] } };
  connections: { from: 'page'; request: Record<string, never>; reply: Connection[] };
  disconnect: { from: 'page'; request: { connection: string }; reply: { ok: true } };
  useSample: { from: 'page'; request: { on: boolean }; reply: { ok: true } };
  diagnostics: { from: 'page'; request: Record<string, never>; reply: { events: unknown[] } };
}

export interface ConnectInfo {
  crm: 'salesforce' | 'hubspot' | null;
  /** Host of the CRM page this is about. */
  host: string | null;
  hasCookiesPermission: boolean;
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
}

export interface Connected {
  connected: Connection;
}

export type CallName = keyof Calls;
export type CallRequest<N extends CallName> = Calls[N]['request'];
export type CallReply<N extends CallName> = Calls[N]['reply'];
export type Envelope = { call: CallName; request: unknown };
export type Answer<T> = { ok: true; value: T } | { ok: false; error: ErrorData };
