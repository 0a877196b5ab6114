import type { Signal } from '@preact/signals';
import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { StrategyView } from '../../../lib/messages/areas/strategy.ts';
import { Card } from '../../finance/card.tsx';
import { trusted } from '../../finance/trusted.ts';
import { Failure, useAttempt } from '../../page/attempt.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { AreaState } from '../../ui/area.tsx';
import { movedItem, newItem, of, tidy, whatIsMissing, type Kind, type StrategyDraft } from './draft.ts';
import { ItemEditor } from './item-editor.tsx';

const MOST_ITEMS = 200;
const NAMES: Record<Kind, { all: string; add: string; hint: string }> = {
  goal: { all: 'Strategic goals', add: 'Add a strategic goal', hint: 'Few, and such that one could tell whether they were reached.' },
  value: { all: 'Values', add: 'Add a value', hint: 'Each with what one would see somebody do. A value that nobody can see is a wish.' },
};

interface EditorProps {
  state: AreaState<'strategy'>;
  view: StrategyView;
  draft: Signal<StrategyDraft | null>;
  close: () => void;
}

/** Somebody published while this draft was being written: both stay, and the writer decides. */
function Meanwhile({ state, view, follow }: { state: AreaState<'strategy'>; view: StrategyView; follow: () => void }) {
  const current = view.current!;
  return (
    <div class="notice" role="alert">
      <Icon name="note" />
      <p><strong>{current.by} published a version on {current.when}, after you began this one.</strong></p>
      <p class="quiet">Yours is all here. If you publish it now, it takes the place of theirs; theirs stays in the history.</p>
      <div class="actions">
        <button type="button" class="btn is-small" onClick={() => { state.ask.value = { version: current.key }; }}>Open theirs in the history</button>
        <button type="button" class="text-btn" onClick={follow}>Publish mine after it</button>
      </div>
    </div>
  );
}

/** Strategy and values, being written. What was typed stays here until it is published or thrown away. */
export function StrategyEditor({ state, view, draft, close }: EditorProps) {
  const attempt = useAttempt();
  const tried = useSignal(false);
  const id = useId();
  const d = draft.value;
  if (!d) return null;
  const change = (part: Partial<StrategyDraft>) => { draft.value = { ...d, ...part }; };
  const takenOut = (view.current?.items ?? []).filter((i) => !d.items.some((x) => x.id === i.id));
  const isBehind = view.current !== null && view.current.key !== d.follows;
  const missing = whatIsMissing(d);
  const publish = () => {
    tried.value = true;
    if (missing !== null || isBehind) return;
    void attempt.run(async () => {
      await state.say({ kind: 'strategy', body: { items: tidy(d.items), note: d.note.trim(), follows: d.follows } });
      draft.value = null;
      close();
    });
  };
  return (
    <Card title={view.current ? 'Change strategy and values' : 'Write strategy and values'} aside="Nobody sees it until you publish it" name="strategy-editor">
      <div class="stack-3 editor">
        {(['goal', 'value'] as const).map((kind) => {
          const mine = of(d.items, kind);
          return (
            <div key={kind} class="stack-3" role="group" aria-label={NAMES[kind].all}>
              <div><h3>{NAMES[kind].all}</h3><p class="fine">{NAMES[kind].hint}</p></div>
              {mine.map((item, i) => (
                <ItemEditor key={item.id} item={item} isFirst={i === 0} isLast={i === mine.length - 1} change={(next) => change({ items: d.items.map((x) => (x.id === item.id ? next : x)) })}
                  move={(by) => change({ items: movedItem(d.items, item.id, by) })} remove={() => change({ items: d.items.filter((x) => x.id !== item.id) })} />
              ))}
              {d.items.length < MOST_ITEMS && <p><button type="button" class="btn is-small" onClick={() => change({ items: [...d.items, newItem(kind, crypto.randomUUID())] })}>{NAMES[kind].add}</button></p>}
            </div>
          );
        })}
        {takenOut.length > 0 && (
          <div class="stack" role="group" aria-label="Taken out">
            <h3>Taken out</h3>
            <ul class="plain-list small">{takenOut.map((i) => <li key={i.id}>{i.title} <button type="button" class="open" aria-label={`Put back: ${i.title}`} onClick={() => change({ items: [...d.items, i] })}>Put back</button></li>)}</ul>
          </div>
        )}
        <div class="word-form">
          <label for={id}>{view.current ? 'What changed, and why' : 'A word to it, if you like'}</label>
          <textarea id={id} rows={3} maxLength={2000} value={d.note} onInput={(event) => change({ note: event.currentTarget.value })} />
        </div>
        {isBehind && <Meanwhile state={state} view={view} follow={() => change({ follows: view.current!.key })} />}
        {tried.value && missing !== null && <p class="small" role="alert">{missing}</p>}
        <div class="actions">
          <button type="button" class="btn is-main" disabled={attempt.busy.value || isBehind} onClick={trusted(publish)}>{attempt.busy.value ? 'Publishing…' : 'Publish for everybody'}</button>
          <button type="button" class="text-btn" onClick={close}>Keep it for later</button>
          <button type="button" class="text-btn" onClick={() => { draft.value = null; close(); }}>Throw it away</button>
        </div>
        <Failure attempt={attempt} />
      </div>
    </Card>
  );
}
