import type { AreaName, AreaViews } from '../../messages/areas/areas.ts';
import type { Area } from '../../model/goals/areas.ts';
import type { AreaInput } from './input.ts';
import { activityView } from './activity.ts';
import { activityRowsView } from './activity/rows.ts';
import { whatIfView } from './activity/what-if.ts';
import { asksView } from './asks.ts';
import { auditView } from './audit.ts';
import { leaderView } from './leader.ts';
import { leadsView } from './leads.ts';
import { mapView } from './map.ts';
import { mineView } from './mine.ts';
import { planView } from './plan.ts';
import { capacityView } from './capacity.ts';
import { entriesView } from './entries.ts';
import { rolesView } from './roles.ts';
import { strategyView } from './strategy.ts';

/** Every view of these areas, by its name, and the area that switches it off. */
export const AREA_VIEWS: { [N in AreaName]: { area: Area; view(input: AreaInput, ask: AreaViews[N]['ask']): AreaViews[N]['view'] } } = {
  map: { area: 'goals', view: mapView }, mine: { area: 'goals', view: mineView }, leader: { area: 'goals', view: leaderView }, strategy: { area: 'goals', view: strategyView },
  roles: { area: 'goals', view: rolesView }, entries: { area: 'goals', view: entriesView },
  plan: { area: 'goals', view: planView }, audit: { area: 'goals', view: auditView }, asks: { area: 'asks', view: asksView },
  leads: { area: 'leads', view: leadsView }, capacity: { area: 'activity', view: capacityView },
  activity: { area: 'activity', view: activityView }, activityRows: { area: 'activity', view: activityRowsView }, whatIf: { area: 'activity', view: whatIfView },
};
