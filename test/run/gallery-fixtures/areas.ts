import type { DashboardFixture } from './finance-states.ts';
import { mapDashboards } from './area-map.ts';
import { planDashboards } from './area-plan.ts';

/** The dashboard's areas besides finance. */
export const areaDashboards: Record<string, DashboardFixture> = { ...mapDashboards, ...planDashboards };
