import type { WaitingAct } from './waiting.ts';
import type { ErrorData } from '../model/errors.ts';
import type { AreaWord } from './areas/areas.ts';
import type { Action, Screen, ViewName } from './views.ts';

/**
 * The panel's port to the background. It is bound to a nonce that the loader registered for its own tab and that works once;
 * which page, org and record this is about, the background reads from the tab's own address.
 */
export const PANEL_PORT = 'ridealong-panel:';

/** What somebody says about why a deal went missing from a forecast. */
export interface CauseWord {
  dealId: string;
  periodId: string;
  reason: string;
  act: 'state' | 'agree' | 'dispute' | 'later';
  newInformation: boolean | null;
  causeId: string | null;
  note: string | null;
}

/** Minutes that were out of scope on the record of this page, or the key of a flag to take back. */
export interface ScopeWord {
  /** The id of the deal or lead that the person looks at. */
  on: string;
  minutes: number | null;
  note: string | null;
  takeBack: string | null;
}

/** What somebody says in the panel's coaching view. */
export type CoachWord = Extract<AreaWord, { kind: 'feedback' | 'action' }>;

export type PromptAnswer = 'taken' | 'later' | 'declined';

/** From the panel. */
export type PanelRequest =
  | { type: 'show'; view: ViewName }
  | { type: 'act'; action: Action['id'] }
  | ({ type: 'cause' } & CauseWord)
  | { type: 'remark'; dealId: string; answers: string; text: string }
  | { type: 'waiting'; act: WaitingAct; id: number }
  | ({ type: 'scope' } & ScopeWord)
  | { type: 'answer'; dealId: string; promptId: string; answer: PromptAnswer; why: string | null }
  /** Answered with `said` of the same number. */
  | { type: 'say'; number: number; word: CoachWord }
  /** To the next deal, or the one before, of the reader's queue: the tab beside goes there. */
  | { type: 'walk'; to: 'next' | 'previous' }
  | { type: 'settings'; float: boolean }
  | { type: 'close' };

/** To the panel. `views`: those that are switched on, in their order. A screen carries the number of the page visit it is for: an older one is dropped. */
export type PanelReply =
  | { type: 'page'; visit: number; hasDeal: boolean; isForecast: boolean; noun: 'opportunity' | 'deal'; theme: 'auto' | 'light' | 'dark'; float: boolean; where: 'frame' | 'tab'; views: ViewName[] }
  /** What became of a word: null: kept. */
  | { type: 'said'; number: number; error: ErrorData | null }
  | { [V in ViewName]: { type: 'screen'; visit: number; view: V; screen: Screen<V> } }[ViewName];
