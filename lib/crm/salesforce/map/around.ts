import type { Activity, ActivityKind } from '../../../model/activity.ts';
import type { Lead } from '../../../model/lead.ts';
import type { OrgContext } from '../../../model/org.ts';
import type { Person } from '../../../model/person.ts';
import type { Quota } from '../../../model/quota.ts';
import type { OrgTables, Row } from '../../sample/tables.ts';
import { digitsOf } from '../../../model/currency.ts';
import { addDays, dayOf } from '../../../model/day.ts';
import { dealId, userId } from '../../../model/ids.ts';
import { monthStart } from '../../../model/day.ts';
import { parseMinor } from '../../../model/money.ts';
import { to18 } from '../../../model/salesforce-id.ts';
import { bool, date, instant, maybeBool, text } from './cell.ts';

const id18 = (value: string | null): string | null => (value === null ? null : to18(value));

/** Users with their place in the role hierarchy and their reporting line. */
export function mapPeople(tables: OrgTables): Person[] {
  const roles = new Map((tables.UserRole ?? []).map((r) => [id18(text(r.Id)), r]));
  return (tables.User ?? []).flatMap((row): Person[] => {
    const id = id18(text(row.Id));
    if (id === null) return [];
    const roleId = id18(text(row.UserRoleId));
    const role = roleId === null ? undefined : roles.get(roleId);
    const manager = id18(text(row.ManagerId));
    return [{
      id: userId(id), name: text(row.Name) ?? [text(row.FirstName), text(row.LastName)].filter((n) => n !== null).join(' '),
      isActive: maybeBool(row.IsActive) ?? true, managerId: manager === null ? null : userId(manager), roleId,
      roleName: text(role?.Name), parentRoleId: id18(text(role?.ParentRoleId)), title: text(row.Title), email: text(row.Email),
      createdAt: instant(row.CreatedDate) ?? null,
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

const KINDS: Record<string, ActivityKind> = { call: 'call', email: 'email', listemail: 'email', cadence: 'task', meeting: 'meeting', task: 'task' };

/** A Task or Event. Its deal is the record it is about (WhatId), where that is an opportunity. */
export function mapActivity(row: Row, object: 'Task' | 'Event', zone: string): Activity | null {
  const id = id18(text(row.Id));
  if (id === null) return null;
  const about = id18(text(row.WhatId));
  const at = instant(row.ActivityDateTime ?? row.StartDateTime ?? null);
  const created = instant(row.CreatedDate);
  const closed = bool(row.IsClosed) || /^completed$/i.test(text(row.Status) ?? '');
  const day = date(row.ActivityDate) ?? (typeof at === 'number' ? dayOf(at, zone) : closed && typeof created === 'number' ? dayOf(created, zone) : null);
  const said = (text(row.TaskSubtype) ?? text(row.Type) ?? '').toLowerCase();
  const owner = id18(text(row.OwnerId));
  return {
    id, dealId: about?.startsWith('006') ? dealId(about) : null, ownerId: owner === null ? null : userId(owner),
    leadId: null,
    kind: object === 'Event' ? 'meeting' : (KINDS[said] ?? 'task'), day: day ?? null, at: at ?? null, minutes: null, outcome: null, isDone: object === 'Task' ? closed : true, isDeleted: bool(row.IsDeleted),
  };
}

/** A Lead, with the opportunity it became. */
export function mapLead(row: Row): Lead | null {
  const id = id18(text(row.Id));
  const created = instant(row.CreatedDate);
  if (id === null || typeof created !== 'number') return null;
  const owner = id18(text(row.OwnerId));
  const deal = id18(text(row.ConvertedOpportunityId));
  return {
    id, source: text(row.LeadSource), campaign: null, status: text(row.Status), statuses: null, ownerId: owner?.startsWith('005') ? userId(owner) : null, createdAt: created,
    convertedAt: instant(row.ConvertedDate) ?? null, dealId: deal === null ? null : dealId(deal), isDeleted: bool(row.IsDeleted),
  };
}
