import type { DashboardWays } from '../../dashboard/ways.ts';
import { AreaFrame, useArea } from '../../ui/area.tsx';

/** What waits for a leader. `showInMap` opens the map at the row that is called so. */
export function LeaderPart({ ways, connection }: { ways: DashboardWays; connection: string; showInMap: (words: string) => void }) {
  const state = useArea(ways, connection, 'leader', { periodId: null });
  return <AreaFrame state={state}>{(view) => <h1>{view.title}</h1>}</AreaFrame>;
}
