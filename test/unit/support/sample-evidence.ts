import type { DealTimeline } from '../../../lib/model/timeline.ts';
import type { EvidenceId, SignalId } from '../../../lib/model/causes/evidence.ts';
import type { OrgTables } from '../../../lib/crm/sample/tables.ts';
import type { Reason } from '../../../lib/analysis/bridge/reasons.ts';
import type { SampleTruth } from '../../../lib/crm/sample/generate/index.ts';
import type { CauseEvidence } from '../../../lib/analysis/causes/evidence.ts';
import { forecastBridge } from '../../../lib/analysis/bridge/bridge.ts';
import { seen } from '../../../lib/analysis/causes/evidence.ts';
import { lossInstant } from '../../../lib/analysis/causes/loss-instant.ts';
import { tellStory } from '../../../lib/analysis/deal-story.ts';
import { stageTimes } from '../../../lib/analysis/stage-time.ts';
import { mapExport } from '../../../lib/crm/salesforce/map/index.ts';
import { assemble } from '../../../lib/model/assemble.ts';
import { packBook, timelineOf } from '../../../lib/model/book.ts';
import { addDays, dayOf, startOfDay } from '../../../lib/model/day.ts';
import { conversionOn, convertMinor } from '../../../lib/model/money.ts';
import { parsePeriod } from '../../../lib/model/period.ts';
import { stateAt } from '../../../lib/model/timeline.ts';

const DAY = 86_400_000;
const OWN_STEP = 'Contract review';
const percentile = (list: number[], p: number): number => [...list].sort((a, b) => a - b)[Math.floor(list.length * p)] ?? 0;

/** Evidence of each deal of each closed quarter's forecast in a sample org, by `dealId period`, from its tables alone. */
export function sampleEvidence(tables: OrgTables, truth: SampleTruth, now: number): Map<string, CauseEvidence> {
  const { context, deals, changes, activities, leads } = mapExport(tables, { now });
  const book = packBook(assemble(deals, changes, context, now).timelines);
  const stages = new Map(context.stages.map((s) => [s.id, s]));
  const zone = context.timeZone;
  const done = new Map<string, number[]>();
  for (const a of activities) if (a.dealId !== null && a.day !== null && a.isDone) done.set(a.dealId, [...(done.get(a.dealId) ?? []), a.day]);
  const converted = new Map(leads.flatMap((l) => (l.dealId !== null && l.convertedAt !== null ? [[String(l.dealId), l.convertedAt] as const] : [])));
  const fields = new Map((tables.Opportunity ?? []).map((r) => [String(r.Id), r]));
  const usualStage = stageTimes(book, context);

  const inOwnStep = (t: DealTimeline, until: number): number => {
    let longest = 0;
    t.states.forEach((s, i) => {
      if (s.at < until && s.stageId === OWN_STEP) longest += Math.min(until, t.states[i + 1]?.at ?? until) - s.at;
    });
    return longest / DAY;
  };
  const entered = (t: DealTimeline, until: number): { at: number; close: number } | null => {
    let since: { at: number; close: number } | null = null;
    for (const s of t.states) {
      if (s.at >= until) break;
      if (s.category === 'commit') since ??= { at: s.at, close: s.closeDay ?? NaN };
      else if (s.category !== 'closed') since = null;
    }
    return since;
  };

  interface Raw { t: DealTimeline; reason: Reason | 'won'; period: string; event: number; t0: number; owner: string; load: number; crowdedFrom: number; coverage: number | null }
  const raw: Raw[] = [];
  for (const q of truth.quarters) {
    const period = parsePeriod(q.period, context.calendar)!;
    const [t0, t1] = [Date.parse(q.t0), Date.parse(q.t1)];
    const bridge = forecastBridge({ book, context, period, basis: 'commit', t0, t1, owners: null });
    const open = forecastBridge({ book, context, period, basis: 'pipeline', t0, t1, owners: null });
    const reasons = new Map(bridge.lines.filter((l) => l.reason !== 'currency').map((l) => [l.deal, l.reason]));
    const ownerOf = (i: number): string => String(stateAt(timelineOf(book, i), t0)!.ownerId);
    const load = new Map<string, number>();
    for (const i of bridge.forecastDeals) load.set(ownerOf(i), (load.get(ownerOf(i)) ?? 0) + 1);
    const path = new Map<string, number>();
    for (const i of open.forecastDeals) {
      const s = stateAt(timelineOf(book, i), t0)!;
      const rate = conversionOn(context.currencies, s.currency!, dayOf(t0, zone))!;
      path.set(ownerOf(i), (path.get(ownerOf(i)) ?? 0) + convertMinor(s.amount ?? 0, rate));
    }
    const crowdedFrom = percentile([...load.values()], 0.9);
    for (const i of bridge.forecastDeals) {
      const t = timelineOf(book, i);
      const owner = ownerOf(i);
      const reason = reasons.get(i) ?? 'won';
      const event = lossInstant(t, reason === 'won' ? 'wonForMore' : reason, { t0, t1, periodEnd: startOfDay(addDays(period.end, 1), zone), lastDay: period.end }, stages);
      const quota = context.quotas.find((x) => x.ownerId === owner && x.start === period.start)?.amount;
      raw.push({ t, reason, period: q.period, event, t0, owner, load: load.get(owner)!, crowdedFrom, coverage: quota ? (path.get(owner) ?? 0) / quota : null });
    }
  }

  const numbers = raw.map((r) => {
    const into = entered(r.t, r.event);
    const lead = converted.get(r.t.head.id);
    const at0 = stateAt(r.t, r.t0)!;
    return { entry: into ? into.close - dayOf(into.at, zone) : null, raw: into && lead !== undefined && into.at >= lead ? (into.at - lead) / DAY : null, life: at0.closeDay! - dayOf(r.t.head.createdAt, zone), step: inOwnStep(r.t, r.event) };
  });
  const known = (list: (number | null)[]): number[] => list.filter((n) => n !== null);
  const late = percentile(known(numbers.map((n) => n.entry)), 0.2);
  const usualRaw = percentile(known(numbers.filter((_, i) => raw[i]!.reason === 'won').map((n) => n.raw)), 0.2);
  const usualLife = percentile(numbers.map((n) => n.life), 0.2);
  const longStep = percentile(numbers.map((n) => n.step).filter((n) => n > 0), 0.8);

  const evidence = raw.map((r, i): CauseEvidence => {
    const n = numbers[i]!;
    const { t, event } = r;
    const story = tellStory(t, stages, event);
    const whole = tellStory(t, stages, event + 1);
    const before = stateAt(t, event)!;
    const stay = story.inStageSince === null ? 0 : (event - story.inStageSince) / DAY;
    const lastDone = Math.max(...(done.get(t.head.id) ?? []).filter((d) => d < dayOf(event, zone)), -Infinity);
    const quiet = dayOf(event, zone) - lastDone;
    const end = parsePeriod(r.period, context.calendar)!.end;
    const price = whole.amounts.at(-1)?.amount ?? 0;
    const was = whole.amounts.findLast((a) => a.at < event - 14 * DAY)?.amount ?? price;
    const fall = was > 0 ? 1 - price / was : 0;
    const moved = story.owners.at(-1);
    const all: [SignalId, number | null, boolean][] = [
      ['pushed', story.pushes.length, story.pushes.length >= 2], ['stageSkipped', 1, story.stages.some((s) => s.skipped)], ['stuck', stay, stay > (usualStage.get(before.stageId!)?.days ?? Infinity)],
      ['silent', Number.isFinite(quiet) ? quiet : 999, quiet >= 14], ['singleContact', t.head.contactCount, (t.head.contactCount ?? 2) <= 1], ['lateEntry', n.entry, n.entry !== null && n.entry < late],
      ['rawLead', n.raw, n.raw !== null && n.raw < usualRaw], ['endDiscount', fall, fall >= 0.1], ['ownerChanged', moved ? (event - moved.at) / DAY : 0, moved !== undefined && event - moved.at <= 60 * DAY],
      ['quarterEnd', 1, story.dates.length === 0 && before.closeDay! > end - 3 && before.closeDay! <= end], ['crowdedOwner', r.load, r.load > r.crowdedFrom], ['waitingOnUs', n.step, n.step > longStep],
    ];
    const row = fields.get(t.head.id)!;
    return {
      reason: r.reason === 'won' ? 'wonForMore' : r.reason, signals: new Map(all.filter((x) => x[2]).map(([id, value]) => [id, value ?? 0])), known: new Set(all.filter((x) => x[1] !== null).map((x) => x[0])),
      lossReason: row.Loss_Reason__c as string | null, competitor: row.Competitor__c as string | null, source: t.head.leadSource, lead: { days: n.life, usual: usualLife }, coverage: r.coverage, ownStep: OWN_STEP,
    };
  });
  const usual = shares(evidence);
  return new Map(raw.map((r, i) => [`${r.t.head.id} ${r.period}`, { ...evidence[i]!, usual }]));
}

function shares(all: readonly CauseEvidence[]): Map<EvidenceId, number> {
  const count = new Map<EvidenceId, { held: number; n: number }>();
  for (const e of all) {
    for (const [id, held] of seen(e)) {
      const c = count.get(id) ?? { held: 0, n: 0 };
      count.set(id, { held: c.held + Number(held), n: c.n + 1 });
    }
  }
  return new Map([...count].map(([id, c]) => [id, c.held / c.n]));
}
