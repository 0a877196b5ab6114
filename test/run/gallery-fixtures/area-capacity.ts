import type { AreaInput } from '../../../lib/views/areas/input.ts';
import type { DashboardFixture } from './finance-states.ts';
import type { Activity } from '../../../lib/model/activity.ts';
import { dayOf } from '../../../lib/model/day.ts';
import { dealId, userId } from '../../../lib/model/ids.ts';
import { capacityView } from '../../../lib/views/areas/capacity.ts';
import { book, d } from '../../unit/support/books.ts';
import { register } from '../../unit/support/asks-company.ts';
import { CONTEXT, inputOf, NOW, PEOPLE, type Stored } from '../../unit/support/map-company.ts';
import { footer } from './make.ts';

const PERSONS = [...PEOPLE, ...['U', 'V', 'W'].map((id) => ({ ...PEOPLE[5]!, id: userId(id), name: `Somebody ${id}` }))].map((p) => (p.title === null ? { ...p, title: 'Account Executive' } : p));

/** Calls and meetings of everybody in the quarter: with customers, with leads, among themselves. */
function doings(): Activity[] {
  const out: Activity[] = [];
  PERSONS.filter((p) => p.isActive).forEach((p, i) => {
    for (let n = 0; n < 90; n++) {
      const day = d('2026-10-01') + ((n * 7 + i) % 54);
      const on = n % 5;
      out.push({ id: `${p.id}${n}`, dealId: on < 2 ? dealId('D1') : null, leadId: on === 2 ? `L${n}` : null, contactId: null, ownerId: p.id, kind: on === 1 || on === 2 ? 'call' : 'meeting', day: day as never, at: day * 86_400_000 + 36e6, minutes: n % 17 === 0 ? null : [45, 20, 25, 60, 30][on]!, outcome: null, isDone: true, isDeleted: false });
    }
  });
  return out;
}

function input(activities: Activity[], records: Stored[] = [], who = 'T'): AreaInput {
  const made = inputOf(records, { who, context: { ...CONTEXT, people: PERSONS } });
  return { ...made, data: { book: book([]), context: made.context, activities, leads: [], entries: [], records: { cause: [], ask: [], call: [] }, now: NOW, today: dayOf(NOW, made.context.timeZone) } };
}
const shown = (of: AreaInput, press: string[] = []): DashboardFixture => ({ query: '?tab=activity&part=capacity', press, areas: { capacity: { state: 'ready', view: capacityView(of, { periodId: null, hours: null }), footer } } });

export const capacityDashboards: Record<string, DashboardFixture> = {
  'capacity': shown(input(doings(), register())),
  'capacity-open': shown(input(doings(), register()), ['Company']),
  'capacity-empty': shown(input([])),
};
