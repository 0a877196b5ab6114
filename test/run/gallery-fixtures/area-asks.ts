import type { DashboardFixture } from './finance-states.ts';
import { userId } from '../../../lib/model/ids.ts';
import { asksView } from '../../../lib/views/areas/asks.ts';
import { act, ask, enter, register, SHEET } from '../../unit/support/asks-company.ts';
import { halden, inputOf, type Stored } from '../../unit/support/map-company.ts';
import { footer } from './make.ts';

const LONG = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft und Université de Valmont-sur-Lac';

/** The view itself draws these, over records as people would have written them. */
const shown = (records: Stored[], press: string[] = [], over: Parameters<typeof inputOf>[1] = {}, print = false): DashboardFixture => ({ query: '?tab=alignment&part=asks', press, print, areas: { asks: { state: 'ready', view: asksView(inputOf([...halden(), ...records], over), { of: null }), footer } } });

const long = [
  enter('K', '2026-09-01', ask('l1', { title: `${LONG}: report of every visit, with everybody who was there`, askedBy: { function: `Gemeinsame Beschaffung der ${LONG}`, id: null, name: 'Maximiliane Freifrau von und zu Oberstein-Hohenlohe-Schillingsfürst' }, purpose: `So that ${LONG} knows what is going on in each of its laboratories, warehouses and offices before anybody else does`, cost: { minutes: 99_999, people: 1_234, each: 'day' }, reviewOn: '2024-01-01', evidence: { text: LONG, says: 'harms' } })),
  act('A', '2026-09-02', { act: 'proposeDrop', askId: 'l1', text: `${LONG} has it all in the CRM.` }), enter('K', '2026-09-01', ask('l2', { title: LONG.replaceAll(' ', ''), goalId: 'gone' })),
];
const many = Array.from({ length: 60 }, (_, i) => enter('F', '2026-09-01', ask(`m${i}`, { title: `Report ${i + 1}`, of: ['sales', 'marketing', 'customer-success'][i % 3]!, strategyId: i % 4 === 0 ? null : 'stay', cost: { minutes: 5 + i, people: 3 + (i % 9), each: (['day', 'week', 'month', 'quarter', 'once'] as const)[i % 5]! }, reviewOn: `2026-${String(10 + (i % 3)).padStart(2, '0')}-15` })));
const mine = [enter('A', '2026-08-03', { ...SHEET, askedBy: { function: 'marketing', id: userId('D'), name: 'Delphine Okonkwo-Laurent' } }), act('A', '2026-11-03', { act: 'question', askId: 'sheet', text: 'Which goal does this serve?' })];

export const askDashboards: Record<string, DashboardFixture> = {
  'asks': shown(register()),
  'asks-open': shown(register(), ['60 calls a week from everybody', 'Loss reason on every closed deal']),
  'asks-rep': shown(register(), ['Propose to drop it: Weekly activity spreadsheet, by Friday noon'], { who: 'K' }),
  'asks-question': shown(register(), ['Ask Gunnar for the goal: Weekly activity spreadsheet, by Friday noon'], { who: 'K' }),
  'asks-mine': shown(mine, [], { who: 'D' }),
  'asks-empty': shown([]),
  'asks-new': shown(register(), ['Enter an ask', 'Enter it']),
  'asks-change': shown(register(), ['Weekly activity spreadsheet, by Friday noon', 'Change it: Weekly activity spreadsheet, by Friday noon']),
  'asks-long': shown(long, [`${LONG}: report of every visit, with everybody who was there`]),
  'asks-many': shown(many),
  'asks-alone': { ...shown(register()), query: '?tab=goals', off: ['goals', 'forecast'] },
  'asks-print': shown(register(), [], {}, true),
};
