import type { CrmPort } from '../crm/port.ts';
import type { CauseWord, CoachWord, PromptAnswer, ScopeWord } from '../messages/panel.ts';
import type { WaitingAct } from '../messages/waiting.ts';
import type { Action, Screen, ViewName } from '../messages/views.ts';
import type { Identity } from '../model/org.ts';
import type { PageRef } from '../pages/page.ts';

/** A connected org and user, known without asking the network. */
export interface KnownConnection {
  /** `salesforce:00D…:005…` */
  id: string;
  identity: Identity;
  /** The adapter with its token. Throws `signIn` where there is no good token. */
  open(): Promise<CrmPort>;
}

/** Whose data a page may show. `otherOrg`: something is connected, but not the org of this page. */
export type PageConnection = { is: 'connected'; connection: KnownConnection } | { is: 'none' } | { is: 'otherOrg'; connected: Identity[] };

export interface Connections {
  forPage(page: PageRef): Promise<PageConnection>;
}

/** What answers the panel: one implementation, in the background. */
export interface Desk {
  /** Emits what a view shows for a page, at once from what is stored, and again whenever it changes, until the signal aborts. */
  show<V extends ViewName>(view: V, page: PageRef, emit: (screen: Screen<V>) => void, signal: AbortSignal): Promise<void>;
  /** The views that are switched on for a page, in the order of their tabs. */
  views(page: PageRef | null): Promise<ViewName[]>;
  act(action: Action['id'], page: PageRef): Promise<void>;
  sayCause(page: PageRef, word: CauseWord): Promise<void>;
  /** Flags minutes that were out of scope on the page's record, or takes a flag back. */
  sayScope(page: PageRef, word: ScopeWord): Promise<void>;
  remark(page: PageRef, dealId: string, answers: string, text: string): Promise<void>;
  /** Something that waits to be sent. */
  waiting(page: PageRef, act: WaitingAct, id: number): Promise<void>;
  /** Something said in the coaching view. Throws `noPermission`, with nothing kept, where it may not be said. */
  say(page: PageRef, word: CoachWord): Promise<void>;
  /** The page in the CRM of the next or previous deal of the reader's queue; null: there is none. */
  walk(page: PageRef, to: 'next' | 'previous'): Promise<string | null>;
  answer(page: PageRef, dealId: string, promptId: string, answer: PromptAnswer, why: string | null): Promise<void>;
}
