import type { ForecastCall } from '../../../model/forecast-call.ts';
import type { Period } from '../../../model/period.ts';
import { parseAssignee } from '../../../model/goals/assignee.ts';
import { scopeText } from '../../../model/scope.ts';
import { sumMinor } from '../../../model/money.ts';
import { callResults, type CallResult } from '../../accuracy/calls.ts';
import { errorShare } from '../../accuracy/error-share.ts';
import { booksClosed } from '../../bridge/dates.ts';
import { NOTHING } from '../measure.ts';
import { computed } from '../define.ts';
import { idsOn } from '../read/by-owner.ts';
import { notKnown } from '../read/reading.ts';

const WHOLE = 10_000;

export default computed({
  id: 'forecastAccuracy', label: 'Forecast accuracy', unit: 'share', better: 'more', adds: 'rate', source: 'records',
  how: '100 % − Σ|actual − first call| ÷ Σ actual, in money, over the called periods whose books are closed; never under 0 %.',
  functions: ['sales', 'finance', 'executives'], drives: [],
  read(data, scope) {
    const { book, context, now, records, company } = data;
    const whose = parseAssignee(scope.assignee);
    const of = whose?.kind === 'company' ? 'org' : whose?.kind === 'person' || whose?.kind === 'team' ? scopeText(whose) : null;
    if (of === null) return notKnown('A number is called for a person, a team or the company, and for nobody else.');
    const called = records.call.filter(({ body: c }) => c.scope === of && c.typeId === 'bookings' && c.start >= scope.start && c.end <= scope.end);
    if (called.length === 0) return notKnown('Nobody called a number for these days.', 0);
    const closes = (p: Period): number => booksClosed(p, context.timeZone, company?.booksClosed);
    const results = apart(called.map((r) => r.body)).flatMap((period): CallResult[] =>
      callResults({ book, context, periods: [period], calls: called.map((r) => r.body), owners: idsOn(scope, period.end), now, closes }).filter((r) => r.isFirst));
    if (results.length === 0) return notKnown('The books of these days aren’t closed yet.', 0);
    const off = sumMinor(results.map((r) => Math.abs(r.actual - r.called)));
    const came = sumMinor(results.map((r) => r.actual));
    const { wape } = errorShare(results.map((r) => ({ forecast: r.called, actual: r.actual })));
    const evidence = { ...NOTHING, entries: called.filter((r) => results.some((x) => x.call === r.body)).map((r) => r.key).sort() };
    if (wape === null) return { ...notKnown('Nothing came in, so there is nothing to take a share of.', results.length), evidence };
    return {
      value: Math.max(0, WHOLE - Math.round(wape * WHOLE)), n: results.length, why: null, evidence,
      parts: [{ label: 'Σ|actual − call|', value: off, unit: 'money' }, { label: 'Σ actual', value: came, unit: 'money' }],
    };
  },
});

/** The periods that were called, the longest first, none over days of another: months of a called quarter aren't counted twice. */
function apart(calls: readonly ForecastCall[]): Period[] {
  const out: Period[] = [];
  for (const c of [...calls].sort((a, b) => (b.end - b.start) - (a.end - a.start) || a.start - b.start)) {
    if (!out.some((p) => c.start <= p.end && p.start <= c.end)) out.push({ id: c.periodId, label: c.periodId, kind: 'custom', start: c.start, end: c.end });
  }
  return out;
}
