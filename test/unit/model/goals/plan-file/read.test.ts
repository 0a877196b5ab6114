import { describe, expect, test } from 'vitest';
import type { PlanAgainst } from '../../../../../lib/model/goals/plan-file/plan.ts';
import { MOST_CHARACTERS } from '../../../../../lib/model/goals/plan-file/columns.ts';
import { NO_PLAN } from '../../../../../lib/model/goals/plan-file/plan.ts';
import { readPlanFile } from '../../../../../lib/model/goals/plan-file/read.ts';
import { userId } from '../../../../../lib/model/ids.ts';
import { calendarYear } from '../../../../../lib/model/period.ts';
import { MEASURES, planCompany } from '../../../support/plan-company.ts';

const someone = (id: string, name: string, email: string | null) => ({ id: userId(id), name, email, isActive: true, managerId: null, roleId: null, roleName: null, parentRoleId: null, title: null, createdAt: null });
const AGAINST: PlanAgainst = {
  people: [someone('005A', 'Ann Lee', 'ann@example.com'), someone('005B', 'Bo Berg', 'bo@example.com'), someone('005C', 'Bo Berg', 'other@example.com')], calendar: calendarYear, currencies: { org: 'EUR', currencies: [] }, measures: MEASURES, standing: NO_PLAN, by: 'Finance',
};
const HEAD = 'record,id,title,assignee,measure,period,target,currency,parent,strategy';
const read = (...rows: string[]) => readPlanFile([HEAD, ...rows].join('\n'), AGAINST);
const problems = (...rows: string[]) => read(...rows).problems;

describe('a plan file', () => {
  test('brings goals by e-mail, user id, or a name that one person has', () => {
    const plan = read('goal,g1,,ann@example.com,bookings,2026-Q3,1200.50,EUR,,', 'goal,g2,,ANN  LEE,meetings,2026-07,12,,g1,', 'goal,g3,,team:005B,Win-Rate,2026-Q3,55.25 %,,,', 'goal,g4,"Onboarding, short",function:Customer Success,onboarding,2026,30,,,');
    expect(plan.problems).toEqual([]);
    expect(plan.goals.map((g) => [g.line, g.now.id, g.now.assignee, g.now.target])).toEqual([
      [2, 'g1', { kind: 'person', id: '005A' }, { value: 120_050, unit: 'money', currency: 'EUR' }],
      [3, 'g2', { kind: 'person', id: '005A' }, { value: 12, unit: 'count', currency: null }],
      [4, 'g3', { kind: 'team', id: '005B' }, { value: 5525, unit: 'share', currency: null }],
      [5, 'g4', { kind: 'function', id: 'customer-success' }, { value: 30, unit: 'days', currency: null }],
    ]);
    expect(plan.goals[0]!.now.origin.by).toBe('Finance');
  });

  test('keeps a title that is a formula as text', () => {
    expect(read('goal,g1,"=HYPERLINK(""http://x"")",company,bookings,2026-Q3,1,EUR,,').goals[0]!.now.title).toBe('=HYPERLINK("http://x")');
  });

  test('is read with semicolons too, and with columns in any order', () => {
    const plan = readPlanFile('\uFEFFid;Record;target;measure;period;assignee\r\ng1;goal;5;meetings;2026-Q3;company\r\n', AGAINST);
    expect(plan.problems).toEqual([]);
    expect(plan.goals[0]!.now.target.value).toBe(5);
  });

  test('as JSON says the line of each row too', () => {
    const plan = readPlanFile('{"format":"ridealong-plan","version":1,"rows":[\n{"record":"goal","id":"g1","assignee":"company","measure":"bookings","period":"2026-Q3","target":90071992547409.91},\n{"record":"goal","id":"g2","assignee":"x","measure":"bookings","period":"2026-Q3","target":"1"}]}', AGAINST);
    expect(plan.problems).toEqual([{ line: 3, why: expect.stringContaining('Nobody in the CRM is called ‘x’') }]);
    expect(readPlanFile('[{"record":"goal","id":"g1","assignee":"company","measure":"bookings","period":"2026-Q3","target":90071992547409.91}]', AGAINST).goals[0]!.now.target.value).toBe(9_007_199_254_740_991);
  });
});

describe('what is wrong is said with its line, and nothing is taken half', () => {
  const ok = 'goal,top,,company,bookings,2026-Q3,100,EUR,,';
  const cases: [string, string[], number, RegExp][] = [
    ['a circle of parents', [ok, 'goal,a,,company,meetings,2026-Q3,1,,b,', 'goal,b,,named:X,meetings,2026-Q3,1,,a,'], 3, /circle: ‘a’ is part of ‘b’ is part of ‘a’/],
    ['a goal that is part of itself', [ok, 'goal,a,,company,meetings,2026-Q3,1,,a,'], 3, /circle/],
    ['a parent that isn’t there', [ok, 'goal,a,,company,meetings,2026-Q3,1,,nowhere,'], 3, /no goal ‘nowhere’/],
    ['unknown people', [ok, 'goal,a,,zed@example.com,bookings,2026-Q3,1,EUR,top,'], 3, /Nobody in the CRM is called ‘zed@example.com’/],
    ['a name that two people have', [ok, 'goal,a,,Bo Berg,bookings,2026-Q3,1,EUR,top,'], 3, /can be Bo Berg \(bo@example.com\) or Bo Berg \(other@example.com\)/],
    ['an unknown measure', [ok, 'goal,a,,company,vibes,2026-Q3,1,,,'], 3, /no measure ‘vibes’/],
    ['an unknown strategic goal', [ok, 'goal,a,,company,meetings,2026-Q3,1,,,win'], 3, /no strategic goal or value ‘win’/],
    ['an id twice', [ok, 'goal,top,,named:X,bookings,2026-Q3,1,EUR,,'], 3, /‘top’ stands on line 2 already/],
    ['no id', [ok, 'goal,,,company,meetings,2026-Q3,1,,,'], 3, /no id/],
    ['a period within another for the same person', ['goal,a,,ann@example.com,bookings,2026-Q3,1,EUR,,', 'goal,b,,ann@example.com,bookings,2026-07,1,EUR,,'], 3, /‘a’ .*overlap.*contains/],
    ['a period across another', ['goal,a,,ann@example.com,bookings,2026-Q3,1,EUR,,', 'goal,b,,ann@example.com,bookings,2026-09-15..2026-10-15,1,EUR,,'], 3, /crosses/],
    ['two currencies in one line of parents', [ok, 'goal,m,,named:X,meetings,2026-Q3,1,,top,', 'goal,a,,named:Y,bookings,2026-Q3,1,USD,m,'], 4, /Two currencies.*USD.*EUR/],
    ['an amount with thousands', ['goal,a,,company,bookings,2026-Q3,"1,200.00",EUR,,'], 2, /no plain number/],
    ['more decimals than a currency has', ['goal,a,,company,bookings,2026-Q3,1.005,EUR,,'], 2, /more than 2 decimals/],
    ['a count with decimals', ['goal,a,,company,meetings,2026-Q3,1.5,,,'], 2, /whole/],
    ['an amount that is too large', ['goal,a,,company,bookings,2026-Q3,99999999999999999,EUR,,'], 2, /too large/],
    ['a blank target', ['goal,a,,company,bookings,2026-Q3,,EUR,,'], 2, /blank/],
    ['no period', ['goal,a,,company,bookings,Q3/2026,1,EUR,,'], 2, /‘Q3\/2026’ is no period/],
    ['no currency', ['goal,a,,company,bookings,2026-Q3,1,€,,'], 2, /no currency/],
    ['a currency of what isn’t money', ['goal,a,,company,meetings,2026-Q3,1,EUR,,'], 2, /isn’t money/],
    ['too few cells', [ok, 'goal,a,,company'], 3, /4 cells where the header has 10/],
    ['a quote that isn’t closed', [ok, 'goal,a,"open,company,bookings,2026-Q3,1,EUR,,'], 3, /quote is not closed/],
    ['a record that is none', ['gaol,a,,company,bookings,2026-Q3,1,EUR,,'], 2, /‘gaol’ is no record/],
    ['a column that isn’t that record’s', ['strategy,s,Win,company,,,,,,'], 2, /A strategy has no ‘assignee’/],
  ];
  test.each(cases)('%s', (_, rows, line, why) => {
    const plan = read(...rows);
    expect(plan.problems.map((p) => p.line)).toContain(line);
    expect(plan.problems.find((p) => p.line === line)!.why).toMatch(why);
    expect([plan.goals, plan.items, plan.roles, plan.asks]).toEqual([[], [], [], []]);
  });

  test('all of it at once, each on its line; what may hang on a row that can’t be read is not guessed at', () => {
    const found = problems(ok, 'goal,a,,company,meetings,2026-Q3,1,,b,', 'goal,b,,named:X,meetings,2026-Q3,1,,a,', 'goal,c,,zed@example.com,bookings,2026-Q3,1,EUR,top,', 'goal,d,,named:Y,bookings,2026-Q3,1,USD,top,', 'goal,e,broken', 'goal,f,,named:Z,bookings,2026-Q3,1,EUR,e,win');
    expect(found.map((p) => p.line)).toEqual([3, 4, 5, 6, 7]);
    expect(found.map((p) => p.why.slice(0, 12))).toEqual(['Goals are ab', 'Goals are ab', 'Nobody in th', 'Two currenci', 'The row is b']);
  });

  test('what is wrong with the file as a whole', () => {
    const whole = (text: string) => readPlanFile(text, AGAINST).problems;
    expect(whole('')).toEqual([{ line: 1, why: 'The file is empty' }]);
    expect(whole('PK\u0003\u0000\u0000')[0]!.why).toMatch(/no text file/);
    expect(whole('a,b\n1,2')[0]!.why).toMatch(/‘record’ and ‘id’/);
    expect(whole('record,id,tagret\ngoal,g,1')[0]).toMatchObject({ line: 1, why: expect.stringContaining('‘tagret’ is no column') });
    expect(whole('record,id,id\ngoal,g,g')[0]!.why).toMatch(/twice/);
    expect(whole('x'.repeat(MOST_CHARACTERS + 1))[0]!.why).toMatch(/may hold 2,000,000/);
    expect(whole(`${HEAD}\n${'goal,g,,company,meetings,2026-Q3,1,,,\n'.repeat(5_001)}`)[0]).toMatchObject({ line: 5_002, why: expect.stringContaining('5,001 rows') });
    expect(whole('{"rows":[\n{"record":"goal",\n"id":}]}')[0]).toMatchObject({ line: 3, why: expect.stringContaining('a value is expected') });
    expect(whole('{"format":"other","rows":[]}')[0]!.why).toMatch(/no plan/);
    expect(whole('{"version":2,"rows":[]}')[0]!.why).toMatch(/newer version/);
    expect(whole('[[[[[[[[[[[[[[[[[[[[[[[[[[[')[0]!.why).toMatch(/too deep/);
    expect(whole(`${HEAD}\n${Array.from({ length: 300 }, (_, i) => `goal,g${i},,nobody,meetings,2026-Q3,1,,,`).join('\n')}`)).toHaveLength(101);
  });

  test('a year’s quarters below it, and several goals for the very same days, are no overlap', () => {
    expect(problems('goal,y,,ann@example.com,bookings,2026,100,EUR,,', 'goal,q,,ann@example.com,bookings,2026-Q1,25,EUR,y,', 'goal,q2,,ann@example.com,bookings,2026-Q1,25,EUR,y,')).toEqual([]);
  });

  test('two currencies that are apart are no problem', () => {
    expect(problems('goal,a,,named:EU,bookings,2026-Q3,100,EUR,,', 'goal,b,,named:US,bookings,2026-Q3,100,USD,,')).toEqual([]);
  });
});

describe('against what stands', () => {
  const { against, plan } = planCompany(30);
  const there: PlanAgainst = { ...against, standing: plan };

  test('columns that the file doesn’t have stay as they are, blank ones are emptied', () => {
    const found = readPlanFile('record,id,target,weight\ngoal,p-0,123,', there);
    const before = plan.goals.find((g) => g.goal.id === 'p-0')!.goal;
    expect(found.problems).toEqual([]);
    expect(found.goals).toEqual([{ line: 2, before, from: null, now: { ...before, target: { ...before.target, value: 12_300 }, weight: null } }]);
  });

  test('a file can be part of what stands: parents, strategy and circles are looked for in both', () => {
    expect(readPlanFile('record,id,assignee,measure,period,target,currency,parent,strategy\ngoal,new,named:X,bookings,2026-Q4,1,EUR,t-sales-0,first', there)).toMatchObject({ problems: [], goals: [{ before: null }] });
    expect(readPlanFile('record,id,parent\ngoal,top,p-0', there).problems).toEqual([{ line: 2, why: expect.stringContaining('circle') }]);
    expect(readPlanFile('record,id,currency\ngoal,top,USD', there).problems[0]).toMatchObject({ line: 2, why: expect.stringContaining('Two currencies') });
  });

  test('a value keeps its behaviours where the file has none of them', () => {
    expect(readPlanFile('record,id,title\nvalue,open,Openness', there).items[0]!.now.behaviours).toHaveLength(2);
    expect(readPlanFile('record,id,title,parent\nbehaviour,b1,Says early,open', there).items[0]!.now.behaviours).toEqual([{ id: 'b1', words: 'Says early' }]);
  });
});
