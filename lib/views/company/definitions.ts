import type { MeasureDefinition } from '../../model/goals/measure.ts';
import type { Company } from './company.ts';
import { MEASURES, measuresOf } from '../../analysis/measures/index.ts';

/** A measure's definition alone, without what reads it: safe to send to a page. */
const plain = ({ id, label, unit, better, how, adds, isManual, drives, isOn }: MeasureDefinition): MeasureDefinition => ({ id, label, unit, better, how, adds, isManual, drives: [...drives], isOn });

/** The measures of a company, those that are switched off among them. */
export const definitionsOf = (company: Pick<Company, 'measures'>): MeasureDefinition[] => measuresOf(company.measures).map(plain);

/** The catalogue as it is before a company changes it. */
export const CATALOGUE: readonly MeasureDefinition[] = MEASURES.map(plain);
