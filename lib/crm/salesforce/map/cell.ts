import type { Day } from '../../../model/day.ts';
import type { Cell, Row } from '../../sample/tables.ts';
import { parseDay } from '../../../model/day.ts';

/** A row that can't be read, and why, in words for the person who has to mend it. */
export interface RowProblem {
  problem: string;
}

export const isProblem = (value: unknown): value is RowProblem => typeof value === 'object' && value !== null && 'problem' in value;

/** A cell as text, blank as null. API answers give numbers and booleans where exports give text. */
export function text(cell: Cell | undefined): string | null {
  if (cell === null || cell === undefined) return null;
  const t = String(cell).trim();
  return t === '' ? null : t;
}

export const bool = (cell: Cell | undefined): boolean => cell === true || /^(true|1)$/i.test(text(cell) ?? '');

/** true, false, or undefined where the column is missing or blank. */
export const maybeBool = (cell: Cell | undefined): boolean | undefined => (text(cell) === null ? undefined : bool(cell));

export function number(cell: Cell | undefined): number | null | undefined {
  const t = text(cell);
  if (t === null) return null;
  const n = Number(t);
  return Number.isFinite(n) ? n : undefined;
}

/**
 * An instant as Salesforce writes it: `2026-07-01T12:33:21.000+0000`, `…Z`, `2026-07-01 12:33:21` (UTC), a plain date
 * (its first moment, UTC). Epoch milliseconds; null for blank, undefined where it is none of these.
 */
export function instant(cell: Cell | undefined): number | null | undefined {
  const t = text(cell);
  if (t === null) return null;
  const m = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{1,2}:\d{2})(:\d{2}(?:\.\d{1,9})?)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i.exec(t);
  if (!m || parseDay(m[1]) === null) return undefined;
  const zone = !m[4] || /z/i.test(m[4]) ? 'Z' : m[4].includes(':') ? m[4] : `${m[4].slice(0, 3)}:${m[4].slice(3)}`;
  const n = Date.parse(`${m[1]}T${(m[2] ?? '00:00').padStart(5, '0')}${(m[3] ?? ':00').replace(/(\.\d{3})\d+/, '$1')}${zone}`);
  return Number.isNaN(n) ? undefined : n;
}

/** A calendar date; exports sometimes write it with a midnight behind it. */
export function date(cell: Cell | undefined): Day | null | undefined {
  const t = text(cell);
  if (t === null) return null;
  const m = /^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/.exec(t);
  return m ? (parseDay(m[1]) ?? undefined) : undefined;
}

/** The first of these columns that is there at all. */
export const pick = (row: Row, ...names: string[]): Cell | undefined => {
  for (const name of names) if (row[name] !== undefined) return row[name];
  return undefined;
};
