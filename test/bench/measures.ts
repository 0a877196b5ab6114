import type { Activity, ActivityKind } from '../../lib/model/activity.ts';
import type { Lead } from '../../lib/model/lead.ts';
import type { MeasureData, MeasureScope } from '../../lib/analysis/measures/measure.ts';
import { kpiOf } from '../../lib/analysis/measures/kpi-tree.ts';
import { MEASURES } from '../../lib/analysis/measures/index.ts';
import { addDays, dayOf } from '../../lib/model/day.ts';
import { userId } from '../../lib/model/ids.ts';
import { ORG, at, d } from '../unit/support/books.ts';
import { bigBook } from './support/big-book.ts';
import { alternate, type Measured } from './support/measure.ts';

/** What measures cost against reading deals and activities once, in one run. Prints; judges nothing. `node test/bench/measures.ts [DEALS…]` */
const NOW = at('2026-09-20');
const KINDS: ActivityKind[] = ['call', 'email', 'meeting', 'task', 'note'];
const HOUR = 3_600_000;

/** Twenty activities a deal and one lead for each, spread evenly over people and days: what is measured is the going through, not the numbers. */
function company(deals: number): MeasureData {
  const first = d('2024-01-01');
  const activities = Array.from({ length: deals * 20 }, (_, i): Activity => ({
    id: `00T${i}`, dealId: null, leadId: i % 4 === 0 ? `00Q${i % deals}` : null, ownerId: userId(`U${(i * 7) % 200}`), kind: KINDS[i % KINDS.length]!, day: addDays(first, (i * 13) % 990), at: null, minutes: null,
    outcome: null, isDone: i % 9 !== 0, isDeleted: false,
  }));
  const leads = Array.from({ length: deals }, (_, i): Lead => {
    const createdAt = at('2024-01-01') + ((i * 37) % 990) * 24 * HOUR;
    return { id: `00Q${i}`, source: null, campaign: null, status: i % 3 === 0 ? 'Unqualified' : 'Working', statuses: null, ownerId: userId(`U${i % 200}`), createdAt, convertedAt: i % 5 === 0 ? createdAt + (i % 40) * 24 * HOUR : null, dealId: null, isDeleted: false };
  });
  const book = bigBook(deals);
  book.heads = book.heads.map((h, i) => ({ ...h, type: ['New', 'Upsell', 'Renewal'][i % 3]! }));
  return {
    book, context: ORG, activities, leads, entries: [], records: { cause: [], ask: [], call: [] }, company: { motions: { New: 'new', Upsell: 'expansion', Renewal: 'renewal' } }, now: NOW, today: dayOf(NOW, ORG.timeZone),
  };
}

const days = { start: d('2026-07-01'), end: d('2026-09-30') };
const everybody: MeasureScope = { spans: null, assignee: 'company', ...days, quota: 1_000_000_000 };
const person = (i: number): MeasureScope => ({ spans: [{ id: userId(`U${i}`), from: days.start, to: days.end }], assignee: `person:U${i}`, ...days, quota: 10_000_000 });
const PEOPLE = Array.from({ length: 200 }, (_, i) => person(i));
const team = (size: number): MeasureScope => ({ spans: PEOPLE.slice(0, size).flatMap((p) => p.spans!), assignee: 'team:U0', ...days, quota: 100_000_000 });

/** The same facts to read, nothing kept of them. */
const fresh = (data: MeasureData): MeasureData => ({ ...data, book: { ...data.book }, activities: [...data.activities], leads: [...data.leads] });
const all = (data: MeasureData, scope: MeasureScope): number => MEASURES.reduce((n, m) => n + (m.read(data, scope).value ?? 0), 0);
const scan = ({ book, activities, leads }: MeasureData): number => {
  let n = 0;
  for (let i = 0; i < book.heads.length; i++) for (let r = book.first[i]!; r < book.first[i + 1]!; r++) n += book.at[r]! + book.stage[r]! + book.owner[r]!;
  for (const a of activities) n += a.day! + (a.isDone ? 1 : 0) + a.kind.length;
  for (const l of leads) n += l.createdAt;
  return n;
};

const sizes = process.argv.slice(2).map(Number).filter((n) => n > 0);
const write = (text: string): void => void process.stdout.write(`${text}\n`);
write('    deals    task                                  fastest  × scan    median  × scan');
for (const deals of sizes.length > 0 ? sizes : [10_000]) {
  const data = company(deals);
  const bookings = MEASURES.find((m) => m.id === 'bookings')!;
  const calls = MEASURES.find((m) => m.id === 'calls')!;
  const ms = alternate(9, {
    'scan of deals and activities': () => scan(data),
    'all measures, company, first time': () => all(fresh(data), everybody),
    'all measures, company, again': () => all(data, everybody),
    'all measures, a team of 40': () => all(data, team(40)),
    'bookings of 200 people, first time': () => { const f = fresh(data); return PEOPLE.map((p) => bookings.read(f, p).value); },
    'bookings of 200 people, again': () => PEOPLE.map((p) => bookings.read(data, p).value),
    'calls of 200 people, first time': () => { const f = fresh(data); return PEOPLE.map((p) => calls.read(f, p).value); },
    'calls of 200 people, again': () => PEOPLE.map((p) => calls.read(data, p).value),
    'all measures of 200 people': () => PEOPLE.map((p) => all(data, p)),
    'tree below bookings, a person': () => kpiOf('bookings', data, PEOPLE[3]!, []),
    'tree below bookings, company': () => kpiOf('bookings', data, everybody, []),
  });
  const both = (m: Measured, of: 'fastest' | 'median'): string => `${m[of].toFixed(2).padStart(8)}  ${(m[of] / ms['scan of deals and activities']![of]).toFixed(1).padStart(6)}`;
  for (const [task, m] of Object.entries(ms)) write(`${String(deals).padStart(9)}    ${task.padEnd(36)}${both(m, 'fastest')}  ${both(m, 'median')}`);
  if (deals <= 20_000) for (const m of MEASURES) {
    const f = fresh(data);
    const from = performance.now();
    m.read(f, everybody);
    const first = performance.now() - from;
    const then = performance.now();
    m.read(f, everybody);
    write(`             ${m.id.padEnd(24)}${first.toFixed(2).padStart(8)} first${(performance.now() - then).toFixed(2).padStart(8)} again`);
  }
}
