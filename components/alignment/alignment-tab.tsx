import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Area } from '../../lib/model/goals/areas.ts';
import type { DashboardWays } from '../dashboard/ways.ts';
import { AsksPart } from './asks/asks-part.tsx';
import { AuditPart } from './audit/audit-part.tsx';
import { LeaderPart } from './leader/leader-part.tsx';
import { MapPart } from './map/map-part.tsx';
import { partAddress, partOf, partsOn, type PartId } from './parts.ts';
import { PlanPart } from './plan/plan-part.tsx';
import { StrategyPart } from './strategy/strategy-part.tsx';

/** From strategy to measure: the map, what it follows, what is asked, what doesn't fit, and what waits for a leader. `query`: the address it was opened with. */
export function AlignmentTab({ ways, connection, query, off }: { ways: DashboardWays; connection: string; query: string; off: readonly Area[] }) {
  const part = useSignal<PartId>(partOf(query, off));
  const search = useSignal('');
  useEffect(() => { ways.remember(partAddress(connection, part.value)); }, [part.value]);
  const choose = (id: PartId) => {
    search.value = '';
    part.value = id;
  };
  const showInMap = (words: string) => {
    search.value = words;
    part.value = 'map';
  };
  return (
    <div class="view alignment">
      <nav class="segments" aria-label="Alignment">
        {partsOn(off).map((p) => <button key={p.id} type="button" aria-current={p.id === part.value ? 'page' : undefined} onClick={() => choose(p.id)}>{p.label}</button>)}
      </nav>
      {part.value === 'map' && <MapPart ways={ways} connection={connection} search={search.value} />}
      {part.value === 'strategy' && <StrategyPart ways={ways} connection={connection} />}
      {part.value === 'asks' && <AsksPart ways={ways} connection={connection} />}
      {part.value === 'audit' && <AuditPart ways={ways} connection={connection} showInMap={showInMap} />}
      {part.value === 'leader' && <LeaderPart ways={ways} connection={connection} showInMap={showInMap} showPart={choose} />}
      {part.value === 'plan' && <PlanPart ways={ways} connection={connection} />}
    </div>
  );
}
