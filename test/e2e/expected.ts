import type { OrgTables, Row } from '../sandbox/types.ts';

/**
 * What the screen must say, worked out from the sandbox's own tables by the shortest road and none of our lib: sums of one
 * person's rows. Money in cents of EUR; only for persons whose deals of the period are in EUR.
 */
const cents = (cell: Row[string] | undefined): number => Math.round(Number(cell ?? 0) * 100);
const truthy = (cell: Row[string] | undefined): boolean => String(cell) === 'true';

export function quarterOfToday(today: Date): { start: string; end: string; id: string } {
  const quarter = Math.floor(today.getUTCMonth() / 3);
  const iso = (d: Date): string => d.toISOString().slice(0, 10);
  const year = today.getUTCFullYear();
  return { id: `${year}-Q${quarter + 1}`, start: iso(new Date(Date.UTC(year, quarter * 3, 1))), end: iso(new Date(Date.UTC(year, quarter * 3 + 3, 0))) };
}

/** Won in a span of days by an owner, in cents. */
export const wonBy = (tables: OrgTables, ownerId: string, span: { start: string; end: string }): number => (tables.Opportunity ?? [])
  .filter((r) => r.OwnerId === ownerId && truthy(r.IsWon) && !truthy(r.IsDeleted) && String(r.CloseDate) >= span.start && String(r.CloseDate) <= span.end)
  .reduce((n, r) => n + cents(r.Amount), 0);

/** The quota of an owner that begins with a quarter, in cents. */
export const quotaOf = (tables: OrgTables, ownerId: string, start: string): number => (tables.ForecastingQuota ?? [])
  .filter((r) => r.QuotaOwnerId === ownerId && String(r.StartDate).slice(0, 10) === start).reduce((n, r) => n + cents(r.QuotaAmount), 0);
