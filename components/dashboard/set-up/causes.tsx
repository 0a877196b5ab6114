import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { FUNCTIONS, type Cause, type OwnerFunction } from '../../../lib/model/cause.ts';
import { Card } from '../../finance/card.tsx';
import { useAttempt } from '../../page/attempt.tsx';
import { SaveRow } from './save-row.tsx';
import type { PartProps } from './set-up-tab.tsx';

const NAME: Record<OwnerFunction, string> = {
  sales: 'Sales', marketing: 'Marketing', finance: 'Finance', executives: 'Executives', product: 'Product', legal: 'Legal, operations', customer: 'Customer', market: 'Market', forecast: 'Forecast', data: 'Data',
};

/** An id for a cause of the company's own, unlike any there is; it says nothing, since its words may change. */
export function freeId(taken: readonly string[]): string {
  let n = 1;
  while (taken.includes(`own-${n}`)) n++;
  return `own-${n}`;
}

function Row({ cause, change, disabled }: { cause: Cause; change: (cause: Cause) => void; disabled: boolean }) {
  const id = useId();
  return (
    <li class={cause.isOn ? 'cause-row' : 'cause-row is-off'}>
      <label class="tick" for={`${id}on`}><input id={`${id}on`} type="checkbox" checked={cause.isOn} disabled={disabled} onChange={(event) => change({ ...cause, isOn: event.currentTarget.checked })} /><span class="sr">Offer {cause.label}</span></label>
      <input type="text" aria-label={`Words for ${cause.id}`} value={cause.label} maxLength={80} disabled={disabled} onInput={(event) => change({ ...cause, label: event.currentTarget.value })} />
      <input type="text" aria-label={`Example for ${cause.label}`} value={cause.example} maxLength={120} disabled={disabled} onInput={(event) => change({ ...cause, example: event.currentTarget.value })} />
    </li>
  );
}

/** The company's catalogue: renamed, added to, switched off. Ids stay, so that what was stated keeps its meaning. */
export function Causes({ view, save }: PartProps) {
  const causes = useSignal<Cause[]>(view.causes);
  const owner = useSignal<OwnerFunction>('sales');
  const attempt = useAttempt();
  const id = useId();
  const isChanged = JSON.stringify(causes.value) !== JSON.stringify(view.causes);
  const isBlank = causes.value.some((c) => c.label.trim() === '');
  const change = (cause: Cause) => { causes.value = causes.value.map((c) => (c.id === cause.id ? cause : c)); };
  const add = () => {
    const fresh: Cause = { id: freeId(causes.value.map((c) => c.id)), function: owner.value, label: 'A new cause', example: '', evidence: [], isOn: true };
    causes.value = [...causes.value, fresh];
  };
  return (
    <Card title="Causes" aside="By the function that can act on them" name="causes">
      <p class="small quiet">What people choose from when they say why a deal was missed. A cause that is switched off is no longer offered; what was stated with it stays.</p>
      {FUNCTIONS.map((f) => {
        const mine = causes.value.filter((c) => c.function === f);
        return mine.length > 0 && <div key={f} role="group" aria-label={NAME[f]}><h3>{NAME[f]}</h3><ul class="cause-rows">{mine.map((c) => <Row key={c.id} cause={c} change={change} disabled={!view.mayEdit} />)}</ul></div>;
      })}
      {view.mayEdit && (
        <>
          <div class="form-row">
            <div class="pick"><label for={id}>Add one for</label><select id={id} value={owner.value} onChange={(event) => { owner.value = FUNCTIONS.find((f) => f === event.currentTarget.value) ?? 'sales'; }}>{FUNCTIONS.map((f) => <option key={f} value={f}>{NAME[f]}</option>)}</select></div>
            <button type="button" class="btn is-small" onClick={add}>Add a cause</button>
          </div>
          {isBlank && <p class="small" role="alert">A cause needs words before it can be saved.</p>}
          <SaveRow attempt={attempt} isChanged={isChanged && !isBlank} save={() => attempt.run(() => save({ name: 'causes', value: causes.value }))} undo={() => { causes.value = view.causes; }} />
        </>
      )}
    </Card>
  );
}
