import type { Figure, GoalLine, GoalView } from '../../messages/views.ts';
import type { GoalCard } from '../../messages/areas/mine.ts';
import type { GoalContext } from './context.ts';
import type { Worked } from './worked-out.ts';
import type { AreaInput } from '../areas/input.ts';
import { dealsNeeded } from '../../analysis/goals/deals-needed.ts';
import { atLeast, dealsNow, isIn, totalOf } from '../../analysis/won.ts';
import { dealRows, goalView, type GoalInput } from '../goal.ts';
import { between, counted } from '../format.ts';
import { goalCard } from './card.ts';
import { goalsIn, inOrder, isBorneBy } from './choose.ts';
import { goalContext } from './context.ts';
import { markNotices } from './notices.ts';
import { isBookings } from './progress-words.ts';
import type { MarkNotice } from '../../messages/areas/mine.ts';

const CREDIT = 'Credit by the org’s own rule; not a commission statement.';

/** The panel's goal: recorded goals first, the heaviest in full and the others in a line each; where there is none, the CRM's quota. */
export function panelGoal(input: AreaInput, quota: GoalInput): { view: GoalView; notices: MarkNotice[] } {
  const context = goalContext(input);
  const { desk } = context;
  const { today } = input.data;
  const mine = goalsIn([...input.goals.values()].filter((g) => isBorneBy(g.goal, input.me.userId)), today, null).sort(inOrder).map((g) => desk.work(g));
  const alone = goalsIn(input.ownGoals.values(), today, null).sort(inOrder).map((g) => desk.work(g));
  const lines = (list: readonly Worked[], isAlone: boolean): GoalLine[] => list.map((w) => goalLine(goalCard(w, context, { isAlone, isBrief: true }), isAlone));
  const notices = markNotices(mine, input.told, context);
  const [first, ...rest] = mine;
  const more = { others: [...lines(rest, false), ...lines(alone, true)], marks: notices.map((n) => n.text) };
  return { view: first ? { ...recordedView(first, context, quota), ...more } : { ...goalView(quota), ...more }, notices };
}

function goalLine(card: GoalCard, isAlone: boolean): GoalLine {
  const share = card.attainment ? ` · ${card.attainment.text}\u00a0%` : '';
  return {
    id: card.id, title: card.title, stands: `${card.actual.amount?.text ?? 'not known'} of ${card.target.text}${share}`, sentence: card.sentence,
    setBy: card.setBy, serves: isAlone ? null : card.serves, committed: isAlone ? null : card.commitment.text,
  };
}

/** A recorded goal in the panel's own layout. Figures of anything but money carry no currency. */
function recordedView(worked: Worked, context: GoalContext, quota: GoalInput): Omit<GoalView, 'others' | 'marks'> {
  const { goal, progress, measure } = worked;
  const card = goalCard(worked, context, { isBrief: true });
  const { unit } = goal.target;
  const currency = unit === 'money' ? context.input.context.currencies.org : '';
  const figure = (minor: number): Figure => ({ minor, currency, text: context.amounts.text(minor, unit) });
  const { pace, landing } = progress;
  const perDay = isBookings(measure) ? undefined : card.takes[0];
  return {
    recorded: { id: goal.id, setBy: card.setBy, serves: card.serves, committed: card.commitment.text, weight: card.weight }, credit: CREDIT,
    heading: `${card.title}, ${card.period}`, whose: card.whose, periodId: progress.period.id, target: { minor: card.target.value, currency, text: card.target.text }, targetSource: card.setBy,
    won: card.actual.amount ? figure(card.actual.amount.value) : { minor: 0, currency, text: 'not known' },
    wonRows: { ...(card.made.deals ?? { title: card.title, total: 0, rows: [] }), how: [card.made.formula, ...card.made.others].filter((t) => t !== '').join(' ') },
    ratio: progress.attainment, ratioText: card.attainment?.text ?? null,
    pace: card.pace && pace && pace.method !== 'level' ? { method: pace.method, expected: figure(pace.expected), ratio: pace.expected === 0 ? 1 : (progress.actual ?? 0) / pace.expected, label: card.pace.label, how: card.pace.how, rows: card.pace.rows } : null,
    landing: card.landing && landing ? { low: figure(landing.low), high: figure(landing.high), ...card.landing } : null,
    bar: card.bar ?? { won: 0, pace: null, landingFrom: null, landingTo: null, goal: null },
    sentence: perDay ? `${card.sentence} ${perDay.text} each working day closes the gap.` : card.sentence,
    need: needOf(worked, context, quota, figure),
  };
}

/** From the goal to what is still to find, of a goal that deals make. */
function needOf(worked: Worked, context: GoalContext, quota: GoalInput, figure: (minor: number) => Figure): GoalView['need'] {
  const { measure, progress: { period, gap, actual, target, phase }, spans } = worked;
  if (!isBookings(measure) || phase !== 'running' || gap === null || gap <= 0 || actual === null || target.value === null) return null;
  const { words, amounts, input } = context;
  const inside = spans(period.start, period.end);
  const deals = dealsNow(input.data.book, input.context, inside && new Set(inside.map((s) => s.id))).filter((d) => d.state === 'open' && isIn(d, period.start, period.end) && atLeast(d, 'commit'));
  const commit = totalOf(deals);
  const toFind = gap - commit;
  const rates = context.desk.rates(worked);
  const need = dealsNeeded(toFind, rates);
  const whose = worked.goal.assignee.kind === 'person' ? 'your' : 'the';
  const sentence = toFind <= 0 ? (toFind === 0 ? 'If all that is in commit comes in, that is the goal.' : `If all that is in commit comes in, the goal is passed by ${amounts.text(-toFind, 'money')}.`)
    : !need || !rates.size ? 'Too few wins in the four quarters before to say how many more it takes.'
      : `About ${counted(words, need.wins, 'more win')} of ${whose} usual size, ${amounts.text(rates.size.value, 'money')}. ` + (need.deals && rates.winRate
        ? `At ${whose} win rate, ${between(words, rates.winRate.low, rates.winRate.high)} of ${words.count(rates.winRate.own.n)} closed and the team’s ${words.count(rates.winRate.team.n)}, that takes ${need.deals.least === need.deals.most ? words.count(need.deals.likely) : `${words.count(need.deals.least)} to ${words.count(need.deals.most)}`} open deals. There ${rates.open === 1 ? 'is' : 'are'} ${words.count(rates.open)}.`
        : 'Too few deals closed for a win rate.');
  return {
    goal: figure(target.value), won: figure(actual), gap: figure(gap), commit: figure(commit), commitLabel: `${counted(words, deals.length, 'deal')} in commit`, toFind: figure(toFind), sentence,
    commitRows: dealRows(deals, 'In commit', 'Open deals in commit with a close date in the period, at the rate of their close date.', quota, words),
    how: 'Goal − so far = gap; gap − commit = still to find. Usual size: the median win of the four quarters before. Win rate: won ÷ closed by count, one’s own drawn towards the team’s; 10th to 90th percentile of what it may be.',
  };
}
