import type { EffectReport } from '../../analysis/activity-effect/report.ts';
import type { ActivityOf, EffectOf } from '../../analysis/activity-effect/weeks.ts';
import type { Question } from './question.ts';
import { whole } from '../../analysis/accuracy/sliced.ts';
import { activityEffect } from '../../analysis/activity-effect/report.ts';
import { ACTIVITIES, EFFECTS } from '../../analysis/activity-effect/weeks.ts';
import { doingsOf } from '../../analysis/doings/doings.ts';
import { dayOf } from '../../model/day.ts';
import { BadArguments } from '../bad-arguments.ts';
import { footnotes } from './words.ts';

/** As people write them: `calls`, `emails`, `meetings`; `meetings`, `created`, `advanced`, `won`. */
const one = (text: string): string => text.toLowerCase().replace(/s$/, '');
const KINDS: readonly string[] = ACTIVITIES;
const NAMES: Record<ActivityOf | EffectOf, string> = { call: 'calls', email: 'emails', meeting: 'meetings', task: 'tasks', note: 'notes', other: 'other activities', created: 'opportunities created', qualified: 'opportunities qualified', advanced: 'moves to a later stage', won: 'wins' };

function named<T extends string>(text: string | null, all: readonly T[], option: string): T | null {
  if (text === null) return null;
  const found = all.find((a) => a === one(text) || (a === 'won' && one(text) === 'win'));
  if (!found) throw new BadArguments(`${option} ${text} is none of ${all.map((a) => (KINDS.includes(a) && a !== 'other' ? `${a}s` : a)).join(', ')}.`);
  return found;
}

/** What more of an activity did, from the export's own tasks, events and deals. */
export const activity: Question = {
  name: 'activity', about: 'what more calls (--kind) brought, week by week and person by person, and where no more is seen', needsPeriod: false,
  answer({ args, book, mapped: { context, activities, leads }, now, notes: about }) {
    const [kind, effect] = [named(args.kind, ACTIVITIES, '--kind'), named(args.effect, EFFECTS, '--effect')];
    if (kind !== null && kind === effect) throw new BadArguments('--kind and --effect name the same thing: meetings can’t be what comes of meetings.');
    const today = dayOf(now, context.timeZone);
    const doings = whole(doingsOf({ book, context, activities, leads, now }));
    const report = whole(activityEffect({ doings, today, activity: kind, effect }));
    const notes = [...about, ...notesOn(report)];
    if (doings.ownersAsOfToday) notes.push('Changes of owner are not recorded for all deals: what came of them is counted for who owns them today.');
    if (doings.unowned > 0) notes.push(`${doings.unowned} done activities have no owner or no day: left out.`);
    return {
      json: {
        kind: NAMES[report.activity], effect: NAMES[report.effect], people: report.people, weeks: report.weeks, personWeeks: report.rows, lagDays: report.lag.days, lagLinks: report.lag.links,
        curve: report.curve.map(({ from, to, n, people, done, effect: value, low, high, marginal, perActivity, perHour }) => ({ from, to, n, people, done, effect: value, low, high, marginal, perActivity, perHour })),
        noGainAbove: report.turning?.point ?? null, slopes: report.turning && { before: report.turning.before, after: report.turning.after, p: report.turning.p }, why: report.why ?? 'The gain that is seen up to this number is not seen above it.', notes,
      },
      text: inWords(report, notes),
    };
  },
};

function notesOn(r: EffectReport): string[] {
  const lag = r.lag.links === 0 ? `Too few ${NAMES[r.activity]} and ${NAMES[r.effect]} are on the same deal or lead to tell how long one takes to the other: the same week is taken.`
    : `Effects are counted ${r.lag.days} ${r.lag.days === 1 ? 'day' : 'days'} later: the median from ${NAMES[r.activity]} to the next of ${NAMES[r.effect]} on the same deal or lead, ${r.lag.links} times.`;
  return [lag, 'An association in this company’s past, not a cause. Each person is compared with themselves and each week with what was usual in it; intervals leave out one person at a time.'];
}

function inWords(r: EffectReport, notes: string[]): string {
  const n = (v: number): string => v.toFixed(2);
  const out = [`What more ${NAMES[r.activity]} in a week went with: ${NAMES[r.effect]} per person-week; ${r.people} people, ${r.weeks} weeks`, ''];
  for (const b of r.curve) out.push(`  ${`${b.from} to ${b.to}`.padEnd(12)}${n(b.effect)} (${n(b.low)} to ${n(b.high)}), ${b.n} person-weeks${b.perActivity === null ? '' : `, ${n(b.perActivity * 100)} for each hundred`}`);
  const point = r.turning?.point;
  out.push('', point ? `No gain is seen above ${Math.round(point.value)} a week (95 % from ${Math.round(point.low)} to ${Math.round(point.high)}).` : (r.why ?? ''));
  return [...out, ...footnotes(notes)].join('\n');
}
