import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { DevelopmentPlanView, DevelopmentView, StepView } from '../../../lib/messages/areas/development.ts';
import type { DevelopmentAct } from '../../../lib/model/coaching/development.ts';
import { Write } from '../../coach/write.tsx';
import { SaidLines } from '../bits.tsx';
import { PlanForm } from './plan-form.tsx';

interface CardProps {
  plan: DevelopmentPlanView;
  view: DevelopmentView;
  say: (body: DevelopmentAct) => Promise<unknown>;
  isInside?: boolean;
}

/** One plan: what is built, why, and its steps with what either noticed. */
export function PlanCard({ plan, view, say, isInside = false }: CardProps) {
  const id = useId();
  const doing = useSignal<'change' | 'end' | null>(null);
  const shut = () => { doing.value = null; };
  return (
    <section class={isInside ? 'sheet-part' : 'card'} aria-labelledby={id} data-plan={plan.id}>
      <div class="sheet-head"><h2 id={id}>{plan.title}</h2><span class="fine">{plan.whose}</span></div>
      <p class="small quiet">{plan.ended ?? plan.sentence}</p>
      {plan.behaviours.length > 0 && <p class="small"><span class="quiet">Behaviours: </span>{plan.behaviours.join('; ')}</p>}
      {plan.why.trim() !== '' && <p class="small sheet-text">{plan.why}</p>}
      <div class="sheet-part"><h3>Steps</h3>
        <ol class="dev-steps">{plan.steps.map((s) => <Step key={s.id} step={s} planId={plan.id} isOpen={plan.ended === null} say={say} />)}</ol>
      </div>
      {plan.history.length > 1 && <details><summary>How it came about</summary><ul class="plain-list small">{plan.history.map((h) => <li key={h}>{h}</li>)}</ul></details>}
      {doing.value === null && plan.draft && (
        <div class="actions no-print gap-3">
          <button type="button" class="text-btn" aria-label={`Change: ${plan.title}`} onClick={() => { doing.value = 'change'; }}>Change it</button>
          <button type="button" class="text-btn" aria-label={`End: ${plan.title}`} onClick={() => { doing.value = 'end'; }}>End it</button>
        </div>
      )}
      {doing.value === 'change' && plan.draft && <div class="sheet-part"><PlanForm view={view} draft={plan.draft} isNew={false} done={shut} save={say} /></div>}
      {doing.value === 'end' && <div class="sheet-part"><Write name={`End: ${plan.title}`} label="Why it ends: what shows now" send="End it" rows={2} done={shut} say={(why) => say({ act: 'end', planId: plan.id, why })} /></div>}
    </section>
  );
}

function Step({ step: s, planId, isOpen, say }: { step: StepView; planId: string; isOpen: boolean; say: CardProps['say'] }) {
  const doing = useSignal<'noticed' | 'done' | null>(null);
  const shut = () => { doing.value = null; };
  return (
    <li class={s.done ? 'is-done' : ''} data-step={s.id}>
      <p>{s.what}</p>
      <p class="fine">{s.way} · <span class={s.isLate ? 'waits' : ''}>{s.due}</span>{s.noticedBy.trim() !== '' && ` · One will notice: ${s.noticedBy}`}</p>
      <SaidLines lines={s.noticed} label={`What was noticed of: ${s.what}`} />
      {s.done && <p class="fine">Done, said {s.done.who} on {s.done.when}{s.done.text.trim() === '' ? '' : `: ${s.done.text}`}</p>}
      {isOpen && doing.value === null && (
        <div class="actions no-print">
          <button type="button" class="text-btn is-flush" aria-label={`Say what you noticed: ${s.what}`} onClick={() => { doing.value = 'noticed'; }}>Say what you noticed</button>
          {!s.done && <button type="button" class="text-btn" aria-label={`Done: ${s.what}`} onClick={() => { doing.value = 'done'; }}>Done</button>}
        </div>
      )}
      {doing.value === 'noticed' && <Write name={`Noticed: ${s.what}`} label="What you noticed" send="Say it" rows={2} hint="Both of you read it." done={shut} say={(text) => say({ act: 'noticed', planId, stepId: s.id, text })} />}
      {doing.value === 'done' && <Write name={`Done: ${s.what}`} label="What came of it, if you like" send="Say it is done" rows={2} mayBeBlank done={shut} say={(text) => say({ act: 'done', planId, stepId: s.id, text })} />}
    </li>
  );
}
