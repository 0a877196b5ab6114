import type { LineHistory } from '../../messages/finance.ts';
import type { DealState } from '../../model/deal.ts';
import type { Worked } from './worked.ts';
import { RidealongError } from '../../model/errors.ts';
import { CATEGORY_LABEL, changesInWords } from '../changes.ts';
import { lineId } from './line.ts';

/** Every recorded change of a line's deal, those between the two dates marked, and how it stood on each. */
export function lineHistory(w: Worked, id: string): LineHistory {
  const found = w.lines.find((l) => lineId(l) === id);
  if (!found) throw new RidealongError('notRecognised', 'This line is no longer there', 'The numbers were read again meanwhile. Close it and open it anew.');
  const { timeline, before, after } = found;
  const { lineWords: words, t0, t1 } = w;
  const told = (s: DealState | undefined, none: string): string => s === undefined ? none
    : [words.stage(s.stageId), CATEGORY_LABEL[s.category ?? ''], s.amount == null ? (s.amount === null ? 'no amount' : 'amount not known') : words.amount(s.amount, s.currency ?? ''), s.closeDay == null ? 'no close date' : `closes ${words.day(s.closeDay)}`].join(' · ');
  const rows = changesInWords(timeline, { instantDay: w.f.instantDate, day: words.day, amount: words.amount, stage: words.stage, person: (p) => (p === null ? 'nobody' : (w.nameOf(p) ?? 'somebody else')) });
  return {
    dealId: timeline.head.id, name: timeline.head.name, href: w.input.link(timeline.head.id),
    before: `${w.f.instantDate(t0)}: ${told(before, 'not there yet')}`, after: `${w.f.instantDate(t1)}: ${timeline.head.deletedAt !== null && timeline.head.deletedAt < t1 ? 'deleted' : told(after, 'not there yet')}`,
    rows: rows.map(({ at, ...r }) => ({ ...r, between: at >= t0 && at < t1 })), note: timeline.cut ? 'Its first part was not recorded: what stands here begins where the record does.' : null,
  };
}
