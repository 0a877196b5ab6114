import type { MeasureData, Reading } from '../../../lib/analysis/measures/measure.ts';
import type { Activity } from '../../../lib/model/activity.ts';
import type { AskAct } from '../../../lib/model/goals/ask.ts';
import type { Lead } from '../../../lib/model/lead.ts';
import type { SharedRecord } from '../../../lib/model/records.ts';
import type { DealSketch } from '../support/books.ts';
import { dayOf } from '../../../lib/model/day.ts';
import { userId } from '../../../lib/model/ids.ts';
import { EXAMPLES } from '../support/records.ts';
import { activity, at, d, dataOf, dealId, entry, lead, ofPerson, read, scope } from '../support/measured-companies.ts';

/** What an example of docs/MEASURES.md gives: the page says which words there are. */
export interface Given {
  whose?: string;
  from?: string;
  to?: string;
  today?: string;
  quota?: number;
  deals?: { times?: number; created: string; amount?: number | null; close: string; is?: 'won' | 'lost'; on?: string; stage?: string; owner?: string; movedTo?: string; moved?: string; type?: string; then?: string }[];
  leads?: { times?: number; came: string; touched?: string; converted?: string; status?: string; rejected?: string; qualified?: string }[];
  activities?: { times?: number; kind: Activity['kind']; day: string; outcome?: string }[];
  entered?: { measure: string; day: string; value: number; whose?: string }[];
  called?: { amount: number; on: string }[];
  causes?: { deal: string; on: string }[];
  flags?: { minutes: number; on: string }[];
  asks?: { id: string; on: string; reviewOn?: string; by?: 'review' | 'end' }[];
}

const repeat = <X extends { times?: number }, T>(list: readonly X[] = [], make: (x: X, id: string) => T): T[] =>
  list.flatMap((x, i) => Array.from({ length: x.times ?? 1 }, (_, n) => make(x, `${i + 1}.${n + 1}`)));

function dealOf(x: NonNullable<Given['deals']>[number], id: string): DealSketch {
  const steps: DealSketch['steps'] = [{ at: x.created, owner: x.owner ?? 'A', amount: x.amount ?? null, close: x.close, ...(x.stage ? { stage: x.stage } : {}) }];
  if (x.then) steps.push({ at: x.on ?? x.close, close: x.then });
  if (x.is) steps.push({ at: x.on ?? x.close, stage: x.is === 'won' ? 'Won' : 'Lost', close: x.close });
  if (x.movedTo) steps.push({ at: x.moved!, owner: x.movedTo });
  return { id: `deal ${id}`, steps: steps.sort((a, b) => at(String(a.at)) - at(String(b.at))) };
}

function leadOf(x: NonNullable<Given['leads']>[number], id: string): { lead: Lead; touch: Activity | null } {
  const facts = { ...(x.rejected ? { rejectionReason: { now: x.rejected, history: null } } : {}), ...(x.qualified ? { qualification: { now: x.qualified, history: null } } : {}) };
  const made = lead(`lead ${id}`, { createdAt: at(x.came), convertedAt: x.converted ? at(x.converted) : null, ...(x.status ? { status: x.status } : {}), facts });
  return { lead: made, touch: x.touched ? activity(`touch ${id}`, { leadId: made.id, at: at(x.touched), day: dayOf(at(x.touched), 'Europe/Berlin') }) : null };
}

export function dataFrom(given: Given): MeasureData {
  const leads = repeat(given.leads, leadOf);
  const types = Object.fromEntries(repeat(given.deals, (x, id) => [`deal ${id}`, x.type ?? ''] as const));
  const ask = (x: NonNullable<Given['asks']>[number], i: number): SharedRecord<'ask'> => {
    const set = EXAMPLES.ask.body as AskAct & { act: 'set' };
    const body: AskAct = x.by === 'end' ? { act: 'end', askId: x.id, why: 'done' } : x.by === 'review' ? { act: 'review', askId: x.id, text: 'kept', reviewOn: x.reviewOn! } : { ...set, ask: { ...set.ask, id: x.id, reviewOn: x.reviewOn! } };
    return { ...EXAMPLES.ask, key: `ask ${i}`, at: at(x.on), body };
  };
  return dataOf({
    deals: repeat(given.deals, dealOf), types,
    data: {
      now: at(given.today ?? '2026-11-23'), leads: leads.map((l) => l.lead),
      activities: [...leads.flatMap((l) => l.touch ?? []), ...repeat(given.activities, (x, id) => activity(`activity ${id}`, { kind: x.kind, day: d(x.day), outcome: x.outcome ?? null }))],
      entries: (given.entered ?? []).map((e, i) => entry(`entry ${i}`, { measureId: e.measure, day: d(e.day), value: e.value, assignee: e.whose ?? 'company' })),
      company: { motions: { New: 'new', Upsell: 'expansion', Renewal: 'renewal' } },
      outOfScope: (given.flags ?? []).map((f, i) => ({ key: `flag ${i}`, leadId: null, dealId: 'deal', minutes: f.minutes, note: null, byId: userId('A'), by: 'Ann', at: at(f.on) })),
      records: {
        cause: (given.causes ?? []).map((c, i) => ({ ...EXAMPLES.cause, key: `cause ${i}`, dealId: dealId(c.deal), at: at(c.on), body: { ...EXAMPLES.cause.body, dealId: dealId(c.deal) } })),
        ask: (given.asks ?? []).map(ask),
        call: (given.called ?? []).map((c, i) => ({ ...EXAMPLES.call, key: `call ${i}`, body: { ...EXAMPLES.call.body, periodId: '2026-Q3', start: d('2026-07-01'), end: d('2026-09-30'), scope: 'org', amount: c.amount, calledAt: at(c.on), unadjusted: null, levels: [], deals: null } })),
      },
    },
  });
}

export function readExample(measure: string, given: Given): Reading {
  const days = { start: d(given.from ?? '2026-07-01'), end: d(given.to ?? '2026-09-30'), ...(given.quota === undefined ? {} : { quota: given.quota }) };
  const whose = given.whose ?? 'company';
  const over = whose.startsWith('person:') ? ofPerson(whose.slice('person:'.length), days) : scope({ assignee: whose, ...days });
  return read(measure, dataFrom(given), over);
}
