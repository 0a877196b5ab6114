import type { Activity } from '../model/activity.ts';
import type { Areas } from '../model/goals/areas.ts';
import type { Lead } from '../model/lead.ts';
import { isOn } from '../model/goals/areas.ts';

/**
 * What is kept of activities and leads. `deals`: those that are on a deal, or became one, alone: each deal's own page is made from them. The rest is there for
 * measures and for the areas activity and leads, and isn't kept where those and goals are switched off.
 */
export interface Keeps {
  activities: 'all' | 'deals';
  leads: 'all' | 'deals';
}

export const KEEPS_ALL: Keeps = { activities: 'all', leads: 'all' };

export const keepsOf = (areas: Areas): Keeps => ({
  activities: isOn(areas, 'activity') || isOn(areas, 'goals') ? 'all' : 'deals', leads: isOn(areas, 'leads') || isOn(areas, 'goals') ? 'all' : 'deals',
});

export const keepsActivity = ({ activities, leads }: Keeps) => (a: Activity): boolean => activities === 'all' || a.dealId !== null || (leads === 'all' && a.leadId !== null);
export const keepsLead = ({ leads }: Keeps) => (l: Lead): boolean => leads === 'all' || l.dealId !== null;

/** Blank where all is kept; another text is another reading. */
export const keepsText = ({ activities, leads }: Keeps): string => (activities === 'all' && leads === 'all' ? '' : `;activities=${activities},leads=${leads}`);
