import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { Card } from '../../finance/card.tsx';
import { useAttempt } from '../../page/attempt.tsx';
import { SaveRow } from './save-row.tsx';
import type { PartProps } from './set-up-tab.tsx';

/** Which stages are steps of the company's own: what waits there waits on us, not on the buyer. */
export function OwnSteps({ view, save }: PartProps) {
  const stored = view.stages.filter((s) => s.isOwn).map((s) => s.id);
  const chosen = useSignal<readonly string[]>(stored);
  const attempt = useAttempt();
  const id = useId();
  const isChanged = [...chosen.value].sort().join() !== [...stored].sort().join();
  const turn = (stage: string, isOwn: boolean) => { chosen.value = isOwn ? [...chosen.value, stage] : chosen.value.filter((s) => s !== stage); };
  return (
    <Card title="Steps of our own" name="own-steps">
      <p class="small">Stages in which a deal waits on us: legal, approval, security review. How long deals stand there is then looked at as a sign, and may suggest whose cause a slip was.</p>
      <fieldset class="choice">
        <legend class="sr">Stages in which a deal waits on us</legend>
        {view.stages.map((s) => (
          <label key={s.id} class="tick" for={`${id}${s.id}`}><input id={`${id}${s.id}`} type="checkbox" checked={chosen.value.includes(s.id)} disabled={!view.mayEdit} onChange={(event) => turn(s.id, event.currentTarget.checked)} /><span>{s.label}</span></label>
        ))}
      </fieldset>
      {view.mayEdit && <SaveRow attempt={attempt} isChanged={isChanged} save={() => attempt.run(() => save({ name: 'ownSteps', value: [...chosen.value] }))} undo={() => { chosen.value = stored; }} />}
    </Card>
  );
}
