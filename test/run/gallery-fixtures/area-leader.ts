import type { DashboardFixture } from './finance-states.ts';
import { leaderView } from '../../../lib/views/areas/leader.ts';
import { register } from '../../unit/support/asks-company.ts';
import { goal, halden, inputOf, large, say, set, STRATEGY, type Stored } from '../../unit/support/map-company.ts';
import { footer } from './make.ts';

const LONG = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft und Université de Valmont-sur-Lac';
const shown = (records: Stored[], over: Parameters<typeof inputOf>[1] = {}): DashboardFixture => ({ query: '?tab=alignment&part=leader', areas: { leader: { state: 'ready', view: leaderView(inputOf(records, over), { periodId: null }), footer } } });

export const leaderDashboards: Record<string, DashboardFixture> = {
  'leader': shown([...halden(), ...register()]),
  'leader-manager': shown([...halden(), ...register()], { who: 'T' }),
  'leader-rep': shown(halden(), { who: 'K' }),
  'leader-empty': shown([]),
  'leader-long': shown([say('strategy', 'L', STRATEGY), set('L', [goal('l1', `function:${LONG}`, 1, { title: LONG }), goal('l2', `named:${LONG}`, 2, { title: LONG.replaceAll(' ', ''), parentId: 'l1' })])]),
  'leader-many': shown(large(400)),
};
