import type { JsonNode } from '../../json-lines.ts';
import { readCsv } from '../../csv.ts';
import { BadJson, readJsonLines } from '../../json-lines.ts';
import { COLUMNS, LISTS, MOST_CHARACTERS, MOST_PROBLEMS, MOST_ROWS, RECORDS, isOf, joinList, type Cells, type Column, type PlanProblem, type PlanRecord, type PlanRow } from './columns.ts';
import { plainText } from './formula.ts';

/** A file as rows; where there are problems nothing of it is to be taken. */
export interface PlanRows {
  rows: PlanRow[];
  problems: PlanProblem[];
}

/** Reads a plan file, CSV or JSON by its first sign. Never throws: what can't be read is named with its line. */
export function readPlanRows(text: string): PlanRows {
  if (text.length > MOST_CHARACTERS) return bad(1, `This file holds ${text.length.toLocaleString('en')} characters; a plan may hold ${MOST_CHARACTERS.toLocaleString('en')}. Take it in in parts: parents first`);
  if (text.trim() === '') return bad(1, 'The file is empty');
  if (text.includes('\u0000')) return bad(1, 'This is no text file. Save the plan as CSV (UTF-8) or JSON');
  const found = /^[\s\uFEFF]*[[{]/.test(text) ? jsonRows(text) : csvRows(text);
  return found.rows.length > MOST_ROWS ? bad(found.rows[MOST_ROWS]!.line, `This file holds ${found.rows.length.toLocaleString('en')} rows; a plan may hold ${MOST_ROWS.toLocaleString('en')}. Take it in in parts: parents first`) : found;
}

const bad = (line: number, why: string): PlanRows => ({ rows: [], problems: [{ line, why }] });

const columnOf = (header: string): Column | undefined => COLUMNS.find((c) => c === header.trim().toLowerCase().replace(/[\s-]+/g, '_'));
const noColumn = (header: string): string => `‘${header.slice(0, 60)}’ is no column of a plan. The columns are ${COLUMNS.join(', ')}`;

function csvRows(text: string): PlanRows {
  const table = readCsv(text, [], MOST_PROBLEMS);
  const columns = table.headers.map(columnOf);
  const problems: PlanProblem[] = [];
  if (!columns.includes('record')) return bad(1, 'The first line has to name the columns, among them ‘record’ and ‘id’, parted by commas, in UTF-8');
  table.headers.forEach((h, i) => {
    if (columns[i] === undefined) problems.push({ line: 1, why: noColumn(h) });
    else if (columns.indexOf(columns[i]) !== i) problems.push({ line: 1, why: `The column ‘${columns[i]}’ is there twice` });
  });
  problems.push(...table.problems.map((p) => ({ line: p.line, why: `The row is broken: ${p.message}` })));
  const rows: PlanRow[] = [];
  for (const row of problems.some((p) => p.line === 1) ? [] : table.rows) {
    const line = table.lineOf.get(row)!;
    const cells: Cells = {};
    table.headers.forEach((h, i) => { cells[columns[i]!] = plainText(row[h]!); });
    if (Object.values(cells).some((c) => c.trim() !== '')) addRow(line, cells, rows, problems);
  }
  return { rows, problems: sorted(problems) };
}

function jsonRows(text: string): PlanRows {
  let whole: JsonNode;
  try {
    whole = readJsonLines(text);
  } catch (error) {
    if (error instanceof BadJson) return bad(error.line, `This is no JSON: ${error.message}`);
    throw error;
  }
  const list = whole.is === 'object' ? whole.entries.get('rows') : whole;
  const format = whole.is === 'object' ? whole.entries.get('format') : undefined;
  const version = whole.is === 'object' ? whole.entries.get('version') : undefined;
  if (format && !(format.is === 'text' && format.text === 'ridealong-plan')) return bad(format.line, 'This is no plan: its format should be ‘ridealong-plan’');
  if (version && !(version.is === 'number' && version.text === '1')) return bad(version.line, 'This plan was written by a newer version: only version 1 can be read');
  if (list?.is !== 'list') return bad(list?.line ?? whole.line, 'A plan is an object with a list ‘rows’, one object a row');
  const problems: PlanProblem[] = [];
  const rows: PlanRow[] = [];
  for (const node of list.items) {
    if (node.is !== 'object') {
      problems.push({ line: node.line, why: 'A row has to be an object' });
      continue;
    }
    const cells: Cells = {};
    const before = problems.length;
    for (const [name, value] of node.entries) {
      const column = columnOf(name);
      const cell = column && cellOf(value, column);
      if (column === undefined) problems.push({ line: value.line, why: noColumn(name) });
      else if (cells[column] !== undefined) problems.push({ line: value.line, why: `‘${column}’ stands twice in one row` });
      else if (cell === undefined) problems.push({ line: value.line, why: `‘${column}’ has to be ${LISTS.has(column) ? 'a list of texts' : 'a text or a number'}` });
      else cells[column] = cell;
    }
    if (problems.length === before) addRow(node.line, cells, rows, problems);
  }
  return { rows, problems: sorted(problems) };
}

/** A JSON value as a cell; undefined where it can't be one. */
function cellOf(node: JsonNode, column: Column): string | undefined {
  if (node.is === 'null') return '';
  if (node.is === 'boolean') return node.value ? 'yes' : 'no';
  if (node.is === 'list' && LISTS.has(column)) return node.items.every((i) => i.is === 'text' || i.is === 'number') ? joinList(node.items.map((i) => ('text' in i ? i.text : ''))) : undefined;
  return node.is === 'text' || node.is === 'number' ? node.text : undefined;
}

function addRow(line: number, cells: Cells, rows: PlanRow[], problems: PlanProblem[]): void {
  const said = (cells.record ?? '').trim().toLowerCase();
  const record = RECORDS.find((r) => r === said) as PlanRecord | undefined;
  if (!record) {
    problems.push({ line, why: said === '' ? `The record isn’t named: one of ${RECORDS.join(', ')}` : `‘${said.slice(0, 60)}’ is no record of a plan. Write one of ${RECORDS.join(', ')}` });
    return;
  }
  const kept: Cells = {};
  for (const [column, cell] of Object.entries(cells) as [Column, string][]) {
    if (isOf(column, record)) kept[column] = cell;
    else if (cell.trim() !== '') problems.push({ line, why: `A ${record} has no ‘${column}’: leave it blank` });
  }
  rows.push({ line, record, cells: kept });
}

const sorted = (problems: PlanProblem[]): PlanProblem[] => problems.sort((a, b) => a.line - b.line);
