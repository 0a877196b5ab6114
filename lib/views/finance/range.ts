import type { Ledger } from '../../analysis/accuracy/ledger.ts';
import type { TrustView } from '../../messages/finance-past.ts';
import type { Worked } from './worked.ts';
import { frozenAt } from '../../analysis/accuracy/ledger.ts';
import { rangeOf } from '../../analysis/accuracy/range.ts';
import { forecastBridge } from '../../analysis/bridge/bridge.ts';
import { dayOf } from '../../model/day.ts';
import { weekOf } from '../../model/period.ts';
import { BASIS_LABEL } from '../bridge-view.ts';

/** Where a running period may end, from what whole earlier periods brought of their forecast at the same week. Never one point. */
export function rangeView(w: Worked, ledger: Ledger): Pick<TrustView, 'range' | 'noRange'> {
  if (!w.running) return { range: null, noRange: null };
  const { book, context, period, basis, owners, ownersAtEnd, input: { now } } = w;
  const { week } = weekOf(dayOf(now, context.timeZone), period);
  const today = forecastBridge({ book, context, period, basis, t0: now, t1: now, owners: ownersAtEnd });
  const found = rangeOf(today.forecast, frozenAt(ledger, week, owners), today.actual);
  if ('none' in found) {
    return { range: null, noRange: found.none === 'nothingForecast' ? `Nothing is in ${BASIS_LABEL[basis]} now that earlier errors could be held against.` : `Only ${found.periods === 1 ? 'one earlier period has' : `${found.periods} earlier periods have`} a forecast on record for week ${week}: too few for a range.` };
  }
  const [low, high] = [w.f.figure(found.low), w.f.figure(found.high)];
  return {
    noRange: null, range: {
      low, high, text: found.widest ? `The widest seen in ${found.periods} earlier periods` : `Eight in ten of ${found.periods} earlier periods ended in here`,
      how: `${w.f.figure(today.forecast).text} is in ${BASIS_LABEL[basis]} or won in week ${week}. ${found.widest ? `The least and the most that ${found.periods} earlier periods brought of theirs at that week; from 8 on the rarest ends are left out.` : `What ${found.periods} earlier periods brought of theirs at that week, the rarest tenth at each end left out.`}`,
    },
  };
}
