import type { ActionView, ThreadView } from '../../messages/coaching.ts';
import type { StandingAction } from '../../analysis/coaching/standing-actions.ts';
import type { Thread } from '../../analysis/coaching/standing-threads.ts';
import type { CoachingAround, CoachingWords } from './around.ts';
import { unreadIn } from '../../analysis/coaching/standing-threads.ts';
import { actionView } from './action-view.ts';
import { threadView } from './thread-view.ts';

/** Threads for a screen: what is unread first, then the newest. */
export function threadViews(threads: readonly Thread[], around: CoachingAround, w: CoachingWords): ThreadView[] {
  const unread = new Map(threads.map((t) => [t.id, unreadIn(t, around.me.userId).length > 0]));
  return [...threads].sort((a, b) => Number(unread.get(b.id)) - Number(unread.get(a.id)) || b.lastAt - a.lastAt || (a.id < b.id ? -1 : 1)).map((t) => threadView(t, around, w));
}

/** Open actions for a screen, the one due first first. */
export const dueViews = (actions: readonly StandingAction[], around: CoachingAround, w: CoachingWords): ActionView[] =>
  actions.filter((a) => a.state === 'open').sort((a, b) => a.by - b.by || (a.id < b.id ? -1 : 1)).map((a) => actionView(a, around, w));

/** How many words wait for the reader, in all threads. */
export const unreadOf = ({ coaching, me }: Pick<CoachingAround, 'coaching' | 'me'>): number => [...coaching.threads.values()].reduce((n, t) => n + unreadIn(t, me.userId).length, 0);
