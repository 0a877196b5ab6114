import type { Period } from '../../../model/period.ts';
import type { MeasureData, MeasureScope } from '../measure.ts';
import { defaultBaseline, booksClosed } from '../../bridge/dates.ts';
import { quarterOf, shiftQuarter } from '../../../model/period.ts';

/** Three years. */
const MOST = 12;

/** A fiscal quarter with the instant its forecast was frozen and the one its books close, or now where that is still to come. */
export interface FrozenQuarter {
  period: Period;
  t0: number;
  t1: number;
  isOpen: boolean;
}

/** Fiscal quarters that a scope's days reach into and whose forecast is frozen by now, oldest first; of a long span the last twelve. */
export function frozenQuarters({ context, company, now, records }: MeasureData, scope: Pick<MeasureScope, 'start' | 'end'>): FrozenQuarter[] {
  const out: FrozenQuarter[] = [];
  const calls = records.call.map((r) => r.body).filter((c) => c.scope === 'org' && c.typeId === 'bookings');
  for (let period = quarterOf(scope.end, context.calendar); period.end >= scope.start && out.length < MOST; period = shiftQuarter(period, -1, context.calendar)) {
    const t0 = defaultBaseline(period, context.timeZone, { calls, ...(company?.baselineDay === undefined ? {} : { baselineDay: company.baselineDay }) });
    const closes = booksClosed(period, context.timeZone, company?.booksClosed);
    if (t0 < now) out.unshift({ period, t0, t1: Math.min(closes, now), isOpen: closes > now });
  }
  return out;
}
