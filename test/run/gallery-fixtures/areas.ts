import type { DashboardFixture } from './finance-states.ts';
import { askDashboards } from './area-asks.ts';
import { auditDashboards } from './area-audit.ts';
import { mapDashboards } from './area-map.ts';

/** The dashboard's areas besides finance. */
export const areaDashboards: Record<string, DashboardFixture> = { ...mapDashboards, ...askDashboards, ...auditDashboards };
