import { signal } from '@preact/signals';
import type { Screen, ViewName } from '../../lib/messages/views.ts';

interface Parts {
  goal: typeof import('../goal/goal.tsx').Goal;
  forecast: typeof import('../forecast/forecast.tsx').Forecast;
  lead: typeof import('../deal/lead.tsx').Lead;
  scope: typeof import('../deal/scope.tsx').Scope;
  cause: typeof import('../deal/cause.tsx').Cause;
  why: typeof import('../deal/why.tsx').Why;
  queue: typeof import('./queue.tsx').Queue;
  coach: typeof import('../coach/coach.tsx').Coach;
}

/**
 * What comes in a chunk of its own, so that the panel weighs no more than the view it opens with: the goal, the forecast, and on a deal the card that asks
 * for a cause, which few deals have, or that on which minutes are flagged, and the line for a word why; a lead. The deal itself, which most openings show, comes with the panel.
 */
export const parts = signal<Partial<Parts>>({});

const LOAD: { [P in keyof Parts]: () => Promise<Parts[P]> } = {
  goal: () => import('../goal/goal.tsx').then((m) => m.Goal),
  forecast: () => import('../forecast/forecast.tsx').then((m) => m.Forecast),
  lead: () => import('../deal/lead.tsx').then((m) => m.Lead),
  scope: () => import('../deal/scope.tsx').then((m) => m.Scope),
  cause: () => import('../deal/cause.tsx').then((m) => m.Cause),
  why: () => import('../deal/why.tsx').then((m) => m.Why),
  queue: () => import('./queue.tsx').then((m) => m.Queue),
  coach: () => import('../coach/coach.tsx').then((m) => m.Coach),
};

function fetchPart(name: keyof Parts, fail: () => void): void {
  if (!parts.value[name]) void LOAD[name]().then((part) => { parts.value = { ...parts.value, [name]: part }; }, fail);
}

/** Fetches a view's chunk while the background works out what it shows. `fail`: it isn't there any more, after an update. */
export const fetchView = (view: ViewName, fail: () => void): void => { if (view !== 'deal') fetchPart(view, fail); };

/** Fetches what a screen needs besides its view. */
export function fetchFor(screen: Screen, fail: () => void): void {
  if (!('view' in screen)) return;
  if (screen.queue) fetchPart('queue', fail);
  if ('scope' in screen.view) fetchPart('scope', fail);
  if (!('causes' in screen.view)) return;
  if (screen.view.causes.length > 0) fetchPart('cause', fail);
  if (screen.view.prompts.some((p) => p.mayAnswer)) fetchPart('why', fail);
}
