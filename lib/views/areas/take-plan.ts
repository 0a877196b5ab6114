import type { AreaWord } from '../../messages/areas/areas.ts';
import type { PlanTaken } from '../../messages/areas/plan.ts';
import type { PlanProblem } from '../../model/goals/plan-file/columns.ts';
import type { ReadPlan } from '../../model/goals/plan-file/plan.ts';
import type { AreaInput } from './input.ts';
import { isOn } from '../../model/goals/areas.ts';
import { readPlanFile } from '../../model/goals/plan-file/read.ts';
import { changesWhatStands, wordsOf } from '../../model/goals/plan-file/words.ts';
import { planAgainst } from './plan/standing.ts';
import { maySay } from './may-say.ts';

/** What a strategy may take of a record in the CRM. */
const MOST_STRATEGY = 120_000;

/** Reads a plan from a file: what it would be, and the words to keep where nothing is wrong with it. `why`: said of everything that it changes. */
export function readPlan(input: AreaInput, { text, why }: { name: string; text: string; why: string | null }): PlanTaken & { words: AreaWord[] } {
  const against = planAgainst(input);
  const plan = readPlanFile(text, against);
  const said = why?.trim() ? why.trim() : null;
  const ended = new Set([...input.goals.values()].filter((g) => g.ended !== null).map((g) => g.goal.id));
  // A strategy is published whole: one more goal in it is a new version of what stands.
  const needsWhy = changesWhatStands(plan, ended) || (plan.items.length > 0 && against.standing.items.length > 0);
  const words = plan.problems.length > 0 ? [] : wordsOf(plan, against.standing.items, said, ended);
  const problems = plan.problems.length > 0 ? plan.problems : [...mayNot(plan, input), ...tooLong(plan, words)].sort((a, b) => a.line - b.line);
  const taken = plan.items.length + plan.roles.length + plan.goals.length + plan.asks.length;
  return { taken: problems.length > 0 ? 0 : taken, summary: problems.length > 0 ? [] : summaryOf(plan), problems, needsWhy, words: problems.length > 0 ? [] : words };
}

/** Where the reader may not say what the file says, with the line of each. The word why is asked for apart from it. */
function mayNot(plan: ReadPlan, input: AreaInput): PlanProblem[] {
  const may = (line: number, word: AreaWord): PlanProblem[] => { const { ok, why } = maySay(word, input); return ok ? [] : [{ line, why: why.replace(/\.$/, '') }]; };
  if (plan.asks.length > 0 && !isOn(input.company.areas, 'asks')) return [{ line: plan.asks[0]!.line, why: 'The register of asks is switched off here: take these rows out' }];
  const item = plan.items[0];
  return [
    ...(item ? may(item.line, { kind: 'strategy', body: { items: plan.items.map((i) => i.now), note: 'taken from a file' } }) : []),
    ...plan.roles.flatMap((r) => may(r.line, { kind: 'role', body: { act: 'set', role: r.now, why: 'taken from a file' } })),
    ...plan.goals.flatMap((g) => may(g.line, { kind: 'goal', body: { act: 'set', goals: [g.now], from: g.from, why: 'taken from a file' } })),
    ...plan.asks.flatMap((a) => may(a.line, { kind: 'ask', body: { act: 'set', ask: a.now, why: 'taken from a file' } })),
  ];
}

const tooLong = (plan: ReadPlan, words: readonly AreaWord[]): PlanProblem[] =>
  words.some((w) => w.kind !== 'goal' && new TextEncoder().encode(JSON.stringify(w.body)).length > MOST_STRATEGY) ? [{ line: (plan.items[0] ?? plan.roles[0] ?? plan.asks[0])!.line, why: 'Strategic goals, values or a role are longer than a record of the CRM can hold: shorten their texts' }] : [];

function summaryOf(plan: ReadPlan): string[] {
  const of = <T>(all: readonly { before: T | null }[], one: string, many = `${one}s`): string[] => {
    const fresh = all.filter((c) => c.before === null).length;
    const changed = all.length - fresh;
    return [...(fresh > 0 ? [`${fresh} new ${fresh === 1 ? one : many}`] : []), ...(changed > 0 ? [`${changed} ${changed === 1 ? one : many} changed`] : [])];
  };
  const said = [...of(plan.items, 'strategic goal or value', 'strategic goals and values'), ...of(plan.roles, 'role'), ...of(plan.goals, 'goal'), ...of(plan.asks, 'ask')];
  if (plan.same > 0) said.push(said.length === 0 ? `All ${plan.same} rows say what stands already: nothing changes` : `${plan.same} ${plan.same === 1 ? 'row says' : 'rows say'} what stands already`);
  return said.length > 0 ? said : ['The file holds no rows: nothing changes'];
}
