import type { CategoryCounts } from '../calibration/categories.ts';
import type { Fates } from './fates.ts';
import type { Ledger } from './ledger.ts';
import type { PastInput, PastPeriod } from './past-period.ts';
import type { Excused, PersonAccuracy } from './people.ts';
import type { Sliced } from './sliced.ts';
import { addToCategories, noCategories } from '../calibration/categories.ts';
import { addToFates, noFates } from './fates.ts';
import { addToLedger, emptyLedger } from './ledger.ts';
import { pastPeriods } from './past-period.ts';
import { addToPeople, emptyTally, peopleAccuracy } from './people.ts';
import { scan } from './scan.ts';

export interface TrackRecordInput extends PastInput {
  excused?: Excused;
}

/** How many periods are looked back on. */
export const PAST_PERIODS = 12;

/** All that past periods tell of forecasts, from one pass over the book. Ask `frozenAt`, `slipAndMiss` and `wonInPeriod` of it for any people. */
export interface TrackRecord {
  /** The closed ones of the periods asked for, oldest first. */
  pasts: PastPeriod[];
  ledger: Ledger;
  fates: Fates;
  categories: CategoryCounts;
  people: PersonAccuracy[];
}

/** Yields between chunks of deals, with the number of deals done. */
export function* trackRecord(input: TrackRecordInput): Sliced<TrackRecord> {
  const { book, basis } = input;
  const pasts = pastPeriods(input);
  const ledger = emptyLedger(book, pasts);
  const tally = emptyTally(book, pasts, input.excused ?? null);
  const fates = noFates(book);
  const categories = noCategories(book, pasts);
  if (pasts.length > 0) {
    yield* scan(book, pasts, basis, (sight) => {
      addToLedger(ledger, book, sight);
      addToPeople(tally, book, sight);
      addToFates(fates, book, sight);
      addToCategories(categories, book, sight);
    });
  }
  return { pasts, ledger, fates, categories, people: peopleAccuracy(tally) };
}
