import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { MapView } from '../../../lib/messages/areas/map.ts';
import type { DashboardWays } from '../../dashboard/ways.ts';
import { Pick } from '../../finance/pickers.tsx';
import { AreaFrame, useArea, type AreaState } from '../../ui/area.tsx';
import { GoalDialog } from '../goal/goal-dialog.tsx';
import { MapEmpty } from './map-empty.tsx';
import { MapHead } from './map-head.tsx';
import { MapTree } from './map-tree.tsx';

/** The alignment map. `search`: words to begin with, where another part leads to a row of it. */
export function MapPart({ ways, connection, search = '' }: { ways: DashboardWays; connection: string; search?: string }) {
  const state = useArea(ways, connection, 'map', { periodId: null, goalId: null });
  return <AreaFrame state={state}>{(view) => <Map view={view} state={state} search={search} />}</AreaFrame>;
}

function Map({ view: { map }, state, search }: { view: MapView; state: AreaState<'map'>; search: string }) {
  const opened = useSignal<string | null>(null);
  const isRead = map !== null;
  // Whoever has the map before them has looked at its goals; the background writes that down once a day.
  useEffect(() => {
    const goals = map?.rows.flatMap((r) => r.goalId ?? []) ?? [];
    if (goals.length > 0) void state.ways.looked(state.connection, goals.slice(0, 5000)).catch(() => undefined);
  }, [isRead]);
  if (!map) return null;
  return (
    <>
      <MapHead map={map} state={state} />
      <div class="pickers" role="group" aria-label="What this page is about">
        <Pick label="Period" value={map.periodId} choices={map.periods.map((p) => ({ ...p, depth: 0 }))} pick={(id) => { state.ask.value = { periodId: id, goalId: null }; }} />
      </div>
      {map.empty !== null ? <MapEmpty empty={map.empty} /> : null}
      {map.rows.length > 0 && <MapTree key={map.periodId} map={map} search={search} open={(id) => { opened.value = id; }} />}
      {opened.value !== null && <GoalDialog ways={state.ways} connection={state.connection} goalId={opened.value} shut={() => { opened.value = null; }} changed={() => void state.again()} show={(id) => { opened.value = id; }} />}
    </>
  );
}
