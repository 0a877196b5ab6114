import type { Crowded, WhatIf } from '../../../analysis/activity-effect/what-if.ts';
import type { WhatIfAsk, WhatIfText, WhatIfView } from '../../../messages/areas/activity.ts';
import type { AreaInput } from '../input.ts';
import type { ActivityKnown } from './known.ts';
import type { WeeklyTarget } from './target.ts';
import { whatIf } from '../../../analysis/activity-effect/what-if.ts';
import { targetOf } from './target.ts';
import { activityWords, ASSOCIATION, doingWords, DONE_WORDS, EFFECT_WORDS, pointText, type ActivityWords } from './words.ts';

/** What an activity target would mean, by what people did before; silent where it is about no activity. */
export function whatIfView(input: AreaInput, ask: WhatIfAsk): WhatIfView {
  const target = targetOf(ask, input);
  if ('none' in target) return target;
  if ('why' in target) return { isBeyond: false, sentences: [target.why], basis: '' };
  const found = input.activity?.({ kind: target.kind, outcome: null, effect: null });
  if (!found) return { none: true };
  return 'share' in found ? found : whatIfText(found, target, input.locale);
}

/** The same in sentences, for a target that is known. */
export function whatIfText({ report, doings }: ActivityKnown, { kind, perWeek, people }: Extract<WeeklyTarget, { kind: unknown }>, locale: string): WhatIfText {
  const w = activityWords(locale);
  const done = DONE_WORDS[kind];
  const weekly = Number.isInteger(perWeek) ? w.words.count(perWeek) : w.mean(perWeek);
  const each = people === null ? null : people === 1 ? `That is ${weekly} ${done[1]} a week.` : `That is ${weekly} ${done[1]} a week from each of the ${w.words.count(people)} people who have any recorded.`;
  if (report.curve.length === 0) return { isBeyond: false, sentences: [each, `Nothing can be said of this number: ${lower(report.why ?? 'too little is recorded.')}`].filter((t) => t !== null), basis: '' };
  const found = whatIf(report, doings, perWeek);
  return {
    isBeyond: found.isBeyondGain === true, sentences: [each, place(found, report, w), gain(found, report, w), time(found, report, w), crowdedOut(found, w)].filter((t) => t !== null),
    basis: `From ${w.words.count(report.rows)} person-weeks of ${w.words.count(report.people)} people over ${w.words.count(report.weeks)} weeks. ${ASSOCIATION}`,
  };
}

const lower = (text: string): string => text[0]!.toLowerCase() + text.slice(1);

function place({ bin, isBeyondSeen, target }: WhatIf, { curve, activity, effect }: ActivityKnown['report'], w: ActivityWords): string {
  const [done, came] = [DONE_WORDS[activity][1], EFFECT_WORDS[effect][1]];
  if (isBeyondSeen || !bin) return `Nobody ever had so many ${done} in a week: the most that is recorded lies below ${w.words.count(Math.ceil(target))}.`;
  const below = curve[curve.indexOf(bin) - 1];
  const told = `In weeks with ${w.bin(bin)} ${done}, the same people had ${w.mean(bin.effect)} ${came} (95\u00a0% from ${w.range(bin.low, bin.high)}; ${w.words.count(bin.n)} person-weeks)`;
  return below ? `${told}; with ${w.bin(below)}, ${w.mean(below.effect)} (${w.range(below.low, below.high)}).` : `${told}. It is among the lowest numbers.`;
}

function gain({ isBeyondGain, target }: WhatIf, report: ActivityKnown['report'], w: ActivityWords): string {
  const point = report.turning?.point;
  if (!point || isBeyondGain === null) return report.why ?? '';
  return `${pointText(report, w)!} ${isBeyondGain ? 'This number lies beyond it.' : target >= point.low ? 'This number lies within that range: it can’t be told whether it is beyond.' : 'This number lies below it.'}`;
}

function time({ timeShare }: WhatIf, { table, activity }: ActivityKnown['report'], { words, mean }: ActivityWords): string {
  const [done, timed, minutes] = [table.done, table.timed, table.minutes].map((c) => c.reduce((n, v) => n + v, 0)) as [number, number, number];
  if (timeShare === null) return `The time it takes isn’t known: ${timed === 0 ? 'none' : `only ${words.percent(timed / done)}`} of the ${DONE_WORDS[activity][1]} have a length.`;
  return `It takes about ${words.percent(timeShare)} of a week of 40 hours, at ${mean(minutes / timed)} minutes each (${words.count(timed)} of ${words.count(done)} have a length), without the time around them.`;
}

function crowdedOut({ crowded, weeks, why }: WhatIf, w: ActivityWords): string {
  if (why !== null) return why;
  const clear = crowded.filter((c) => c.low > 0 || c.high < 0);
  const list = (of: readonly Crowded[]): string => joined(of.map((c) => `${w.mean(Math.abs(c.value))} ${c.value < 0 ? 'fewer' : 'more'} ${doingWords(c.what)} (${w.range(...sizes(c))})`));
  const rest = crowded.filter((c) => !clear.includes(c));
  const unclear = rest.length === 0 ? '' : ` ${clear.length === 0 ? 'No' : 'No other'} clear change is seen in ${joined(rest.map((c) => doingWords(c.what)), 'or')}.`;
  const began = `In the ${w.words.count(weeks)} person-weeks that reached it`;
  if (crowded.length === 0) return `${began}, nothing else is recorded that could have been crowded out.`;
  return clear.length === 0 ? `${began}: ${lower(unclear.trim())}` : `${began}, the same people had ${list(clear)} than in their other weeks.${unclear}`;
}

const sizes = ({ value, low, high }: Crowded): [number, number] => (value < 0 ? [Math.max(0, -high), -low] : [Math.max(0, low), high]);
const joined = (list: readonly string[], word = 'and'): string => (list.length > 1 ? `${list.slice(0, -1).join(', ')} ${word} ${list.at(-1)!}` : list.join(''));
