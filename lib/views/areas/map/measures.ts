import type { GoalMeasure } from '../../../messages/areas/goal.ts';
import type { Target } from '../../../model/goals/goal.ts';
import type { MeasureDefinition } from '../../../model/goals/measure.ts';
import { measuresOf } from '../../../analysis/measures/index.ts';

/** The measures of a company by id, also those that it no longer uses: goals of before are still called by them. */
export const measuresById = (company: readonly MeasureDefinition[]): Map<string, MeasureDefinition> => new Map(measuresOf(company).map((m) => [m.id, m]));

/** A goal's measure. One that is no longer known is called by its id and says so. */
export function measureOf(id: string, unit: Target['unit'], known: ReadonlyMap<string, MeasureDefinition>): GoalMeasure {
  const found = known.get(id);
  return found ? { id, label: found.label, unit: found.unit, how: found.how } : { id, label: id, unit, how: 'This measure is no longer in the company’s list.' };
}
