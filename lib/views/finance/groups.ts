import type { FinanceGroup, FinanceReason } from '../../messages/finance.ts';
import type { Judgement } from '../../analysis/bridge/called.ts';
import type { Reason } from '../../analysis/bridge/reasons.ts';
import type { Worked } from './worked.ts';
import { REASONS, REASON_CLASS } from '../../analysis/bridge/reasons.ts';
import { sumMinor } from '../../model/money.ts';
import { REASON_HOW, REASON_LABEL } from '../bridge-words.ts';
import { sumByCause } from '../sum-by-cause.ts';
import { financeLine } from './line.ts';
import { remarksOn } from './remarks.ts';

export const CLASSES = [
  { kind: 'timing', label: 'Timing' }, { kind: 'structural', label: 'Structural' }, { kind: 'neither', label: 'Neither' }, { kind: 'gain', label: 'Gains' },
] as const;

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

const LEVEL: Record<Judgement['level'], string> = { rep: 'The rep', manager: 'The manager', above: 'The level above' };

/** "The caller added €120,000" is drawn as −120,000: it was never deals. */
export function judgementWords(j: Judgement, w: Worked): string {
  const who = w.nameOf(j.by) ?? LEVEL[j.level];
  const by = w.f.figure(Math.abs(j.amount)).text;
  return j.amount === 0 ? `${who} left it as it was` : `${who} ${j.amount < 0 ? 'added' : 'took off'} ${by}`;
}

function judgedGroup(w: Worked): FinanceGroup | null {
  const { bridge, f } = w;
  if (bridge.called === null) return null;
  const bare = (id: string, label: string, how: string, amount: number): FinanceReason => ({ reason: id, label, how, deals: 0, dealsText: '', amount: f.signed(amount), lines: [], causes: [], remarks: remarksOn(w, { dealId: null, reason: id }) });
  const reasons = [
    ...bridge.judgement.filter((j) => j.amount !== 0).map((j, i) => bare(`judgement:${i}`, judgementWords(j, w), 'What this level’s number differs from the one before it. It was never deals.', j.amount)),
    ...(bridge.unreconciled === 0 ? [] : [bare('unreconciled', 'Not reconciled', 'The deals you see in the forecast against the CRM’s forecast without adjustments: splits, rates, deals that you may not see. It is nobody’s judgement.', bridge.unreconciled)]),
  ];
  return reasons.length === 0 ? null : { kind: 'judged', label: 'Above the deals', deals: 0, amount: f.signed(sumMinor(reasons.map((r) => r.amount.minor))), reasons };
}
