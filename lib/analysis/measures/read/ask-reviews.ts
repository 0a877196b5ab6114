import type { Day } from '../../../model/day.ts';
import type { AskParty } from '../../../model/goals/ask.ts';
import type { SharedRecord } from '../../../model/records.ts';
import { parseDay } from '../../../model/day.ts';
import { dayReader } from '../../../model/day-reader.ts';
import { keptFor } from './kept.ts';

/** A review date that an ask had. */
export interface AskReview {
  askId: string;
  askedBy: AskParty;
  due: Day;
  /** The day it was reviewed, ended, or given another date; null: not yet. */
  done: Day | null;
  /** Key of the record that set the date. */
  key: string;
}

/** Every date by which an ask was to be looked at, off all that was said, in any order. A date that was put off after it had passed stays missed. */
export const askReviews = keptFor((asks: readonly SharedRecord<'ask'>[], zone: string): AskReview[] => {
  const dayAt = dayReader(zone);
  const out: AskReview[] = [];
  const open = new Map<string, AskReview>();
  const sorted = [...asks].sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  for (const { key, at, body } of sorted) {
    const id = body.act === 'set' ? body.ask.id : body.askId;
    const was = open.get(id);
    if (body.act === 'comment' || body.act === 'question' || body.act === 'proposeDrop') continue;
    if (body.act === 'end') {
      if (was) was.done = dayAt(at);
      open.delete(id);
      continue;
    }
    const due = parseDay(body.act === 'set' ? body.ask.reviewOn : body.reviewOn);
    const askedBy = body.act === 'set' ? body.ask.askedBy : was?.askedBy;
    if (due === null || !askedBy || (body.act === 'set' && was?.due === due)) continue;
    if (was) was.done = dayAt(at);
    const next: AskReview = { askId: id, askedBy, due, done: null, key };
    open.set(id, next);
    out.push(next);
  }
  return out;
});
