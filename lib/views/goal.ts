import type { GoalFacts } from '../analysis/goal-facts.ts';
import type { GoalView } from '../messages/views.ts';
import type { DealBook } from '../model/book.ts';
import type { UserId } from '../model/ids.ts';
import type { OrgContext } from '../model/org.ts';
import { ENOUGH, goalFacts } from '../analysis/goal-facts.ts';
import { weekOf } from '../model/period.ts';
import { count, figure, money, percent } from './format.ts';
import { dealRows } from './rows.ts';

export interface ViewInput {
  book: DealBook;
  context: OrgContext;
  userId: UserId;
  now: number;
  locale: string;
  /** A deal's address in the CRM. */
  link: (dealId: string) => string | null;
  noun: 'opportunity' | 'deal';
}

/** Percent of the bar at which the goal stands, so that going past it still shows. */
export const GOAL_AT = 90.9;
const clamp = (n: number): number => Math.min(100, Math.max(0, Math.round(n * 10) / 10));

/** Percents of the bar's width; the whole is scaled down where something reaches beyond the goal's usual place. */
export function scaleOf(target: number | null, ...others: number[]): (minor: number) => number {
  const full = Math.max(target !== null && target > 0 ? (target * 100) / GOAL_AT : 0, ...others.map((n) => n * 1.02), 1);
  return (minor) => clamp((minor / full) * 100);
}

const CRM_NAMES = { salesforce: 'Salesforce', hubspot: 'HubSpot', sample: 'the sample data' };

function sourceOf(f: GoalFacts, context: OrgContext, locale: string): string {
  const left = f.target.withoutRate ? `; ${count(f.target.withoutRate, 'quota', 'quotas', locale)} left out, no rate for the currency` : '';
  if (f.target.minor === null) return `No quota for ${f.period.label} in ${CRM_NAMES[context.crm]}${left}`;
  if (f.target.kind === 'own') return `${context.crm === 'hubspot' ? 'Goal' : 'Quota'} in ${CRM_NAMES[context.crm]}${left}`;
  return (f.target.people ? `sum of ${f.target.people === 1 ? "1 person's quota" : `${f.target.people} people's quotas`}` : 'the company’s goal') + left;
}

function sentenceOf(f: GoalFacts, expected: number | null, say: (minor: number) => string, subject: string, poss: string): string {
  const target = f.target.minor;
  const are = subject === 'You' ? 'are' : 'is';
  const have = subject === 'You' ? 'have' : 'has';
  if (target === null || target <= 0) return `${subject} ${have} won ${say(f.won)} in ${f.period.label}. There is no goal for this quarter yet.`;
  if (f.won >= target) return `${subject} ${have} reached the goal${f.won > target ? `, with ${say(f.won - target)} beyond it` : ''}.`;
  const off = f.won - expected!;
  const line = f.pace.method === 'seasonal' ? `${poss} usual pace` : 'a straight line';
  const standing = off === 0 ? `${subject} ${are} on ${line}.` : `${subject} ${are} ${say(Math.abs(off))} ${off < 0 ? 'behind' : 'ahead of'} ${line}.`;
  if (!f.landing) return standing;
  const { low, high } = f.landing;
  const third = (high - low) / 3;
  const reach = target > high ? 'The goal lies above what earlier quarters still brought from here.'
    : target < low ? 'The goal is within reach, below your range of likely landings.'.replace('your', 'the')
      : `The goal is within reach, near the ${target > high - third ? 'top' : target < low + third ? 'bottom' : 'middle'} of ${poss.toLowerCase()} range.`;
  return `${standing} ${reach}`;
}

function needOf(f: GoalFacts, input: ViewInput, subject: string): GoalView['need'] {
  const target = f.target.minor;
  if (target === null || target <= 0) return null;
  const org = input.context.currencies.org;
  const fig = (minor: number) => figure(minor, org, input.locale);
  const gap = target - f.won;
  const toFind = gap - f.commit;
  const n = f.commitDeals.length;
  const subj = subject === 'You';
  let sentence: string | null = null;
  if (toFind > 0 && f.usual !== null) {
    const wins = Math.ceil(toFind / f.usual);
    sentence = `About ${wins} more ${wins === 1 ? 'win' : 'wins'} of ${subj ? 'your' : 'the'} usual size, ${money(f.usual, org, input.locale)}.`;
    if (f.closed >= ENOUGH && f.closedWon > 0) {
      const others = f.openDeals.length - n;
      sentence += ` ${subject} ${subj ? 'win' : 'wins'} ${percent(f.closedWon / f.closed)} (${f.closedWon} of ${f.closed} deals), so that takes ${count(Math.ceil((wins * f.closed) / f.closedWon), 'open deal', 'open deals', input.locale)}. ${subject} ${subj ? 'have' : 'has'} ${others} besides commit.`;
    } else sentence += ` ${count(f.closed, 'deal has', 'deals have', input.locale)} closed in the last four quarters: too few for a win rate, which takes ${ENOUGH}.`;
  } else if (toFind <= 0 && gap > 0) sentence = 'The deals in commit cover the gap, if they all close.';
  return {
    goal: fig(target), won: fig(f.won), gap: fig(gap), commit: fig(f.commit), commitLabel: `${count(n, 'deal', 'deals', input.locale)} in commit`,
    commitRows: dealRows(f.commitDeals, 'In commit', 'Open deals in commit, with a close date in this quarter, at today’s amounts.', input),
    toFind: fig(toFind), sentence,
    how: 'Gap = goal − won. Still to find = gap − deals in commit. The usual size is the median of deals won in the last four whole quarters; the win rate is won ÷ closed in the same quarters, by count.',
  };
}

/** What the Goal view shows: attainment, pace, likely landing and what is needed. */
export function goalView(input: ViewInput): GoalView {
  const { context, locale } = input;
  const f = goalFacts(input);
  const org = context.currencies.org;
  const fig = (minor: number) => figure(minor, org, locale);
  const team = f.target.owners ? f.target.owners.size - 1 : 0;
  const whose = f.target.kind === 'own' || (f.target.minor === null && f.target.owners !== null) ? null : f.target.kind === 'team' ? `your team of ${team}` : context.orgName;
  const subject = whose === null ? 'You' : f.target.kind === 'team' ? 'Your team' : context.orgName;
  const poss = whose === null ? 'your' : 'its';
  const { week, weeks } = weekOf(f.today, f.period);
  const target = f.target.minor !== null && f.target.minor > 0 ? f.target.minor : null;
  const expected = target === null ? null : Math.round(target * f.pace.share);
  const scale = scaleOf(target, f.won, f.landing?.high ?? 0);
  const seasonal = f.pace.method === 'seasonal';
  const periods = f.past.length;
  return {
    heading: `Bookings, ${f.period.label} · week ${week} of ${weeks}`, whose, periodId: f.period.id,
    target: f.target.minor === null ? null : fig(f.target.minor), targetSource: sourceOf(f, context, locale),
    won: fig(f.won),
    wonRows: dealRows(f.wonDeals, `Won in ${f.period.label}`, 'Closed won with a close date in this quarter; owners and amounts as of today; other currencies at the rate of the close date.', input),
    ratio: target === null ? null : f.won / target, ratioText: target === null ? null : String(Math.round((f.won / target) * 100)),
    pace: expected === null || expected <= 0 ? null : {
      method: f.pace.method, expected: fig(expected), ratio: f.won / expected,
      label: seasonal ? `${poss === 'your' ? 'Your' : 'The'} usual pace by week ${week}` : `A straight line to week ${week}`,
      how: seasonal ? `Won by this day ÷ won in all, over ${periods} earlier quarters together: ${percent(f.pace.share)} of the goal.` : `Fewer than two earlier quarters have wins, so this is the goal shared out evenly by days: ${percent(f.pace.share)}.`,
      rows: seasonal ? f.past.map((p) => ({ label: p.label, wonByThen: fig(p.byThen), wonInAll: fig(p.inAll), share: p.inAll > 0 ? percent(p.byThen / p.inAll) : 'nothing won' })) : [],
    },
    landing: f.landing && {
      low: fig(f.landing.low), high: fig(f.landing.high), text: `${money(f.landing.low, org, locale)} to ${money(f.landing.high, org, locale)}`,
      how: f.landing.method === 'percentiles' ? `Range: won so far, plus what the last ${f.landing.periods} quarters still won after this day, from the 10th to the 90th percentile.`
        : `Range: won so far, plus the least and the most that the last ${f.landing.periods} quarters still won after this day. The widest seen, since there are fewer than 8.`,
    },
    bar: { won: scale(f.won), pace: expected === null ? null : scale(expected), landingFrom: f.landing ? scale(f.landing.low) : null, landingTo: f.landing ? scale(f.landing.high) : null, goal: target === null ? null : scale(target) },
    sentence: sentenceOf(f, expected, (m) => money(m, org, locale), subject, poss), need: needOf(f, input, subject),
  };
}
