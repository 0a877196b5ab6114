import type { DashboardWays } from '../../dashboard/ways.ts';
import { AreaFrame, useArea } from '../../ui/area.tsx';

/** The alignment map. `search`: words to begin with, where another part leads to a row of it. */
export function MapPart({ ways, connection }: { ways: DashboardWays; connection: string; search?: string }) {
  const state = useArea(ways, connection, 'map', { periodId: null });
  return <AreaFrame state={state}>{(view) => <h1>{view.title}</h1>}</AreaFrame>;
}
