import type { FinanceView } from '../../messages/finance.ts';
import type { SharedRecord } from '../../model/records.ts';
import type { Worked } from './worked.ts';
import { newestOf } from '../company/company.ts';

/** The published bridge of the same question, newest first to stand; null where nobody published it. */
export const publishedRecord = ({ input: { company }, ask, period }: Pick<Worked, 'input' | 'ask' | 'period'>): SharedRecord<'published'> | null =>
  newestOf(company.records('published').filter(({ body: b }) => b.start === period.start && b.end === period.end && b.scope === ask.scope && b.typeId === ask.typeId && b.basis === ask.basis));

/** What was published, how many of its deals this reader can see, and what drifted since. */
export function publishedView(w: Worked): FinanceView['published'] {
  const record = publishedRecord(w);
  if (!record) return null;
  const { body } = record;
  const by = `${record.authorName} published ${w.f.figure(body.actual).text} on ${w.f.instantDate(record.at)}.`;
  const known = new Set<string>(w.book.heads.map((h) => h.id));
  const ids = new Set(body.lines.map((l) => l.dealId as string));
  const unseen = [...ids].filter((id) => !known.has(id)).length;
  const drifted = body.actual !== w.bridge.actual || body.forecast !== w.bridge.forecast;
  return {
    text: `${by} ${body.headline}.`,
    seen: unseen === 0 ? null : `You can see ${body.deals - unseen} of its ${body.deals} deals. The number is the one that was published; the other ${unseen} belong to people outside what you may see.`,
    drift: drifted && unseen === 0 ? { label: `Worked out again today, the actual is ${w.f.figure(w.bridge.actual).text}.`, was: w.f.figure(body.actual), now: w.f.figure(w.bridge.actual) } : null,
  };
}
