import * as v from 'valibot';
import type { Assignee } from './assignee.ts';
import type { AskAct } from './ask.ts';
import type { GoalAct } from './goal.ts';
import type { MeasureDefinition, MeasureEntry } from './measure.ts';
import type { RoleAct } from './role-expectation.ts';
import type { Acknowledgement, Looked, Strategy } from './strategy.ts';
import { days, id, isoDay, minor, text, user, currency, count } from '../shape-parts.ts';
import { AREAS } from './areas.ts';

/** Shapes of what people say about strategy, goals, roles, measures and asks. */
const words = v.pipe(v.string(), v.maxLength(2000));
const name = v.pipe(v.string(), v.nonEmpty(), v.maxLength(255));
const unit = v.picklist(['money', 'count', 'share', 'days']);
const percent = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000));

const assignee: v.GenericSchema<unknown, Assignee> = v.variant('kind', [
  v.object({ kind: v.literal('company') }), v.object({ kind: v.literal('function'), id }), v.object({ kind: v.literal('team'), id: user }), v.object({ kind: v.literal('person'), id: user }),
  v.object({ kind: v.literal('named'), name }), v.object({ kind: v.literal('open'), name }),
]);

const goal = v.object({
  id, title: v.nullable(words), assignee, owner: v.nullable(v.object({ id: v.nullable(user), name })), measureId: id,
  period: v.object({ id, start: days, end: days, calendarId: v.string() }), target: v.object({ value: minor, unit, currency: v.nullable(currency) }),
  parentId: v.nullable(id), strategyId: v.nullable(id),
  origin: v.object({ by: words, function: v.nullable(id), on: v.nullable(days), note: v.nullable(words), quotaId: v.nullable(id) }),
  weight: v.nullable(percent), ramp: v.nullable(v.pipe(v.array(percent), v.maxLength(60))), isApart: v.boolean(), differs: v.nullable(words),
});

const onBehalfOf = v.nullable(name);
const goalAct: v.GenericSchema<unknown, GoalAct> = v.variant('act', [
  v.object({ act: v.literal('set'), goals: v.pipe(v.array(goal), v.maxLength(1000)), from: v.nullable(days), why: v.nullable(words) }),
  v.object({ act: v.literal('commit'), goalId: id, of: id, side: v.picklist(['leader', 'assignee']), onBehalfOf }),
  v.object({ act: v.literal('comment'), goalId: id, text, onBehalfOf }),
  v.object({ act: v.literal('counter'), goalId: id, value: minor, text, onBehalfOf }),
  v.object({ act: v.literal('end'), goalId: id, why: words }),
]);

const follows = v.optional(v.nullable(id));
const behaviour = v.object({ id, words });
const strategy: v.GenericSchema<unknown, Strategy> = v.object({
  items: v.pipe(v.array(v.object({ id, kind: v.picklist(['goal', 'value']), title: words, text: words, span: words, behaviours: v.pipe(v.array(behaviour), v.maxLength(50)) })), v.maxLength(200)), note: text, follows,
});

const lines = v.pipe(v.array(words), v.maxLength(100));
const roleAct: v.GenericSchema<unknown, RoleAct> = v.variant('act', [
  v.object({ act: v.literal('set'), role: v.object({ id, name, function: id, responsibilities: lines, behaviours: lines, measureIds: lines, titles: lines, holders: v.pipe(v.array(user), v.maxLength(1000)) }), why: v.nullable(words), follows }),
  v.object({ act: v.literal('confirm'), roleId: id, of: id, person: user, side: v.picklist(['person', 'leader']) }),
  v.object({ act: v.literal('end'), roleId: id, why: words }),
]);

const ask = v.object({
  id, title: name, askedBy: v.object({ function: id, id: v.nullable(user), name }), of: id, purpose: words,
  cost: v.object({ minutes: count, people: count, each: v.picklist(['day', 'week', 'month', 'quarter', 'once']) }), strategyId: v.nullable(id), goalId: v.nullable(id),
  evidence: v.object({ text: words, says: v.picklist(['helps', 'harms', 'unknown']) }), reviewOn: isoDay,
  activity: v.nullable(v.object({ kind: v.picklist(['call', 'email', 'meeting', 'task', 'note', 'other']), perWeek: count })),
});
const askAct: v.GenericSchema<unknown, AskAct> = v.variant('act', [
  v.object({ act: v.literal('set'), ask, why: v.nullable(words) }),
  v.object({ act: v.picklist(['comment', 'question', 'proposeDrop']), askId: id, text }),
  v.object({ act: v.literal('review'), askId: id, text, reviewOn: isoDay }),
  v.object({ act: v.literal('end'), askId: id, why: words }),
]);

const entry: v.GenericSchema<unknown, MeasureEntry> = v.object({ measureId: id, assignee: id, day: days, value: minor, currency: v.nullable(currency), note: v.nullable(words) });
const read: v.GenericSchema<unknown, Acknowledgement> = v.object({ of: id });
const looked: v.GenericSchema<unknown, Looked> = v.object({ day: isoDay, goalIds: v.pipe(v.array(id), v.maxLength(5000)) });

export const areas = v.partial(v.object(Object.fromEntries(AREAS.map((a) => [a, v.boolean()])) as Record<(typeof AREAS)[number], v.BooleanSchema<undefined>>));
export const measures: v.GenericSchema<unknown, MeasureDefinition[]> = v.pipe(v.array(v.object({
  id, label: name, unit, better: v.picklist(['more', 'less']), how: words, adds: v.picklist(['sum', 'rate']), isManual: v.boolean(), drives: v.pipe(v.array(id), v.maxLength(50)), isOn: v.boolean(),
})), v.maxLength(500));

export const goalShapes = { strategy, goal: goalAct, ownGoal: goalAct, role: roleAct, ask: askAct, entry, read, looked };
