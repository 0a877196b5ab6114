import type { WaterfallStep } from '../../messages/finance.ts';
import type { FinanceGroup } from '../../messages/finance-line.ts';
import type { Worked } from './worked.ts';
import { BASIS_LABEL } from '../bridge-view.ts';
import { counted } from '../format.ts';

/** The waterfall from plan over call and deals to actual. Each bar goes on where the one before ended. */
export function financeSteps(w: Worked, groups: readonly FinanceGroup[]): WaterfallStep[] {
  const { bridge, plan, f } = w;
  const total = (id: string, label: string, sub: string, minor: number, opens: string | null = null): WaterfallStep => ({ id, kind: 'total', label, sub, amount: f.figure(minor), short: f.thousands(minor, false), opens });
  const called = bridge.called;
  const out: WaterfallStep[] = [];
  if (plan !== null) {
    const first = called ?? bridge.forecast;
    out.push(total('plan', 'Plan', '', plan));
    if (first !== plan) out.push(bar('below-plan', 'judged', `${called === null ? 'In the deals' : 'Called'} ${first < plan ? 'below' : 'above'} plan`, '', first - plan));
  }
  if (called !== null && w.call) out.push(total('call', 'Call', f.instantDay(w.call.calledAt), called));
  for (const g of groups.filter((x) => x.kind === 'judged')) for (const r of g.reasons) out.push(bar(r.reason, 'judged', r.reason === 'unreconciled' ? r.label : 'Caller ' + (r.amount.minor < 0 ? 'added' : 'took off'), '', r.amount.minor, r.reason));
  out.push(total('deals', 'Deals', `in ${BASIS_LABEL[w.basis]}, ${counted(f.words, bridge.forecastDeals.length, 'deal')}`, bridge.forecast));
  for (const g of groups) {
    if (g.kind === 'judged') continue;
    for (const r of g.reasons) out.push(bar(r.reason, g.kind, r.label, counted(f.words, r.deals, 'deal'), r.amount.minor, r.reason));
  }
  out.push(total('actual', w.running ? 'So far' : 'Actual', f.instantDay(w.t1), bridge.actual));
  return out;

  function bar(id: string, kind: WaterfallStep['kind'], label: string, sub: string, minor: number, opens: string | null = null): WaterfallStep {
    return { id, kind, label, sub, amount: f.signed(minor), short: f.thousands(minor, true), opens };
  }
}
