import type { SpokenFactor } from '../../../analysis/coaching/standing-factors.ts';
import type { FactorEffect } from '../../../messages/areas/factors.ts';
import type { DealRow, Rows } from '../../../messages/views.ts';
import type { AreaInput } from '../input.ts';
import type { CoachingWords } from '../../coaching/said.ts';
import { digitsOf } from '../../../model/currency.ts';
import { sumMinor } from '../../../model/money.ts';
import { REASON_LABEL } from '../../bridge-words.ts';
import { counted } from '../../format.ts';
import { missesOf } from './misses.ts';

/** Rows that come along with a figure. */
const ROWS = 50;

/**
 * What a factor touches: the bridge lines of its deals in its periods, added up, and its other deals. It says what fell away there, not that the factor alone did it.
 * `none`: why there is no sum.
 */
export function effectOf(f: Pick<SpokenFactor, 'title' | 'dealIds' | 'periodIds'>, input: AreaInput, words: CoachingWords): { effect: FactorEffect | null; none: string | null; others: Rows | null; periods: string[] } {
  const { context, data: { book }, link } = input;
  const org = context.currencies.org;
  const money = (minor: number): string => words.w.words.money(minor, org, digitsOf(context.currencies, org));
  const deals = new Set<string>(f.dealIds);
  const missed = f.periodIds.flatMap((id) => missesOf(input, id) ?? []).sort((a, b) => a.period.start - b.period.start);
  const lines = missed.flatMap((m) => m.lines.filter((l) => deals.has(l.dealId)).map((line) => ({ line, period: m.period })));
  const heads = new Map(book.heads.map((h) => [String(h.id), h]));
  const names = new Map(context.people.map((p) => [String(p.id), p.name]));
  const row = (dealId: string, minor: number, text: string, detail: string): DealRow => ({ dealId, name: heads.get(dealId)?.name ?? 'A deal that you can’t open', href: heads.has(dealId) ? link(dealId) : null, amount: { minor, currency: org, text }, detail, badges: [] });
  const rows = lines.map(({ line, period }) => row(line.dealId, line.amount, money(line.amount), [`${REASON_LABEL[line.reason]}, ${period.label}`, names.get(heads.get(line.dealId)?.now.ownerId ?? '') ?? null].filter((t) => t !== null).join(' · ')));
  const inLines = new Set<string>(lines.map(({ line }) => line.dealId));
  const other = f.dealIds.filter((id) => !inLines.has(id)).map((id) => {
    const { now } = heads.get(id) ?? {};
    const currency = now?.currency ?? org;
    return row(id, now?.amount ?? 0, typeof now?.amount === 'number' ? words.w.words.money(now.amount, currency, digitsOf(context.currencies, currency)) : 'no amount', typeof now?.closeDay === 'number' ? `Closes or closed on ${words.w.day(now.closeDay)}` : '');
  });
  const total = sumMinor(lines.map(({ line }) => line.amount));
  const periods = new Set(lines.map(({ period }) => period.id)).size;
  return {
    effect: lines.length === 0 ? null : {
      figure: { minor: total, currency: org, text: money(total) }, text: `${counted(words.w.words, lines.length, 'miss', 'misses')} of ${counted(words.w.words, periods, 'quarter')}`,
      rows: { title: `Misses that “${f.title}” is linked to`, how: 'What these deals took away from the company’s forecast, in commit, of those quarters, line by line as finance’s page shows it. That they are linked says that somebody sees a connection, not that nothing else played a part.', total: rows.length, rows: rows.slice(0, ROWS) },
    },
    none: lines.length > 0 ? null : f.periodIds.length === 0 || f.dealIds.length === 0 ? 'No miss is linked yet.' : 'None of these deals is a miss of these quarters.',
    others: other.length === 0 ? null : { title: `Other deals that “${f.title}” touches`, how: '', total: other.length, rows: other.slice(0, ROWS) }, periods: missed.map((m) => m.period.label),
  };
}
