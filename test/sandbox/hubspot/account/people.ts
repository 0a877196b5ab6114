import type { OrgTables, Row } from '../../types.ts';
import { hubspotOwnerId, hubspotTeamId, hubspotUserId } from './ids.ts';
import { instant, iso, isTrue, rows, text } from './cells.ts';
import type { Owner, Team } from './types.ts';

/** HubSpot knows no managers: each leader's people become a team, named by the leader's role. */
export function teamsOf(tables: OrgTables): Team[] {
  const users = rows(tables, 'User');
  const roleName = new Map(rows(tables, 'UserRole').map((r) => [text(r.Id), text(r.Name)]));
  const leaders = users.filter((u) => users.some((v) => v.ManagerId === u.Id));
  const leading = new Set(leaders.map((u) => text(u.Id)));
  return leaders.map((u) => ({
    id: hubspotTeamId(text(u.Id)),
    name: roleName.get(text(u.UserRoleId)) || `Team ${text(u.Name)}`,
    parentTeamId: leading.has(text(u.ManagerId)) ? hubspotTeamId(text(u.ManagerId)) : null,
    userIds: users.filter((v) => v.ManagerId === u.Id || v.Id === u.Id).map((v) => hubspotUserId(text(v.Id))),
  }));
}

export function ownersOf(tables: OrgTables, teams: Team[], now: number): Owner[] {
  const byId = new Map(teams.map((t) => [t.id, t]));
  return rows(tables, 'User').map((u) => {
    const created = iso(instant(u.CreatedDate) || now);
    const own = byId.get(hubspotTeamId(text(u.Id)));
    const above = byId.get(hubspotTeamId(text(u.ManagerId)));
    return {
      id: hubspotOwnerId(text(u.Id)), email: text(u.Email), ...names(u), userId: Number(hubspotUserId(text(u.Id))),
      archived: u.IsActive !== undefined && !isTrue(u.IsActive), createdAt: created, updatedAt: created,
      teams: [own, above].filter((t) => t !== undefined).map((t, i) => ({ id: t.id, name: t.name, primary: i === 0 })),
    };
  });
}

function names(u: Row): { firstName: string; lastName: string } {
  if (u.LastName) return { firstName: text(u.FirstName), lastName: text(u.LastName) };
  const [first = '', ...rest] = text(u.Name).split(' ');
  return { firstName: first, lastName: rest.join(' ') };
}
