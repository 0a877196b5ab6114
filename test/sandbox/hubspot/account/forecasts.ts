import type { OrgTables, Row } from '../../types.ts';
import { filled, instant, iso, rows, text } from './cells.ts';
import { hubspotOwnerId, hubspotTeamId, hubspotUserId, serial } from './ids.ts';
import { rateAt } from './money.ts';
import type { HubAccount, HubObject, Version } from './types.ts';

/**
 * What was submitted as commit, one object per person and period with each number it held. A leader's number is the team's.
 * Several rows of one person and period are one submission at several times.
 */
export function forecastsOf(tables: OrgTables, account: Pick<HubAccount, 'teams' | 'rates' | 'currency'>): Map<string, HubObject> {
  const periods = new Map(rows(tables, 'Period').map((p) => [text(p.Id), p]));
  const groups = new Map<string, Row[]>();
  for (const row of rows(tables, 'ForecastingItem')) {
    if (!/^Commit(Forecast|Only)?$/.test(text(row.ForecastingItemCategory) || text(row.ForecastCategoryName))) continue;
    const key = `${text(row.OwnerId)} ${text(row.PeriodId)}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const out = new Map<string, HubObject>();
  for (const list of groups.values()) {
    const period = periods.get(text(list[0]!.PeriodId));
    if (!period) continue;
    const start = Date.parse(`${text(period.StartDate).slice(0, 10)}T00:00:00Z`);
    const dated = list.map((row) => ({ row, at: instant(row.LastModifiedDate) || instant(row.SystemModstamp) || start + 8 * 86_400_000 })).sort((a, b) => a.at - b.at);
    const owner = text(list[0]!.OwnerId);
    const team = account.teams.find((t) => t.id === hubspotTeamId(owner));
    const versions: Version[] = dated.map(({ row, at }) => ({ value: (Number(row.ForecastAmount ?? 0) * rateAt(account.rates, text(row.CurrencyIsoCode), at)).toFixed(2), timestamp: iso(at), sourceType: 'CRM_UI' }));
    const id = String(475_000_000_000 + serial(owner) + Math.round(start / 86_400_000));
    const [created, modified] = [iso(dated[0]!.at), iso(dated.at(-1)!.at)];
    out.set(id, {
      id, createdAt: created, updatedAt: modified, archivedAt: null, history: { hs_amount: [...versions].reverse() },
      properties: filled({
        hs_object_id: id, hs_amount: versions.at(-1)!.value, hs_forecast_start_date: start, hs_forecast_end_date: Date.parse(`${text(period.EndDate).slice(0, 10)}T23:59:59.999Z`),
        hs_milestone: period.Type === 'Quarter' ? 'quarterly' : 'monthly', hs_year: text(period.StartDate).slice(0, 4), hs_created_by_user_id: hubspotUserId(owner), hs_createdate: created, hs_lastmodifieddate: modified,
        ...(team ? { hs_team_id: team.id } : { hubspot_owner_id: hubspotOwnerId(owner) }),
      }),
    });
  }
  return out;
}
