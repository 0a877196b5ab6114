import type { Day } from '../../model/day.ts';
import type { Goal } from '../../model/goals/goal.ts';
import type { UserId } from '../../model/ids.ts';
import type { SharedRecord } from '../../model/records.ts';
import type { Measure, MeasureData, Span } from '../measures/measure.ts';
import { assigneeText } from '../../model/goals/assignee.ts';
import { addDays } from '../../model/day.ts';
import { conversionOn, convertMinor } from '../../model/money.ts';
import { spansOf } from '../goals/spans.ts';
import { atLeast, dealsNow, totalOf } from '../won.ts';

const MOST_SPANS = 12;
/** Under so many person-spans (of a team or the company: spans), nothing is said of what was ever reached. */
export const ENOUGH_PERSON_SPANS = 20;
export const ENOUGH_SPANS = 8;

/** The most that is in sight for a goal, in its unit. */
export interface Reach {
  /** The most of all paths. */
  reach: number;
  /** The most in a whole earlier span of as many days: by one person, or by this team for as many heads as it has now. */
  best: number;
  /** How many person-spans, or spans of the team, that is the most of. */
  n: number;
  heads: number;
  /** While the period runs: what came in so far, the most that earlier spans still brought after this day, and what is open and due in it. */
  soFar: number | null;
  rest: number | null;
  due: number | null;
}

export interface ReachInput {
  measures: ReadonlyMap<string, Measure>;
  data: MeasureData;
  snapshots: readonly SharedRecord<'snapshot'>[];
}

/** Why nothing is said of a goal. */
export interface Silent {
  why: string;
}

/**
 * How far the widest path to each goal leads: the most that anybody (of a team: that team, head for head) brought in an earlier span of as many days, twelve of
 * them at most; while the period runs, what came in so far with the most that earlier spans still brought from this day on, or with all
 * that is open and due, whichever is more. A target above it is one that nothing in the company's own past or pipeline reaches. Asked are running and coming
 * goals of people, teams and the company, of measures that add up and of which more is better. Yields the share done, 0 to 1.
 */
export function* reachOfAll(goals: readonly Goal[], input: ReachInput): Generator<number, Map<string, Reach | Silent>> {
  const out = new Map<string, Reach | Silent>();
  const asked = goals.filter((g) => g.period.end >= input.data.today && input.measures.get(g.measureId)?.adds === 'sum' && input.measures.get(g.measureId)?.better === 'more' && !input.measures.get(g.measureId)!.isManual);
  const kept = new Map<string, PersonSpans>();
  const first = firstDay(input.data);
  for (const [i, goal] of asked.entries()) {
    yield i / asked.length;
    const past = spansBefore(goal, input.data.today, first);
    const key = `${goal.measureId} ${goal.period.start} ${goal.period.end}`;
    let people = kept.get(key);
    if (!people) {
      people = { best: 0, rest: 0, n: 0 };
      for (const span of past) {
        yield i / asked.length;
        addPeople(people, goal, span, input);
      }
      kept.set(key, people);
    }
    out.set(goal.id, reachOf(goal, past, people, input));
  }
  return out;
}

interface PastSpan {
  start: Day;
  end: Day;
  /** The day in it that today is in the goal's period; its first where that hasn't begun. */
  then: Day;
}

/** The most of any one person. */
interface PersonSpans {
  best: number;
  rest: number;
  n: number;
}

/** The first day on which anything is recorded. */
function firstDay({ book, activities }: MeasureData): number {
  let first = Infinity;
  for (const at of book.created) first = Math.min(first, Math.floor(at / 86_400_000));
  for (const a of activities) if (a.day !== null) first = Math.min(first, a.day);
  return first;
}

function spansBefore({ period }: Goal, today: Day, first: number): PastSpan[] {
  const length = period.end - period.start + 1;
  const from = Math.min(period.start, today) as Day;
  const elapsed = Math.max(0, today - period.start);
  return Array.from({ length: MOST_SPANS }, (_, i) => addDays(from, -(i + 1) * length)).filter((start) => start >= first)
    .map((start) => ({ start, end: addDays(start, length - 1), then: addDays(start, Math.min(elapsed, length - 1)) }));
}

const value = ({ measures, data }: ReachInput, goal: Goal, spans: readonly Span[] | null, start: Day, end: Day): number =>
  (end < start ? 0 : (measures.get(goal.measureId)!.read(data, { spans, assignee: assigneeText(goal.assignee), start, end }).value ?? 0));

const alone = (id: UserId, start: Day, end: Day): Span[] => [{ id, from: start, to: end }];

function addPeople(sum: PersonSpans, goal: Goal, span: PastSpan, input: ReachInput): void {
  for (const { id } of input.data.context.people) {
    const whole = value(input, goal, alone(id, span.start, span.end), span.start, span.end);
    if (whole <= 0) continue;
    sum.n++;
    sum.best = Math.max(sum.best, whole);
    sum.rest = Math.max(sum.rest, value(input, goal, alone(id, span.then, span.end), span.then, span.end));
  }
}

function reachOf(goal: Goal, past: readonly PastSpan[], people: PersonSpans, input: ReachInput): Reach | Silent {
  const { kind } = goal.assignee;
  const runs = input.data.today >= goal.period.start;
  if (kind === 'function' || kind === 'named' || kind === 'open') return { why: 'Only goals of people, teams and the company are held against what was reached before.' };
  const now = spansNow(goal, input);
  const isPerson = kind === 'person';
  const team = isPerson ? null : teamPast(goal, past, input);
  const n = isPerson ? people.n : team!.n;
  if (n < (isPerson ? ENOUGH_PERSON_SPANS : ENOUGH_SPANS)) {
    return { why: isPerson ? `Only ${n} person-periods of this length are recorded: under ${ENOUGH_PERSON_SPANS} nothing is said.` : `Only ${n} earlier periods of this length are recorded: under ${ENOUGH_SPANS} nothing is said.` };
  }
  const heads = isPerson ? 1 : team!.heads;
  const best = Math.round(isPerson ? people.best : team!.best * heads);
  const rest = runs ? Math.round(isPerson ? people.rest : team!.rest * heads) : null;
  const soFar = runs ? value(input, goal, now, goal.period.start, input.data.today) : null;
  const due = runs ? dueIn(goal, now, input) : null;
  const reach = Math.max(best, soFar === null ? 0 : soFar + Math.max(rest!, due ?? 0));
  return { reach, best, n, heads, soFar, rest, due };
}

const spansNow = (goal: Goal, { data, snapshots }: ReachInput): readonly Span[] | null => spansOf(goal.assignee, data.context, snapshots, goal.period.start, goal.period.end).spans;

/** What each head of a team brought at most, and how many bring something now: those of the newest whole span, or who is in the team today where that is more. */
function teamPast(goal: Goal, past: readonly PastSpan[], input: ReachInput): { best: number; rest: number; n: number; heads: number } {
  let [best, rest, n, heads] = [0, 0, 0, 0];
  for (const span of past) {
    const spans = spansOf(goal.assignee, input.data.context, input.snapshots, span.start, span.end).spans;
    const members = spans === null ? input.data.context.people.map((p) => p.id) : [...new Set(spans.map((s) => s.id))];
    const bringing = members.filter((id) => value(input, goal, alone(id, span.start, span.end), span.start, span.end) > 0).length;
    if (bringing === 0) continue;
    if (n === 0) heads = bringing;
    n++;
    best = Math.max(best, value(input, goal, spans, span.start, span.end) / bringing);
    rest = Math.max(rest, value(input, goal, spans, span.then, span.end) / bringing);
  }
  const today = spansNow(goal, input);
  const active = new Set(input.data.context.people.filter((p) => p.isActive).map((p) => p.id));
  return { best, rest, n, heads: Math.max(heads, today === null ? 0 : new Set(today.map((s) => s.id).filter((id) => active.has(id))).size) };
}

/** Everything open that is due by the period's end, in full; of bookings alone. null: of other measures nothing is due. */
function dueIn(goal: Goal, spans: readonly Span[] | null, { data }: ReachInput): number | null {
  if (!goal.measureId.startsWith('bookings')) return null;
  const owners = spans && new Set(spans.filter((s) => s.to >= data.today).map((s) => s.id));
  return totalOf(dealsNow(data.book, data.context, owners).filter((d) => d.state === 'open' && d.closeDay <= goal.period.end && atLeast(d, 'pipeline')));
}

/** A target in the unit that measures are read in: money in the org's currency, at today's rate; null without a rate. */
export function targetInOrg({ target }: Goal, { context, today }: MeasureData): number | null {
  if (target.unit !== 'money' || target.currency === null || target.currency === context.currencies.org) return target.value;
  const by = conversionOn(context.currencies, target.currency, today);
  return by ? convertMinor(target.value, by) : null;
}
