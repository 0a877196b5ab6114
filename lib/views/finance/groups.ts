import type { FinanceGroup, FinanceReason } from '../../messages/finance-line.ts';
import type { Reason } from '../../analysis/bridge/reasons.ts';
import type { Worked } from './worked.ts';
import { REASONS, REASON_CLASS } from '../../analysis/bridge/reasons.ts';
import { sumMinor } from '../../model/money.ts';
import { CLASSES, REASON_HOW, REASON_LABEL } from '../bridge-words.ts';
import { judgedLines } from '../judged.ts';
import { sumByCause } from '../sum-by-cause.ts';
import { financeLine } from './line.ts';
import { remarksOn } from './remarks.ts';

/** Parts of deals whose other part stands elsewhere: "in 5". */
const PARTS: ReadonlySet<Reason> = new Set(['currency', 'certainty']);

/** Judgement and what can't be reconciled first, then the deals' reasons by class. Every line is in exactly one reason. */
export function financeGroups(w: Worked): FinanceGroup[] {
  const judged = judgedGroup(w);
  return [...(judged ? [judged] : []), ...CLASSES.map(({ kind, label }): FinanceGroup => {
    const reasons = REASONS.filter((r) => REASON_CLASS[r] === kind).map((r) => reasonOf(r, w)).filter((r) => r !== null);
    return { kind, label, deals: new Set(reasons.flatMap((r) => r.lines.map((l) => l.deal.dealId))).size, amount: w.f.signed(sumMinor(reasons.map((r) => r.amount.minor))), reasons };
  }).filter((g) => g.reasons.length > 0)];
}

function reasonOf(reason: Reason, w: Worked): FinanceReason | null {
  const lines = w.lines.filter((l) => l.line.reason === reason).sort((a, b) => Math.abs(b.line.amount) - Math.abs(a.line.amount) || (a.line.dealId < b.line.dealId ? -1 : 1)).map((l) => financeLine(l, w));
  if (lines.length === 0) return null;
  const deals = new Set(lines.map((l) => l.deal.dealId)).size;
  return {
    reason, label: REASON_LABEL[reason], how: REASON_HOW[reason], deals, dealsText: PARTS.has(reason) ? `in ${deals}` : String(deals),
    amount: w.f.signed(sumMinor(lines.map((l) => l.amount.minor))), lines, causes: sumByCause(lines, w.f.signed), remarks: remarksOn(w, { dealId: null, reason }),
  };
}

function judgedGroup(w: Worked): FinanceGroup | null {
  const { bridge, f } = w;
  if (bridge.called === null) return null;
  const reasons = judgedLines(bridge, (minor) => f.figure(minor).text, w.nameOf).map(({ id, label, how, amount }): FinanceReason => (
    { reason: id, label, how, deals: 0, dealsText: '', amount: f.signed(amount), lines: [], causes: [], remarks: remarksOn(w, { dealId: null, reason: id }) }
  ));
  return reasons.length === 0 ? null : { kind: 'judged', label: 'Above the deals', deals: 0, amount: f.signed(sumMinor(reasons.map((r) => r.amount.minor))), reasons };
}
