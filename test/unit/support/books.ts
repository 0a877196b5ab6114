import type { DealChange, DealHead, DealState } from '../../../lib/model/deal.ts';
import type { OrgContext } from '../../../lib/model/org.ts';
import type { Stage } from '../../../lib/model/stage.ts';
import { assemble } from '../../../lib/model/assemble.ts';
import { packBook, type DealBook } from '../../../lib/model/book.ts';
import { parseDay, startOfDay, type Day } from '../../../lib/model/day.ts';
import { dealId, orgId, stageId, userId } from '../../../lib/model/ids.ts';
import { calendarYear } from '../../../lib/model/period.ts';

/** Small orgs and books for tests, in the model's own words. */
const stage = (id: string, order: number, category: Stage['category'], probability: number, closed: '' | 'won' | 'lost' = ''): Stage =>
  ({ id: stageId(id), label: id, pipelineId: null, order, category, probability, isClosed: closed !== '', isWon: closed === 'won' });

export const STAGES = [
  stage('Qualify', 1, 'pipeline', 0.1), stage('Propose', 2, 'bestCase', 0.5), stage('Negotiate', 3, 'commit', 0.8),
  stage('Won', 4, 'closed', 1, 'won'), stage('Lost', 5, 'omitted', 0, 'lost'),
];

export const ORG: OrgContext = {
  crm: 'salesforce', orgId: orgId('00D000000000001AAA'), orgName: 'Test', timeZone: 'Europe/Berlin', calendar: calendarYear,
  currencies: {
    org: 'EUR', currencies: [
      { code: 'EUR', digits: 2, rates: [] },
      { code: 'CHF', digits: 2, rates: [{ from: parseDay('2025-01-01')!, perCorporate: '0.95' }, { from: parseDay('2026-08-01')!, perCorporate: '0.925' }] },
      { code: 'JPY', digits: 0, rates: [{ from: parseDay('2025-01-01')!, perCorporate: '161.37' }] },
    ],
  },
  stages: STAGES, people: [], quotas: [], knowledge: { ownerHistory: true, dealHistory: true }, notes: [],
};

export const d = (text: string): Day => parseDay(text)!;
export const at = (text: string): number => (text.includes('T') ? Date.parse(text) : startOfDay(d(text), ORG.timeZone));

export interface Step {
  at: string | number;
  stage?: string;
  amount?: number | null;
  close?: string;
  owner?: string;
  currency?: string;
  category?: DealState['category'];
  probability?: number;
}

export interface DealSketch {
  id: string;
  steps: Step[];
  deleted?: string;
}

/** A deal from its steps; the first creates it, the last is how it stands now. */
export function sketch({ id, steps, deleted }: DealSketch): { head: DealHead; changes: DealChange[] } {
  const time = (t: string | number): number => (typeof t === 'number' ? t : at(t));
  let owner = steps[0]!.owner ?? 'A';
  let state = { stage: 'Qualify', amount: null as number | null, close: '2026-09-30', currency: 'EUR', category: undefined as DealState['category'], probability: undefined as number | undefined };
  const changes: DealChange[] = [];
  steps.forEach((step, i) => {
    const moved = step.owner !== undefined && step.owner !== owner && i > 0;
    if (moved) {
      changes.push({ dealId: dealId(id), at: time(step.at), row: `o${i}`, set: { ownerId: userId(step.owner!) }, was: { ownerId: userId(owner) } });
      owner = step.owner!;
    }
    const { at: _, owner: __, ...rest } = step;
    if ('stage' in rest) state = { ...state, category: undefined, probability: undefined };
    state = { ...state, ...rest } as typeof state;
    const now = STAGES.find((s) => s.label === state.stage);
    changes.push({
      dealId: dealId(id), at: time(step.at), row: `h${String(i).padStart(3, '0')}`,
      set: { stageId: stageId(state.stage), amount: state.amount, closeDay: d(state.close), currency: state.currency, category: state.category ?? now?.category ?? 'commit', probability: state.probability ?? now?.probability ?? 0.5 },
    });
  });
  const last = changes.at(-1)!;
  const head: DealHead = {
    id: dealId(id), name: id, accountName: null, pipelineId: null, type: null, leadSource: null, createdAt: time(steps[0]!.at), modifiedAt: last.at,
    deletedAt: deleted === undefined ? null : time(deleted), mergedInto: null,
    now: { stageId: last.set.stageId, category: last.set.category, amount: last.set.amount, closeDay: last.set.closeDay, probability: last.set.probability, ownerId: userId(owner), currency: last.set.currency },
    nextStep: null, nextStepChangedAt: null, lastActivityDay: null, nextActivityDay: null, contactCount: null, contactName: null, leadConvertedAt: null,
  };
  return { head, changes };
}

export function book(sketches: DealSketch[], context: OrgContext = ORG): DealBook {
  const deals = sketches.map(sketch);
  return packBook(assemble(deals.map((x) => x.head), deals.flatMap((x) => x.changes), context, at('2026-11-23')).timelines);
}
