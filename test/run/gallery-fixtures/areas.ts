import type { DashboardFixture } from './finance-states.ts';
import { activityDashboards } from './area-activity.ts';
import { askDashboards } from './area-asks.ts';
import { coachingDashboards } from './area-coaching.ts';
import { auditDashboards } from './area-audit.ts';
import { leaderDashboards } from './area-leader.ts';
import { capacityDashboards } from './area-capacity.ts';
import { leadDashboards } from './area-leads.ts';
import { mapDashboards } from './area-map.ts';
import { rhythmDashboards } from './area-rhythm.ts';
import { mineDashboards } from './area-mine.ts';
import { peopleDashboards } from './area-people.ts';
import { planDashboards } from './area-plan.ts';
import { reviewDashboards } from './area-reviews.ts';
import { strategyDashboards } from './area-strategy.ts';

/** The dashboard's areas besides finance. */
export const areaDashboards: Record<string, DashboardFixture> = { ...mapDashboards, ...mineDashboards, ...planDashboards, ...strategyDashboards, ...askDashboards, ...auditDashboards, ...leaderDashboards, ...activityDashboards, ...peopleDashboards, ...rhythmDashboards, ...coachingDashboards, ...reviewDashboards, ...leadDashboards, ...capacityDashboards };
