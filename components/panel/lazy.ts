import { signal } from '@preact/signals';
import type { Screen, ViewName } from '../../lib/messages/views.ts';

interface Parts {
  goal: typeof import('../goal/goal.tsx').Goal;
  forecast: typeof import('../forecast/forecast.tsx').Forecast;
  cause: typeof import('../deal/cause.tsx').Cause;
  waits: typeof import('./waits.tsx').Waits;
  why: typeof import('../deal/why.tsx').Why;
  queue: typeof import('./queue.tsx').Queue;
  coach: typeof import('../coach/coach.tsx').Coach;
}

/**
 * What comes in a chunk of its own, so that the panel weighs no more than the view it opens with: the goal, the forecast, and on a deal the card that asks
 * for a cause, which few deals have, and the line for a word why. The deal itself, which most openings show, comes with the panel.
 */
export const parts = signal<Partial<Parts>>({});

const LOAD: { [P in keyof Parts]: () => Promise<Parts[P]> } = {
  goal: () => import('../goal/goal.tsx').then((m) => m.Goal),
  forecast: () => import('../forecast/forecast.tsx').then((m) => m.Forecast),
  cause: () => import('../deal/cause.tsx').then((m) => m.Cause),
  waits: () => import('./waits.tsx').then((m) => m.Waits),
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
  if (screen.footer.waiting) fetchPart('waits', fail);
  if (!('view' in screen)) return;
  if (screen.queue) fetchPart('queue', fail);
  if (!('causes' in screen.view)) return;
  if (screen.view.causes.length > 0) fetchPart('cause', fail);
  if (screen.view.prompts.some((p) => p.mayAnswer)) fetchPart('why', fail);
}
