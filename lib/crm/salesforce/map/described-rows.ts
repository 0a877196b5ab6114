import type { Row } from '../../sample/tables.ts';
import type { DescribedField } from './candidates.ts';
import { text } from './cell.ts';

/** Rows looked at, and the most values that still make a choice. */
const LOOKED_AT = 2_000;
const CHOICES = 30;

/** What an export's columns look like, where no describe tells: the custom ones, and Type. Exports write all cells as text. */
export function describeRows(rows: readonly Row[] = []): DescribedField[] {
  const some = rows.slice(0, LOOKED_AT);
  const names = new Set(some.flatMap((row) => Object.keys(row).filter((name) => name.endsWith('__c') || name === 'Type')));
  return [...names].map((name) => {
    const values = some.map((row) => text(row[name])).filter((v) => v !== null);
    const distinct = [...new Set(values)].sort();
    const all = (shape: RegExp): boolean => values.length > 0 && values.every((v) => shape.test(v));
    const type = all(/^[+-]?\d+(?:\.\d+)?$/) ? 'double' : all(/^(?:true|false)$/i) ? 'boolean' : all(/^\d{4}-\d\d-\d\d$/) ? 'date' : distinct.length <= CHOICES ? 'picklist' : 'string';
    return {
      name, label: name.replace(/__c$/, '').replaceAll('_', ' '), type, custom: name.endsWith('__c'),
      options: type === 'picklist' ? distinct.map((value) => ({ value, label: value })) : [],
    };
  });
}
