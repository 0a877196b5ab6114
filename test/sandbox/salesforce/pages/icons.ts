import { html, raw } from './html.ts';
import type { Markup } from './html.ts';

/** Our own plain drawings, one path each on a 24 × 24 ground, with the colour of their tile. */
const DRAWINGS: Record<string, { colour: string; path: string }> = {
  Opportunity: { colour: '#e2703a', path: 'M5 19v-6M10 19V9M15 19v-8M20 19V5' },
  Account: { colour: '#5867c3', path: 'M5 20V5h9v15M14 10h5v10M8 9h3M8 13h3M8 17h3' },
  Contact: { colour: '#8a63c9', path: 'M12 11a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4ZM5.5 20c.5-4 3-6 6.5-6s6 2 6.5 6' },
  User: { colour: '#2f7fb5', path: 'M12 11a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4ZM5.5 20c.5-4 3-6 6.5-6s6 2 6.5 6' },
  Task: { colour: '#3b9b6d', path: 'M5 12.5l4.5 4.5L19 7' },
  Event: { colour: '#c2528b', path: 'M5 7h14v12H5zM5 11h14M9 4v4M15 4v4' },
  Call: { colour: '#2b8f9c', path: 'M7 4h3l1.5 4.5-2 1.5a10 10 0 0 0 4.5 4.5l1.5-2L20 14v3a3 3 0 0 1-3 3C10 20 4 14 4 7a3 3 0 0 1 3-3Z' },
  Email: { colour: '#7a8794', path: 'M4 6h16v12H4zM4 7l8 6 8-6' },
  History: { colour: '#6b7f99', path: 'M12 7v5l3.5 2M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16Z' },
  Forecast: { colour: '#2f7fb5', path: 'M4 18l5-6 4 3 7-9' },
};

/** The tile of an object or kind of activity. Decoration only: the words stand beside it. */
export function icon(name: string, size: 'small' | 'large' = 'small'): Markup {
  const { colour, path } = DRAWINGS[name] ?? DRAWINGS.History!;
  return html`<span class="icon ${size}" style="background:${colour}"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="${raw(path)}"/></svg></span>`;
}
