import type { PlanTaken, PlanView } from '../../../lib/messages/areas/plan.ts';
import type { DashboardFixture } from './finance-states.ts';

const footer = { source: 'Salesforce, 4 minutes ago', seenBy: 'Everybody in the company sees the plan' };
const QUOTAS: [string, string, string][] = [
  ['Tomasz Wiśniewski’s team', '€2,650,000', ''], ['Anneliese Brandt-Wittgenstein', '€640,000', 'Tomasz Wiśniewski’s team'], ['Katarzyna Wojciechowska-Zielińska', '€620,000', 'Tomasz Wiśniewski’s team'],
  ['Benedikt Maria Ostermayer-Schulze', '€590,000', 'Tomasz Wiśniewski’s team'], ['Yusuf Abdelrahman', '€560,000', 'Tomasz Wiśniewski’s team'],
];

const view: PlanView = {
  title: 'The plan holds 15 goals, 3 strategic goals and values, 4 roles and 4 asks', text: 'Take it elsewhere as a file, change it there, and take it in again: only what differs is written.', canExport: true, noQuotas: null,
  quotas: {
    sentence: '5 quotas of Q4 2026 are not goals yet, and 1 quota changed since it was taken in', detail: '18 quotas in Salesforce, 13 of them taken in as goals. Taking them in writes nothing in the CRM’s own quotas.', mayNot: null,
    periods: [{ id: '2026-Q3', label: 'Q3 2026', isChosen: false }, { id: '2026-Q4', label: 'Q4 2026', isChosen: true }],
    fresh: QUOTAS.map(([who, amount, parent], i) => ({ quotaId: `q${i}`, who, period: 'Q4 2026', amount, parent: parent || null, was: null, take: null })),
    changed: [{ quotaId: 'q9', who: 'Aino Kettunen', period: 'Q4 2026', amount: '€380,000', parent: 'Northern Europe', was: '€360,000', take: { act: 'set', goals: [], from: null, why: 'The quota in the CRM changed: €360,000 to €380,000' } }],
    takeAll: [{ act: 'set', goals: [], from: null, why: null }], takeLabel: 'Take in all 5\u00a0quotas as goals',
  },
};
const empty: PlanView = { title: 'No plan has been set up yet', text: 'Take in a file, or begin with the quotas that the CRM has already.', canExport: false, quotas: null, noQuotas: 'This org doesn’t use Forecasts, or you may not see its quotas, so no quotas came along.' };
const bad: PlanTaken = {
  taken: 0, summary: [], needsWhy: false, problems: [
    { line: 14, why: '‘1,200,000.00’ is no plain number. Write 1200000.50: a point before decimals, and no thousands, currency or other signs' }, { line: 31, why: 'Nobody in the CRM is called ‘marlene.dufour@example.com’, by e-mail, user id or name. Somebody without a seat is written named:marlene.dufour@example.com, an open position open:marlene.dufour@example.com' },
    { line: 58, why: 'Goals are above each other in a circle: ‘central’ is part of ‘company’ is part of ‘central’' },
  ],
};
const good: PlanTaken = { taken: 228, summary: ['3 new strategic goals and values', '6 new roles', '212 new goals', '6 goals changed', '1 new ask', '14 rows say what stands already'], needsWhy: true, problems: [] };
const fixture = (shown: PlanView, plan?: PlanTaken): DashboardFixture => ({ query: '?tab=alignment&part=plan', areas: { plan: { state: 'ready', view: shown, footer } }, ...(plan && { plan, upload: 'plan-2026.csv' }) });

/** The plan: as it stands, empty, and with a file looked at. */
export const planDashboards: Record<string, DashboardFixture> = { 'area-plan': fixture(view), 'area-plan-empty': fixture(empty), 'area-plan-bad-file': fixture(view, bad), 'area-plan-good-file': fixture(empty, good) };
