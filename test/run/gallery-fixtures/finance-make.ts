import type { WaterfallStep } from '../../../lib/messages/finance.ts';
import type { Exact, FinanceGroup, FinanceLine, FinanceReason, LineCause } from '../../../lib/messages/finance-line.ts';
import { sumByCause } from '../../../lib/views/sum-by-cause.ts';
import { deal, euro } from './make.ts';

const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',');

/** Euros, as the background would have put them: signed where `sign` says so. */
export function money(whole: number, sign: '' | '+' = ''): Exact {
  const cents = Math.round(Math.abs(whole) * 100);
  const before = whole < 0 ? '−' : whole > 0 ? sign : '';
  return { ...euro(Math.round(whole), sign), minor: Math.round(whole * 100) || 0, exact: `${before}${grouped(Math.floor(cents / 100))}.${String(cents % 100).padStart(2, '0')}` };
}

export const none: LineCause = { state: 'none', label: null, function: null, detail: null, owes: [] };
export const stated = (label: string, owner: string, detail: string | null = null): LineCause => ({ state: 'stated', label, function: owner, detail, owes: [] });
export const disputed = (label: string, owner: string, who: string): LineCause => ({ state: 'disputed', label, function: owner, detail: 'No new information: the forecast was wrong before.', owes: [{ name: who, since: '9 Nov' }] });
export const open = (who: string, since: string): LineCause => ({ state: 'open', label: 'No cause yet', function: null, detail: null, owes: [{ name: who, since }] });

export const line = (reason: string, name: string, whole: number, cause: LineCause, detail: string, owner: string | null = 'Yusuf Abdelrahman', more: Partial<FinanceLine> = {}): FinanceLine => {
  const row = deal(name, whole, detail);
  return { id: `${row.dealId} ${reason}`, deal: row, amount: money(whole, '+'), owner, cause, remarks: [], mayState: cause.state === 'open', mayJudge: cause.state === 'stated', ...more };
};

const total = (lines: readonly FinanceLine[]): number => lines.reduce((n, l) => n + l.amount.minor, 0) / 100;

export const reason = (id: string, label: string, how: string, lines: FinanceLine[], dealsText?: string): FinanceReason =>
  ({ reason: id, label, how, dealsText: dealsText ?? String(lines.length), deals: lines.length, amount: money(total(lines), '+'), lines, causes: sumByCause(lines, (minor) => money(minor / 100, '+')), remarks: [] });

export const group = (kind: FinanceGroup['kind'], label: string, reasons: FinanceReason[]): FinanceGroup =>
  ({ kind, label, deals: reasons.filter((r) => !r.dealsText.startsWith('in')).reduce((n, r) => n + r.deals, 0), amount: money(reasons.reduce((n, r) => n + r.amount.minor, 0) / 100, '+'), reasons });

const thousands = (whole: number): string => `${Math.round(Math.abs(whole) / 100) / 10}k`;
const short = (whole: number, isTotal: boolean): string => (isTotal ? `${whole < 0 ? '−' : ''}${grouped(Math.round(Math.abs(whole) / 1000))}k` : `${whole < 0 ? '−' : '+'}${thousands(whole)}`);

export const step = (id: string, kind: WaterfallStep['kind'], label: string, sub: string, whole: number, opens: string | null = null): WaterfallStep =>
  ({ id, kind, label, sub, amount: money(whole, kind === 'total' ? '' : '+'), short: short(whole, kind === 'total'), opens });

export const stepsOf = (groups: readonly FinanceGroup[]): WaterfallStep[] =>
  groups.flatMap((g) => g.reasons.map((r) => step(r.reason, g.kind, r.label, g.kind === 'judged' ? '' : r.dealsText === '1' ? '1 deal' : r.dealsText.startsWith('in') ? r.dealsText : `${r.dealsText} deals`, r.amount.minor / 100, r.reason)));
