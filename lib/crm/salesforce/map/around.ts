import type { OrgContext } from '../../../model/org.ts';
import type { Duty, Person } from '../../../model/person.ts';
import type { Quota } from '../../../model/quota.ts';
import type { OrgTables } from '../../sample/tables.ts';
import { digitsOf } from '../../../model/currency.ts';
import { addDays } from '../../../model/day.ts';
import { userId } from '../../../model/ids.ts';
import { monthStart } from '../../../model/day.ts';
import { parseMinor } from '../../../model/money.ts';
import { to18 } from '../../../model/salesforce-id.ts';
import { ADMIN_SET, FINANCE_SET, MANAGER_SET } from '../package/permission-sets.ts';
import { date, instant, maybeBool, text } from './cell.ts';

const id18 = (value: string | null): string | null => (value === null ? null : to18(value));

const DUTIES: Record<string, Duty> = { [MANAGER_SET]: 'manager', [FINANCE_SET]: 'finance', [ADMIN_SET]: 'admin' };

/** Users with their place in the role hierarchy and their reporting line; and which of our permission sets they were given, as far as the reader sees assignments. */
export function mapPeople(tables: OrgTables): Person[] {
  const roles = new Map((tables.UserRole ?? []).map((r) => [id18(text(r.Id)), r]));
  const given = Map.groupBy(tables.PermissionSetAssignment ?? [], (r) => id18(text(r.AssigneeId)));
  return (tables.User ?? []).flatMap((row): Person[] => {
    const id = id18(text(row.Id));
    if (id === null) return [];
    const roleId = id18(text(row.UserRoleId));
    const role = roleId === null ? undefined : roles.get(roleId);
    const manager = id18(text(row.ManagerId));
    const duties = [...new Set((given.get(id) ?? []).flatMap((r) => DUTIES[text(r['PermissionSet.Name']) ?? ''] ?? []))];
    return [{
      id: userId(id), name: text(row.Name) ?? [text(row.FirstName), text(row.LastName)].filter((n) => n !== null).join(' '),
      isActive: maybeBool(row.IsActive) ?? true, managerId: manager === null ? null : userId(manager), roleId,
      roleName: text(role?.Name), parentRoleId: id18(text(role?.ParentRoleId)), title: text(row.Title), email: text(row.Email),
      createdAt: instant(row.CreatedDate) ?? null, ...(duties.length > 0 && { duties }),
    }];
  });
}

/** ForecastingQuota rows in money; a quota's last day comes from its Period, else its start's month. */
export function mapQuotas(tables: OrgTables, context: Pick<OrgContext, 'currencies'>): Quota[] {
  const periods = new Map((tables.Period ?? []).map((r) => [id18(text(r.Id)), r]));
  return (tables.ForecastingQuota ?? []).flatMap((row): Quota[] => {
    const period = periods.get(id18(text(row.PeriodId)));
    const start = date(row.StartDate) ?? date(period?.StartDate);
    const currency = text(row.CurrencyIsoCode) ?? context.currencies.org;
    const amount = parseMinor(text(row.QuotaAmount), digitsOf(context.currencies, currency));
    const owner = id18(text(row.QuotaOwnerId));
    if (typeof start !== 'number' || typeof amount !== 'number' || maybeBool(row.IsAmount) === false) return [];
    return [{
      id: text(row.Id) ?? `${owner}-${start}`, ownerId: owner === null ? null : userId(owner), teamId: null, start,
      end: date(period?.EndDate) ?? addDays(monthStart(start, 1), -1), amount, currency, name: null, pipelineIds: null,
    }];
  });
}
