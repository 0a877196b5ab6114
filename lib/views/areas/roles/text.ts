import type { ExpectedLine, RoleText } from '../../../messages/areas/roles.ts';
import type { MeasureDefinition } from '../../../model/goals/measure.ts';
import type { RoleExpectation } from '../../../model/goals/role-expectation.ts';
import type { Strategy } from '../../../model/goals/strategy.ts';

export type RoleWords = (role: RoleExpectation) => RoleText;

/**
 * What a role expects, in words: behaviours as the strategy says them now, measures by their names; what is neither is the role's own words. A behaviour
 * that the strategy has dropped keeps the words it had. `versions`: oldest first.
 */
export function roleWords(versions: readonly Strategy[], measures: readonly MeasureDefinition[]): RoleWords {
  const behaviours = new Map<string, ExpectedLine>();
  const current = versions.at(-1);
  for (const v of versions) for (const i of v.items) for (const b of i.behaviours) behaviours.set(b.id, { text: b.words, from: v === current ? i.title : 'No longer in the strategy' });
  const named = new Map(measures.map((m) => [m.id, { text: m.label, from: m.how }]));
  return (role) => ({
    responsibilities: role.responsibilities,
    behaviours: role.behaviours.map((b) => behaviours.get(b) ?? { text: b, from: null }), measures: role.measureIds.map((m) => named.get(m) ?? { text: m, from: null }),
  });
}
