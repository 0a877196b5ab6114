import type { DashboardWays } from '../dashboard/ways.ts';
import { AreaFrame, useArea } from '../ui/area.tsx';

/** What is expected of me, by whom, why, and where I stand. */
export function GoalsTab({ ways, connection }: { ways: DashboardWays; connection: string }) {
  const state = useArea(ways, connection, 'mine', { periodId: null });
  return <div class="view goals"><AreaFrame state={state}>{(view) => <h1>{view.title}</h1>}</AreaFrame></div>;
}
