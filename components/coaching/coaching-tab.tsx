import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Area } from '../../lib/model/goals/areas.ts';
import type { DashboardWays } from '../dashboard/ways.ts';
import { coachingAddress, coachingOn, coachingPartOf } from './parts.ts';

/** Feedback, its rhythm, what it leads to, and what is written about people. `query`: the address it was opened with. */
export function CoachingTab({ ways, connection, query, off }: { ways: DashboardWays; connection: string; query: string; off: readonly Area[] }) {
  const part = useSignal(coachingPartOf(query, off));
  useEffect(() => { ways.remember(coachingAddress(connection, part.value)); }, [part.value]);
  const shown = coachingOn(off).find((p) => p.id === part.value);
  return (
    <div class="view coaching">
      <nav class="segments" aria-label="Coaching">
        {coachingOn(off).map((p) => <button key={p.id} type="button" aria-current={p.id === part.value ? 'page' : undefined} onClick={() => { part.value = p.id; }}>{p.label}</button>)}
      </nav>
      {shown && <shown.Part key={shown.id} ways={ways} connection={connection} query={query} />}
    </div>
  );
}
