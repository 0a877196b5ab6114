import type { Activity } from '../model/activity.ts';
import type { Areas } from '../model/goals/areas.ts';
import type { Lead } from '../model/lead.ts';
import { isOn } from '../model/goals/areas.ts';

/**
 * What is kept of activities and leads. `deals`: those that are on a deal, or became one, alone: each deal's own page is made from them. The rest is there for
 * measures, for what leads became and for what activity does, and isn't kept where all three are switched off.
 */
export type Keeps = 'all' | 'deals';

export const KEEPS_ALL: Keeps = 'all';

export const keepsOf = (areas: Areas): Keeps => (['goals', 'leads', 'activity'] as const).some((a) => isOn(areas, a)) ? 'all' : 'deals';

export const keepsActivity = (keeps: Keeps) => (a: Activity): boolean => keeps === 'all' || a.dealId !== null;
export const keepsLead = (keeps: Keeps) => (l: Lead): boolean => keeps === 'all' || l.dealId !== null;

/** Blank where all is kept; another text is another reading. */
export const keepsText = (keeps: Keeps): string => (keeps === 'all' ? '' : ';activities and leads on deals');
