import type { BridgeLine } from '../analysis/bridge/bridge.ts';
import type { CauseRecord, CauseStanding } from '../analysis/causes/standing.ts';
import type { CauseCard } from '../messages/views.ts';
import type { Identity, OrgContext } from '../model/org.ts';
import type { Period } from '../model/period.ts';
import type { DealTimeline } from '../model/timeline.ts';
import type { Company } from './company/company.ts';
import { forecastBridge } from '../analysis/bridge/bridge.ts';
import { defaultBaseline, defaultEnd } from '../analysis/bridge/dates.ts';
import { isLossLine } from '../analysis/causes/loss-lines.ts';
import { mayAsk } from '../analysis/causes/may-ask.ts';
import { NOTHING_SAID, missKey, standing } from '../analysis/causes/standing.ts';
import { peopleBelow } from '../analysis/team.ts';
import { packBook } from '../model/book.ts';
import { causeLabel, causeOf, causesOn, FUNCTION_LABELS } from '../model/causes/merge.ts';
import { FUNCTIONS } from '../model/cause.ts';
import { dayOf } from '../model/day.ts';
import { quarterOf, shiftQuarter } from '../model/period.ts';
import { bridgeWords } from './bridge-format.ts';
import { lineDetail, REASON_LABEL } from './bridge-words.ts';
import { oldest } from './finance/remarks.ts';
import { makeWords } from './format.ts';

/** Closed quarters whose misses are still asked about. */
const LOOK_BACK = 4;
/** Cards on one deal. */
const MOST = 2;

export interface DealCausesInput {
  timeline: DealTimeline;
  context: OrgContext;
  company: Company;
  me: Identity;
  now: number;
  locale: string;
}

interface Miss {
  period: Period;
  line: BridgeLine;
  t0: number;
  t1: number;
}

/** The commit forecasts that this deal went missing from, newest first: the running quarter's and those of the last four. */
function missesOf({ timeline, context, company, now }: DealCausesInput): Miss[] {
  const book = packBook([timeline]);
  const out: Miss[] = [];
  let period = quarterOf(dayOf(now, context.timeZone), context.calendar);
  for (let n = 0; n <= LOOK_BACK; n++, period = shiftQuarter(period, -1, context.calendar)) {
    const t0 = defaultBaseline(period, context.timeZone, { baselineDay: company.baselineDay });
    const t1 = defaultEnd(period, context.timeZone, now, company.booksClosed);
    if (t0 >= t1) continue;
    const { lines } = forecastBridge({ book, context, period, basis: 'commit', t0, t1, owners: null });
    for (const line of lines) if (isLossLine(line) && line.amount < 0) out.push({ period, line, t0, t1 });
  }
  return out;
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
  const isOwner = timeline.head.now.ownerId === me.userId;
  const leads = !isOwner && timeline.head.now.ownerId != null && peopleBelow(context.people, me.userId).has(timeline.head.now.ownerId);
  const suggested = records.find((r) => r.key === said.history.findLast((h) => h.act === 'state' && h.counted)?.key)?.body.suggested ?? null;
  return {
    periodId: period.id, reason: line.reason, title: `${REASON_LABEL[line.reason]}: ${period.label}`,
    sentence: `${lineDetail(line, timeline, { t0, t1 }, words)}. ${words.figure(-line.amount).text} was in commit on ${words.instantDay(t0)}.`,
    may: isOwner ? 'state' : leads && said.statedBy !== me.userId ? 'judge' : 'read',
    isPutOff: !mayAsk(said, { askedAt: null, now, zone: context.timeZone }), said: saidOf(said, input, words.instantDay),
    suggestion: suggested === null ? null : `The record would have suggested: ${causeLabel(company.causes, suggested).toLowerCase()}.`, groups: groupsOf(company), questions: questionsOf(timeline.head.id, period.id, input, isOwner || leads),
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
export const groupsOf = (company: Company): CauseCard['groups'] => FUNCTIONS.map((f) => ({
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
