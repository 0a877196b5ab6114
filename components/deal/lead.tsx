import type { ScopeWord } from '../../lib/messages/panel.ts';
import type { Action, LeadView } from '../../lib/messages/views.ts';
import { parts } from '../panel/lazy.ts';

/** A lead beside its page: what became of it so far, and what of the work on it was out of scope. */
export function Lead({ view, say, act }: { view: LeadView; say: (word: ScopeWord) => void; act: (id: Action['id']) => void }) {
  const { scope: Scope } = parts.value;
  return (
    <div data-lead={view.leadId}>
      <section class="stack">
        <h2 class="record">{view.name}</h2>
        <p class="quiet small">{view.meta}</p>
        {view.lines.map((l) => <p key={l} class="small">{l}</p>)}
      </section>
      {Scope && <Scope on={view.leadId} card={view.scope} say={say} act={act} />}
    </div>
  );
}
