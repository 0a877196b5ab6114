import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { DashboardWays } from '../dashboard/ways.ts';
import { AsksPart } from './asks/asks-part.tsx';
import { AuditPart } from './audit/audit-part.tsx';
import { LeaderPart } from './leader/leader-part.tsx';
import { MapPart } from './map/map-part.tsx';
import { PARTS, partAddress, partOf, type PartId } from './parts.ts';
import { StrategyPart } from './strategy/strategy-part.tsx';

/** From strategy to measure: the map, what it follows, what is asked, what doesn't fit, and what waits for a leader. `query`: the address it was opened with. */
export function AlignmentTab({ ways, connection, query }: { ways: DashboardWays; connection: string; query: string }) {
  const part = useSignal<PartId>(partOf(query));
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
        {PARTS.map((p) => <button key={p.id} type="button" aria-current={p.id === part.value ? 'page' : undefined} onClick={() => choose(p.id)}>{p.label}</button>)}
      </nav>
      {part.value === 'map' && <MapPart ways={ways} connection={connection} search={search.value} />}
      {part.value === 'strategy' && <StrategyPart ways={ways} connection={connection} />}
      {part.value === 'asks' && <AsksPart ways={ways} connection={connection} />}
      {part.value === 'audit' && <AuditPart ways={ways} connection={connection} showInMap={showInMap} />}
      {part.value === 'leader' && <LeaderPart ways={ways} connection={connection} showInMap={showInMap} />}
    </div>
  );
}
