import type { GoalCard } from '../../messages/areas/mine.ts';
import type { DealRates, UsualValue } from '../../analysis/goals/deal-rates.ts';
import type { Progress } from '../../analysis/goals/progress.ts';
import type { Measure } from '../../analysis/measures/measure.ts';
import type { GoalContext } from './context.ts';
import type { Worked } from './worked-out.ts';
import { dealsNeeded } from '../../analysis/goals/deals-needed.ts';
import { weekOf } from '../../model/period.ts';
import { between, counted } from '../format.ts';

/** "7 points below", "€38,600 behind": how far apart two numbers of a measure are. */
const apart = (by: number, { unit }: Measure, { amounts }: GoalContext): string =>
  unit === 'share' ? `${amounts.text(Math.abs(by), unit).replace(/\u00a0%$/, '')}\u00a0points` : amounts.text(Math.abs(by), unit);

/** The first sentence of a goal: against its pace, and against where it may end. */
export function goalSentence({ progress, measure }: Worked, context: GoalContext, isOwn: boolean): string {
  const { actual, target: { value: target }, pace, landing, phase, period, why } = progress;
  if (phase === 'before') return `It begins on ${context.words.day(period.start)}.`;
  if (actual === null || !measure) return `Where it stands isn’t known: ${(why ?? 'nothing is recorded yet').replace(/^[A-Z](?=[a-z])/, (c) => c.toLowerCase())}`;
  if (target === null) return why ?? 'The target can’t be held against what is there.';
  const over = measure.better === 'more' ? actual - target : target - actual;
  if (phase === 'ended') return over >= 0 ? `It ended on ${context.words.day(period.end)}, reached${over === 0 ? '' : ` with ${apart(over, measure, context)} to spare`}.` : `It ended on ${context.words.day(period.end)}, ${apart(over, measure, context)} ${measure.better === 'more' ? 'short' : 'above'}.`;
  if (progress.isReached) return over === 0 ? 'It is reached.' : `It is reached, with ${apart(over, measure, context)} to spare.`;
  const subject = isOwn ? 'You are' : 'It is';
  const parts: string[] = [];
  if (pace?.method === 'level') parts.push(`${subject} ${apart(over, measure, context)} ${measure.better === 'more' ? 'below' : 'above'} the target.`);
  else if (pace) {
    const gap = actual - pace.expected;
    const kind = pace.method === 'linear' ? 'a straight line' : isOwn ? 'your usual pace' : 'the usual pace';
    parts.push(gap === 0 ? `${subject} on ${kind}.` : `${subject} ${apart(gap, measure, context)} ${gap < 0 ? (measure.better === 'more' ? 'behind' : 'below') : (measure.better === 'more' ? 'ahead of' : 'above')} ${kind}.`);
  }
  if (landing) parts.push(reach(target, landing, measure.better));
  return parts.join(' ');
}

function reach(target: number, { low, high }: { low: number; high: number }, better: 'more' | 'less'): string {
  const [worst, best] = better === 'more' ? [low, high] : [-high, -low];
  const at = better === 'more' ? target : -target;
  if (at <= worst) return 'The goal lies inside what every earlier period reached from here.';
  if (at > best) return 'The goal lies beyond where earlier periods went from here: it takes something new.';
  const share = (at - worst) / (best - worst || 1);
  return `The goal is within reach, ${share > 0.67 ? 'near the far end' : share < 0.33 ? 'near the close end' : 'in the middle'} of the range.`;
}

/** The pace in words, with the periods that it comes from. */
export function paceView({ progress: { pace, period }, measure, spansWhy }: Worked, context: GoalContext, isOwn: boolean): GoalCard['pace'] {
  if (!pace || !measure || pace.method === 'level') return null;
  const { words, amounts, input: { data } } = context;
  const { week } = weekOf(data.today, period);
  const long = period.end - period.start > 20;
  const by = long ? `by week ${week}` : 'by today';
  const share = words.percent(pace.share);
  const ramp = pace.isRamped ? ' Ramping up is taken into it.' : '';
  const figure = (value: number) => ({ minor: value, currency: measure.unit === 'money' ? context.input.context.currencies.org : '', text: amounts.text(value, measure.unit) });
  return {
    amount: amounts.amount(pace.expected, measure.unit),
    label: pace.method === 'seasonal' ? `${isOwn ? 'Your usual' : 'The usual'} pace ${by}` : `A straight line ${long ? `to week ${week}` : 'to today'}`,
    how: (pace.method === 'seasonal' ? `Target × ${share}: of all there was in the last ${pace.earlier.length} such periods, that share was there by this day of them.`
      : `Target × ${share}: the share of the period’s days gone by. From two earlier periods on, the usual pace stands here.`) + ramp + (spansWhy === null ? '' : ` ${spansWhy}`),
    rows: pace.earlier.map((p) => ({ label: p.period.label, wonByThen: figure(p.byThen), wonInAll: figure(p.inAll), share: words.percent(p.byThen / p.inAll) })),
  };
}

export function landingText({ landing }: Progress, measure: Measure, { amounts }: GoalContext): GoalCard['landing'] {
  if (!landing) return null;
  const added = measure.adds === 'sum' ? 'what is there, and what' : 'how far';
  const moved = measure.adds === 'sum' ? 'still added' : 'still moved';
  return {
    text: amounts.range(landing.low, landing.high, measure.unit),
    how: landing.widest ? `Range: ${added} each of the last ${landing.periods} such periods ${moved} after this day, the widest seen. From eight on, the rarest ends are left out.`
      : `Range: ${added} the last ${landing.periods} such periods ${moved} after this day, the rarest tenth at each end left out.`,
  };
}

/** Whose median it is, with how many. */
export const usualOf = ({ n, whose }: UsualValue, { words }: GoalContext, isOwn: boolean): string =>
  `median of ${whose === 'team' ? 'the team’s' : isOwn ? 'your' : 'its'} ${counted(words, n, 'win')} in the four quarters before`;

/** "31 % (22 to 41 %): your 9 of 28, drawn towards the team’s 34 % of 210" */
export function rateOf({ rate, low, high, own, team }: NonNullable<DealRates['winRate']>, { words }: GoalContext, isOwn: boolean): string {
  return `${words.percent(rate)} (${between(words, low, high)}): ${isOwn ? 'your' : 'its'} ${words.count(own.hits)} of ${words.count(own.n)} closed, drawn towards the team’s ${words.percent(team.hits / team.n)} of ${words.count(team.n)}`;
}

/** What it takes: a working day, wins of the usual size, open deals. */
export function takesOf({ progress: { gap, perDay }, measure }: Worked, rates: DealRates | null, context: GoalContext, isOwn: boolean): GoalCard['takes'] {
  if (gap === null || gap <= 0 || !measure) return [];
  const { words, amounts } = context;
  const takes: GoalCard['takes'] = [];
  if (perDay) {
    const each = measure.unit === 'count' ? oneDecimal(perDay.value) : amounts.text(Math.ceil(perDay.value), measure.unit);
    takes.push({ what: 'Each working day', text: each, how: `Gap ÷ ${counted(words, perDay.days, 'working day')} left, Monday to Friday, today among them. Holidays aren’t known.` });
  }
  const need = rates && dealsNeeded(gap, rates);
  if (!need || !rates.size) return takes;
  takes.push({ what: 'Wins', text: `${words.count(need.wins)} of ${amounts.text(rates.size.value, 'money')}`, how: `Gap ÷ usual size, the ${usualOf(rates.size, context, isOwn)}.` });
  if (!need.deals || !rates.winRate) return [...takes, { what: 'Open deals', text: 'not known', how: 'Fewer than 20 deals of the whole team closed in the four quarters before, or none was won: too few for a win rate.' }];
  const { least, most, likely } = need.deals;
  takes.push({
    what: 'Open deals', text: least === most ? words.count(likely) : `${words.count(least)} to ${words.count(most)}`,
    how: `Wins ÷ win rate, ${rateOf(rates.winRate, context, isOwn)}. Likeliest: ${words.count(likely)}. ${isOwn ? 'You have' : 'There are'} ${words.count(rates.open)} open that are due in the period.`,
  });
  return takes;
}

const oneDecimal = (n: number): string => (n >= 10 ? String(Math.ceil(n)) : (Math.ceil(n * 10 - 1e-9) / 10).toFixed(1).replace(/\.0$/, ''));

/** Deals make its number, so that what it takes can be told in deals. */
export const isBookings = (measure: Measure | undefined): boolean => measure !== undefined && measure.unit === 'money' && measure.adds === 'sum' && !measure.isManual && /^bookings/.test(measure.id);
