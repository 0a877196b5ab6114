import type { SaidOfGoals } from '../../lib/analysis/goals/standing.ts';
import { reconcile } from '../../lib/analysis/goals/reconcile.ts';
import { standingGoals } from '../../lib/analysis/goals/standing.ts';
import { userId } from '../../lib/model/ids.ts';
import { planRows, planWords, readPlanFile } from '../../lib/model/goals/plan-file/read.ts';
import { readPlanRows } from '../../lib/model/goals/plan-file/rows.ts';
import { wordsOf } from '../../lib/model/goals/plan-file/words.ts';
import { planCsv } from '../../lib/model/goals/plan-file/write.ts';
import { mapView } from '../../lib/views/areas/map.ts';
import { goalRights } from '../../lib/views/company/goal-rights.ts';
import { ORG } from '../unit/support/books.ts';
import { inputOf, say } from '../unit/support/map-company.ts';
import { MEASURES, planCompany, PERIOD } from '../unit/support/plan-company.ts';
import { alternate } from './support/measure.ts';

/** What a company's plan costs from file to map: 6 functions, 4 levels. Prints; judges nothing. `node test/bench/plan.ts [PEOPLE…]` */
const write = (text: string): void => void process.stdout.write(`${text}\n`);
const sizes = process.argv.slice(2).map(Number).filter((n) => n > 0);
write('   people    goals  task                  fastest ms   median ms');
for (const count of sizes.length > 0 ? sizes : [200, 1000]) {
  const { against, plan, people } = planCompany(count);
  const text = planCsv(planRows(plan, planWords({ ...against, standing: plan })));
  const context = { ...ORG, people };
  const words = wordsOf(readPlanFile(text, against), [], null);
  const top = userId(people[0]!.id);
  const said = words.flatMap((w, i): SaidOfGoals[] => (w.kind === 'goal' ? [{ key: `k${i}`, authorId: top, authorName: 'Top', at: i, body: w.body }] : []));
  const standing = standingGoals(said, goalRights(context));
  const records = [say('setting', top, { name: 'measures', value: MEASURES }), ...words.map((w) => say(w.kind, top, w.body as never))];
  const tasks: Record<string, () => unknown> = {
    'parse': () => readPlanRows(text), 'parse and check': () => readPlanFile(text, against), 'check again, all same': () => readPlanFile(text, { ...against, standing: plan }),
    'export': () => planCsv(planRows(plan, planWords({ ...against, standing: plan }))), 'standing': () => standingGoals(said, goalRights(context)), 'reconcile': () => reconcile(standing),
    'records to map': () => mapView(inputOf(records, { who: top, context }), { periodId: PERIOD.id, goalId: null }),
  };
  const measured = alternate(15, tasks);
  for (const [name, m] of Object.entries(measured)) write(`${String(count).padStart(9)}${String(plan.goals.length).padStart(9)}  ${name.padEnd(22)}${m.fastest.toFixed(1).padStart(10)}${m.median.toFixed(1).padStart(12)}`);
  write(`          ${words.length} records, ${words.filter((w) => w.kind === 'goal').length} of them goals; the longest ${Math.max(...words.map((w) => JSON.stringify(w.body).length)).toLocaleString('en')} characters; the file ${text.length.toLocaleString('en')}`);
}
