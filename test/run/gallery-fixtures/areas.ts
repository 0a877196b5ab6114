import { mineDashboards } from './area-mine.ts';
import type { DashboardFixture } from './finance-states.ts';
import { askDashboards } from './area-asks.ts';
import { mapDashboards } from './area-map.ts';
import { strategyDashboards } from './area-strategy.ts';

/** The dashboard's areas besides finance. */
export const areaDashboards: Record<string, DashboardFixture> = { ...mapDashboards, ...askDashboards, ...strategyDashboards, ...mineDashboards };
