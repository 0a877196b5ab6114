import type { MeasureDefinition } from '../../model/goals/measure.ts';
import type { Measure } from './measure.ts';
import { manual } from './define.ts';
import { MEASURES } from './catalogue/index.ts';

export { MEASURES };

/**
 * The catalogue as a company has it. It may rename a measure, switch it off, say what it drives, and enter by hand what would be computed; unit, direction and
 * formula of a catalogue's measure stay. Measures of its own come after them, are entered by hand, and read from what was entered.
 */
export function measuresOf(company: readonly MeasureDefinition[]): Measure[] {
  const said = new Map(company.map((m) => [m.id, m]));
  const known = MEASURES.map((m): Measure => {
    const own = said.get(m.id);
    if (!own) return m;
    const named = { ...m, label: own.label, isOn: own.isOn, drives: own.drives };
    return own.isManual && !m.isManual ? { ...manual({ ...named, how: own.how }), isOn: own.isOn } : named;
  });
  const ids = new Set(MEASURES.map((m) => m.id));
  return [...known, ...[...said.values()].filter((m) => !ids.has(m.id)).map((m): Measure => ({ ...manual({ ...m, functions: [] }), isOn: m.isOn }))];
}
