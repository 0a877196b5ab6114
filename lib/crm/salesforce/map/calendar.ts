import type { FiscalCalendar, Period } from '../../../model/period.ts';
import type { OrgTables } from '../../sample/tables.ts';
import { bool, date, maybeBool, number, text } from './cell.ts';

/** The org's fiscal calendar: by its first month, or, with custom fiscal years, by its own Period rows. */
export function mapCalendar(tables: OrgTables): FiscalCalendar {
  const org = tables.Organization?.[0];
  const startMonth = number(org?.FiscalYearStartMonth);
  const custom = (tables.FiscalYearSettings ?? []).filter((r) => maybeBool(r.IsStandardYear) === false);
  return {
    id: custom.length > 0 ? 'custom' : `fiscal-${startMonth ?? 1}`,
    startMonth: startMonth && startMonth >= 1 && startMonth <= 12 ? startMonth : 1,
    namedByStart: bool(org?.UsesStartDateAsFiscalYearName),
    periods: custom.flatMap((year) => customQuarters(tables, text(year.Id), text(year.Name))),
  };
}

function customQuarters(tables: OrgTables, settingsId: string | null, name: string | null): Period[] {
  const two = /(\d{2})$/.exec(name ?? '')?.[1];
  if (!two || !settingsId) return [];
  return (tables.Period ?? []).flatMap((row): Period[] => {
    const start = date(row.StartDate);
    const end = date(row.EndDate);
    const n = number(row.Number);
    if (text(row.FiscalYearSettingsId) !== settingsId || text(row.Type) !== 'Quarter' || typeof start !== 'number' || typeof end !== 'number' || !n) return [];
    return [{ id: `FY${two}-Q${n}`, label: text(row.FullyQualifiedLabel) ?? `Q${n} FY${two}`, kind: 'quarter', start, end }];
  });
}
