import type { Measure, MeasureData, MeasureScope, Reading } from './measure.ts';
import { readEntries } from './read/entries.ts';
import { notKnown } from './read/reading.ts';

type Defined = Omit<Measure, 'isManual' | 'isOn' | 'read'>;

/** A measure that is computed from the CRM's facts and our records. Nobody in scope: nothing to compute, which isn't 0. */
export const computed = (measure: Defined & { read(data: MeasureData, scope: MeasureScope): Reading }): Measure => ({
  ...measure, isManual: false, isOn: true,
  read: (data, scope) => (scope.spans?.length === 0 ? notKnown('Nobody who has a seat in the CRM is known to be in it over these days.') : measure.read(data, scope)),
});

/** A measure whose number somebody enters. */
export const manual = (measure: Defined): Measure => ({ ...measure, isManual: true, isOn: true, read: (data, scope) => readEntries(measure, data, scope) });
