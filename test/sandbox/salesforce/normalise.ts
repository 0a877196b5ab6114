import type { Cell, Row } from '../types.ts';
import { to18 } from '../../../lib/model/salesforce-id.ts';
import type { ObjectDef } from './describe.ts';

/** A row as the API would give it: every field of describe, each in the vendor's form for its type. */
export function normaliseRow(object: ObjectDef, row: Row): Row {
  const out: Row = {};
  for (const field of object.fields) out[field.name] = cellOf(field.type, row[field.name] ?? null);
  if (object.byName.has('isdeleted')) out['IsDeleted'] = out['IsDeleted'] === true;
  out['SystemModstamp'] ??= out['LastModifiedDate'] ?? out['CreatedDate'] ?? null;
  return out;
}

function cellOf(type: string, cell: Cell): Cell {
  if (cell === null || cell === '') return type === 'boolean' ? false : null;
  switch (type) {
    case 'id': case 'reference': return to18(String(cell));
    case 'boolean': return typeof cell === 'boolean' ? cell : /^(true|1)$/i.test(String(cell));
    case 'int': case 'double': case 'currency': case 'percent': return finite(cell);
    case 'date': return String(cell).slice(0, 10);
    case 'datetime': return instantText(String(cell));
    case 'anyType': return cell;
    default: return String(cell);
  }
}

function finite(cell: Cell): number | null {
  const value = Number(cell);
  return Number.isFinite(value) ? value : null;
}

/** `2026-07-01T12:33:21.000+0000`, the one form REST answers in; it sorts as text. Null where it is no instant. */
export function instantText(text: string): string | null {
  const zoned = /(?:Z|[+-]\d\d:?\d\d)$/.test(text) ? text : `${text.replace(' ', 'T')}Z`;
  const at = Date.parse(zoned.replace(' ', 'T').replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  return Number.isNaN(at) ? null : instantOf(at);
}

export const instantOf = (epochMs: number): string => new Date(epochMs).toISOString().replace('Z', '+0000');
