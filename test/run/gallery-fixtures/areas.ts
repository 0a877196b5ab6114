import { mineDashboards } from './area-mine.ts';
import type { DashboardFixture } from './finance-states.ts';

/** The dashboard's areas besides finance. */
export const areaDashboards: Record<string, DashboardFixture> = {
  ...mineDashboards,
};
