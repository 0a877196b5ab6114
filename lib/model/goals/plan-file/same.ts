import type { Ask } from '../ask.ts';
import type { Goal } from '../goal.ts';
import type { RoleExpectation } from '../role-expectation.ts';
import type { StrategyItem } from '../strategy.ts';
import { assigneeText } from '../assignee.ts';

/** A blank text and none are one; so is a person by id, whatever they are called by now. */
const blank = (text: string | null): string => (text?.trim() ? text : '');
const who = (w: { id: string | null; name: string } | null): string => (w === null ? '' : (w.id ?? `named:${w.name}`));
const says = (...parts: (string | number | boolean | null)[]): string => JSON.stringify(parts);
const list = (lines: readonly string[]): string => says(...lines.filter((l) => l.trim() !== ''));

const goalSays = (g: Goal): string => says(
  g.id, blank(g.title), assigneeText(g.assignee), who(g.owner), g.measureId, g.period.start, g.period.end, g.target.value, g.target.unit, g.target.currency, g.parentId, g.strategyId,
  blank(g.origin.by), g.origin.function, g.origin.on, blank(g.origin.note), g.origin.quotaId, g.weight, g.ramp === null ? null : g.ramp.join(), g.isApart, blank(g.differs),
);
/** Whether two say the same, so that nothing has to be written. A period is its days: a calendar that changed relabels it. */
export const sameGoal = (a: Goal, b: Goal): boolean => goalSays(a) === goalSays(b);

const itemSays = (i: StrategyItem): string => says(i.id, i.kind, i.title, blank(i.text), blank(i.span), ...i.behaviours.flatMap((b) => [b.id, b.words]));
export const sameItem = (a: StrategyItem, b: StrategyItem): boolean => itemSays(a) === itemSays(b);

const roleSays = (r: RoleExpectation): string => says(r.id, r.name, r.function, list(r.responsibilities), list(r.behaviours), list(r.measureIds), list(r.titles), list([...r.holders].sort()));
export const sameRole = (a: RoleExpectation, b: RoleExpectation): boolean => roleSays(a) === roleSays(b);

const askSays = (a: Ask): string => says(
  a.id, a.title, a.askedBy.function, who(a.askedBy), a.of, blank(a.purpose), a.cost.minutes, a.cost.people, a.cost.each, a.strategyId, a.goalId, blank(a.evidence.text), a.evidence.says, a.reviewOn,
  a.activity?.kind ?? null, a.activity?.perWeek ?? null,
);
export const sameAsk = (a: Ask, b: Ask): boolean => askSays(a) === askSays(b);
