import type { Day } from '../../../model/day.ts';
import type { Period } from '../../../model/period.ts';
import type { UserId } from '../../../model/ids.ts';
import type { Evidence, Measure, MeasureData, MeasureScope, Reading } from '../../measures/measure.ts';
import type { LookedAt } from './looked-at.ts';
import { assigneeText } from '../../../model/goals/assignee.ts';
import { NOTHING } from '../../measures/measure.ts';
import { within } from '../../measures/read/by-owner.ts';
import { dealFacts } from '../../measures/read/deals.ts';

/** Somebody’s cases of a measure over some days: each one’s value (of a share 1 or 0), and the rows. Sums: one value a quarter. */
export interface Cases {
  values: number[];
  /** Of how many deals, leads or misses; of sums of all quarters together. */
  n: number;
  evidence: Evidence;
}

const scopeOf = (id: UserId, start: Day, end: Day): MeasureScope => ({ spans: [{ id, from: start, to: end }], assignee: assigneeText({ kind: 'person', id }), start, end });

/** What a median is taken of. */
function valuesOf(measureId: string, { book, context }: MeasureData, scope: MeasureScope): { deal: number; value: number }[] {
  const won = within(dealFacts(book, context).won, scope);
  return won.flatMap((d) => {
    const value = measureId === 'cycleTime' ? d.took : d.amount;
    return value === null ? [] : [{ deal: d.deal, value }];
  });
}

/** Hits and whole as the measure itself counts them. */
export function sharedCases(reading: Reading): Cases {
  const [hits, whole] = [reading.parts?.[0]?.value ?? 0, reading.parts?.[1]?.value ?? 0];
  return { values: [...Array<number>(hits).fill(1), ...Array<number>(Math.max(0, whole - hits)).fill(0)], n: whole, evidence: reading.evidence };
}

/** A person’s cases of a measure over whole periods, oldest first. */
export function casesOf(person: UserId, { measureId, by }: LookedAt, measure: Measure, data: MeasureData, periods: readonly Period[]): Cases {
  const [first, last] = [periods[0], periods.at(-1)];
  if (!first || !last) return { values: [], n: 0, evidence: NOTHING };
  const scope = scopeOf(person, first.start, last.end);
  if (by === 'share') return sharedCases(measure.read(data, scope));
  if (by === 'median') {
    const found = valuesOf(measureId, data, scope);
    return { values: found.map((f) => f.value), n: found.length, evidence: { ...NOTHING, deals: found.map((f) => f.deal).sort((a, b) => a - b) } };
  }
  const readings = periods.map((p) => measure.read(data, scopeOf(person, p.start, p.end)));
  return { values: readings.map((r) => r.value ?? 0), n: readings.reduce((n, r) => n + (r.n ?? 0), 0), evidence: { ...NOTHING, deals: readings.flatMap((r) => r.evidence.deals).sort((a, b) => a - b) } };
}
