import type { CurveBin } from '../../analysis/activity-effect/curve.ts';
import type { EffectReport } from '../../analysis/activity-effect/report.ts';
import type { ActivityAsk, ActivityBin, ActivityReport, ActivityView, ActivityWeek } from '../../messages/areas/activity.ts';
import type { UserId } from '../../model/ids.ts';
import type { AreaInput } from './input.ts';
import type { ActivityKnown } from './activity/known.ts';
import type { ActivityEyes } from '../company/activity-eyes.ts';
import { ACTIVITIES, EFFECTS } from '../../analysis/activity-effect/weeks.ts';
import { GROUP_OF_OTHERS } from '../../analysis/activity-effect/hiding-groups.ts';
import { parseAssignee } from '../../model/goals/assignee.ts';
import { counted } from '../format.ts';
import { groupRows, GROUP_WEEKS } from './activity/groups.ts';
import { outcomesOf } from './activity/outcomes.ts';
import { rowsOf, weekOf } from './activity/own.ts';
import { seenByLines } from './activity/seen-by.ts';
import { activityWords, ASSOCIATION, DONE_WORDS, EFFECT_WORDS, pointText, type ActivityWords } from './activity/words.ts';
import { eyesOf } from './eyes.ts';
import { goalWords } from './map/goal-words.ts';
import { assigneeName } from './map/whose.ts';

const NBSP = '\u00a0';
/** Weeks of one's own that are listed at most. */
const OWN_WEEKS = 26;

interface Drawn {
  input: AreaInput;
  eyes: ActivityEyes;
  w: ActivityWords;
  people: readonly UserId[];
  /** Whose single weeks may be opened, by their place in `people`; the reader among them. */
  open: ReadonlyMap<number, ActivityWeek['person']>;
}

/** What more of an activity did: the curve with its intervals, where no gain is seen, efficiency apart from it, and the reader's own weeks. */
export function activityView(input: AreaInput, ask: ActivityAsk): ActivityView {
  const { context, data, locale } = input;
  const w = activityWords(locale);
  const found = input.activity?.(ask) ?? { share: 0 };
  const isKnown = 'report' in found;
  const kind = isKnown ? found.report.activity : (ask.kind ?? 'call');
  const effect = isKnown ? found.report.effect : (ask.effect ?? 'meeting');
  const [done, came] = [DONE_WORDS[kind][1], EFFECT_WORDS[effect][1]];
  const label = ([, many]: [string, string]): string => many[0]!.toUpperCase() + many.slice(1);
  const report = isKnown ? reportOf(found, input, w) : found;
  return {
    kicker: `${context.orgName} · up to two years, week by week`, ...headline(found, w), chosen: { kind, outcome: ask.outcome, effect },
    kinds: ACTIVITIES.map((id) => ({ id, label: label(DONE_WORDS[id]) })), outcomes: outcomesOf(data.activities, kind).map((o) => ({ id: o.outcome, label: `${o.outcome} (${w.words.count(o.n)})` })),
    effects: EFFECTS.filter((id) => id !== (kind as string)).map((id) => ({ id, label: label(EFFECT_WORDS[id]) })), words: { done, effect: came }, report, seenBy: seenByLines(input),
  };
}

function headline(found: ActivityKnown | { share: number }, w: ActivityWords): Pick<ActivityView, 'title' | 'sentence'> {
  if ('share' in found) return { title: 'Comparing what people did with what came of it', sentence: 'Week by week, each person with themselves. It takes a moment the first time.' };
  const { report } = found;
  const [done, came] = [DONE_WORDS[report.activity][1], EFFECT_WORDS[report.effect][1]];
  if (report.curve.length === 0) return { title: `What more ${done} did can’t be told here yet`, sentence: report.why ?? '' };
  const told = pointText(report, w);
  if (told === null) return { title: `More ${done}: no point is seen at which the gain ends`, sentence: report.why ?? '' };
  const [first, last] = [report.curve[0]!, report.curve.at(-1)!];
  return {
    title: `More ${done}: no gain in ${came} is seen above ${w.words.count(Math.round(report.turning!.point!.value))} a week`,
    sentence: `${told} With ${w.bin(first)} ${done} a week the same people had ${w.mean(first.effect)} ${came}, with ${w.bin(last)} ${w.mean(last.effect)}.`,
  };
}

function reportOf(found: ActivityKnown, input: AreaInput, w: ActivityWords): ActivityReport {
  const { report, doings } = found;
  const { me, context, locale, now } = input;
  const eyes = eyesOf(input);
  const names = new Map(context.people.map((p) => [p.id, p.name]));
  const open = new Map(doings.people.flatMap((id, i): [number, ActivityWeek['person']][] => (eyes.seesWeeksOf(id) ? [[i, id === me.userId ? null : { id, name: names.get(id) ?? 'Somebody who is no longer in the CRM' }]] : [])));
  const drawn: Drawn = { input, eyes, w, people: doings.people, open };
  const others = new Set([...report.table.person].filter((p) => doings.people[p] !== me.userId)).size;
  const isFew = report.curve.length > 0 && others < GROUP_OF_OTHERS;
  const silence = report.curve.length === 0 ? report.why : isFew ? `Fewer than ${GROUP_OF_OTHERS} people besides you have any of this recorded: a curve would tell of each of them.` : null;
  const gw = goalWords(context, locale, now);
  return {
    basis: `${counted(w.words, report.people, 'person', 'people')}, ${counted(w.words, report.weeks, 'week')}, ${counted(w.words, report.rows, 'person-week')}`, lag: lagText(report), silence,
    bins: silence === null ? report.curve.map((bin, i) => binText(bin, report.curve[i - 1], report, drawn)) : [],
    point: silence === null && report.turning?.point ? { ...report.turning.point, text: pointText(report, w)! } : null, why: report.why, slopes: silence === null ? slopesText(report, w) : null, method: methodText(report, doings, w),
    own: rowsOf(report, doings.people, me.userId).slice(0, OWN_WEEKS).map((r) => weekOf(report, r, null, w)),
    groups: groupRows(report, doings.people, { eyes, me: me.userId, w, name: (id) => { const a = parseAssignee(id); return a ? assigneeName(a, gw) : id; } }),
    people: peopleWeeks(report, drawn),
  };
}

function binText(bin: CurveBin, before: CurveBin | undefined, { table }: EffectReport, { w, open, people }: Drawn): ActivityBin {
  const inside = [...table.person.keys()].filter((r) => table.done[r]! >= bin.from && table.done[r]! <= bin.to);
  const own = inside.filter((r) => open.has(table.person[r]!)).sort((a, b) => table.week[b]! - table.week[a]! || (people[table.person[a]!]! < people[table.person[b]!]! ? -1 : 1));
  const others = inside.length - own.length;
  return {
    range: w.bin(bin), weeks: `${w.words.count(bin.n)} of ${counted(w.words, bin.people, 'person', 'people')}`, effect: w.mean(bin.effect), interval: w.range(bin.low, bin.high), plain: w.mean(bin.plain),
    marginal: before && bin.marginal !== null ? w.signed(bin.marginal) : null, perHundred: bin.perActivity === null ? null : w.mean(bin.perActivity * 100), perTenHours: bin.perHour === null ? null : w.mean(bin.perHour * 10),
    at: bin.done, value: bin.effect, low: bin.low, high: bin.high,
    own: own.map((r) => weekOf({ table } as EffectReport, r, open.get(table.person[r]!)!, w)),
    rest: others === 0 ? null : own.length === 0 ? `All ${w.words.count(others)} are other people’s weeks, which are theirs to see.` : `The other ${w.words.count(others)} are other people’s weeks, which are theirs to see.`,
  };
}

function lagText({ lag, activity, effect }: EffectReport): string {
  const [done, came] = [DONE_WORDS[activity][1], EFFECT_WORDS[effect][1]];
  return lag.links === 0 ? `Too few ${done} and ${came} are on the same deal or lead to tell how long one takes to the other: what came in the same week is counted.`
    : `What came ${lag.days === 0 ? 'on the same days' : lag.days === 1 ? 'one day later' : `${lag.days} days later`} is counted: the median from ${done} to the next of ${came} on the same deal or lead, ${lag.links} times.`;
}

function slopesText({ turning, activity, effect }: EffectReport, w: ActivityWords): string | null {
  if (!turning?.before || !turning.after) return null;
  const [one, came] = [DONE_WORDS[activity][0], EFFECT_WORDS[effect][1]];
  const of = ({ value, low, high }: { value: number; low: number; high: number }): string => `${w.signed(value)} (90${NBSP}% from ${w.signed(low)} to ${w.signed(high)})`;
  return `One more ${one} in a week went with ${of(turning.before)} ${came} below the number at which the curve bends most, and with ${of(turning.after)} above it.`;
}

function methodText(report: EffectReport, doings: ActivityKnown['doings'], w: ActivityWords): string[] {
  const done = DONE_WORDS[report.activity][1];
  return [
    `Each person is compared with themselves, and each week with what was usual in it: that those who do much are often those who are good, and that busy seasons lift both, is taken out. “As it was” shows the same weeks without that.`,
    `Weeks stand in rows with about as many person-weeks each, of at least five people. Intervals are 95${NBSP}%, leaving out one person at a time.`,
    `Effectiveness is what came of a week; efficiency is what came of a hundred ${done}, or of ten hours of them. More can be effective while each brings less.`,
    'A point above which no gain is seen is named only where a straight line and one that rises ever more slowly are refuted, the effect rises before it, and behind it is sure not to rise half as fast.',
    ASSOCIATION,
    ...(doings.ownersAsOfToday ? ['Changes of owner aren’t recorded for all deals: what came of them is counted for who owns them today.'] : []),
    ...(doings.unowned > 0 ? [`${w.words.count(doings.unowned)} done activities have no owner or no day and are left out.`] : []),
  ];
}

/** Newest weeks of everybody whom the reader leads, by name, where an agreement allows it. */
function peopleWeeks(report: EffectReport, { open, people, w }: Drawn): ActivityReport['people'] {
  const led = [...open].filter((o): o is [number, NonNullable<ActivityWeek['person']>] => o[1] !== null);
  const from = report.table.starts.length - GROUP_WEEKS;
  const rows = led.flatMap(([p, person]) => {
    const own = rowsOf(report, people, people[p]!).filter((r) => report.table.week[r]! >= from);
    if (own.length === 0) return [];
    const mean = (of: Float64Array): string => w.mean(own.reduce((n, r) => n + of[r]!, 0) / own.length);
    return [{ name: person.name, weeks: own.map((r) => weekOf(report, r, person, w)), done: mean(report.table.done), effect: mean(report.table.effect) }];
  });
  return rows.length === 0 ? null : rows.sort((a, b) => a.name.localeCompare(b.name));
}
