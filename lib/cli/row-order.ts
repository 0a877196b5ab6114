import type { OrgTables, Row } from '../crm/sample/tables.ts';

/**
 * Tables with their rows by id, rows without one or of one id by what they say: what is read from an export must not hang on the
 * order its rows happen to lie in.
 */
export function inOrder(tables: OrgTables): OrgTables {
  return Object.fromEntries(Object.entries(tables).map(([object, rows]) => [object, rows ? sorted(rows) : rows]));
}

function sorted(rows: readonly Row[]): Row[] {
  const keyed = rows.map((row) => ({ row, id: typeof row.Id === 'string' ? row.Id : '', text: null as string | null }));
  const text = (k: (typeof keyed)[number]): string => (k.text ??= JSON.stringify(Object.entries(k.row).sort(([a], [b]) => (a < b ? -1 : 1))));
  keyed.sort((a, b) => (a.id !== b.id ? (a.id < b.id ? -1 : 1) : text(a) < text(b) ? -1 : text(a) > text(b) ? 1 : 0));
  return keyed.map((k) => k.row);
}
