import type { OrgTables } from '../../types.ts';
import { filled, iso, rows, text } from './cells.ts';
import { hubspotOwnerId, hubspotTeamId, serial } from './ids.ts';
import { rateAt } from './money.ts';
import type { HubAccount, HubObject } from './types.ts';

/** Quotas as slices of goals, in company currency. A leader's quota is the goal of the leader's team. */
export function goalsOf(tables: OrgTables, account: Pick<HubAccount, 'teams' | 'rates'>): Map<string, HubObject> {
  const periods = new Map(rows(tables, 'Period').map((p) => [text(p.Id), p]));
  const names = new Map(rows(tables, 'User').map((u) => [text(u.Id), text(u.Name)]));
  return new Map(rows(tables, 'ForecastingQuota').map((q) => {
    const period = periods.get(text(q.PeriodId));
    const quarterly = period?.Type === 'Quarter';
    const start = Date.parse(`${(text(q.StartDate) || text(period?.StartDate)).slice(0, 10)}T00:00:00Z`);
    const end = period?.EndDate ? Date.parse(`${text(period.EndDate).slice(0, 10)}T23:59:59.999Z`) : lastMs(start, 1);
    const owner = text(q.QuotaOwnerId);
    const team = account.teams.find((t) => t.id === hubspotTeamId(owner));
    const id = String(90_200_000_000 + serial(text(q.Id)));
    const at = iso(start);
    const goal: HubObject = {
      id, history: {}, createdAt: at, updatedAt: at, archivedAt: null,
      properties: filled({
        hs_object_id: id, hs_goal_name: `Sales quota ${team?.name ?? names.get(owner) ?? ''} ${new Date(start).getUTCFullYear()}`, hs_goal_type: 'sales_quota', hs_kpi_unit_type: 'currency',
        hs_target_amount: (Number(q.QuotaAmount ?? 0) * rateAt(account.rates, text(q.CurrencyIsoCode), start)).toFixed(2), hs_milestone: quarterly ? 'quarterly' : 'monthly',
        hs_start_datetime: at, hs_end_datetime: iso(end), hs_createdate: at, hs_lastmodifieddate: at, hs_group_correlation_uuid: `${serial(owner).toString(16).padStart(8, '0')}-0000-4000-8000-${String(new Date(start).getUTCFullYear()).padStart(12, '0')}`,
        ...(team ? { hs_assignee_team_id: team.id } : { hubspot_owner_id: hubspotOwnerId(owner) }),
      }),
    };
    return [id, goal];
  }));
}

const lastMs = (start: number, months: number): number => {
  const d = new Date(start);
  return Date.UTC(d.getUTCFullYear(), d.getUTCMonth() + months, 1) - 1;
};
