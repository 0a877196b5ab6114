import type { CauseWord, PromptAnswer, ScopeWord } from '../../lib/messages/panel.ts';
import type { Action, DealView } from '../../lib/messages/views.ts';
import { parts } from '../panel/lazy.ts';
import { figureAttributes } from '../ui/figure.ts';
import { Effect } from './effect.tsx';
import { History } from './history.tsx';
import { Prompts } from './prompts.tsx';

/** "€86,000 · commit · closes 18 Dec 2026", with the amount marked where it opens the line. */
function Meta({ view: { amount, meta } }: { view: DealView }) {
  if (!amount) return <p class="quiet small">{meta}</p>;
  const leads = meta.startsWith(amount.text);
  return <p class="quiet small"><span {...figureAttributes('amount', amount)}>{leads ? amount.text : meta}</span>{leads && meta.slice(amount.text.length)}</p>;
}

export interface DealProps {
  view: DealView;
  answered: Readonly<Record<string, PromptAnswer>>;
  answer: (dealId: string, promptId: string, answer: PromptAnswer, why: string | null) => void;
  sayCause: (word: CauseWord) => void;
  sayScope: (word: ScopeWord) => void;
  remark: (dealId: string, answers: string, text: string) => void;
  act: (id: Action['id']) => void;
  /** To the threads about something on this deal. */
  lead: (anchor: string) => void;
}

/** What this deal does for the goal, how it got here, what is worth asking. */
export function Deal({ view, answered, answer, sayCause, sayScope, remark, act, lead }: DealProps) {
  const { cause: Cause, scope: Scope } = parts.value;
  return (
    <div data-deal={view.dealId}>
      <section>
        <h2 class="record">{view.name}</h2>
        <Meta view={view} />
        {view.threads > 0 && <p class="fine"><button type="button" class="open" onClick={() => lead('')}>{view.threads} in coaching</button></p>}
        {view.effect ? <Effect effect={view.effect} /> : view.noEffect !== null && <p class="gap-3">{view.noEffect}</p>}
        {view.parts.map((p) => <p key={p.title} class="small quiet gap-1" data-part><strong>{p.title}:</strong> {p.text}</p>)}
      </section>
      {Cause && view.causes.map((c) => <Cause key={`${c.periodId} ${c.reason}`} dealId={view.dealId} card={c} say={sayCause} remark={remark} act={act} />)}
      <History view={view} lead={lead} />
      {Scope && view.scope && <Scope on={view.dealId} card={view.scope} say={sayScope} act={act} />}
      <Prompts view={view} answered={answered} answer={(id, said, why) => answer(view.dealId, id, said, why)} />
    </div>
  );
}
