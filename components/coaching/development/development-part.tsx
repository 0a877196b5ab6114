import { useSignal } from '@preact/signals';
import type { DevelopmentDraft, DevelopmentView, WishView } from '../../../lib/messages/areas/development.ts';
import type { DevelopmentAct } from '../../../lib/model/coaching/development.ts';
import type { CoachingPartProps } from '../parts.ts';
import { Card } from '../../finance/card.tsx';
import { Pick } from '../../finance/pickers.tsx';
import { AreaFrame, useArea, type AreaState } from '../../ui/area.tsx';
import { PartHead } from '../bits.tsx';
import { PlanCard } from './plan-card.tsx';
import { emptyDraft, PlanForm } from './plan-form.tsx';

/** Development plans between the reader and who leads them, and with the people they lead. */
export function DevelopmentPart({ ways, connection }: CoachingPartProps) {
  const state = useArea(ways, connection, 'development', { personId: null });
  return <AreaFrame state={state}>{(view) => <Development view={view} state={state} />}</AreaFrame>;
}

function Development({ view, state }: { view: DevelopmentView; state: AreaState<'development'> }) {
  const begins = useSignal<DevelopmentDraft | null>(null);
  const showsEnded = useSignal(false);
  const say = (body: DevelopmentAct) => state.say({ kind: 'development', body });
  const fromWish = (w: WishView) => { begins.value = { ...emptyDraft(view), personId: w.personId, withId: w.withId, skill: w.text.split('\n')[0]!.slice(0, 200), why: w.text, behaviourIds: w.behaviourIds }; };
  const mayBegin = view.form.pairs.length > 0;
  return (
    <div class="stack-3 coach">
      <PartHead kicker={view.kicker} title={view.title} sentence={view.sentence}>
        {mayBegin && begins.value === null && <button type="button" class={view.plans.length === 0 && view.wishes.length === 0 ? 'btn is-main' : 'btn'} onClick={() => { begins.value = emptyDraft(view); }}>Begin a plan</button>}
      </PartHead>
      {!mayBegin && <p class="quiet">A plan is between somebody and who leads them, as the CRM’s reporting line says. Ask whoever administers the CRM to enter your manager.</p>}
      {view.people.length > 1 && <div class="pickers no-print" role="group" aria-label="Which plans"><Pick label="Whose" value={view.personId ?? ''} none="Everybody’s" choices={view.people.map((p) => ({ ...p, depth: 0 }))} pick={(personId) => { state.ask.value = { personId }; }} /></div>}
      {begins.value && <Card title="A new plan" aside="Seen by the two of you" name="new-plan"><PlanForm key={begins.value.skill} view={view} draft={begins.value} isNew done={() => { begins.value = null; }} save={(body) => say(body)} /></Card>}
      {begins.value === null && view.wishes.map((w) => (
        <div key={`${w.personId} ${w.line}`} class="inset" data-wish={w.personId}>
          <p class="sheet-text">{w.text}</p><p class="fine">{w.line}, in a session</p>
          <div class="actions"><button type="button" class="btn is-small" aria-label={`Begin a plan from: ${w.text}`} onClick={() => fromWish(w)}>Begin a plan from this</button></div>
        </div>
      ))}
      {view.plans.map((p) => <PlanCard key={p.id} plan={p} view={view} say={say} />)}
      {view.ended.length > 0 && (
        <details class="card" open={showsEnded.value} onToggle={(event) => { showsEnded.value = event.currentTarget.open; }}>
          <summary>{view.ended.length === 1 ? 'One plan that ended' : `${view.ended.length} plans that ended`}</summary>
          {showsEnded.value && view.ended.map((p) => <PlanCard key={p.id} plan={p} view={view} say={say} isInside />)}
        </details>
      )}
      <p class="fine">{view.seenBy}</p>
    </div>
  );
}
