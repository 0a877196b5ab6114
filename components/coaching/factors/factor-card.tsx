import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { FactorRow, FactorsView } from '../../../lib/messages/areas/factors.ts';
import type { FactorAct, FactorState } from '../../../lib/model/coaching/factor.ts';
import { Write } from '../../coach/write.tsx';
import { Open } from '../../ui/open.tsx';
import { RowsList } from '../../ui/deal-list.tsx';
import { Choose, dayOfField, Line } from '../bits.tsx';
import { FactorForm } from './factor-form.tsx';

type Doing = 'state' | 'action' | 'comment' | 'change' | 'link';

interface CardProps {
  row: FactorRow;
  view: FactorsView;
  say: (body: FactorAct) => Promise<unknown>;
  isInside?: boolean;
}

/** One factor: whose it is to act on, what is done, what it is linked to, and all that was said. */
export function FactorCard({ row, view, say, isInside = false }: CardProps) {
  const id = useId();
  const doing = useSignal<Doing | null>(null);
  const isOpen = useSignal(false);
  const effect = useSignal(false);
  const deals = useSignal(false);
  const shut = () => { doing.value = null; };
  const button = (does: Doing, label: string, look = 'text-btn') => <button type="button" class={look} aria-label={`${label}: ${row.title}`} onClick={() => { doing.value = does; }}>{label}</button>;
  return (
    <section class={isInside ? 'sheet-part' : 'card'} aria-labelledby={id} data-factor={row.id} data-factor-state={row.state.id}>
      <div class="sheet-head"><h2 id={id}>{row.title}</h2><span class="fine">{row.kind.label}</span></div>
      {row.text !== '' && <p class="small sheet-text">{row.text}</p>}
      <dl class="facts gap-2">
        {row.about !== null && <div><dt>About</dt><dd>{row.about}</dd></div>}
        <div><dt>Owner</dt><dd>{row.owner}</dd></div>
        <div><dt>State</dt><dd><span class={row.state.id === 'open' ? 'waits' : ''}>{row.state.label}</span> <span class="fine">{row.state.since}</span></dd></div>
        <div><dt>What is done</dt><dd>{row.action ? <>{row.action.text} <span class="fine">{row.action.detail}</span></> : <span class="quiet">Nothing is agreed yet</span>}</dd></div>
        <div><dt>Linked to</dt><dd>{row.effect ? <Open isOpen={effect} controls={`${id}e`}>{row.effect.figure.text}</Open> : null}{row.effect ? <span class="quiet"> in {row.effect.text}</span> : <span class="quiet">{row.noEffect}</span>}
          {row.deals && <>{' · '}<Open isOpen={deals} controls={`${id}d`}>{row.deals.total === 1 ? 'one deal' : `${row.deals.total} deals`}{row.effect ? ' besides' : ''}</Open></>}</dd></div>
      </dl>
      {effect.value && row.effect && <div id={`${id}e`} class="opened"><RowsList rows={row.effect.rows} /></div>}
      {deals.value && row.deals && <div id={`${id}d`} class="opened"><RowsList rows={row.deals} /></div>}
      <p class="fine gap-2">{row.seenBy}</p>
      {doing.value === null && (
        <div class="actions no-print gap-2">
          {row.may.change && button('state', 'Say where it stands', 'btn is-small')}
          {row.may.change && button('action', 'Say what is done')}
          {row.may.change && button('link', 'Link deals and misses')}
          {row.may.speak && button('comment', 'Comment')}
          {row.may.change && button('change', 'Change it')}
          <button type="button" class="text-btn" aria-expanded={isOpen.value} onClick={() => { isOpen.value = !isOpen.value; }}>{isOpen.value ? 'Hide what was said' : 'What was said'}</button>
        </div>
      )}
      {doing.value === 'state' && <StateForm row={row} view={view} say={say} done={shut} />}
      {doing.value === 'action' && <ActionForm row={row} view={view} say={say} done={shut} />}
      {doing.value === 'comment' && <div class="sheet-part"><Write name={`Comment: ${row.title}`} label="What you want to say to it" send="Say it" rows={2} hint={row.seenBy} done={shut} say={(text) => say({ act: 'comment', factorId: row.id, text })} /></div>}
      {(doing.value === 'change' || doing.value === 'link') && <div class="sheet-part"><FactorForm form={view.form} draft={row.draft} isNew={false} linksOnly={doing.value === 'link'} done={shut} save={say} /></div>}
      {isOpen.value && (
        <ol class="said-lines gap-2" aria-label={`What was said of “${row.title}”`}>
          {row.events.map((e, i) => <li key={i}><p class="small"><strong>{e.who}</strong>, {e.when}: {e.line}{e.waiting !== null && <span class="badge">{e.waiting}</span>}</p>{e.text !== null && <p class="small words">{e.text}</p>}</li>)}
        </ol>
      )}
    </section>
  );
}

function StateForm({ row, view, say, done }: CardProps & { done: () => void }) {
  const state = useSignal<string>(row.state.id === 'open' ? 'taken' : row.state.id);
  return (
    <div class="sheet-part"><Write name={`Where it stands: ${row.title}`} label="Why, for everybody who sees it" send="Say it" rows={2} done={done} say={(why) => say({ act: 'state', factorId: row.id, state: state.value as FactorState, why })}>
      <div class="form-row"><Choose label="State" value={state.value} choices={view.form.states} set={(v) => { state.value = v; }} /></div>
    </Write></div>
  );
}

function ActionForm({ row, view, say, done }: CardProps & { done: () => void }) {
  const by = useSignal('');
  return (
    <div class="sheet-part"><Write name={`What is done: ${row.title}`} label="What is done about it" send="Say it" rows={2} done={done} say={(text) => say({ act: 'action', factorId: row.id, text, by: by.value === '' ? null : dayOfField(by.value) })}>
      <div class="form-row"><Line label="By, where there is a date" type="date" value={by.value} min={view.form.today} set={(v) => { by.value = v; }} /></div>
    </Write></div>
  );
}
