import type { Called, Judgement } from '../analysis/bridge/called.ts';

const LEVEL: Record<Judgement['level'], string> = { rep: 'The rep', manager: 'The manager', above: 'The level above' };

export interface JudgedLine {
  id: string;
  label: string;
  how: string;
  /** Minor units, as drawn: what was added above the deals is a loss. */
  amount: number;
}

/** What stood above the deals: each level's word, and what can't be reconciled. "Added €120,000" is drawn as −120,000: it was never deals. */
export function judgedLines({ judgement, unreconciled }: Pick<Called, 'judgement' | 'unreconciled'>, money: (minor: number) => string, nameOf: (id: string | null) => string | null): JudgedLine[] {
  return [
    ...judgement.filter((j) => j.amount !== 0).map((j, i) => ({
      id: `judgement:${i}`, label: `${nameOf(j.by) ?? LEVEL[j.level]} ${j.amount < 0 ? 'added' : 'took off'} ${money(Math.abs(j.amount))}`,
      how: 'By how much this level’s number differs from the one before it. It was never deals.', amount: j.amount,
    })),
    ...(unreconciled === 0 ? [] : [{
      id: 'unreconciled', label: 'Not reconciled', amount: unreconciled,
      how: 'The deals you see in the forecast against the CRM’s forecast without adjustments: splits, rates, deals that you may not see. It is nobody’s judgement.',
    }]),
  ];
}
