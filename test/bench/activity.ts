import type { Activity } from '../../lib/model/activity.ts';
import { whole } from '../../lib/analysis/accuracy/sliced.ts';
import { activityEffect } from '../../lib/analysis/activity-effect/report.ts';
import { opposedPairs } from '../../lib/analysis/audit/opposed.ts';
import { personPeriods } from '../../lib/analysis/audit/person-periods.ts';
import { doingsOf } from '../../lib/analysis/doings/doings.ts';
import { calendarYear } from '../../lib/model/period.ts';
import { activityOrg, CURVES } from '../unit/support/activity-org.ts';
import { ORG } from '../unit/support/books.ts';
import { bigBook } from './support/big-book.ts';
import { alternate } from './support/measure.ts';

/** What activity against effect costs beside reading the same activities once, in one run. Prints; judges nothing. `node test/bench/activity.ts [ACTIVITIES] [DEALS]` */
const [wanted = 200_000, deals = 20_000] = process.argv.slice(2).map(Number);
const org = activityOrg({ seed: 1, curve: CURVES[1]!, people: Math.ceil(wanted / (104 * 46)), weeks: 104 });
const activities = org.activities.slice(0, wanted);
const book = bigBook(deals);
const now = org.today * 86_400_000;
const read = { book, context: ORG, activities, leads: [], now };

/** Every field that matters, read once. */
const scan = (all: readonly Activity[]): number => all.reduce((n, a) => n + (a.isDone && !a.isDeleted && a.ownerId !== null ? (a.day ?? 0) + a.kind.length + (a.leadId === null ? 0 : 1) : 0), 0);

/** The longest that it went without letting others go first. */
function longest(steps: Generator<number, unknown>): number {
  let most = 0;
  for (let from = performance.now(); ;) {
    const { done } = steps.next();
    most = Math.max(most, performance.now() - from);
    if (done) return most;
    from = performance.now();
  }
}

const doings = whole(doingsOf(read));
const tables = () => (['week', 'quarter'] as const).map((span) => personPeriods({ doings, calendar: calendarYear, today: org.today }, span));
const made = tables();
const effect = () => activityEffect({ doings, today: org.today, activity: 'call', effect: 'meeting' });
const ms = alternate(5, { 'scan': () => scan(activities), 'doings': () => whole(doingsOf(read)), 'person-weeks and quarters': tables, 'pairs': () => whole(opposedPairs(made)), 'activity against effect': () => whole(effect()) });
const write = (text: string): void => void process.stdout.write(`${text}\n`);
write(`${activities.length} activities, ${deals} deals, ${doings.people.length} people\n`);
for (const [task, m] of Object.entries(ms)) write(`${task.padEnd(28)}${m.fastest.toFixed(1).padStart(9)} ms  × scan ${(m.fastest / ms.scan!.fastest).toFixed(1).padStart(7)}`);
write(`\nlongest slice: doings ${longest(doingsOf(read)).toFixed(0)} ms, pairs ${longest(opposedPairs(made)).toFixed(0)} ms, effect ${longest(effect()).toFixed(0)} ms`);
