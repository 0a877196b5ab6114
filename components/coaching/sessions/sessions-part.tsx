import { useSignal } from '@preact/signals';
import type { SessionsView } from '../../../lib/messages/areas/sessions.ts';
import type { CoachingPartProps } from '../parts.ts';
import { Card } from '../../finance/card.tsx';
import { Pick } from '../../finance/pickers.tsx';
import { AreaFrame, useArea, type AreaState } from '../../ui/area.tsx';
import { PartHead } from '../bits.tsx';
import { PlanSession } from './plan-session.tsx';
import { Sheet } from './sheet.tsx';

/** Coaching sessions of the reader and somebody who leads them, or whom they lead. */
export function SessionsPart({ ways, connection }: CoachingPartProps) {
  const state = useArea(ways, connection, 'sessions', { withId: null });
  return <AreaFrame state={state}>{(view) => <Sessions key={view.chosen?.id ?? ''} view={view} state={state} />}</AreaFrame>;
}

function Sessions({ view, state }: { view: SessionsView; state: AreaState<'sessions'> }) {
  const plans = useSignal(false);
  const showsEarlier = useSignal(false);
  const { chosen } = view;
  return (
    <div class="stack-3 coach">
      <PartHead kicker={view.kicker} title={view.title} sentence={view.sentence}>
        {chosen && !plans.value && <button type="button" class={view.planned.length === 0 ? 'btn is-main' : 'btn'} onClick={() => { plans.value = true; }}>Plan a session</button>}
      </PartHead>
      {view.pairs.length > 1 && chosen && <div class="pickers no-print" role="group" aria-label="Which sessions"><Pick label="With" value={chosen.id} choices={view.pairs.map((p) => ({ id: p.id, label: p.label, depth: 0 }))} pick={(withId) => { state.ask.value = { withId }; }} /></div>}
      {plans.value && chosen && <Card title={`A session with ${view.other}`} aside="Seen by the two of you" name="plan-session"><PlanSession view={view} state={state} done={() => { plans.value = false; }} /></Card>}
      {view.planned.map((s) => <Sheet key={s.id} sheet={s} view={view} state={state} />)}
      {view.earlier.length > 0 && (
        <details class="card" open={showsEarlier.value} onToggle={(event) => { showsEarlier.value = event.currentTarget.open; }}>
          <summary>{view.earlier.length === 1 ? 'One earlier session' : `${view.earlier.length} earlier sessions`}</summary>
          {showsEarlier.value && <div class="stack-3">{view.earlier.map((s) => <Sheet key={s.id} sheet={s} view={view} state={state} isInside />)}</div>}
        </details>
      )}
      <p class="fine">{view.seenBy}</p>
    </div>
  );
}
