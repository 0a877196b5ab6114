import { readFileSync } from 'node:fs';
import type { Progress } from '../../analysis/goals/progress.ts';
import type { StandingGoal } from '../../analysis/goals/standing.ts';
import type { MeasureData } from '../../analysis/measures/measure.ts';
import type { AuditReport } from '../../analysis/audit/audit.ts';
import type { Goal } from '../../model/goals/goal.ts';
import type { ReadPlan } from '../../model/goals/plan-file/plan.ts';
import type { Asked, Question } from './question.ts';
import { auditReport } from '../../analysis/audit/audit.ts';
import { opposedPairs } from '../../analysis/audit/opposed.ts';
import { personPeriods } from '../../analysis/audit/person-periods.ts';
import { reachOfAll } from '../../analysis/audit/reach.ts';
import { doingsOf } from '../../analysis/doings/doings.ts';
import { progressOf } from '../../analysis/goals/progress.ts';
import { reconcile } from '../../analysis/goals/reconcile.ts';
import { samePeople, spansOf } from '../../analysis/goals/spans.ts';
import { measuresOf } from '../../analysis/measures/index.ts';
import { dayOf, startOfDay } from '../../model/day.ts';
import { assigneeText, type Assignee } from '../../model/goals/assignee.ts';
import { targetCell } from '../../model/goals/plan-file/numbers.ts';
import { NO_PLAN } from '../../model/goals/plan-file/plan.ts';
import { readPlanFile } from '../../model/goals/plan-file/read.ts';
import { BadArguments } from '../bad-arguments.ts';
import { UnreadableExport } from '../read-export.ts';
import { periodOf } from './ask.ts';
import { footnotes, iso } from './words.ts';
import { writtenUsers } from './written-user.ts';

/** Where the goals of a plan file stand, how its parts add up, and what doesn't fit. */
export const goals: Question = {
  name: 'goals', about: 'where the goals of a plan (--plan FILE) stand, how they add up, and what doesn’t fit', needsPeriod: true,
  answer(asked) {
    const period = periodOf(asked);
    const plan = planOf(asked);
    const { context } = asked.mapped;
    const now = asked.args.until === null ? asked.now : startOfDay(asked.args.until, context.timeZone) - 1;
    const data: MeasureData = { book: asked.book, context, activities: asked.mapped.activities, leads: asked.mapped.leads, entries: [], records: { cause: [], ask: [], call: [] }, now, today: dayOf(now, context.timeZone) };
    const measures = new Map(measuresOf([]).map((m) => [m.id, m]));
    const standing = new Map(plan.goals.map((g) => [g.now.id, standsAs(g.now, now)]));
    const shown = plan.goals.map((g) => g.now).filter((g) => g.period.start >= period.start && g.period.end <= period.end);
    const notes = [...asked.notes];
    if (shown.length < plan.goals.length) notes.push(`${plan.goals.length - shown.length} of the plan’s ${plan.goals.length} goals don’t lie within ${period.label} and are left out.`);
    const written = writtenUsers(asked);
    const told = shown.map((goal) => ({ goal, ...progressIn(goal, standing.get(goal.id)!, data, measures) }));
    notes.push(...new Set(told.flatMap((t) => t.why ?? [])));
    const parts = reconcile(standing, (id) => measures.get(id)?.adds !== 'rate');
    const reconciled = shown.flatMap((g) => { const p = parts.get(g.id)!; return p.children.length > 0 ? [{ goal: g, p }] : []; });
    const audit = auditIn(shown, plan, data);
    notes.push(...audit.unchecked.map((u) => u.why));
    const assignee = (a: Assignee): string => (a.kind === 'person' || a.kind === 'team' ? `${a.kind}:${written(a.id)}` : assigneeText(a));
    return {
      json: {
        period: asked.args.period, asOf: iso(now), currency: context.currencies.org,
        goals: told.map(({ goal, progress: p }) => ({
          id: goal.id, parent: goal.parentId, assignee: assignee(goal.assignee), measure: goal.measureId, unit: goal.target.unit, currency: goal.target.currency, target: goal.target.value, actual: p.actual,
          attainment: p.attainment, ...paceOf(p), why: p.why,
        })),
        reconciliation: reconciled.map(({ goal, p }) => ({ parent: goal.id, target: p.target, children: p.parts, difference: p.difference, of: p.children, is: p.is, why: p.why })),
        audit: audit.findings.map(({ kind, goal, why }) => ({ kind, goal, why })),
        notes,
      },
      text: [
        `${period.label}: ${shown.length} ${shown.length === 1 ? 'goal' : 'goals'}, as of ${iso(now)}`, '',
        ...told.flatMap(({ goal, progress: p }) => goalText(goal, p, assignee(goal.assignee), asked)), '',
        'Parts against the whole:', ...(reconciled.length === 0 ? ['  no goal has parts of its own measure'] : reconciled.map(({ goal, p }) => `  ${goal.id}: ${partsText(goal, p, asked)}`)), '',
        'What doesn’t fit:', ...(audit.findings.length === 0 ? ['  nothing that was looked for'] : audit.findings.map((f) => `  ${f.goal ?? 'no single goal'}: ${f.why}`)),
        ...footnotes(notes),
      ].join('\n'),
    };
  },
};

/** The plan of --plan, whole. Throws BadArguments without one, UnreadableExport with every line that is wrong. */
function planOf({ args, mapped: { context } }: Asked): ReadPlan {
  if (args.plan === null) throw new BadArguments('--plan is missing: name a plan file, CSV or JSON (docs/PLANS.md).');
  let text: string;
  try {
    text = readFileSync(args.plan, 'utf8');
  } catch (cause) {
    throw new UnreadableExport(`The plan ${args.plan} can't be read. Name a CSV or JSON file.`, { cause });
  }
  const plan = readPlanFile(text, { people: context.people, calendar: context.calendar, currencies: context.currencies, measures: measuresOf([]), standing: NO_PLAN, by: 'The plan' });
  if (plan.problems.length > 0) throw new UnreadableExport([`The plan ${args.plan} can't be taken:`, ...plan.problems.map((p) => `  line ${p.line}: ${p.why}`)].join('\n'));
  return plan;
}

/** A goal of a file as one that was set when it was read: a file has no history. */
const standsAs = (goal: Goal, at: number): StandingGoal =>
  ({ goal, versions: [{ goal, key: 'plan', byId: '' as never, by: 'plan', at, why: null, from: null }], leader: null, assignee: null, words: [], state: 'proposed', ended: null });

/** Teams are as of today: an export has no history of them. */
function progressIn(goal: Goal, standing: StandingGoal, data: MeasureData, measures: ReadonlyMap<string, ReturnType<typeof measuresOf>[number]>): { progress: Progress; why: string | null } {
  const own = spansOf(goal.assignee, data.context, [], goal.period.start, goal.period.end);
  const progress = progressOf({
    standing, measure: measures.get(goal.measureId), data,
    spans: (start, end) => (start === goal.period.start ? spansOf(goal.assignee, data.context, [], start, end).spans : samePeople(own.spans, start, end)),
  });
  return { progress, why: own.why };
}

function auditIn(shown: readonly Goal[], plan: ReadPlan, data: MeasureData): AuditReport {
  const { book, context, activities, leads, now, today } = data;
  const doings = done(doingsOf({ book, context, activities, leads, now }));
  const opposed = done(opposedPairs((['week', 'quarter'] as const).map((span) => personPeriods({ doings, calendar: context.calendar, today }, span))));
  const reach = done(reachOfAll(shown, { measures: new Map(measuresOf([]).map((m) => [m.id, m])), data, snapshots: [] }));
  const strategy = plan.items.map((i) => i.now);
  return auditReport({
    goals: shown.map((goal) => ({ goal, setOn: null })), strategy: strategy.length > 0 ? strategy : null, people: context.people, roles: plan.roles.map((r) => r.now), looked: null, today, reach: { of: reach, data }, opposed,
  });
}

/** Attainment held against the share of the target that is usually there by now; of a period that has ended all of it is. */
function paceOf({ attainment, pace, phase }: Progress): { pace: number | null; method: string | null; share: number | null } {
  const share = pace?.share ?? (phase === 'ended' ? 1 : null);
  return { pace: attainment === null || !share ? null : attainment / share, method: pace?.method ?? (phase === 'ended' ? 'ended' : null), share };
}

/** Runs a sliced pass to its end. */
function done<T>(work: Generator<number, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

const amountOf = (goal: Goal, value: number, { mapped: { context } }: Asked): string =>
  `${targetCell({ ...goal.target, value }, context.currencies)}${goal.target.unit === 'money' ? ` ${goal.target.currency}` : goal.target.unit === 'share' ? ' %' : goal.target.unit === 'days' ? ' days' : ''}`;

function goalText(goal: Goal, p: Progress, assignee: string, asked: Asked): string[] {
  const actual = p.actual === null ? 'not known' : amountOf({ ...goal, target: { ...goal.target, currency: goal.target.currency === null ? null : asked.mapped.context.currencies.org } }, p.actual, asked);
  const share = p.attainment === null ? (p.why ?? '') : `${Math.round(p.attainment * 100)} % of the target`;
  return [`  ${goal.id} (${assignee}, ${goal.measureId}): target ${amountOf(goal, goal.target.value, asked)}, actual ${actual}${share ? `, ${share}` : ''}${p.pace ? `; expected by now ${Math.round(p.pace.share * 100)} % (${p.pace.method})` : ''}`];
}

function partsText(goal: Goal, p: { target: number; parts: number | null; difference: number | null; is: string; why: string | null }, asked: Asked): string {
  if (p.difference === null) return p.is === 'apart' ? 'not the sum of its parts, and says so' : (p.why ?? 'not added up');
  const parts = `parts make ${amountOf(goal, p.parts!, asked)} of ${amountOf(goal, p.target, asked)}`;
  return p.difference === 0 ? `${parts}: adds up` : `${parts}: ${amountOf(goal, Math.abs(p.difference), asked)} ${p.difference < 0 ? 'with nobody' : 'too much'}`;
}
