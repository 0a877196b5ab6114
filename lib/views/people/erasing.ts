import type { Erased } from '../../model/coaching/about-people.ts';
import type { AnyRecord } from '../../model/records.ts';
import type { AreaInput } from '../areas/input.ts';
import { peopleIn, recordsAbout, subjectOf } from '../../analysis/people/concerned.ts';
import { dueForErasing } from '../../analysis/people/due.ts';
import { canBeErased } from '../../analysis/people/erasing.ts';
import { counted, makeWords } from '../format.ts';
import { mayRunReviews } from '../reviews/rights.ts';
import { allRecords } from './held.ts';

export interface Erasing {
  id: string;
  label: string;
  detail: string;
  confirm: string;
  bodies: Erased[];
}

/** Keys in one record. */
const MOST_KEYS = 2000;

function bodiesOf(records: readonly AnyRecord[], because: Erased['because']): Erased[] {
  const kinds = [...new Set(records.map((r) => r.kind))];
  const keys = records.map((r) => r.key);
  return Array.from({ length: Math.ceil(keys.length / MOST_KEYS) }, (_, i) => ({ keys: keys.slice(i * MOST_KEYS, (i + 1) * MOST_KEYS), because, kinds }));
}

/**
 * What the reader may erase: words of their own about coaching; and, for the company, what was written by and about somebody who left. Of what is between two people a device
 * holds only its reader's: the others drop theirs when they read that it was erased, or when its time ends.
 */
export function erasingFor(input: AreaInput): Erasing[] {
  const { context, me, locale } = input;
  const words = makeWords(locale);
  const all = allRecords(input).filter(canBeErased);
  const mine = all.filter((r) => r.authorId === me.userId && r.kind !== 'review' && r.kind !== 'reviewCycle');
  const out: Erasing[] = [];
  if (mine.length > 0) {
    out.push({
      id: 'mine', label: 'Everything that you wrote in coaching', detail: `${counted(words, mine.length, 'record')}: your feedback, notes, answers, plans and drafts. Reviews are two people’s and stay; what others wrote is theirs.`,
      confirm: 'Erase what I wrote', bodies: bodiesOf(mine, 'asked'),
    });
  }
  if (!mayRunReviews(context)(me.userId)) return out;
  const active = new Set(context.people.filter((p) => p.isActive).map((p) => String(p.id)));
  for (const left of context.people.filter((p) => !p.isActive)) {
    const theirs = recordsAbout(all, left.id).filter((r) => r.kind !== 'reviewCycle' && r.kind !== 'reviewSums');
    const subjects = new Set(theirs.filter((r) => peopleIn(r, (id) => id === left.id).has(left.id)).map(subjectOf));
    const gone = theirs.filter((r) => subjects.has(subjectOf(r)));
    if (gone.length > 0 && !active.has(left.id)) out.push({ id: `left ${left.id}`, label: `${left.name}, who left`, detail: `${counted(words, gone.length, 'record')} of coaching and reviews by or about them. Their numbers stay in the company’s books as sums, by the CRM’s own id.`, confirm: `Erase what is about ${left.name}`, bodies: bodiesOf(gone, 'left') });
  }
  return out;
}

/** Records here whose time has ended. */
export const dueHere = (input: AreaInput): AnyRecord[] => dueForErasing(allRecords(input), input.now, input.company.retention);
