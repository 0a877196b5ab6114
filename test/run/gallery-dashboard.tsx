import { mountDashboard } from '../../components/dashboard/mount.tsx';
import type { DashboardWays } from '../../components/dashboard/ways.ts';
import type { FinanceScreen } from '../../lib/messages/finance.ts';
import { causes, dashboards, history } from './gallery-fixtures/finance-states.ts';
import { keyHere } from './gallery-fixtures/my-key.ts';
import { admin } from './gallery-fixtures/set-up.ts';

const never = <T,>(): Promise<T> => new Promise(() => undefined);
const ACME = { id: 'salesforce:00D1:0051', crm: 'salesforce', orgName: 'Acme Industrial', userName: 'Priya Raghunathan', verified: true, syncedAt: Date.UTC(2026, 10, 23, 8, 56), deals: 3912, kept: false, onlyHere: 0 } as const;

/** Draws the dashboard of that name with a stand-in for the background. */
export function drawDashboard(name: string, theme: string): void {
  const fixture = dashboards[name];
  if (!fixture) throw new Error(`No fixture is called ${name}.`);
  const told = (what: string) => (...rest: unknown[]) => { console.info(what, JSON.stringify(rest)); return Promise.resolve(); };
  // What is read behind goes on for as long as the picture is taken.
  let asked = 0;
  const answer = (): Promise<FinanceScreen> => (fixture.screen && (asked++ === 0 || !['loading', 'stale'].includes(fixture.screen.state)) ? Promise.resolve(fixture.screen) : never());
  const ways: DashboardWays = {
    connections: () => Promise.resolve(fixture.connections === 'none' ? [] : [ACME]), areasOff: () => Promise.resolve(fixture.off ?? []), finance: answer, monday: answer, readAgain: () => Promise.resolve(), lineHistory: () => Promise.resolve(history), causes: () => Promise.resolve(causes),
    stateCause: async (...all) => { await told('stateCause')(...all); return { suggested: 'The software would have said: date never agreed with the buyer.' }; },
    judgeCause: told('judgeCause'), remark: told('remark'), recordCall: told('recordCall'), publish: told('publish'),
    file: async (_, kind, done) => { await told('file')(kind, done); return { name: `${kind}.csv`, mime: 'text/csv', text: '' }; },
    settings: () => Promise.resolve(fixture.setUp ?? admin), saveSetting: told('saveSetting'),
    setUp: (_, step) => { step('Creating the object'); step('Creating the permission sets'); return Promise.resolve(); },
    importRecords: () => Promise.resolve({ taken: 3, known: 1 }), save: (file) => { console.info('save', file.name); }, area: (_, area) => { const screen = fixture.areas?.[area]; return screen ? Promise.resolve(screen) : never(); }, say: async (_, word) => { await told('say')(word); return { key: 'k' }; }, looked: () => Promise.resolve(), dismissMark: told('dismissMark'),
    areaFile: async (_, area, ask, kind) => { await told('areaFile')(area, ask, kind); return { name: `${area}.csv`, mime: 'text/csv', text: '' }; }, takePlan: async (_, file, isTrial) => { await told('takePlan')(file.name, isTrial); return fixture.plan ?? { taken: 0, summary: [], problems: [], needsWhy: false }; },
    myKey: () => Promise.resolve(fixture.myKey ?? keyHere), keyWord: async (_, word) => { await told('keyWord')(word); return { file: null, said: 'Done.' }; },
    print: () => { console.info('print'); }, remember: () => undefined,
  };
  mountDashboard(ways, fixture.query ?? '', theme);
}
