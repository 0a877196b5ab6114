import type { MeasureDefinition } from '../../model/goals/measure.ts';
import type { Company } from './company.ts';

/** The measures of a company, those that are switched off among them. */
export const definitionsOf = (company: Pick<Company, 'measures'>): MeasureDefinition[] => company.measures;
