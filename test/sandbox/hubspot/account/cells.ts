import type { Cell, OrgTables, Row } from '../../types.ts';

export const rows = (tables: OrgTables, name: string): Row[] => tables[name] ?? [];
export const text = (cell: Cell | undefined): string => (cell === null || cell === undefined ? '' : String(cell));
export const isTrue = (cell: Cell | undefined): boolean => cell === true || cell === 'true' || cell === 1 || cell === '1';

/** Salesforce's instant (`2026-07-01T12:33:21.000+0000`, `2026-07-01 12:33:21`) as epoch milliseconds; NaN where there is none. */
export function instant(cell: Cell | undefined): number {
  const t = text(cell).trim().replace(' ', 'T').replace(/([+-]\d\d)(\d\d)$/, '$1:$2');
  if (t === '') return NaN;
  return Date.parse(/(Z|[+-]\d\d:\d\d)$/i.test(t) || !t.includes('T') ? t : `${t}Z`);
}

export const iso = (at: number): string => new Date(at).toISOString();

/** Properties without the blank ones: HubSpot answers null for what was never set. */
export const filled = (properties: Record<string, string | number | null | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(properties).filter(([, v]) => v !== null && v !== undefined && v !== '' && !Number.isNaN(v)).map(([k, v]) => [k, String(v)]));
