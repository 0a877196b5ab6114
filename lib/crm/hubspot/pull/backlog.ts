import type { HubspotClient } from '../wire/client.ts';
import type { Gathered, Step } from './gather.ts';
import type { PullState } from './state.ts';
import { ACTIVITY_TYPES, type ActivityType } from '../map/activities.ts';
import { activitiesOf, gatherActivities } from './activities.ts';
import { PAGES, nothing } from './gather.ts';
import { olderLeads } from './leads.ts';

const ORDER = ['contacts', ...ACTIVITY_TYPES] as const;

/**
 * What the first pull had no calls left for, a step at a time: the past of contacts' statuses, then older activities, until a
 * year is there. Each hourly pull spends no more than its allowance on it.
 */
export async function backlogStep(client: HubspotClient, state: PullState, signal: AbortSignal): Promise<Step> {
  const type = ORDER.find((name) => state.backlog[name] !== undefined && !state.refused.includes(name));
  if (type === undefined || state.allowance <= 0) return { state: { ...state, phase: 'idle' }, batch: { progress: { what: 'activities', done: state.done, total: null } } };
  const place = state.backlog[type]!;
  const { [type]: _, ...others } = state.backlog;
  const after = (got: Gathered, calls: number): PullState => (got === nothing ? { ...state, refused: [...state.refused, type], allowance: state.allowance - 1 } : { ...state, backlog: got.place ? { ...state.backlog, [type]: got.place } : others, allowance: state.allowance - calls });
  if (type === 'contacts') {
    const { got, leads, calls, converted } = await olderLeads(client, state, place, signal);
    return { state: { ...after(got, calls), converted }, batch: { progress: { what: 'leads', done: leads.length, total: null }, leads } };
  }
  const got = await gatherActivities(client, state, type as ActivityType, { since: null, place, pages: PAGES }, [], signal);
  return { state: after(got, got.calls), batch: { progress: { what: 'activities', done: got.records.length, total: null }, activities: activitiesOf(type as ActivityType, got, state) } };
}
