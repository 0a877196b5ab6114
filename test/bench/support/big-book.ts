import type { DealBook } from '../../../lib/model/book.ts';
import { allocateBook } from '../../../lib/model/book.ts';
import { categoryRank } from '../../../lib/model/category.ts';
import { dealId } from '../../../lib/model/ids.ts';
import { STAGES, at, d, sketch } from '../../unit/support/books.ts';

const DAY = 86_400_000;

/** Small, fast and seeded: the same book in every run. https://en.wikipedia.org/wiki/Linear_congruential_generator */
function seeded(seed: number): () => number {
  let s = seed >>> 0;
  return () => (s = (Math.imul(s, 1664525) + 1013904223) >>> 0) / 4_294_967_296;
}

const HEAD = sketch({ id: '', steps: [{ at: '2024-01-01' }] }).head;

/** A company's deals over three years, eight history rows each, a third in another currency, one in fifty handed over or deleted. */
export function bigBook(deals: number, rowsEach = 8): DealBook {
  const random = seeded(7);
  const book = allocateBook(deals, deals * rowsEach);
  book.stageIds = STAGES.map((s) => s.id);
  book.ownerIds = Array.from({ length: 200 }, (_, i) => `U${i}`);
  book.currencyCodes = ['EUR', 'CHF', 'JPY'];
  const from = at('2024-01-01');
  let row = 0;
  for (let i = 0; i < deals; i++) {
    // Both CRMs give out ids in the order of creation, and a book is ordered by them.
    const created = from + Math.floor((i / deals) * 1000) * DAY + Math.floor(random() * DAY);
    const currency = random() < 0.7 ? 0 : random() < 0.9 ? 1 : 2;
    let owner = Math.floor(random() * 200);
    let amount = Math.floor(random() * 9_000_000) + 100_000;
    let close = d('2024-01-01') + Math.floor((created - from) / DAY) + 60 + Math.floor(random() * 90);
    const ends = random() < 0.3 ? 3 : random() < 0.7 ? 4 : -1;
    book.created[i] = created;
    book.deleted[i] = random() < 0.02 ? created + 50 * DAY : Infinity;
    book.first[i] = row;
    for (let k = 0; k < rowsEach; k++, row++) {
      const stage = k === rowsEach - 1 && ends >= 0 ? ends : Math.min(2, Math.floor((k * 3) / rowsEach));
      if (random() < 0.3) close += Math.floor(random() * 60);
      if (random() < 0.3) amount = Math.floor(amount * (0.8 + random() * 0.4));
      if (random() < 0.02) owner = Math.floor(random() * 200);
      book.at[row] = created + k * 12 * DAY;
      book.stage[row] = stage;
      book.category[row] = categoryRank(STAGES[stage]!.category!);
      book.amount[row] = amount;
      book.closeDay[row] = close;
      book.probability[row] = STAGES[stage]!.probability!;
      book.owner[row] = owner;
      book.currency[row] = currency;
    }
    book.ownerNow[i] = owner;
    book.heads[i] = { ...HEAD, id: dealId(`006${String(i).padStart(15, '0')}`) };
  }
  book.first[deals] = row;
  return book;
}
