import { describe, expect, it } from 'vitest';
import type { LeadsAsk } from '../../../../lib/messages/areas/leads.ts';
import type { LeadWord } from '../../../../lib/model/leads/lead-word.ts';
import { forecastBridge } from '../../../../lib/analysis/bridge/bridge.ts';
import { defaultBaseline, defaultEnd } from '../../../../lib/analysis/bridge/dates.ts';
import { isLossLine } from '../../../../lib/analysis/causes/loss-lines.ts';
import { parsePeriod } from '../../../../lib/model/period.ts';
import { leadsFile } from '../../../../lib/views/areas/leads/file.ts';
import { followOf } from '../../../../lib/views/areas/follow.ts';
import { leadsView } from '../../../../lib/views/areas/leads.ts';
import { maySay } from '../../../../lib/views/areas/may-say.ts';
import { newRecord } from '../../../../lib/views/company/new-record.ts';
import { byTitle, leadsInput, leadWord, NOW, sampleCompany, type Stored } from '../../support/leads-company.ts';

const ask = (over: Partial<LeadsAsk> = {}): LeadsAsk => ({ by: 'source', periodId: null, missId: '2026-Q3', open: null, ...over });
const view = (over: Partial<LeadsAsk> = {}, records: Stored[] = [], at: Parameters<typeof leadsInput>[1] = {}) => leadsView(leadsInput(records, at), ask(over));
const rowOf = (v: ReturnType<typeof view>, name: string) => v.rows.find((r) => r.name === name)!;
const { leads, truth, book, context } = sampleCompany();
const marketing = byTitle(/Demand Generation/);
const salesLead = byTitle(/VP Sales/);
const rep = byTitle(/^Senior Account Executive/);
const theirs = leads.find((l) => l.ownerId === rep.id && l.dealId === null)!;

describe('the page of what became of leads', () => {
  it('begins with whether sources part, and finds the quality that was planted', () => {
    const v = view();
    expect(v.sentence).toMatch(/[\d,]+\u00a0leads: [\d,]+ accepted, [\d,]+ turned down, [\d,]+ became opportunities\./);
    const best = [...truth.sources].sort((a, b) => b.fits - a.fits);
    const told = v.rows.filter((r) => r.fit.share !== null);
    const share = (name: string): number => { const r = told.find((x) => x.name === name)!; return parseInt(r.fit.share!); };
    const known = best.filter((s) => told.some((r) => r.name === s.source));
    expect(known.length).toBeGreaterThan(3);
    // Where they lie far apart in truth, they do on the page.
    for (const a of known) for (const b of known) if (a.fits - b.fits >= 0.3) expect(share(a.source)).toBeGreaterThan(share(b.source));
  });
  it('opens every number to as many leads, each with its way into the CRM', () => {
    const v = view();
    const row = v.rows[0]!;
    for (const cell of [row.n, row.accepted, row.turnedDown, row.fit, row.opportunities, row.won]) {
      const { open } = view({ open: `${row.id} ${cell.figure}` });
      expect([cell.figure, open!.total]).toEqual([cell.figure, cell.n]);
      expect(open!.rows.every((l) => l.href!.startsWith('https://acme.lightning.force.com/lightning/r/'))).toBe(true);
    }
    for (const r of row.reasons) expect(view({ open: `${row.id} ${r.figure}` }).open!.total).toBe(Number(r.n));
    for (const o of row.facts.flatMap((f) => f.opens)) expect(`${view({ open: `${row.id} ${o.figure}` }).open!.total} ${o.label.split(' ').slice(1).join(' ')}`).toBe(o.label);
  });
  it('reasons of rejection add up to what was turned down, and all rows to the whole', () => {
    const v = view();
    for (const r of [...v.rows, v.total]) expect(r.reasons.reduce((n, x) => n + Number(x.n), 0)).toBe(r.turnedDown.n);
    expect(v.rows.reduce((n, r) => n + r.n.n, 0)).toBe(v.total.n.n);
  });
  it('is silent under 20, with the reason, and says where leads have had no time', () => {
    const v = view({ periodId: '2026-Q4' });
    expect(v.total).toMatchObject({ rate: null });
    expect(v.total.noRate).toMatch(/^Not matured: 0 of \d+ are \d+\u00a0days old$/);
    const few = v.rows.find((r) => r.n.n < 20)!;
    expect([few.accepted.share, few.rate, few.perLead, few.noRate]).toEqual([null, null, 'Too few', `Too few to tell: ${few.n.n}\u00a0${few.n.n === 1 ? 'lead' : 'leads'}`]);
  });
  it('the miss by leads is the bridge’s losses, to the minor unit, and opens to its lines', () => {
    const v = view();
    const period = parsePeriod('2026-Q3', context.calendar)!;
    const lines = forecastBridge({ book, context, period, basis: 'commit', t0: defaultBaseline(period, context.timeZone), t1: defaultEnd(period, context.timeZone, NOW), owners: null }).lines.filter(isLossLine);
    expect([v.miss.total.minor, v.miss.rows.reduce((n, r) => n + r.minor, 0)]).toEqual(Array.from({ length: 2 }, () => lines.reduce((n, l) => n + l.amount, 0)));
    for (const r of v.miss.rows) expect(view({ open: `miss ${r.origin}` }).open!.total).toBe(Number(r.deals));
  });
  it('is the same for marketing and for sales', () => {
    const of = (who: typeof rep.id) => { const { to: _, mayNotSet: _m, templates: _t, ...rest } = view({}, [], { who }); return rest; };
    expect(of(marketing.id)).toEqual(of(rep.id));
    expect([view({}, [], { who: marketing.id }).to, view({}, [], { who: rep.id }).to]).toEqual(['sales', 'marketing']);
  });
  it('asked for what isn’t there opens nothing', () => {
    expect(['r99 won', 'r0 constructor', 'miss x', 'nonsense', 'r0 reason:999'].map((open) => view({ open }).open?.total ?? null)).toEqual([null, null, null, null, 0]);
  });
  it('is saved as a table', () => {
    const file = leadsFile(leadsInput(), ask(), 'csv')!;
    expect([file.name, file.text.split('\r\n')[1]!.startsWith(`All leads,all,${view().total.n.n},`), leadsFile(leadsInput(), ask(), 'x')]).toEqual(['ridealong-leads-by-source.csv', true, null]);
  });
});

describe('out-of-scope work', () => {
  const flag = (by: typeof rep, over: Partial<Extract<LeadWord, { act: 'outOfScope' }>> = {}) => leadWord(by.id, by.name, { act: 'outOfScope', leadId: theirs.id, dealId: null, minutes: 45, note: null, ...over });
  it('counts for the lead’s source with its minutes, and opens to it', () => {
    const v = view({}, [flag(rep), flag(rep, { minutes: 30 })]);
    const row = rowOf(v, theirs.source!);
    expect(row.facts.find((f) => f.label === 'Out of scope')).toMatchObject({ text: '1\u00a0h 15\u00a0min on 1\u00a0lead', opens: [{ figure: 'outOfScope' }] });
    expect(view({ open: `${row.id} outOfScope` }, [flag(rep)]).open!.rows.map((r) => r.id)).toEqual([theirs.id]);
  });
  it('of somebody who never worked on the lead counts for nothing, and may not be said', () => {
    const other = byTitle(/Controlling/);
    const row = rowOf(view({}, [flag(other)]), theirs.source!);
    expect(row.facts.find((f) => f.label === 'Out of scope')!.text).toBe('Nobody has flagged any');
    const may = (who: typeof rep, body: LeadWord) => maySay({ kind: 'leadWord', body }, leadsInput([], { who: who.id })).ok;
    const word: LeadWord = { act: 'outOfScope', leadId: theirs.id, dealId: null, minutes: 45, note: null };
    expect([may(other, word), may(rep, word), may(rep, { ...word, minutes: 0 }), may(rep, { ...word, minutes: 1441 })]).toEqual([false, true, false, false]);
  });
});

describe('between marketing and sales', () => {
  const body: LeadWord = { act: 'remark', about: { kind: 'rejection', by: 'source', name: 'Web', reason: 'Too small', periodId: '2026-Q3' }, to: 'sales', text: 'Secret question?' };
  const remark = leadWord(marketing.id, marketing.name, body, { key: 'r', at: NOW - 3 * 86_400_000 });
  it('a word names what it is about and waits for the other side', () => {
    expect(view({}, [remark]).talk).toMatchObject([{ about: 'Web, turned down: Too small, Q3 2026', by: `${marketing.name} to sales, 21 Nov 2026`, waits: 'Waits for sales since 21 Nov 2026 (3\u00a0days)', isAnswered: false }]);
    const answered = leadWord(rep.id, rep.name, { act: 'answer', to: 'r', leadId: null, text: 'Yes.' });
    expect(view({}, [remark, answered]).talk).toMatchObject([{ waits: null, isAnswered: true, answers: [{ text: 'Yes.' }] }]);
  });
  it('whoever leads the other side is told by a task without the words; an answer reaches who asked', () => {
    const follow = (who: typeof rep, word: LeadWord, records: Stored[] = []) => {
      const input = leadsInput(records, { who: who.id });
      return followOf({ kind: 'leadWord', body: word }, newRecord('leadWord', word, { me: input.me, dealId: null, now: NOW }), input);
    };
    const told = follow(marketing, body);
    expect(told).toMatchObject([{ do: 'task', task: { forUser: salesLead.id, subject: 'A word from marketing about leads' } }]);
    const answer = follow(rep, { act: 'answer', to: 'r', leadId: null, text: 'Secret answer' }, [remark]);
    expect(answer).toMatchObject([{ do: 'task', task: { forUser: marketing.id, subject: 'Answer on what you said about leads' } }]);
    expect(JSON.stringify([told, answer])).not.toContain('Secret');
  });
  it('nothing blank, and no answer to what isn’t there', () => {
    const may = (word: LeadWord) => maySay({ kind: 'leadWord', body: word }, leadsInput([remark], { who: rep.id })).ok;
    expect([may({ ...body, text: ' ' }), may({ act: 'answer', to: 'gone', leadId: null, text: 'x' }), may({ act: 'answer', to: 'r', leadId: null, text: 'x' })]).toEqual([false, false, true]);
  });
});

describe('agreements', () => {
  it('are set as a goal of each function by who may set goals, and shown with how they stand', () => {
    const top = context.people.find((p) => p.managerId === null && /Revenue/.test(p.title ?? ''))!;
    const v = view({}, [], { who: top.id });
    const template = v.templates.find((t) => t.id === 'rightLead')!;
    const goals = template.goals.filter((g) => g.period.id === '2026-Q4').map((g) => ({ ...g, target: { ...g.target, value: 5_500 }, origin: { ...g.origin, note: 'A laboratory of their own' } }));
    expect([v.mayNotSet, v.agreements, goals.map((g) => g.assignee)]).toEqual([null, [], [{ kind: 'function', id: 'marketing' }, { kind: 'function', id: 'sales' }]]);
    const word = { kind: 'goal' as const, body: { act: 'set' as const, goals, from: null, why: null } };
    const input = leadsInput([], { who: top.id });
    expect(maySay(word, input).ok).toBe(true);
    const set = { ...newRecord('goal', word.body, { me: input.me, dealId: null, now: NOW - 1000 }), state: 'shared' as const };
    const after = view({}, [set], { who: top.id });
    expect(after.agreements).toMatchObject([{ of: 'Marketing', target: '55\u00a0%', meaning: 'A laboratory of their own', commitment: { state: 'proposed' } }, { of: 'Sales', target: '55\u00a0%' }]);
    expect(after.templates.find((t) => t.id === 'rightLead')!.stands).toBe(true);
    expect(after.agreements[0]!.commit?.word).toMatchObject({ kind: 'goal', body: { act: 'commit', side: 'leader', of: set.key } });
  });
  it('can’t be set by who sets no goals, with what they can do instead', () => {
    expect(view({}, [], { who: rep.id }).mayNotSet).toMatch(/Say in a word to the other side what you would agree on\.$/);
  });
});
