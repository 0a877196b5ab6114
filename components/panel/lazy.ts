import { signal } from '@preact/signals';
import type { Screen, ViewName } from '../../lib/messages/views.ts';

interface Parts {
  deal: typeof import('../deal/deal.tsx').Deal;
  goal: typeof import('../goal/goal.tsx').Goal;
  forecast: typeof import('../forecast/forecast.tsx').Forecast;
  lead: typeof import('../deal/lead.tsx').Lead;
  scope: typeof import('../deal/scope.tsx').Scope;
  cause: typeof import('../deal/cause.tsx').Cause;
  waits: typeof import('./waits.tsx').Waits;
  why: typeof import('../deal/why.tsx').Why;
  queue: typeof import('./queue.tsx').Queue;
  coach: typeof import('../coach/coach.tsx').Coach;
  nextTry: typeof import('./next-try.tsx').NextTry;
}

/**
 * What comes in a chunk of its own, so that the panel weighs no more than the view it opens with: each view, on a deal the card that asks for a cause,
 * which few deals have, that on which minutes are flagged, the line for a word why, the queue, and the time of the next try, which few failures have. A view's chunk is fetched while the
 * background works out what it shows.
 */
export const parts = signal<Partial<Parts>>({});

const LOAD: { [P in keyof Parts]: () => Promise<Parts[P]> } = {
  deal: () => import('../deal/deal.tsx').then((m) => m.Deal),
  goal: () => import('../goal/goal.tsx').then((m) => m.Goal),
  forecast: () => import('../forecast/forecast.tsx').then((m) => m.Forecast),
  lead: () => import('../deal/lead.tsx').then((m) => m.Lead),
  scope: () => import('../deal/scope.tsx').then((m) => m.Scope),
  cause: () => import('../deal/cause.tsx').then((m) => m.Cause),
  waits: () => import('./waits.tsx').then((m) => m.Waits),
  why: () => import('../deal/why.tsx').then((m) => m.Why),
  queue: () => import('./queue.tsx').then((m) => m.Queue),
  coach: () => import('../coach/coach.tsx').then((m) => m.Coach),
  nextTry: () => import('./next-try.tsx').then((m) => m.NextTry),
};

function fetchPart(name: keyof Parts, fail: () => void): void {
  if (!parts.value[name]) void LOAD[name]().then((part) => { parts.value = { ...parts.value, [name]: part }; }, fail);
}

/** Fetches a view's chunk while the background works out what it shows. `fail`: it isn't there any more, after an update. */
export const fetchView = (view: ViewName, fail: () => void): void => fetchPart(view, fail);

/** Fetches what a screen needs besides its view. */
export function fetchFor(screen: Screen, fail: () => void): void {
  if (screen.state === 'error' && screen.error.retryAt !== null) fetchPart('nextTry', fail);
  if (screen.footer.waiting) fetchPart('waits', fail);
  if (!('view' in screen)) return;
  if (screen.queue) fetchPart('queue', fail);
  if ('scope' in screen.view) fetchPart('scope', fail);
  if (!('causes' in screen.view)) return;
  if (screen.view.causes.length > 0) fetchPart('cause', fail);
  if (screen.view.prompts.some((p) => p.mayAnswer)) fetchPart('why', fail);
}
