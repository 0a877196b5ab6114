import { useSignal } from '@preact/signals';
import type { FactorsView } from '../../../lib/messages/areas/factors.ts';
import type { FactorAct } from '../../../lib/model/coaching/factor.ts';
import type { CoachingPartProps } from '../parts.ts';
import { Card } from '../../finance/card.tsx';
import { Pick } from '../../finance/pickers.tsx';
import { AreaFrame, useArea, type AreaState } from '../../ui/area.tsx';
import { PartHead } from '../bits.tsx';
import { FactorCard } from './factor-card.tsx';
import { FactorForm, newFactor } from './factor-form.tsx';
import { PersonalCard, PersonalForm } from './personal.tsx';

/** The log of what holds people back and isn’t theirs. */
export function FactorsPart({ ways, connection }: CoachingPartProps) {
  const state = useArea(ways, connection, 'factors', { owner: null });
  return <AreaFrame state={state}>{(view) => <Factors view={view} state={state} />}</AreaFrame>;
}

function Factors({ view, state }: { view: FactorsView; state: AreaState<'factors'> }) {
  const enters = useSignal<'spoken' | 'personal' | null>(null);
  const showsSettled = useSignal(false);
  const say = (body: FactorAct) => state.say({ kind: 'factor', body });
  const shut = () => { enters.value = null; };
  return (
    <div class="stack-3 coach">
      <PartHead kicker={view.kicker} title={view.title} sentence={view.sentence}>
        {view.form.withs.length > 0 && <button type="button" class="btn" disabled={enters.value !== null} onClick={() => { enters.value = 'personal'; }}>Something personal</button>}
        <button type="button" class="btn is-main" disabled={enters.value !== null} onClick={() => { enters.value = 'spoken'; }}>Enter a factor</button>
      </PartHead>
      {enters.value === 'spoken' && <Card title="A new factor" name="new-factor"><FactorForm form={view.form} draft={newFactor()} isNew done={shut} save={say} /></Card>}
      {enters.value === 'personal' && <Card title="Something personal" aside="Seen by the two of you alone" name="new-personal"><PersonalForm form={view.form} row={null} done={shut} save={say} /></Card>}
      {view.owners.length > 1 && <div class="pickers no-print" role="group" aria-label="Which factors"><Pick label="Owned by" value={view.owner ?? ''} none="Any function" choices={view.owners.map((o) => ({ ...o, depth: 0 }))} pick={(owner) => { state.ask.value = { owner }; }} /></div>}
      {view.rows.map((r) => <FactorCard key={r.id} row={r} view={view} say={say} />)}
      {view.personal.length > 0 && <Card title="Personal" aside="A state and the agreed support, no words" name="personal"><div class="stack-3">{view.personal.map((p) => <PersonalCard key={p.id} row={p} form={view.form} save={say} />)}</div></Card>}
      {view.settled.length > 0 && (
        <details class="card" open={showsSettled.value} onToggle={(event) => { showsSettled.value = event.currentTarget.open; }}>
          <summary>{view.settled.length === 1 ? 'One that is settled' : `${view.settled.length} that are settled`}</summary>
          {showsSettled.value && view.settled.map((r) => <FactorCard key={r.id} row={r} view={view} say={say} isInside />)}
        </details>
      )}
      <p class="fine">{view.seenBy}</p>
    </div>
  );
}
