import Papa from 'papaparse';
import { COLUMNS, LISTS, splitList, type Cells, type Column } from './columns.ts';
import { safeText } from './formula.ts';

/** A plan as CSV: every column, formulas marked as text, read back exactly by `readPlanRows`. */
export const planCsv = (rows: readonly Cells[]): string =>
  `\uFEFF${Papa.unparse({ fields: COLUMNS, data: rows.map((r) => COLUMNS.map((c) => safeText(r[c] ?? ''))) }, { newline: '\r\n' })}\r\n`;

/** A plan as JSON: what each record has, lists as lists, numbers as the text that keeps them exact. A line a row. */
export function planJson(rows: readonly Cells[]): string {
  const lines = rows.map((r) => `    ${JSON.stringify(Object.fromEntries(Object.entries(r).map(([c, cell]) => [c, LISTS.has(c as Column) ? splitList(cell) : cell])))}`);
  return `{\n  "format": "ridealong-plan",\n  "version": 1,\n  "rows": [\n${lines.join(',\n')}\n  ]\n}\n`;
}
