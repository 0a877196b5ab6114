import type { DashboardWays } from '../../dashboard/ways.ts';
import { AreaFrame, useArea } from '../../ui/area.tsx';

/** The register of asks. */
export function AsksPart({ ways, connection }: { ways: DashboardWays; connection: string }) {
  const state = useArea(ways, connection, 'asks', { periodId: null });
  return <AreaFrame state={state}>{(view) => <h1>{view.title}</h1>}</AreaFrame>;
}
