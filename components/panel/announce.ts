import type { Screen, ViewName } from '../../lib/messages/views.ts';

const NAMES: Record<ViewName, string> = { goal: 'Goal', deal: 'Deal', lead: 'Lead', forecast: 'Forecast', coach: 'Coaching' };

/**
 * What a screen reader hears when the state changes: one short sentence, not every number. It stays the same while the
 * state does, so that a refresh in the background says nothing.
 */
export function announcement(view: ViewName, screen: Screen, lost: boolean): string {
  if (lost) return 'Ridealong has lost its connection.';
  switch (screen.state) {
    case 'loading': return `${NAMES[view]}: reading.`;
    case 'empty': return screen.title;
    case 'error': return screen.error.title;
    case 'stale': return screen.notices[0]?.title ?? `${NAMES[view]}: these numbers are not the latest.`;
    case 'ready': return 'name' in screen.view ? `${NAMES[view]}: ${screen.view.name}` : `${NAMES[view]} is here.`;
  }
}
