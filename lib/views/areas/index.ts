import type { AreaName, AreaViews } from '../../messages/areas/areas.ts';
import type { Area } from '../../model/goals/areas.ts';
import type { AreaInput } from './input.ts';
import { aboutMeView } from './about-me.ts';
import { activityView } from './activity.ts';
import { activityRowsView } from './activity/rows.ts';
import { whatIfView } from './activity/what-if.ts';
import { asksView } from './asks.ts';
import { developmentView } from './development.ts';
import { factorsView } from './factors.ts';
import { sessionsView } from './sessions.ts';
import { strengthsView } from './strengths.ts';
import { auditView } from './audit.ts';
import { evennessView } from './evenness.ts';
import { behavioursView } from './behaviours.ts';
import { feedbackView } from './feedback.ts';
import { leaderView } from './leader.ts';
import { leadsView } from './leads.ts';
import { mapView } from './map.ts';
import { mineView } from './mine.ts';
import { planView } from './plan.ts';
import { capacityView } from './capacity.ts';
import { entriesView } from './entries.ts';
import { reviewsView } from './reviews.ts';
import { promptsView } from './prompts.ts';
import { queueView } from './queue.ts';
import { rhythmView } from './rhythm.ts';
import { rolesView } from './roles.ts';
import { strategyView } from './strategy.ts';

/** Every view of these areas, by its name, and the area that switches it off; null: nobody can. */
export const AREA_VIEWS: { [N in AreaName]: { area: Area | null; view(input: AreaInput, ask: AreaViews[N]['ask']): AreaViews[N]['view'] } } = {
  map: { area: 'goals', view: mapView }, mine: { area: 'goals', view: mineView }, leader: { area: 'goals', view: leaderView }, strategy: { area: 'goals', view: strategyView },
  roles: { area: 'goals', view: rolesView }, entries: { area: 'goals', view: entriesView },
  prompts: { area: 'coaching', view: promptsView }, queue: { area: 'coaching', view: queueView }, rhythm: { area: 'coaching', view: rhythmView },
  plan: { area: 'goals', view: planView }, audit: { area: 'goals', view: auditView }, feedback: { area: 'coaching', view: feedbackView }, behaviours: { area: 'coaching', view: behavioursView }, asks: { area: 'asks', view: asksView },
  sessions: { area: 'coaching', view: sessionsView }, development: { area: 'coaching', view: developmentView }, strengths: { area: 'coaching', view: strengthsView }, factors: { area: 'factors', view: factorsView },
  leads: { area: 'leads', view: leadsView }, capacity: { area: 'activity', view: capacityView },
  activity: { area: 'activity', view: activityView }, activityRows: { area: 'activity', view: activityRowsView }, whatIf: { area: 'activity', view: whatIfView },
  reviews: { area: 'reviews', view: reviewsView }, evenness: { area: 'reviews', view: evennessView }, aboutMe: { area: null, view: aboutMeView },
};
