import type { BridgeLine } from '../analysis/bridge/bridge.ts';
import type { CauseRecord, CauseStanding } from '../analysis/causes/standing.ts';
import type { CauseCard } from '../messages/views.ts';
import type { Basis } from '../model/basis.ts';
import type { UserId } from '../model/ids.ts';
import type { Identity, OrgContext } from '../model/org.ts';
import type { Period } from '../model/period.ts';
import type { ScopeRef } from '../model/scope.ts';
import type { DealTimeline } from '../model/timeline.ts';
import type { Company } from './company/company.ts';
import { forecastBridge } from '../analysis/bridge/bridge.ts';
import { defaultBaseline, defaultEnd, firstCall } from '../analysis/bridge/dates.ts';
import { managersAbove } from '../analysis/causes/lines.ts';
import { isLossLine } from '../analysis/causes/loss-lines.ts';
import { mayAsk } from '../analysis/causes/may-ask.ts';
import { NOTHING_SAID, missKey, standing } from '../analysis/causes/standing.ts';
import { packBook } from '../model/book.ts';
import { causeLabel, causeOf, causesOn, FUNCTION_LABELS } from '../model/causes/merge.ts';
import { FUNCTIONS } from '../model/cause.ts';
import { dayOf } from '../model/day.ts';
import { BOOKINGS } from '../model/forecast-type.ts';
import { quarterOf, shiftQuarter } from '../model/period.ts';
import { callsOf } from './company/calls.ts';
import { mayJudge } from './company/readers.ts';
import { askedBefore, type Asked } from './asked.ts';
import { bridgeWords } from './bridge-format.ts';
import { lineDetail, REASON_LABEL } from './bridge-words.ts';
import { oldest } from './finance/remarks.ts';
import { makeWords } from './format.ts';

/** Closed quarters whose misses are still asked about. */
const LOOK_BACK = 4;
/** Cards on one deal. */
const MOST = 2;
const BASIS: Basis = 'commit';

export interface DealCausesInput {
  timeline: DealTimeline;
  context: OrgContext;
  company: Company;
  me: Identity;
  /** What this browser has asked before. */
  asked: Asked;
  now: number;
  locale: string;
}

export interface Miss {
  period: Period;
  line: BridgeLine;
  t0: number;
  t1: number;
}

/** Dates from which this deal's commit is looked at: the rule's, and that of the first call for each team or person it counts for. */
function baselinesOf(period: Period, { timeline, context, company }: Pick<DealCausesInput, 'timeline' | 'context' | 'company'>): number[] {
  const owner = timeline.head.now.ownerId ?? null;
  const scopes: ScopeRef[] = [{ kind: 'org' }, ...(owner === null ? [] : [{ kind: 'person' as const, id: owner }, ...managersAbove(context.people, owner).map((id) => ({ kind: 'team' as const, id }))])];
  const calls = scopes.map((scope) => firstCall(callsOf({ company, context, typeId: BOOKINGS.id, scope, basis: BASIS }), period)).filter((c) => c !== null);
  return [...new Set([defaultBaseline(period, context.timeZone, { baselineDay: company.baselineDay }), ...calls.map((c) => c.calledAt)])];
}

/** The commit forecasts that this deal went missing from, newest first: the running quarter's and those of the last four. */
export function missesOf({ timeline, context, company, now }: Pick<DealCausesInput, 'timeline' | 'context' | 'company' | 'now'>): Miss[] {
  const book = packBook([timeline]);
  const out: Miss[] = [];
  let period = quarterOf(dayOf(now, context.timeZone), context.calendar);
  for (let n = 0; n <= LOOK_BACK; n++, period = shiftQuarter(period, -1, context.calendar)) {
    const t1 = defaultEnd(period, context.timeZone, now, company.booksClosed);
    for (const t0 of baselinesOf(period, { timeline, context, company })) {
      if (t0 >= t1) continue;
      const { lines } = forecastBridge({ book, context, period, basis: BASIS, t0, t1, owners: null });
      const lost = lines.filter((line) => isLossLine(line) && line.amount < 0).map((line) => ({ period, line, t0, t1 }));
      out.push(...lost);
      if (lost.length > 0) break;
    }
  }
  return out;
}

/** What somebody may say on this deal: its owner states, who leads the owner (or is in their team, where nobody leads) judges, the others read. */
export function mayOn({ head }: Pick<DealTimeline, 'head'>, context: OrgContext, me: UserId): CauseCard['may'] {
  const owner = head.now.ownerId ?? null;
  return owner === me ? 'state' : mayJudge(me, owner, context) ? 'judge' : 'read';
}

/** What is asked and said about why this deal went missing from forecasts. Nothing where it never did. */
export function dealCauses(input: DealCausesInput): CauseCard[] {
  const { timeline, company } = input;
  const records = company.records('cause').filter((r) => r.body.dealId === timeline.head.id);
  return missesOf(input).map((miss) => {
    const said = records.length === 0 ? NOTHING_SAID : standing(records.filter((r) => missKey(r.body.dealId, r.body.periodId) === missKey(timeline.head.id, miss.period.id)));
    return card(miss, said, records, input);
  }).filter((c, i) => i < MOST || c.questions.some((q) => q.mayAnswer));
}

function card({ period, line, t0, t1 }: Miss, said: CauseStanding, records: readonly CauseRecord[], input: DealCausesInput): CauseCard {
  const { timeline, context, company, me, now, locale } = input;
  const words = bridgeWords(context, locale);
  const may = mayOn(timeline, context, me.userId);
  const suggested = records.find((r) => r.key === said.history.findLast((h) => h.act === 'state' && h.counted)?.key)?.body.suggested ?? null;
  return {
    periodId: period.id, reason: line.reason, title: `${REASON_LABEL[line.reason]}: ${period.label}`,
    sentence: `${lineDetail(line, timeline, { t0, t1 }, words)}. ${words.figure(-line.amount).text} was in commit on ${words.instantDay(t0)}.`,
    may: may === 'judge' && said.statedBy === me.userId ? 'read' : may,
    isPutOff: !mayAsk(said, { askedAt: askedBefore(input.asked, missKey(timeline.head.id, period.id), now), now, zone: context.timeZone }), said: saidOf(said, input, words.instantDay),
    suggestion: suggested === null ? null : `The record would have suggested: ${causeLabel(company.causes, suggested).toLowerCase()}.`, groups: groupsOf(company), questions: questionsOf(timeline.head.id, period.id, input, may !== 'read'),
    seenBy: me.verified ? 'Seen by who can open this deal, and finance' : 'Seen by who can open this deal; names aren’t proven',
  };
}

function saidOf(said: CauseStanding, { company }: DealCausesInput, dayText: (at: number) => string): CauseCard['said'] {
  if (said.causeId === null) return null;
  const cause = causeOf(company.causes, said.causeId);
  const statement = said.history.findLast((h) => h.act === 'state' && h.counted);
  const state = statement ? company.stateOf(statement.key) : 'shared';
  return {
    label: causeLabel(company.causes, said.causeId), note: said.note,
    detail: [cause && FUNCTION_LABELS[cause.function], said.newInformation === null ? null : said.newInformation ? 'something happened' : 'the forecast was wrong before'].filter((t) => t !== null).join(' · '),
    by: `${said.statedByName ?? 'Somebody'}, ${dayText(statement?.at ?? said.at ?? 0)}`,
    judged: said.judgedByName === null ? null : `${said.judgedByName} ${said.state === 'agreed' ? 'agrees' : 'sees it otherwise'}${said.judgeNote === null ? '' : `: ${said.judgeNote}`}`,
    waiting: state === 'waiting' ? 'waits to be sent' : state === 'device' ? 'on this device only' : null,
  };
}

/** Causes by function, in the catalogue's order; what sales can act on first. */
const groupsOf = (company: Company): CauseCard['groups'] => FUNCTIONS.map((f) => ({
  label: FUNCTION_LABELS[f], causes: causesOn(company.causes).filter((c) => c.function === f).map(({ id, label, example }) => ({ id, label, example })),
})).filter((g) => g.causes.length > 0);

function questionsOf(dealId: string, periodId: string, { company, context, me, locale }: DealCausesInput, concerns: boolean): CauseCard['questions'] {
  const all = company.records('remark').filter((r) => r.body.dealId === dealId);
  const { shortDay } = makeWords(locale);
  const by = (r: (typeof all)[number]): string => `${r.authorName}, ${shortDay(dayOf(r.at, context.timeZone))}`;
  return all.filter((r) => r.body.answers === null && r.body.periodId === periodId).sort(oldest).map((q) => ({
    key: q.key, text: q.body.text, by: by(q), answers: all.filter((a) => a.body.answers === q.key).sort(oldest).map((a) => ({ text: a.body.text, by: by(a) })),
    mayAnswer: concerns || q.body.asked.includes(me.userId),
  }));
}
