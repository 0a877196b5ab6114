import type { Cell, Row } from '../sample/tables.ts';

const isCell = (value: unknown): value is Cell => value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** A REST record as a row with dotted keys, the way Bulk's CSV names them: `{Account: {Name: 'Acme'}}` → `{'Account.Name': 'Acme'}`. */
export function flatten(record: Record<string, unknown>): Row {
  const row: Row = {};
  const into = (prefix: string, from: object): void => {
    for (const [key, value] of Object.entries(from)) {
      if (key === 'attributes') continue;
      if (isCell(value)) row[prefix + key] = value;
      else if (typeof value === 'object' && value !== null && !Array.isArray(value)) into(`${prefix}${key}.`, value);
    }
  };
  into('', record);
  return row;
}
