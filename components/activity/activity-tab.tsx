import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Area } from '../../lib/model/goals/areas.ts';
import type { DashboardWays } from '../dashboard/ways.ts';
import { activityAddress, activityOn, activityPartOf } from './parts.ts';

/** What people do and what came of it. `query`: the address it was opened with. */
export function ActivityTab({ ways, connection, query, off }: { ways: DashboardWays; connection: string; query: string; off: readonly Area[] }) {
  const part = useSignal(activityPartOf(query, off));
  useEffect(() => { ways.remember(activityAddress(connection, part.value)); }, [part.value]);
  const on = activityOn(off);
  const shown = on.find((p) => p.id === part.value);
  return (
    <div class="view activity">
      {on.length > 1 && (
        <nav class="segments" aria-label="Activity">
          {on.map((p) => <button key={p.id} type="button" aria-current={p.id === part.value ? 'page' : undefined} onClick={() => { part.value = p.id; }}>{p.label}</button>)}
        </nav>
      )}
      {shown && <shown.Part key={shown.id} ways={ways} connection={connection} query={query} />}
    </div>
  );
}
