/** What a row of a plan may be. A behaviour is of the value that its `parent` names. */
export const RECORDS = ['strategy', 'value', 'behaviour', 'role', 'goal', 'ask'] as const;
export type PlanRecord = (typeof RECORDS)[number];

/** Every column of a plan file with the records it is for, in the order in which they are written. */
const COLUMN_RECORDS = {
  record: RECORDS, id: RECORDS, title: RECORDS,
  assignee: ['goal'], owner: ['goal'], measure: ['goal'], period: ['goal'], target: ['goal'], unit: ['goal'], currency: ['goal'],
  parent: ['goal', 'behaviour', 'ask'], strategy: ['goal', 'ask'],
  origin: ['goal'], origin_function: ['goal'], origin_on: ['goal'], origin_note: ['goal'], quota: ['goal'], weight: ['goal'], ramp: ['goal'], apart: ['goal'], differs: ['goal'], from: ['goal'],
  text: ['strategy', 'value'], span: ['strategy', 'value'],
  function: ['role', 'ask'], responsibilities: ['role'], behaviours: ['role'], measures: ['role'], titles: ['role'], holders: ['role'],
  asked_by: ['ask'], asked_function: ['ask'], purpose: ['ask'], minutes: ['ask'], people: ['ask'], each: ['ask'], evidence: ['ask'], evidence_says: ['ask'], review: ['ask'], activity: ['ask'], per_week: ['ask'],
} as const satisfies Record<string, readonly PlanRecord[]>;

export type Column = keyof typeof COLUMN_RECORDS;
export const COLUMNS = Object.keys(COLUMN_RECORDS) as Column[];

/** Whether a column says anything of such a record. */
export const isOf = (column: Column, record: PlanRecord): boolean => (COLUMN_RECORDS[column] as readonly PlanRecord[]).includes(record);

/** Columns that hold several things: one a line in CSV, a list in JSON. */
export const LISTS: ReadonlySet<Column> = new Set(['responsibilities', 'behaviours', 'measures', 'titles', 'holders', 'ramp']);

/** A row's cells as text. A column that isn't there says nothing: what stands stays. A blank one says that there is none. */
export type Cells = Partial<Record<Column, string>>;

/** One row of a plan file with the line it begins on, from 1. */
export interface PlanRow {
  line: number;
  record: PlanRecord;
  cells: Cells;
}

export interface PlanProblem {
  line: number;
  why: string;
}

/** What a file may hold at most. */
export const MOST_CHARACTERS = 2_000_000;
export const MOST_ROWS = 5_000;
/** So many problems are named; more are counted. */
export const MOST_PROBLEMS = 100;

/** Several things in one cell, a line each; a line break within one is `\n`, a backslash `\\`. */
export const joinList = (items: readonly string[]): string => items.map((i) => i.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r')).join('\n');
export const splitList = (cell: string): string[] =>
  cell === '' ? [] : cell.split(/\r?\n/).map((l) => l.replace(/\\([\\nr])/g, (_, c: string) => (c === 'n' ? '\n' : c === 'r' ? '\r' : '\\')));
