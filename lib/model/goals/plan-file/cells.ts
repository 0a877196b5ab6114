import type { CurrencyTable } from '../../currency.ts';
import type { Day } from '../../day.ts';
import type { FiscalCalendar } from '../../period.ts';
import type { Ask } from '../ask.ts';
import type { Assignee } from '../assignee.ts';
import type { Goal } from '../goal.ts';
import type { RoleExpectation } from '../role-expectation.ts';
import type { StrategyItem } from '../strategy.ts';
import type { Cells } from './columns.ts';
import type { People } from './refs.ts';
import { formatDay } from '../../day.ts';
import { parsePeriod } from '../../period.ts';
import { assigneeText } from '../assignee.ts';
import { joinList } from './columns.ts';
import { targetCell } from './numbers.ts';

/** What cells are written with: the org's people, calendar and currencies. */
export interface PlanWords {
  people: People;
  calendar: FiscalCalendar;
  currencies: CurrencyTable;
}

const day = (on: Day | null): string => (on === null ? '' : formatDay(on));

/** `2026-Q3` where the calendar still reads it as these days, else both days. */
export function periodCell(period: Goal['period'], calendar: FiscalCalendar): string {
  const read = parsePeriod(period.id, calendar);
  return read?.start === period.start && read.end === period.end ? period.id : `${formatDay(period.start)}..${formatDay(period.end)}`;
}

const assigneeCell = (a: Assignee, people: People): string => (a.kind === 'team' || a.kind === 'person' ? `${a.kind}:${people.write(a.id)}` : assigneeText(a));
const named = (who: { id: Parameters<People['write']>[0] | null; name: string }, people: People): string => (who.id === null ? `named:${who.name}` : people.write(who.id));

export const goalCells = (g: Goal, from: Day | null, w: PlanWords): Cells => ({
  record: 'goal', id: g.id, title: g.title ?? '', assignee: assigneeCell(g.assignee, w.people), owner: g.owner ? named(g.owner, w.people) : '', measure: g.measureId, period: periodCell(g.period, w.calendar),
  target: targetCell(g.target, w.currencies), unit: g.target.unit, currency: g.target.currency ?? '', parent: g.parentId ?? '', strategy: g.strategyId ?? '',
  origin: g.origin.by, origin_function: g.origin.function ?? '', origin_on: day(g.origin.on), origin_note: g.origin.note ?? '', quota: g.origin.quotaId ?? '',
  weight: g.weight === null ? '' : String(g.weight), ramp: joinList((g.ramp ?? []).map(String)), apart: g.isApart ? 'yes' : 'no', differs: g.differs ?? '', from: day(from),
});

/** A strategic goal or a value, then its behaviours. */
export const itemCells = (item: StrategyItem): Cells[] => [
  { record: item.kind === 'goal' ? 'strategy' : 'value', id: item.id, title: item.title, text: item.text, span: item.span },
  ...item.behaviours.map((b): Cells => ({ record: 'behaviour', id: b.id, title: b.words, parent: item.id })),
];

export const roleCells = (role: RoleExpectation, w: PlanWords): Cells => ({
  record: 'role', id: role.id, title: role.name, function: role.function, responsibilities: joinList(role.responsibilities), behaviours: joinList(role.behaviours), measures: joinList(role.measureIds),
  titles: joinList(role.titles), holders: joinList(role.holders.map((h) => w.people.write(h))),
});

export const askCells = (ask: Ask, w: PlanWords): Cells => ({
  record: 'ask', id: ask.id, title: ask.title, parent: ask.goalId ?? '', strategy: ask.strategyId ?? '', function: ask.of, asked_by: named(ask.askedBy, w.people), asked_function: ask.askedBy.function, purpose: ask.purpose,
  minutes: String(ask.cost.minutes), people: String(ask.cost.people), each: ask.cost.each, evidence: ask.evidence.text, evidence_says: ask.evidence.says, review: ask.reviewOn,
  activity: ask.activity?.kind ?? '', per_week: ask.activity ? String(ask.activity.perWeek) : '',
});
