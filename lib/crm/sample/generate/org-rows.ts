import type { OrgTables, Row } from '../tables.ts';
import type { Random } from './random.ts';
import type { SampleQuarter } from './calendar.ts';
import { addDays, formatDay, monthStart, startOfDay, ymd } from '../../../model/day.ts';
import { DAY, instantText, ZONE } from './calendar.ts';
import { sampleId } from './ids.ts';
import { managers, members, repsIn } from './people.ts';

export const ORG_NAME = 'Halden & Voss Instruments';
export const ORG_ID = sampleId('Organization', 1);

/** Organization, fiscal years and their periods. */
function calendarTables(quarters: readonly SampleQuarter[]): { tables: OrgTables; periodId: Map<number, string> } {
  const first = ymd(quarters[0]!.period.start).year;
  const last = ymd(quarters.at(-1)!.period.end).year;
  const Period: Row[] = [];
  const FiscalYearSettings: Row[] = [];
  const periodId = new Map<number, string>();
  const add = (year: number, Type: 'Month' | 'Quarter' | 'Year', month: number, months: number, n: number): string => {
    const start = monthStart(startOfYear(year), month);
    const Id = sampleId('Period', Period.length + 1);
    const label = Type === 'Month' ? `FY ${year} month ${n}` : Type === 'Quarter' ? `FQ${n} FY ${year}` : `FY ${year}`;
    Period.push({ Id, FiscalYearSettingsId: sampleId('FiscalYearSettings', year - first + 1), Type, StartDate: formatDay(start), EndDate: formatDay(addDays(monthStart(start, months), -1)), IsForecastPeriod: Type === 'Quarter', Number: n, QuarterLabel: null, PeriodLabel: null, FullyQualifiedLabel: label, SystemModstamp: instantText(startOfDay(start, ZONE)) });
    if (Type === 'Quarter') periodId.set(start, Id);
    return Id;
  };
  for (let year = first; year <= last + 1; year++) {
    const PeriodId = add(year, 'Year', 0, 12, 1);
    for (let q = 0; q < 4; q++) add(year, 'Quarter', q * 3, 3, q + 1);
    for (let m = 0; m < 12; m++) add(year, 'Month', m, 1, m + 1);
    FiscalYearSettings.push({ Id: sampleId('FiscalYearSettings', year - first + 1), Name: String(year), PeriodId, StartDate: `${year}-01-01`, EndDate: `${year}-12-31`, IsStandardYear: true, YearType: 'Standard' });
  }
  return { tables: { Period, FiscalYearSettings }, periodId };
}

const startOfYear = (year: number): ReturnType<typeof monthStart> => {
  const epoch = monthStart(0 as ReturnType<typeof monthStart>);
  return monthStart(epoch, (year - 1970) * 12);
};

/** The franc against the euro, month by month. */
function currencyTables(random: Random, quarters: readonly SampleQuarter[]): OrgTables {
  const begin = quarters[0]!.period.start;
  const rows: Row[] = [];
  let rate = 0.978;
  let start = begin;
  for (; start <= quarters.at(-1)!.period.end; start = monthStart(start, 1)) {
    rows.push({ IsoCode: 'CHF', StartDate: formatDay(start), NextStartDate: formatDay(monthStart(start, 1)), ConversionRate: Number(rate.toFixed(4)) });
    rate = Math.min(1.02, Math.max(0.9, rate - 0.002 + (random.next() - 0.5) * 0.022));
  }
  rows.at(-1)!.NextStartDate = '9999-12-31';
  rows.unshift({ IsoCode: 'EUR', StartDate: formatDay(begin), NextStartDate: '9999-12-31', ConversionRate: 1 });
  return {
    CurrencyType: [
      { Id: sampleId('CurrencyType', 1), IsoCode: 'EUR', ConversionRate: 1, IsActive: true, IsCorporate: true, DecimalPlaces: 2 },
      { Id: sampleId('CurrencyType', 2), IsoCode: 'CHF', ConversionRate: rows.at(-1)!.ConversionRate!, IsActive: true, IsCorporate: false, DecimalPlaces: 2 },
    ],
    DatedConversionRate: rows.map((r, i) => ({ Id: sampleId('DatedConversionRate', i + 1), ...r })),
  };
}

/** What a rep of usual size is asked to win in a quarter, in euros; it grows by 1.5 % a quarter. */
const BASE_QUOTA = 440_000;
const FTE_START = 0.4;

/** Minor units of EUR. A newcomer starts with a part of it. */
export function quotaOf(userId: string, quarter: number): number {
  const member = members.find((m) => m.id === userId)!;
  const full = BASE_QUOTA * member.size * 1.015 ** (quarter + 1) * (member.from === quarter && quarter > 0 ? FTE_START : 1);
  return Math.round(full / 5_000) * 500_000;
}

function quotaTables(quarters: readonly SampleQuarter[], periodId: ReadonlyMap<number, string>): OrgTables {
  const type = sampleId('ForecastingType', 1);
  const rows: Row[] = [];
  const add = (q: SampleQuarter, owner: string, minor: number): void => {
    rows.push({
      Id: sampleId('ForecastingQuota', rows.length + 1), QuotaOwnerId: owner, QuotaAmount: minor / 100, QuotaQuantity: null, IsAmount: true, IsQuantity: false, StartDate: formatDay(q.period.start), PeriodId: periodId.get(q.period.start)!,
      ForecastingTypeId: type, ProductFamily: null, CurrencyIsoCode: 'EUR', CreatedDate: instantText(q.starts - 14 * DAY), CreatedById: members.find((m) => m.role === 'finance')!.id, LastModifiedDate: instantText(q.starts - 14 * DAY), SystemModstamp: instantText(q.starts - 14 * DAY), IsDeleted: false,
    });
  };
  for (const q of quarters.filter((x) => x.index >= 0)) {
    const here = repsIn(q.index);
    for (const rep of here) add(q, rep.id, quotaOf(rep.id, q.index));
    let whole = 0;
    for (const m of managers) {
      const team = Math.round((here.filter((r) => r.managerId === m.id).reduce((n, r) => n + quotaOf(r.id, q.index), 0) * 0.95) / 500_000) * 500_000;
      add(q, m.id, team);
      whole += team;
    }
    add(q, members[1]!.id, Math.round((whole * 0.97) / 500_000) * 500_000);
  }
  return { ForecastingType: [{ Id: type, DeveloperName: 'OpportunityRevenue', MasterLabel: 'Opportunity Revenue', IsActive: true, IsAmount: true, IsQuantity: false, RoleType: 'R', DateType: 'OpportunityCloseDate' }], ForecastingQuota: rows };
}

export function orgTables(random: Random, quarters: readonly SampleQuarter[]): OrgTables {
  const { tables, periodId } = calendarTables(quarters);
  return {
    Organization: [{
      Id: ORG_ID, Name: ORG_NAME, FiscalYearStartMonth: 1, UsesStartDateAsFiscalYearName: true, TimeZoneSidKey: ZONE, DefaultLocaleSidKey: 'en_IE', LanguageLocaleKey: 'en_US', IsSandbox: false, InstanceName: 'DEU42',
      OrganizationType: 'Enterprise Edition', NamespacePrefix: null, TrialExpirationDate: null, CreatedDate: instantText(quarters[0]!.starts - 900 * DAY), SystemModstamp: instantText(quarters[0]!.starts),
    }],
    ...tables, ...currencyTables(random, quarters), ...quotaTables(quarters, periodId),
  };
}
