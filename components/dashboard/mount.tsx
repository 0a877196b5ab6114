import { render } from 'preact';
import '../ui/tokens.css';
import '../ui/base.css';
import '../ui/controls.css';
import '../ui/rows.css';
import '../ui/progress.css';
import '../ui/states.css';
import '../ui/bridge.css';
import '../page/page.css';
import './dashboard.css';
import './set-up/measures.css';
import '../finance/finance.css';
import '../finance/table.css';
import '../finance/chart.css';
import '../finance/line.css';
import '../finance/memo.css';
import '../goal/goal.css';
import '../goals/goals.css';
import '../alignment/strategy/strategy.css';
import '../alignment/alignment.css';
import { showTheme } from '../page/mount.tsx';
import { Dashboard } from './dashboard.tsx';
import type { DashboardWays } from './ways.ts';

/** Draws the dashboard, in the theme that was chosen, at the place that the address names. */
export function mountDashboard(ways: DashboardWays, query: string, theme: unknown): void {
  showTheme(theme);
  render(<Dashboard ways={ways} query={query} />, document.body);
}
