import type { ComparedPeriod } from '../../messages/finance.ts';
import type { Worked } from './worked.ts';
import { REASONS } from '../../analysis/bridge/reasons.ts';
import { sumMinor } from '../../model/money.ts';
import { REASON_LABEL } from '../bridge-words.ts';
import { losses } from './title.ts';
import { work } from './worked.ts';

/** Another period beside this one, worked out by the same rules for the same scope, basis and type. null where none was asked for, or the same. */
export function comparedWith(w: Worked): ComparedPeriod | null {
  const { ask } = w;
  if (ask.compareWith === null || ask.compareWith === ask.periodId) return null;
  const other = work({ ...w.input, ask: { ...ask, periodId: ask.compareWith, t0: null, t1: null, compareWith: null } });
  if (other.period.id === w.period.id) return null;
  const of = (x: Worked, reason: string): number | null => {
    const lines = x.bridge.lines.filter((l) => l.reason === reason);
    return lines.length === 0 ? null : sumMinor(lines.map((l) => l.amount));
  };
  const row = (label: string, here: number | null, there: number | null, signed = false) => {
    const figure = signed ? w.f.signed : w.f.figure;
    return { label, here: here === null ? null : figure(here), there: there === null ? null : figure(there) };
  };
  const fell = (x: Worked): number => sumMinor(losses(x).map((l) => l.line.amount));
  return {
    label: other.period.label,
    rows: [
      row('Plan', w.plan, other.plan), row('Call', w.bridge.called, other.bridge.called), row('Deals in the forecast', w.bridge.forecast, other.bridge.forecast),
      ...REASONS.map((r) => row(REASON_LABEL[r], of(w, r), of(other, r), true)).filter((r) => r.here !== null || r.there !== null),
      row('Actual', w.bridge.actual, other.bridge.actual), row('Fell away in all', fell(w), fell(other), true),
    ],
  };
}
