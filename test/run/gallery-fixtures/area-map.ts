import type { MapView } from '../../../lib/messages/areas/map.ts';
import type { DashboardFixture } from './finance-states.ts';
import type { Stored } from '../../unit/support/map-company.ts';
import { mapView } from '../../../lib/views/areas/map.ts';
import { goal, halden, inputOf, large, say, set, STRATEGY } from '../../unit/support/map-company.ts';
import { footer } from './make.ts';

const LONG = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft und Université de Valmont-sur-Lac, cold storage monitoring';

/** The views themselves draw these, over records as people would have written them. */
const view = (records: Stored[], opened: string | null = null, over: Parameters<typeof inputOf>[1] = {}): MapView => {
  const input = inputOf(records, over);
  return { map: mapView(input, { periodId: null, goalId: null }).map, goal: opened === null ? null : mapView(input, { periodId: null, goalId: opened }).goal };
};
const shown = (of: MapView, press: string[] = [], print = false): DashboardFixture => ({ query: '?tab=alignment', press, print, areas: { map: { state: 'ready', view: of, footer } } });

const long = [say('strategy', 'L', { ...STRATEGY, items: [{ ...STRATEGY.items[0]!, title: LONG }] }), set('L', [
  goal('l1', 'company', 123_456_789.55, { title: LONG, strategyId: 'first-choice' }), goal('l2', 'function:Gemeinsame Beschaffung und Lieferantenmanagement', 98_765_432, { title: `${LONG}, west`, parentId: 'l1', owner: { id: null, name: 'Maximiliane Freifrau von und zu Oberstein-Hohenlohe' } }),
  goal('l3', 'named:Maximiliane Freifrau von und zu Oberstein-Hohenlohe', 98_765_432.1, { parentId: 'l2' }), goal('l4', 'person:K', 1, { parentId: 'l3' }), goal('l5', 'person:A', 2, { parentId: 'l4' }), goal('l6', 'person:B', 3, { parentId: 'l5' }), goal('l7', 'person:Y', 4, { parentId: 'l6' }), goal('l8', 'person:S', 5, { parentId: 'l7' }),
])];

export const mapDashboards: Record<string, DashboardFixture> = {
  'map': shown(view(halden())),
  'map-print': shown(view(halden()), [], true),
  'map-rep': shown(view(halden(), null, { who: 'K' })),
  'map-empty': shown(view([])),
  'map-empty-strategy': shown(view([say('strategy', 'L', STRATEGY)], null, { who: 'K' })),
  'map-large': shown(view(large(500))),
  'map-long': shown(view(long)),
  'map-hubspot': shown(view(halden(), null, { me: { crm: 'hubspot', verified: false } })),
  'map-add': shown(view(halden()), ['Add a goal', 'Add it']),
  'map-goal': shown(view(halden(), 'k'), ['Katarzyna Wojciechowska-Zielińska']),
  'map-goal-bearer': shown(view(halden(), 'k', { who: 'K' }), ['Katarzyna Wojciechowska-Zielińska', 'Ask for another number', 'Ask for it']),
  'map-goal-change': shown(view(halden(), 'legal'), ['Contracts back in 5 working days', 'Change', 'Change it']),
};
