import type { Day } from '../../model/day.ts';
import type { Goal } from '../../model/goals/goal.ts';
import type { RoleExpectation } from '../../model/goals/role-expectation.ts';
import type { Looked, StrategyItem } from '../../model/goals/strategy.ts';
import type { Person } from '../../model/person.ts';
import type { MeasureData } from '../measures/measure.ts';
import type { AuditFinding, Unchecked } from './finding.ts';
import type { OpposedReport } from './opposed.ts';
import type { Reach, Silent } from './reach.ts';
import { addDays, formatDay } from '../../model/day.ts';
import { noMeasure } from './no-measure.ts';
import { noStrategy } from './no-strategy.ts';
import { outOfReach } from './out-of-reach.ts';
import { tooManyGoals } from './too-many-goals.ts';
import { unevenRole } from './uneven-role.ts';
import { unseen, UNSEEN_DAYS } from './unseen.ts';

/** What is audited. What is left out isn't looked for, and told among what couldn't be. */
export interface AuditInput {
  /** Goals as they stand, ended ones not among them; of the periods that are asked about. `setOn`: the day on which each was first set; null: not known. */
  goals: readonly { goal: Goal; setOn: Day | null }[];
  /** null: nothing is published. */
  strategy: readonly StrategyItem[] | null;
  people: readonly Person[];
  /** As they stand. */
  roles: readonly RoleExpectation[];
  /** Which goals were looked at, and when; null: nobody writes it down here. */
  looked: readonly Looked[] | null;
  today: Day;
  /** How far paths lead (`reachOfAll`), with what they were read from; null: not worked out. */
  reach: { of: ReadonlyMap<string, Reach | Silent>; data: MeasureData } | null;
  /** Measures that pull apart (`opposedPairs`); null: not worked out. */
  opposed: OpposedReport | null;
}

export interface AuditReport {
  findings: AuditFinding[];
  unchecked: Unchecked[];
}

/** Everything that doesn't fit, and what couldn't be looked for. The same records in another order give the same report. */
export function auditReport(input: AuditInput): AuditReport {
  const sorted = [...input.goals].sort((a, b) => (a.goal.id < b.goal.id ? -1 : 1));
  const goals = new Map(sorted.map((g) => [g.goal.id, g.goal]));
  const unchecked: Unchecked[] = [];
  const findings: AuditFinding[] = (input.opposed?.shown ?? []).map((pair) => ({
    kind: 'opposed', goal: goalOn(goals, pair.a.id) ?? goalOn(goals, pair.b.id), pair,
    why: `In ${pair.span === 'week' ? 'weeks' : 'quarters'} in which people had more “${pair.a.label}” than they usually have, “${pair.b.label}” was worse.`,
  }));
  if (input.strategy === null) unchecked.push({ kind: 'noStrategy', why: 'No strategy is published yet, so what a goal serves can’t be told.' });
  else findings.push(...noStrategy(goals, input.strategy), ...noMeasure(goals, input.strategy));
  if (input.reach) {
    findings.push(...outOfReach(goals, input.reach.of, input.reach.data));
    unchecked.push(...silences(input.reach.of));
  }
  findings.push(...tooManyGoals(goals), ...unevenRole(goals, input.people, input.roles));
  if (input.looked) {
    const { found, since } = unseen(sorted.flatMap(({ goal, setOn }) => (setOn === null ? [] : [{ id: goal.id, setOn }])), input.looked, input.today);
    findings.push(...found);
    if (since === null) unchecked.push({ kind: 'unseen', why: 'Nobody’s looks at goals are written down yet; what nobody looked at for a month can be told a month after the first.' });
    else if (input.today - since < UNSEEN_DAYS) unchecked.push({ kind: 'unseen', why: `Looks at goals are written down since ${formatDay(since)}; what nobody looked at for a month can be told from ${formatDay(addDays(since, UNSEEN_DAYS))} on.` });
  }
  return { findings, unchecked };
}

/** The findings alone. */
export const auditOf = (input: AuditInput): AuditFinding[] => auditReport(input).findings;

const goalOn = (goals: ReadonlyMap<string, Goal>, measureId: string): string | null => [...goals.values()].find((g) => g.measureId === measureId)?.id ?? null;

/** The reasons for silence, each once, with how many targets it is about. */
function silences(reach: ReadonlyMap<string, Reach | Silent>): Unchecked[] {
  const counts = new Map<string, number>();
  for (const r of reach.values()) if ('why' in r) counts.set(r.why, (counts.get(r.why) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([why, n]) => ({ kind: 'outOfReach', why: `${n} ${n === 1 ? 'target' : 'targets'}: ${why}` }));
}
