import type { AreaInput } from '../areas/input.ts';
import { versionsOf } from '../areas/strategy.ts';

/** A behaviour in words: as the newest strategy that knows it says, with its value; what is no id of one is a role's own words. */
export function behaviourWords(input: AreaInput): (id: string) => { text: string; from: string | null } {
  const known = new Map<string, { text: string; from: string | null }>();
  for (const { body } of versionsOf(input)) for (const i of body.items) for (const b of i.behaviours) known.set(b.id, { text: b.words, from: i.title });
  return (id) => known.get(id) ?? { text: id, from: null };
}
