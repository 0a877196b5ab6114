import type { DashboardFixture } from './finance-states.ts';
import { activityDashboards } from './area-activity.ts';
import { askDashboards } from './area-asks.ts';
import { auditDashboards } from './area-audit.ts';
import { leaderDashboards } from './area-leader.ts';
import { mapDashboards } from './area-map.ts';
import { mineDashboards } from './area-mine.ts';
import { peopleDashboards } from './area-people.ts';
import { planDashboards } from './area-plan.ts';
import { strategyDashboards } from './area-strategy.ts';

/** The dashboard's areas besides finance. */
export const areaDashboards: Record<string, DashboardFixture> = { ...mapDashboards, ...mineDashboards, ...planDashboards, ...strategyDashboards, ...askDashboards, ...auditDashboards, ...leaderDashboards, ...activityDashboards, ...peopleDashboards };
