import type { GoalVersion, StandingGoal } from '../../../analysis/goals/standing.ts';
import type { GoalEvent } from '../../../messages/areas/goal.ts';
import type { MeasureDefinition } from '../../../model/goals/measure.ts';
import type { Goal } from '../../../model/goals/goal.ts';
import type { AreaInput } from '../input.ts';
import type { GoalWords } from './goal-words.ts';
import { measureOf } from './measures.ts';
import { assigneeName, bearerName } from './whose.ts';

/** What a goal's history is told from. */
export interface EventsInput {
  input: AreaInput;
  measures: ReadonlyMap<string, MeasureDefinition>;
  /** Names of goals and strategic goals, by id. */
  nameOf(id: string): string;
  w: GoalWords;
}

const WAITING: Record<string, string | null> = { shared: null, waiting: 'waits to be sent', device: 'on this device only' };

/** All that was said and done about a goal, newest first. */
export function goalEvents(g: StandingGoal, of: EventsInput): GoalEvent[] {
  const { input: { company }, w } = of;
  const amount = (value: number): string => w.amount({ ...g.goal.target, value });
  const who = (x: { by: string; onBehalfOf: string | null }): string => (x.onBehalfOf === null ? x.by : `${x.onBehalfOf}, entered by ${x.by}`);
  const waiting = (find: (r: { authorId: string; at: number; act: string }) => boolean): string | null => {
    const record = company.records('goal').find((r) => find({ authorId: r.authorId, at: r.at, act: r.body.act }));
    return record ? (WAITING[company.stateOf(record.key)] ?? null) : null;
  };
  const said: (GoalEvent & { at: number; rank: number })[] = g.versions.map((v, i) => ({
    is: i === 0 ? 'set' : 'changed', who: v.by, when: w.instant(v.at), at: v.at, rank: 0, lines: i === 0 ? [`Target ${w.amount(v.goal.target)}`, ...counts(v, w)] : changes(g.versions[i - 1]!, v, of), text: v.why, waiting: WAITING[company.stateOf(v.key)] ?? null,
  }));
  for (const x of g.words) {
    said.push({ is: x.is, who: who(x), when: w.instant(x.at), at: x.at, rank: 2, lines: x.is === 'counter' ? [`Asks for ${amount(x.value)}`] : [], text: x.text || null, waiting: waiting((r) => r.authorId === x.byId && r.at === x.at && r.act === x.is) });
  }
  for (const [side, c] of [['leader', g.leader], ['bearer', g.assignee]] as const) {
    if (c) said.push({ is: 'commit', who: who(c), when: w.instant(c.at), at: c.at, rank: side === 'leader' ? 1 : 3, lines: [side === 'leader' ? 'Committed, as leader' : 'Committed'], text: null, waiting: waiting((r) => r.authorId === c.byId && r.at === c.at && r.act === 'commit') });
  }
  if (g.ended) said.push({ is: 'ended', who: g.ended.by, when: w.instant(g.ended.at), at: g.ended.at, rank: 4, lines: ['Ended the goal'], text: g.ended.why, waiting: null });
  return said.sort((a, b) => b.at - a.at || b.rank - a.rank).map(({ at: _at, rank: _rank, ...event }) => event);
}

const counts = (v: GoalVersion, w: GoalWords): string[] => (v.from === null || v.from <= v.goal.period.start ? [] : [`Counts from ${w.day(v.from)}`]);

/** Every field that another version has differently, with what it was. */
function changes(before: GoalVersion, after: GoalVersion, { measures, nameOf, w }: EventsInput): string[] {
  const fields: [string, (g: Goal) => string | null][] = [
    ['Target', (g) => w.amount(g.target)], ['Measure', (g) => measureOf(g.measureId, g.target.unit, measures).label], ['Period', (g) => w.period(g.period)], ['Name', (g) => g.title], ['Whose', (g) => assigneeName(g.assignee, w, g.owner?.name)],
    ['Owner', (g) => bearerName(g, w)], ['Part of', (g) => g.parentId && nameOf(g.parentId)], ['Serves', (g) => g.strategyId && nameOf(g.strategyId)], ['Number from', (g) => w.origin(g.origin)], ['Weight', (g) => (g.weight === null ? null : w.words.percent(g.weight / 100))],
    ['Ramp', (g) => rampText(g.ramp, w)], ['Against its parts', (g) => (g.isApart ? 'not the sum of them' : 'their sum')], ['Differs from others of the role', (g) => g.differs],
  ];
  const lines = fields.flatMap(([label, read]) => {
    const [was, is] = [read(before.goal), read(after.goal)];
    return was === is ? [] : [`${label}: ${is ?? 'none'}, before ${was ?? 'none'}`];
  });
  return [...(lines.length > 0 ? lines : ['Set again, as it was']), ...counts(after, w)];
}

/** "50 %, 75 %, then full"; null: full from the start. */
export const rampText = (ramp: number[] | null, w: GoalWords): string | null => (ramp === null || ramp.length === 0 ? null : `${ramp.map((p) => w.words.percent(p / 100)).join(', ')} by month, then full`);
