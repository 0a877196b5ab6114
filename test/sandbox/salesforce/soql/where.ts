import type { Query, WhereClause } from '@jetstreamapp/soql-parser-js';
import type { Cell, Row } from '../../types.ts';
import type { FieldDef, ObjectDef } from '../describe.ts';
import type { DateContext } from './dates.ts';
import { to18 } from '../../../../lib/model/salesforce-id.ts';
import { SalesforceFault } from '../fault.ts';
import { instantText } from '../normalise.ts';
import { edges, literalSpan } from './dates.ts';

export type Test = (row: Row) => boolean;

export interface Compiler {
  object: ObjectDef;
  dates: DateContext;
  /** A field path of the object: how to read it, and what it is. Throws INVALID_FIELD. */
  path(name: string): { read(row: Row): Cell; field: FieldDef };
  /** Values of a semi-join's one column. */
  column(query: Query): Set<Cell>;
  unsupported(what: string): void;
}

const malformed = (message: string): SalesforceFault => new SalesforceFault(400, 'MALFORMED_QUERY', message);

type Token = { is: '(' } | { is: ')' } | { is: 'AND' | 'OR' | 'NOT' } | { is: 'test'; test: Test };

/** A WHERE clause as a predicate. AND and OR side by side without parentheses are refused, as the vendor does. */
export function compileWhere(where: WhereClause | undefined, c: Compiler): Test {
  if (!where) return () => true;
  const tokens: Token[] = [];
  flatten(where, c, tokens);
  let at = 0;
  const one = (): Test => {
    const t = tokens[at++];
    if (!t) throw malformed('unexpected token: <EOF>');
    if (t.is === 'test') return t.test;
    if (t.is === 'NOT') {
      const inner = one();
      return (row) => !inner(row);
    }
    if (t.is !== '(') throw malformed(`unexpected token: ${t.is}`);
    const inner = all();
    if (tokens[at++]?.is !== ')') throw malformed('unexpected token: <EOF>');
    return inner;
  };
  const all = (): Test => {
    const parts = [one()];
    let by: 'AND' | 'OR' | null = null;
    for (let t = tokens[at]; t && (t.is === 'AND' || t.is === 'OR'); t = tokens[at]) {
      if (by && by !== t.is) throw malformed(`unexpected token: ${t.is}`);
      by = t.is;
      at++;
      parts.push(one());
    }
    return by === 'OR' ? (row) => parts.some((p) => p(row)) : (row) => parts.every((p) => p(row));
  };
  const test = all();
  if (at < tokens.length) throw malformed(`unexpected token: ${tokens[at]!.is}`);
  return test;
}

interface Link { left: Condition | null; operator?: string; right?: Link }
interface Condition { field?: string; fn?: { rawValue?: string }; operator: string; value?: string | string[]; valueQuery?: Query; literalType?: string | string[]; openParen?: number; closeParen?: number; logicalPrefix?: string }

function flatten(where: unknown, c: Compiler, out: Token[]): void {
  let link: Link | undefined = where as Link;
  while (link) {
    const { left } = link;
    if (left) {
      if (left.logicalPrefix === 'NOT') out.push({ is: 'NOT' });
      for (let i = 0; i < (left.openParen ?? 0); i++) out.push({ is: '(' });
      if (left.field !== undefined || left.fn) out.push({ is: 'test', test: condition(left, c) });
      for (let i = 0; i < (left.closeParen ?? 0); i++) out.push({ is: ')' });
    }
    if (link.operator === 'AND' || link.operator === 'OR' || link.operator === 'NOT') out.push({ is: link.operator });
    link = link.right;
  }
}

const textOf = (literal: string): string => literal.slice(1, -1).replace(/\\(.)/g, (_, ch: string) => (ch === 'n' ? '\n' : ch));
const TYPED: Record<string, string[]> = { DATE: ['date'], DATETIME: ['datetime'], INTEGER: ['int', 'double', 'currency', 'percent'], DECIMAL: ['int', 'double', 'currency', 'percent'], BOOLEAN: ['boolean'] };

function condition(cond: Condition, c: Compiler): Test {
  if (cond.field === undefined) {
    c.unsupported(`SOQL function in WHERE: ${cond.fn?.rawValue ?? ''}`);
    throw malformed(`function ${cond.fn?.rawValue ?? ''} is not supported here`);
  }
  const { read, field } = c.path(cond.field);
  if (!field.filterable) throw new SalesforceFault(400, 'INVALID_FIELD', `field '${field.name}' can not be filtered in a query call`);
  const op = cond.operator.toUpperCase();
  if (cond.valueQuery) {
    const column = c.column(cond.valueQuery);
    return op === 'NOT IN' ? (row) => !column.has(read(row)) : (row) => column.has(read(row));
  }
  const values = (Array.isArray(cond.value) ? cond.value : [cond.value ?? 'NULL']).map((v, i) => literal(v, Array.isArray(cond.literalType) ? cond.literalType[i] : cond.literalType, field, cond.field!, c));
  if (op === 'IN' || op === 'NOT IN') {
    const set = new Set(values.map((v) => fold('cell' in v ? v.cell : null)));
    return op === 'IN' ? (row) => set.has(fold(read(row))) : (row) => !set.has(fold(read(row)));
  }
  const [value] = values;
  if (op === 'LIKE') {
    const pattern = new RegExp(`^${String('cell' in value! ? value.cell : '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/%/g, '.*').replace(/_/g, '.')}$`, 'is');
    return (row) => { const x = read(row); return x !== null && pattern.test(String(x)); };
  }
  if ('from' in value!) {
    const { from, until } = value;
    return (row) => {
      const x = read(row);
      if (x === null) return op === '!=' || op === '<>';
      const v = String(x);
      switch (op) {
        case '=': return v >= from && v < until;
        case '!=': case '<>': return v < from || v >= until;
        case '<': return v < from;
        case '<=': return v < until;
        case '>': return v >= until;
        default: return v >= from;
      }
    };
  }
  const want = fold(value!.cell);
  return (row) => {
    const x = fold(read(row));
    switch (op) {
      case '=': return x === want;
      case '!=': case '<>': return x !== want;
      default: {
        if (x === null || want === null) return false;
        const order = x < want ? -1 : x > want ? 1 : 0;
        return op === '<' ? order < 0 : op === '<=' ? order <= 0 : op === '>' ? order > 0 : order >= 0;
      }
    }
  };
}

/** Text compares without case, as in the vendor's. */
export const fold = (x: Cell): Cell => (typeof x === 'string' ? x.toLowerCase() : x);

type Value = { cell: Cell } | { from: string; until: string };

function literal(raw: string, type: string | undefined, field: FieldDef, name: string, c: Compiler): Value {
  const kind = type ?? 'STRING';
  if (kind === 'NULL') return { cell: null };
  if (/^DATE(_N)?_LITERAL$/.test(kind)) {
    const span = literalSpan(raw, c.dates);
    if (!span) {
      c.unsupported(`date literal ${raw}`);
      throw malformed(`unknown date literal ${raw}`);
    }
    const [from, until] = edges(span, field.type, c.dates.timeZone);
    return { from, until };
  }
  if (kind === 'STRING') {
    if (['date', 'datetime', 'int', 'double', 'currency', 'percent', 'boolean'].includes(field.type)) {
      throw new SalesforceFault(400, 'INVALID_FIELD', `value of filter criterion for field '${name}' must be of type ${field.type === 'datetime' ? 'dateTime' : field.type} and should not be enclosed in quotes`);
    }
    const text = textOf(raw);
    return { cell: field.type === 'id' || field.type === 'reference' ? to18(text) : text };
  }
  if (!TYPED[kind]?.includes(field.type)) throw new SalesforceFault(400, 'INVALID_FIELD', `filter criterion for field '${name}' must be of type ${field.type === 'datetime' ? 'dateTime' : field.type}`);
  if (kind === 'BOOLEAN') return { cell: /^true$/i.test(raw) };
  if (kind === 'DATE') return { cell: raw };
  if (kind === 'DATETIME') return { cell: instantText(raw) };
  return { cell: Number(raw) };
}
