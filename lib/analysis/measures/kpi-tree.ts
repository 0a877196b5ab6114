import type { Day } from '../../model/day.ts';
import type { MeasureDefinition } from '../../model/goals/measure.ts';
import type { FiscalCalendar, Period } from '../../model/period.ts';
import type { Measure, MeasureData, MeasureScope, Reading, Span } from './measure.ts';
import type { Decomposition } from './decomposition.ts';
import { addDays, monthStart } from '../../model/day.ts';
import { quarterOf, shiftQuarter } from '../../model/period.ts';
import { samePeople } from '../goals/spans.ts';
import { beginsOn } from './read/begins.ts';
import { decompose, factorsOf, median } from './decomposition.ts';
import { measuresOf } from './index.ts';

/** How many earlier periods are looked at, and how few make nothing usual. */
const EARLIER = 4;
const ENOUGH = 2;

/** What earlier periods were like over the same days of them. */
export interface UsualReading {
  /** Their median, in the measure's unit; null where fewer than two are known. */
  value: number | null;
  /** How many are known. */
  periods: number;
  why: string | null;
}

/** A measure with what drives it, for one scope. */
export interface Kpi {
  measure: Pick<MeasureDefinition, 'id' | 'label' | 'unit' | 'better' | 'how' | 'adds' | 'isManual'>;
  now: Reading;
  usual: UsualReading;
  /** Measures that drive this one; those that drive each of them below it. A measure stands once on any way down: circles end where they close. */
  drivers: Kpi[];
}

export interface KpiTree extends Kpi {
  /** Of bookings: how they come from closed opportunities × share won × size, against what is usual; null for other measures and where too little is known. */
  decomposition: Decomposition | null;
  /** The days compared: those of the scope up to today, and the same of each earlier period, oldest first. */
  days: { start: Day; end: Day };
  earlier: { start: Day; end: Day }[];
  /** "Earlier periods are of today's people"; null: they are of who it was then, or of everybody. */
  note: string | null;
}

export interface KpiOptions {
  /** Who was in the scope over earlier days (`spansOf`); left out: the people of these days. */
  spansIn?(start: Day, end: Day): readonly Span[] | null;
  /** How far down; 2: drivers and what drives them. */
  depth?: number;
  /** The company's measures as they are read for somebody who may not see all of them; left out: all. */
  measures?: readonly Measure[];
}

/** Whether a measure is driven by others that are on. */
export const driversOf = (id: string, measures: readonly Measure[]): Measure[] => measures.filter((m) => m.isOn && m.id !== id && m.drives.includes(id));

/**
 * A measure and what drives it, each with its reading over the scope's days up to today and the median of the same days of up to four earlier periods of the same kind.
 * null for a measure that isn't in the catalogue and isn't the company's own, or is switched off. A driver that moves along isn't called a cause.
 */
export function kpiOf(measureId: string, data: MeasureData, scope: MeasureScope, company: readonly MeasureDefinition[], { spansIn, depth = 2, measures = measuresOf(company) }: KpiOptions = {}): KpiTree | null {
  const root = measures.find((m) => m.id === measureId && m.isOn);
  if (!root) return null;
  const until = Math.max(scope.start, Math.min(scope.end, data.today)) as Day;
  const now: MeasureScope = { ...scope, end: until };
  const days = earlierDays(scope, until, data.context.calendar);
  const then = days.map(({ start, end }): MeasureScope => {
    const { quota: _, ...rest } = scope;
    return { ...rest, start, end, spans: spansIn ? spansIn(start, end) : samePeople(scope.spans, start, end) };
  });
  const kpi = (m: Measure, above: readonly string[]): Kpi => ({
    measure: { id: m.id, label: m.label, unit: m.unit, better: m.better, how: m.how, adds: m.adds, isManual: m.isManual },
    // Coverage looks ahead to the period's end; all else has happened by today.
    now: m.read(data, m.id === 'coverage' ? scope : now), usual: usualOf(m, data, then),
    drivers: above.length >= depth ? [] : driversOf(m.id, measures).filter((d) => !above.includes(d.id)).map((d) => kpi(d, [...above, m.id])),
  });
  return {
    ...kpi(root, []), decomposition: root.id === 'bookings' && !root.isManual ? decompose(factorsOf(data, now), then.filter((s) => s.start >= beginsOn('deals', data)).map((s) => factorsOf(data, s))) : null,
    days: { start: scope.start, end: until }, earlier: days,
    note: scope.spans === null || spansIn ? null : 'Earlier periods are those of the same people.',
  };
}

function usualOf(measure: Measure, data: MeasureData, then: readonly MeasureScope[]): UsualReading {
  // What is open today says nothing of what was open then.
  if (measure.id === 'coverage') return { value: null, periods: 0, why: 'What was open in earlier periods isn’t read back.' };
  const begins = beginsOn(measure.source, data);
  const known = then.filter((s) => s.start >= begins).map((s) => measure.read(data, s).value).filter((v) => v !== null);
  const why = known.length >= ENOUGH ? null : known.length === 0 ? 'It isn’t known for any earlier period.' : 'It is known for one earlier period only.';
  return { value: why === null ? median(known) : null, periods: known.length, why };
}

/** The same days of the four periods before: fiscal quarters and years, calendar months; any other span moves by its own length. Oldest first. */
export function earlierDays({ start, end }: Pick<MeasureScope, 'start' | 'end'>, until: Day, calendar: FiscalCalendar): { start: Day; end: Day }[] {
  const back = stepBack({ start, end }, calendar);
  const elapsed = until >= end ? Infinity : until - start;
  return Array.from({ length: EARLIER }, (_, i) => back(EARLIER - i)).map((p) => ({ start: p.start, end: Math.min(p.end, p.start + elapsed) as Day }));
}

type Days = Pick<Period, 'start' | 'end'>;

function stepBack({ start, end }: Days, calendar: FiscalCalendar): (n: number) => Days {
  const quarter = quarterOf(start, calendar);
  if (quarter.start === start && quarter.end === end) return (n) => shiftQuarter(quarter, -n, calendar);
  if (quarter.start === start && shiftQuarter(quarter, 3, calendar).end === end) {
    return (n) => { const first = shiftQuarter(quarter, -4 * n, calendar); return { start: first.start, end: shiftQuarter(first, 3, calendar).end }; };
  }
  if (monthStart(start) === start && addDays(monthStart(start, 1), -1) === end) return (n) => ({ start: monthStart(start, -n), end: addDays(monthStart(start, 1 - n), -1) });
  const length = end - start + 1;
  return (n) => ({ start: addDays(start, -n * length), end: addDays(end, -n * length) });
}
