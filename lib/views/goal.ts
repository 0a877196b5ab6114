import type { Goal } from '../analysis/goal.ts';
import type { Landing, Pace } from '../analysis/pace.ts';
import type { DealNow } from '../analysis/won.ts';
import type { DealRow, Figure, GoalView, Rows } from '../messages/views.ts';
import type { DealBook } from '../model/book.ts';
import type { UserId } from '../model/ids.ts';
import type { OrgContext } from '../model/org.ts';
import type { Period } from '../model/period.ts';
import { goalOf } from '../analysis/goal.ts';
import { earlierQuarters, landingOf, paceOf } from '../analysis/pace.ts';
import { usualDeals } from '../analysis/usual.ts';
import { atLeast, dealsNow, isIn, totalOf } from '../analysis/won.ts';
import { digitsOf } from '../model/currency.ts';
import { dayOf } from '../model/day.ts';
import { quarterOf, weekOf } from '../model/period.ts';
import { crmName } from './crm-names.ts';
import { counted, makeWords, type Words } from './format.ts';
import { goalSentence } from './goal-words.ts';

/** Rows sent along with a figure. */
const ROWS = 50;

export interface GoalInput {
  book: DealBook;
  context: OrgContext;
  userId: UserId;
  now: number;
  locale: string;
  link(dealId: string): string | null;
}

/** A goal worked out, before it is put into words; the deal view shares it. */
export interface GoalFacts {
  period: Period;
  goal: Goal;
  deals: DealNow[];
  wonDeals: DealNow[];
  won: number;
  commitDeals: DealNow[];
  commit: number;
}

export function goalFacts({ book, context, now }: GoalInput, userId: UserId): GoalFacts {
  const period = quarterOf(dayOf(now, context.timeZone), context.calendar);
  const goal = goalOf(userId, period, context, book);
  const deals = dealsNow(book, context, goal.owners);
  const inPeriod = deals.filter((d) => isIn(d, period.start, period.end));
  const wonDeals = inPeriod.filter((d) => d.state === 'won');
  const commitDeals = inPeriod.filter((d) => d.state === 'open' && atLeast(d, 'commit'));
  return { period, goal, deals, wonDeals, won: totalOf(wonDeals), commitDeals, commit: totalOf(commitDeals) };
}

/** The goal: how far it is, against pace, where it may end, and what is needed. */
export function goalView(input: GoalInput): GoalView {
  const { context, now, userId } = input;
  const facts = goalFacts(input, userId);
  const { period, goal, won } = facts;
  const words = makeWords(input.locale);
  const org = context.currencies.org;
  const digits = digitsOf(context.currencies, org);
  const money = (minor: number): string => words.money(minor, org, digits);
  const figure = (minor: number): Figure => ({ minor, currency: org, text: money(minor) });
  const today = dayOf(now, context.timeZone);
  const earlier = earlierQuarters(facts.deals, period, today, context.calendar);
  const pace = paceOf(earlier, period, today);
  const landing = landingOf(won, earlier);
  const expected = goal.target === null ? null : Math.round(goal.target * pace.share);
  const { week, weeks } = weekOf(today, period);
  const scale = Math.max((goal.target ?? 0) * 1.1, won * 1.02, (landing?.high ?? 0) * 1.02, 1);
  const percent = (minor: number): number => Math.round(Math.min(100, Math.max(0, (minor / scale) * 100)) * 10) / 10;
  const rows = (deals: DealNow[], title: string, how: string): Rows => dealRows(deals, title, how, input, words);

  return {
    recorded: null, others: [], marks: [], credit: null,
    heading: `Bookings, ${period.label} · week ${week} of ${weeks}`,
    whose: goal.kind === 'own' ? null : goal.kind === 'team' ? `Your team of ${goal.people}` : `${context.orgName}, everybody you may see`,
    periodId: period.id, target: goal.target === null ? null : figure(goal.target), targetSource: sourceText(goal, context),
    won: figure(won),
    wonRows: rows(facts.wonDeals, `Won in ${period.label}`, 'Deals closed won with a close date in the quarter and owned by the people counted here today. Other currencies count at the rate of their close date.'),
    ratio: goal.target ? won / goal.target : null, ratioText: goal.target ? words.percent(won / goal.target).replace(/\s*%$/, '') : null,
    pace: expected === null || expected === 0 ? null : paceView(pace, expected, won, week, goal, figure, words),
    landing: landing && landingView(landing, figure, goal.kind === 'own'),
    bar: {
      won: percent(won), pace: expected === null ? null : percent(expected), goal: goal.target === null ? null : percent(goal.target),
      landingFrom: landing && percent(landing.low), landingTo: landing && percent(landing.high),
    },
    sentence: goalSentence({ goal, won, expected, pace, landing, money }),
    need: goal.target === null || won >= goal.target ? null : needView({ facts, target: goal.target, figure, money, words, context, rows }),
  };
}

function sourceText(goal: Goal, context: OrgContext): string {
  const crm = crmName(context.crm);
  if (goal.target === null) return context.quotas.length === 0 ? `${crm} holds no quotas that you may see` : 'No quota for this quarter';
  if (goal.quotas > 1 || goal.kind === 'company') return `Sum of ${goal.quotas} people’s quotas in ${crm}`;
  return goal.kind === 'own' ? `Your quota in ${crm}` : `The team’s quota in ${crm}`;
}

function paceView(pace: Pace, expected: number, won: number, week: number, goal: Goal, figure: (m: number) => Figure, words: Words): GoalView['pace'] {
  const seasonal = pace.method === 'seasonal';
  const whose = goal.kind === 'own' ? 'Your usual' : 'The usual';
  return {
    method: pace.method, expected: figure(expected), ratio: won / expected,
    label: seasonal ? `${whose} pace by week ${week}` : `A straight line to week ${week}`,
    how: seasonal ? `Goal × ${words.percent(pace.share)}: of all that was won in the last ${pace.earlier.length} quarters with wins, that share was won by this day of them.`
      : `Goal × ${words.percent(pace.share)}: the share of the quarter’s days gone by. From two earlier quarters with wins on, the usual pace stands here.`,
    rows: pace.earlier.map((q) => ({ label: q.period.label, wonByThen: figure(q.byThen), wonInAll: figure(q.inAll), share: words.percent(q.byThen / q.inAll) })),
  };
}

function landingView(landing: Landing, figure: (m: number) => Figure, own: boolean): GoalView['landing'] {
  const low = figure(landing.low);
  const high = figure(landing.high);
  const whose = own ? 'your' : 'the';
  return {
    low, high, text: `${low.text} to ${high.text}`,
    how: landing.widest ? `Range: what is won, and the least and most that ${whose} last ${landing.quarters} quarters still won after this day. With eight quarters the rarest ends are left out.`
      : `Range: what is won, and what ${whose} last ${landing.quarters} quarters still won after this day, the rarest tenth at each end left out.`,
  };
}

interface NeedInput {
  facts: GoalFacts;
  target: number;
  figure(minor: number): Figure;
  money(minor: number): string;
  words: Words;
  context: OrgContext;
  rows(deals: DealNow[], title: string, how: string): Rows;
}

function needView({ facts, target, figure, money, words, context, rows }: NeedInput): GoalView['need'] {
  const { period, won, commit, commitDeals, goal } = facts;
  const gap = target - won;
  const toFind = gap - commit;
  const usual = usualDeals(facts.deals, period, context.calendar);
  const open = facts.deals.filter((d) => d.state === 'open' && isIn(d, period.start, period.end) && !atLeast(d, 'commit') && d.category !== 'omitted').length;
  let sentence: string | null;
  if (toFind <= 0) sentence = toFind === 0 ? 'If all that is in commit comes in, that is the goal.' : `If all that is in commit comes in, the goal is passed by ${money(-toFind)}.`;
  else if (usual.size === null) sentence = `Too few wins in the last four quarters (${usual.wins}) to say how many more it takes.`;
  else {
    const wins = Math.ceil(toFind / usual.size);
    const whose = goal.kind === 'own' ? 'your usual size' : 'the usual size';
    const first = `About ${wins} more ${wins === 1 ? 'win' : 'wins'} of ${whose}, ${money(usual.size)}.`;
    sentence = usual.winRate === null || usual.winRate === 0 ? `${first} ${counted(words, usual.closed, 'deal')} closed in four quarters: too few for a win rate.`
      : `${first} ${Math.round(usual.winRate * 10) || 'Fewer than 1'} in 10 are won (of ${words.count(usual.closed)} closed), so that takes ${Math.ceil(wins / usual.winRate)} open deals. There ${open === 1 ? 'is' : 'are'} ${open}.`;
  }
  return {
    goal: figure(target), won: figure(won), gap: figure(gap), commit: figure(commit), commitLabel: `${counted(words, commitDeals.length, 'deal')} in commit`,
    commitRows: rows(commitDeals, 'In commit', 'Open deals in commit with a close date in the quarter, at the rate of their close date.'),
    toFind: figure(toFind), sentence, how: 'Goal − won = gap; gap − commit = still to find. Usual size: the median win of the last four quarters. Win rate: won ÷ (won + lost), by count, of deals due in those quarters.',
  };
}

/** Deals as rows under a figure, the largest first. */
export function dealRows(deals: DealNow[], title: string, how: string, input: GoalInput, words: Words): Rows {
  const { book, context } = input;
  const names = new Map(context.people.map((p) => [String(p.id), p.name]));
  const org = context.currencies.org;
  const row = (d: DealNow): DealRow => {
    const head = book.heads[d.deal]!;
    const owner = names.get(head.now.ownerId ?? '') ?? null;
    return {
      dealId: head.id, name: head.name, href: input.link(head.id), amount: { minor: d.amount, currency: org, text: d.valued ? words.plain(d.amount, org, digitsOf(context.currencies, org)) : 'not known' },
      detail: [`${d.state === 'won' ? 'Won' : 'Closes'} ${words.day(d.closeDay)}`, owner].filter((t) => t !== null).join(' · '), badges: [],
    };
  };
  return { title, how, total: deals.length, rows: [...deals].sort((a, b) => b.amount - a.amount).slice(0, ROWS).map(row) };
}
