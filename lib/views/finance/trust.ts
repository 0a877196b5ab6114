import type { Frozen } from '../../analysis/accuracy/ledger.ts';
import type { TrustView } from '../../messages/finance-past.ts';
import type { Learned } from './learned.ts';
import type { Worked } from './worked.ts';
import { errorByWeek } from '../../analysis/accuracy/by-week.ts';
import { callAccuracy, callResults } from '../../analysis/accuracy/calls.ts';
import { errorShare, hubspotAccuracy } from '../../analysis/accuracy/error-share.ts';
import { slipAndMiss } from '../../analysis/accuracy/fates.ts';
import { frozenAt } from '../../analysis/accuracy/ledger.ts';
import { callsOf } from '../company/calls.ts';
import { counted } from '../format.ts';
import { callWorth, errorSentence } from './trust-words.ts';
import { rangeView } from './range.ts';

/** How far the scope's past forecasts were off, and where the running period may end. */
export function trustView(w: Worked, { record }: Learned): TrustView {
  const { f, owners, context, closes, input: { company, now, reader } } = w;
  const { words } = f;
  const periodCount = (n: number): string => counted(words, n, 'period');
  const percent = (share: number | null): string => (share === null ? 'not known' : words.percent(share));
  const frozen = frozenAt(record.ledger, 'baseline', owners);
  const deals = errorShare(frozen);
  const closed = record.pasts.map((p) => p.period);
  const results = callResults({ book: w.book, context, periods: closed, calls: callsOf({ company, context, typeId: w.type.id, scope: w.scope, basis: w.basis }), owners, now, closes });
  const called = callAccuracy(results);
  const fates = slipAndMiss(record.fates, owners);
  const off = (x: Pick<Frozen, 'actual' | 'forecast'> | undefined): number | null => (!x || x.actual <= 0 ? null : (Math.abs(x.actual - x.forecast) / x.actual) * 100);
  const callOf = (id: string) => results.find((r) => r.isFirst && r.period.id === id);
  const hubspot = frozen.map(hubspotAccuracy).filter((a) => a !== null);
  const people = record.people.filter((p) => (owners === null || owners.has(p.id)) && (!p.onlySelf || p.id === reader.userId));
  const hidden = record.people.filter((p) => (owners === null || owners.has(p.id)) && p.onlySelf && p.id !== reader.userId).length;
  return {
    sentence: errorSentence(deals, called.periods > 0 ? called : null, w),
    points: record.pasts.map(({ period }) => ({ label: period.label.replace(/ 20(\d\d)$/, ' $1'), called: off(callOf(period.id) && { actual: callOf(period.id)!.actual, forecast: callOf(period.id)!.called }), deals: off(frozen.find((x) => x.period.id === period.id)) })),
    fine: `${periodCount(frozen.length)}, from forecasts as they stood on the first date, never from what was known later.`,
    rows: [
      { label: 'Error of the deals in the forecast', value: percent(deals.wape), n: periodCount(deals.periods), how: 'WAPE: the sum of |actual − forecast| ÷ the sum of actuals.' },
      { label: 'Bias of the deals', value: signedPercent(deals.bias, w), n: periodCount(deals.periods), how: 'The sum of (forecast − actual) ÷ the sum of actuals: above nothing, forecasts were too high.' },
      ...(called.periods === 0 ? [] : [
        { label: 'Error of the call', value: percent(called.wape), n: periodCount(called.periods), how: 'As above, of the first number called.' },
        { label: 'Bias of the call', value: signedPercent(called.bias, w), n: periodCount(called.periods), how: 'As above, of the first number called.' },
        ...callWorth(called.worth, w),
      ]),
      { label: 'Slip rate', value: percent(fates.slipRate), n: counted(words, fates.deals, 'deal'), how: `Still open or dated later when the books closed, of deals forecast to close. By money ${percent(fates.slipRateByMoney)}.` },
      { label: 'Miss rate', value: percent(fates.missRate), n: counted(words, fates.deals, 'deal'), how: `Not won in their period, of deals forecast to close. By money ${percent(fates.missRateByMoney)}.` },
      ...(context.crm !== 'hubspot' || hubspot.length === 0 ? [] : [{ label: 'HubSpot’s forecast accuracy', value: percent(hubspot.reduce((a, b) => a + b, 0) / hubspot.length), n: periodCount(hubspot.length), how: 'HubSpot’s formula, max(0, 1 − |actual − forecast| ÷ actual), averaged. It hides whether forecasts were too high or too low.' }]),
    ],
    ...rangeView(w, record.ledger),
    byWeek: errorByWeek(record.ledger, owners).map((x) => ({ week: x.week, wape: percent(x.wape), bias: signedPercent(x.bias, w), periods: x.periods })),
    people: people.map((p) => ({ name: w.nameOf(p.id) ?? 'Somebody who isn’t in the list of people', periods: p.periods, mae: f.figure(p.maeMinor).text, note: p.onlySelf ? 'Fewer than 8 periods: only you see this' : '' })),
    peopleNote: [
      'Mean distance between what a person’s own deals were forecast to bring and what they brought. Deals that changed hands, currency, judgement and causes that other functions own are left out.',
      hidden === 0 ? null : `${hidden === 1 ? 'One person has' : `${hidden} people have`} fewer than 8 periods: only they see their own.`,
      context.knowledge.ownerHistory ? null : 'Changes of owner aren’t on record here, so nobody’s own accuracy can be told.',
    ].filter((t) => t !== null).join(' '),
  };
}

const signedPercent = (share: number | null, w: Worked): string => (share === null ? 'not known' : `${share > 0.005 ? '+' : ''}${w.f.words.percent(share)}`);
