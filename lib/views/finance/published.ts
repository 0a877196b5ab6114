import type { FinanceView } from '../../messages/finance.ts';
import type { SharedRecord } from '../../model/records.ts';
import type { Worked } from './worked.ts';
import type { Drift } from '../../analysis/bridge/drift.ts';
import { publishedDrift, seenOf } from '../../analysis/bridge/drift.ts';
import { newestOf } from '../company/company.ts';

/** The published bridge of the same question, newest first to stand; null where nobody published it. */
export const publishedRecord = ({ input: { company }, ask, period }: Pick<Worked, 'input' | 'ask' | 'period'>): SharedRecord<'published'> | null =>
  newestOf(company.records('published').filter(({ body: b }) => b.start === period.start && b.end === period.end && b.scope === ask.scope && b.typeId === ask.typeId && b.basis === ask.basis));

const driftLabel = ({ lines }: Drift): string => (lines.length === 0 ? 'Worked out again today, its sums differ' : `Worked out again today, ${lines.length === 1 ? 'one line differs' : `${lines.length} lines differ`}`);

/** What was published, how many of its deals this reader can see, and what drifted since. */
export function publishedView(w: Worked): FinanceView['published'] {
  const record = publishedRecord(w);
  if (!record) return null;
  const { body } = record;
  const by = `${record.authorName} published ${w.f.figure(body.actual).text} on ${w.f.instantDate(record.at)}.`;
  const { seen, of } = seenOf(body, new Set(w.book.heads.map((h) => h.id)));
  const drift = publishedDrift(body, w.bridge);
  return {
    text: `${by} ${body.headline}.`,
    seen: seen === of ? null : `You can see ${seen} of its ${of} deals that moved. The number is the one that was published; the other ${of - seen} belong to people outside what you may see.`,
    // Who sees a part alone computes another number, which is no drift.
    drift: seen === of && (drift.lines.length > 0 || drift.sums.length > 0) ? { label: driftLabel(drift), was: w.f.figure(body.actual), now: w.f.figure(w.bridge.actual) } : null,
  };
}
