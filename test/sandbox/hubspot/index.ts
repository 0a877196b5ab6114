import type { OrgTables, SandboxContext, SandboxHalf } from '../types.ts';
import { buildAccount, OTHER_PORTAL, PORTAL } from './account/build.ts';
import { hubspotApi } from './api/index.ts';
import { page } from './pages/index.ts';

export { ARCHIVED_DEAL, MERGED_DEAL, OTHER_PORTAL, PORTAL } from './account/build.ts';
export { hubspotDealId, hubspotOwnerId, hubspotTeamId } from './account/ids.ts';
export { HUBSPOT_KEYS } from './api/keys.ts';

const HOSTS = /^(api(-eu1)?\.hubapi\.com|app(-eu1)?\.hubspot\.com)$/;

/** HubSpot, holding the org that the tables describe. */
export function hubspotHalf(tables: OrgTables, context: SandboxContext): SandboxHalf {
  const build = () => ({ own: buildAccount(tables, context.now(), PORTAL), other: buildAccount({}, context.now(), OTHER_PORTAL) });
  let accounts = build();
  let api = hubspotApi(() => accounts, context);
  return {
    name: 'hubspot',
    owns: (host) => HOSTS.test(host),
    handle: (request) => (request.host.startsWith('api') ? api(request) : page(accounts.own, request, context)),
    reset() {
      accounts = build();
      api = hubspotApi(() => accounts, context);
    },
  };
}
