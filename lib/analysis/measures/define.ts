import type { FunctionId } from '../../model/goals/function.ts';
import type { Measure, MeasureData, MeasureScope, Reading } from './measure.ts';
import { parseAssignee } from '../../model/goals/assignee.ts';
import { readEntries } from './read/entries.ts';
import { notKnown } from './read/reading.ts';

type Defined = Omit<Measure, 'isManual' | 'isOn' | 'read'>;

interface Computed extends Defined {
  read(data: MeasureData, scope: MeasureScope): Reading;
  /** Functions whose number is read off everybody's work: nobody in marketing owns the leads that it hands over. */
  wholeFor?(functionId: FunctionId): boolean;
}

/** A measure that is computed from the CRM's facts and our records. Nobody in scope: nothing to compute, which isn't 0. */
export function computed({ wholeFor, read, ...measure }: Computed): Measure {
  return {
    ...measure, isManual: false, isOn: true,
    read(data, asked) {
      const whose = parseAssignee(asked.assignee);
      const scope = whose?.kind === 'function' && wholeFor?.(whose.id) ? { ...asked, spans: null } : asked;
      return scope.spans?.length === 0 ? notKnown('Nobody who has a seat in the CRM is known to be in it over these days.') : read(data, scope);
    },
  };
}

/** A measure whose number somebody enters. */
export const manual = (measure: Omit<Defined, 'source'>): Measure => ({ ...measure, source: 'entries', isManual: true, isOn: true, read: (data, scope) => readEntries(measure, data, scope) });
