import type { DealBook } from '../../lib/model/book.ts';
import { asOf } from '../../lib/analysis/bridge/as-of.ts';
import { forecastBridge } from '../../lib/analysis/bridge/bridge.ts';
import { pipelineBridge } from '../../lib/analysis/bridge/pipeline-bridge.ts';
import { reachOf } from '../../lib/analysis/bridge/reach.ts';
import { callWalk } from '../../lib/analysis/bridge/walk.ts';
import { calendarYear, parsePeriod } from '../../lib/model/period.ts';
import { ORG, at } from '../unit/support/books.ts';
import { bigBook } from './support/big-book.ts';
import { alternate, type Measured } from './support/measure.ts';

/** What the bridges cost against reading the same columns once, in one run. Prints; judges nothing. `node test/bench/bridge.ts [DEALS…]` */
const period = parsePeriod('2026-Q1', calendarYear)!;
const T0 = at('2026-01-08');
const T1 = at('2026-04-08');

/** Every byte of the bridge's columns, read once, eight at a time: as fast as JavaScript goes. */
function scan(views: Float64Array[]): number {
  let [a, b, c, e] = [0, 0, 0, 0];
  for (const view of views) {
    for (let n = 0; n + 3 < view.length; n += 4) {
      a += view[n]!;
      b += view[n + 1]!;
      c += view[n + 2]!;
      e += view[n + 3]!;
    }
  }
  return a + b + c + e;
}

const columnsOf = (b: DealBook): Float64Array[] =>
  [b.at, b.closeDay, b.amount, b.stage, b.category, b.owner, b.currency, b.flags, b.first, b.deleted].map((c) => new Float64Array(c.buffer as ArrayBuffer, 0, Math.floor(c.byteLength / 8)));

const sizes = process.argv.slice(2).map(Number).filter((n) => n > 0);
const write = (text: string): void => void process.stdout.write(`${text}\n`);
write('    deals    task                     fastest  × scan    median  × scan');
for (const deals of sizes.length > 0 ? sizes : [10_000, 100_000, 1_000_000]) {
  const book = bigBook(deals);
  const input = { book, context: ORG, period, basis: 'commit' as const, t0: T0, t1: T1, owners: null };
  const columns = columnsOf(book);
  // What is kept is kept by instants: others are a bridge that was never asked for.
  let asked = 0;
  const fresh = () => ({ ...input, t1: T1 + (++asked % 1000) });
  // States are kept by book too: this one is asked for one pair of instants alone.
  const again = { ...input, book: { ...book } };
  const ms = alternate(deals > 200_000 ? 9 : 41, {
    'scan': () => scan(columns),
    'as of two instants': () => asOf(book, T0, asOf(book, T1)),
    'reach, once a book': () => reachOf({ ...book }),
    'bridge': () => forecastBridge(fresh()),
    'bridge, weighted': () => forecastBridge({ ...fresh(), basis: 'weighted' }),
    'bridge, its lines too': () => forecastBridge(fresh()).lines.length,
    'bridge, cut anew': () => forecastBridge(again),
    'pipeline bridge': () => pipelineBridge(fresh()),
    'call walk, 13 weeks': () => callWalk(input),
  });
  const both = (m: Measured, of: 'fastest' | 'median'): string => `${m[of].toFixed(2).padStart(8)}  ${(m[of] / ms.scan![of]).toFixed(1).padStart(6)}`;
  for (const [task, m] of Object.entries(ms)) write(`${String(deals).padStart(9)}    ${task.padEnd(24)}${both(m, 'fastest')}  ${both(m, 'median')}`);
  const b = forecastBridge(input);
  write(`             ${b.forecastDeals.length} in the forecast, ${b.actualDeals.length} came in, ${b.lines.length} lines`);
}
