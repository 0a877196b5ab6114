import type { ScopeRef } from '../../../model/scope.ts';
import type { Period } from '../../../model/period.ts';
import type { MeasureData, MeasureScope } from '../measure.ts';
import { parseAssignee } from '../../../model/goals/assignee.ts';
import { sumMinor } from '../../../model/money.ts';
import { planOf } from '../../plan.ts';
import { NOTHING } from '../measure.ts';
import { computed } from '../define.ts';
import { idsOn, within } from '../read/by-owner.ts';
import { dealFacts } from '../read/deals.ts';
import { moneyOf, notKnown, ofDeals, shareOf, withoutAmount } from '../read/reading.ts';

export default computed({
  id: 'coverage', label: 'Pipeline coverage', unit: 'share', better: 'more', adds: 'rate', source: 'deals',
  how: 'Open pipeline with a close date in the period ÷ (quota − bookings so far): 300 % is three times what is left. Salesforce prints the inverse.',
  functions: ['sales', 'executives'], drives: ['bookings'],
  read(data, scope) {
    const { book, context, today } = data;
    if (today > scope.end) return notKnown('The period is over: there is nothing left to cover.');
    const quota = scope.quota === undefined ? crmQuota(data, scope) : scope.quota;
    if (quota === null) return notKnown('No quota is set for these days.');
    const { open, won } = dealFacts(book, context);
    const booked = moneyOf(within(won, scope)).value ?? 0;
    const left = quota - booked;
    const owners = idsOn(scope, Math.max(today, scope.start));
    const mine = within(open, { ...scope, spans: null }).filter((d) => owners === null || (d.ownerId !== null && (owners as ReadonlySet<string>).has(d.ownerId)));
    const evidence = ofDeals(mine);
    if (left <= 0) return notKnown('The quota is reached: nothing is left to cover.', mine.length, evidence);
    const amount = sumMinor(mine.map((d) => d.amount ?? 0));
    return {
      value: shareOf(amount, left), n: mine.length, why: withoutAmount(mine.filter((d) => d.amount === null).length, mine.length), evidence: { ...NOTHING, ...evidence },
      parts: [{ label: 'Open', value: amount, unit: 'money' }, { label: 'Quota', value: quota, unit: 'money' }, { label: 'Bookings so far', value: booked, unit: 'money' }],
    };
  },
});

/** What the CRM's quotas ask of whose number it is; null: nothing, or it can't be told. */
function crmQuota({ context }: MeasureData, scope: MeasureScope): number | null {
  const whose = parseAssignee(scope.assignee);
  const ref: ScopeRef | null = whose?.kind === 'company' ? { kind: 'org' } : whose?.kind === 'person' || whose?.kind === 'team' ? whose : null;
  const period = { id: '', label: '', kind: 'custom', start: scope.start, end: scope.end } satisfies Period;
  return ref && planOf(ref, idsOn(scope, scope.end), period, context).amount;
}
