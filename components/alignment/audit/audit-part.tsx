import type { DashboardWays } from '../../dashboard/ways.ts';
import { AreaFrame, useArea } from '../../ui/area.tsx';

export function AuditPart({ ways, connection }: { ways: DashboardWays; connection: string }) {
  const state = useArea(ways, connection, 'audit', { periodId: null });
  return <AreaFrame state={state}>{(view) => <h1>{view.title}</h1>}</AreaFrame>;
}
