import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MEASURES } from '../../../lib/analysis/measures/index.ts';
import { AUDIT_KINDS } from '../../../lib/analysis/audit/finding.ts';
import { COLUMNS } from '../../../lib/model/goals/plan-file/columns.ts';
import { NO_PLAN } from '../../../lib/model/goals/plan-file/plan.ts';
import { readPlanFile } from '../../../lib/model/goals/plan-file/read.ts';
import { userId } from '../../../lib/model/ids.ts';
import { calendarYear } from '../../../lib/model/period.ts';

const page = readFileSync(new URL('../../../docs/PLANS.md', import.meta.url), 'utf8');
const block = (language: string): string => new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(page)![1]!;
const people = ['margarethe', 'tomasz', 'anneliese'].map((n, i) => ({ id: userId(`005${i}`), name: n, email: `${n}@example.com`, isActive: true, managerId: null, roleId: null, roleName: null, parentRoleId: null, title: null, createdAt: null }));
const read = (text: string) => readPlanFile(text, { people, calendar: calendarYear, currencies: { org: 'EUR', currencies: [] }, measures: MEASURES, standing: NO_PLAN, by: 'Ann' });

describe('the page about plan files', () => {
  test('has an example that is in order, the same in both forms', () => {
    const csv = read(block('csv'));
    expect(csv.problems).toEqual([]);
    expect([csv.items.length, csv.roles.length, csv.goals.length, csv.asks.length]).toEqual([2, 1, 5, 1]);
    const json = read(block('json'));
    const plain = (plan: typeof csv) => [plan.items, plan.roles, plan.goals, plan.asks].map((list) => list.map((c) => c.now));
    expect(json.problems).toEqual([]);
    expect(plain(json)).toEqual(plain(csv));
  });

  test('names every column, and every kind of finding', () => {
    for (const column of COLUMNS) expect(page).toMatch(new RegExp(`\\| [^|]*\`${column}\`[^|]* \\|`));
    for (const kind of AUDIT_KINDS) expect(page).toContain(`\`${kind}\``);
  });
});
