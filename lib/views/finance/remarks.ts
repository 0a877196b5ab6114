import type { RemarkView } from '../../messages/finance-line.ts';
import type { SharedRecord } from '../../model/records.ts';
import type { Worked } from './worked.ts';

type Where = { dealId: string | null; reason: string | null };

/** Questions on one line (or one whole reason), oldest first, each with its answers. */
export function remarksOn(w: Pick<Worked, 'input' | 'period' | 'f'>, where: Where): RemarkView[] {
  const all = w.input.company.records('remark');
  const view = (r: SharedRecord<'remark'>): RemarkView => ({
    key: r.key, author: r.authorName, when: w.f.instantDay(r.at), text: r.body.text, waiting: w.input.company.stateOf(r.key) !== 'shared',
    answers: all.filter((a) => a.body.answers === r.key).sort(oldest).map(view),
  });
  return all.filter((r) => r.body.answers === null && r.body.periodId === w.period.id && r.body.dealId === where.dealId && r.body.reason === where.reason).sort(oldest).map(view);
}

export const oldest = (a: { at: number; key: string }, b: { at: number; key: string }): number => a.at - b.at || (a.key < b.key ? -1 : 1);
