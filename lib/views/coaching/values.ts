import type { StrategyItem } from '../../model/goals/strategy.ts';
import type { CoachingInput } from './standing.ts';
import { strategyVersions } from '../../analysis/goals/standing-strategy.ts';
import { goalRights } from '../company/goal-rights.ts';

type From = Pick<CoachingInput, 'company' | 'context'>;

/** Values as they were published by those who may, oldest version first. */
function versions({ company, context }: From): StrategyItem[][] {
  const rights = goalRights(context);
  return strategyVersions(company.records('strategy'), (author) => rights.mayPublish(author)).map((v) => v.body.items.filter((i) => i.kind === 'value'));
}

/** The company's values as they stand, each with its behaviours. */
export const valuesOf = (from: From): StrategyItem[] => versions(from).at(-1) ?? [];

const kept = new WeakMap<From['company'], ReadonlyMap<string, string>>();

/** Behaviour → its words, the newest that were published; of those that are no longer among the values too, since feedback points at them. */
export function behaviourWords(from: From): ReadonlyMap<string, string> {
  let words = kept.get(from.company);
  if (!words) kept.set(from.company, (words = new Map(versions(from).flat().flatMap((i) => i.behaviours.map((b) => [b.id, b.words] as const)))));
  return words;
}
