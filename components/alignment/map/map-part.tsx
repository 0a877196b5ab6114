import type { DashboardWays } from '../../dashboard/ways.ts';
import { AreaFrame, useArea } from '../../ui/area.tsx';

/** The alignment map. */
export function MapPart({ ways, connection }: { ways: DashboardWays; connection: string }) {
  const state = useArea(ways, connection, 'map', { periodId: null });
  return <AreaFrame state={state}>{(view) => <h1>{view.title}</h1>}</AreaFrame>;
}
