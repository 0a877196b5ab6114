import { expect } from 'vitest';
import type { FinanceAsk, FinanceView } from '../../../lib/messages/finance.ts';
import type { AnyRecord, RecordBodies, RecordKind } from '../../../lib/model/records.ts';
import type { Identity, OrgContext } from '../../../lib/model/org.ts';
import type { DealBook } from '../../../lib/model/book.ts';
import type { FactsHead } from '../../../lib/store/facts-schema.ts';
import type { Waiting } from '../../../lib/store/outbox-store.ts';
import type { FinanceInput } from '../../../lib/views/finance/resolve.ts';
import type { Around } from '../../../lib/views/finance/view.ts';
import type { DealSketch, Step } from './books.ts';
import { whole } from '../../../lib/analysis/accuracy/sliced.ts';
import { dealId, orgId, userId } from '../../../lib/model/ids.ts';
import { emptyHead } from '../../../lib/store/facts-schema.ts';
import { companyOf } from '../../../lib/views/company/company.ts';
import { learn } from '../../../lib/views/finance/learned.ts';
import { financeView } from '../../../lib/views/finance/view.ts';
import { work, type Worked } from '../../../lib/views/finance/worked.ts';
import { at, book } from './books.ts';
import { org, person } from './context.ts';

/** Finance's page over small books: one team (M leads A and B), the third quarter of 2026, looked at in November. */
export const NOW = at('2026-11-23T09:00:00Z');
export const PEOPLE = [person('M'), person('A', { reports: 'M' }), person('B', { reports: 'M' }), { ...person('F'), title: 'Financial controller' }];
export const CONTEXT = org(PEOPLE, []);
export const me = (id = 'F', over: Partial<Identity> = {}): Identity => ({ crm: 'salesforce', orgId: orgId('00D1'), orgName: 'Test', userId: userId(id), userName: `Name ${id}`, verified: true, webOrigin: 'https://test.lightning.force.com', ...over });
export const ask = (over: Partial<FinanceAsk> = {}): FinanceAsk => ({ connection: 'c', periodId: '2026-Q3', basis: 'commit', scope: 'org', typeId: null, t0: null, t1: null, compareWith: null, ...over });
export const WAITING: Waiting = { entries: [], hold: null, trouble: {}, device: [], whyDevice: null, unread: 0, left: [], closed: 0 };

/** A deal in commit for the third quarter, and what became of it. */
export const q3 = (id: string, amount: number | null, ...then: Step[]): DealSketch => ({ id, steps: [{ at: '2026-06-01', stage: 'Negotiate', amount, close: '2026-09-15', owner: 'A' }, ...then] });
export const SLIP: Step = { at: '2026-09-10', close: '2026-11-20' };
export const LOST: Step = { at: '2026-09-01', stage: 'Lost' };
export const WON: Step = { at: '2026-09-12', stage: 'Won' };

/** A record as somebody wrote it; the key tells it apart and orders what is of one instant. */
export const record = <K extends RecordKind>(kind: K, key: string, body: RecordBodies[K], over: { by?: string; at?: number; deal?: string | null } = {}): AnyRecord & { state: 'shared' } =>
  ({ key, kind, dealId: over.deal == null ? null : dealId(over.deal), authorId: userId(over.by ?? 'F'), authorName: `Name ${over.by ?? 'F'}`, at: over.at ?? NOW, version: 1, body, state: 'shared' } as unknown as AnyRecord & { state: 'shared' });

export const said = (key: string, deal: string, over: Partial<RecordBodies['cause']> & { by?: string; at?: number } = {}): AnyRecord & { state: 'shared' } => {
  const { by = 'A', at: when, ...body } = over;
  return record('cause', key, { dealId: dealId(deal), periodId: '2026-Q3', reason: 'slipped', act: 'state', newInformation: true, causeId: 'contract-took-too-long', note: null, suggested: null, ...body }, { by, deal, ...(when === undefined ? {} : { at: when }) });
};

export interface Over {
  context?: OrgContext;
  ask?: Partial<FinanceAsk>;
  who?: string | Identity;
  now?: number;
  records?: (AnyRecord & { state: 'shared' })[];
  around?: Partial<Around>;
}

function inputFor(deals: DealSketch[] | DealBook, over: Over = {}): FinanceInput {
  const context = over.context ?? CONTEXT;
  const now = over.now ?? NOW;
  return {
    ask: ask(over.ask), book: Array.isArray(deals) ? book(deals, context) : deals, context, company: companyOf(over.records ?? [], context),
    reader: typeof over.who === 'object' ? over.who : me(over.who), syncedAt: now, now, locale: 'en-GB', link: (id) => `/deal/${id}`,
  };
}

export const worked = (deals: DealSketch[] | DealBook, over: Over = {}): Worked => work(inputFor(deals, over));

export function viewOf(w: Worked, around: Partial<Around> = {}): FinanceView {
  const head: FactsHead = { ...emptyHead, context: w.context, syncedAt: w.input.syncedAt };
  return financeView(w, { learned: whole(learn(w, [])), head, waiting: WAITING, ...around });
}

export const view = (deals: DealSketch[] | DealBook, over: Over = {}): FinanceView => viewOf(worked(deals, over), over.around);

const sum = (list: readonly { amount: { minor: number } }[]): number => list.reduce((n, x) => n + x.amount.minor, 0);

/** Every sum on the page is the sum of what it opens to. */
export function addsUp(v: FinanceView): void {
  const reasons = v.groups.flatMap((g) => g.reasons);
  const start = v.sums.call?.minor ?? v.steps.find((s) => s.id === 'deals')!.amount.minor;
  expect(sum(v.groups)).toBe(v.total.amount.minor);
  expect(start + v.total.amount.minor).toBe(v.sums.actual.minor);
  for (const g of v.groups) expect([g.kind, sum(g.reasons)]).toEqual([g.kind, g.amount.minor]);
  for (const r of reasons) {
    if (r.lines.length > 0) expect([r.reason, sum(r.lines)]).toEqual([r.reason, r.amount.minor]);
    if (r.causes.length > 0) expect([r.reason, sum(r.causes), r.causes.flatMap((c) => c.lines).sort()]).toEqual([r.reason, r.amount.minor, r.lines.map((l) => l.id).sort()]);
  }
  const lines = reasons.flatMap((r) => r.lines);
  expect(new Set(lines.map((l) => l.id)).size).toBe(lines.length);

  // The waterfall: from total to total, each bar goes on where the one before ended.
  let running = v.steps[0]!.amount.minor;
  for (const s of v.steps.slice(1)) {
    if (s.kind === 'total') expect([s.id, running]).toEqual([s.id, s.amount.minor]);
    else running += s.amount.minor;
  }
  expect([v.steps.at(-1)!.id, running]).toEqual(['actual', v.sums.actual.minor]);

  expect(v.gross.gains.minor - v.gross.losses.minor).toBe(sum(lines));
  if (v.explained) expect(v.explained.stated.minor + v.explained.disputed.minor + v.explained.open.minor).toBe(v.explained.total.minor);
  for (const moved of [v.pipeline && { from: v.pipeline.start, to: v.pipeline.end, lines: v.pipeline.lines }, v.walk]) {
    if (!moved) continue;
    expect(moved.from.amount.minor + sum(moved.lines)).toBe(moved.to.amount.minor);
    for (const l of moved.lines) if (l.deals.length < 200) expect([l.reason, sum(l.deals)]).toEqual([l.reason, l.amount.minor]);
  }
  if (v.tieOut) expect([v.tieOut.ours.minor, v.tieOut.ours.minor + v.tieOut.difference.minor, sum(v.tieOut.deals)]).toEqual([v.sums.actual.minor, v.tieOut.crm.minor, v.tieOut.difference.minor]);
}
