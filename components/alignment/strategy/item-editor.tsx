import { useId } from 'preact/hooks';
import type { StrategyItem } from '../../../lib/model/goals/strategy.ts';

interface ItemEditorProps {
  item: StrategyItem;
  isFirst: boolean;
  isLast: boolean;
  change: (item: StrategyItem) => void;
  move: (by: 1 | -1) => void;
  remove: () => void;
}

const MOST_BEHAVIOURS = 50;

/** One strategic goal or value to write: its words, and of a value what one would see. */
export function ItemEditor({ item, isFirst, isLast, change, move, remove }: ItemEditorProps) {
  const id = useId();
  const name = item.title.trim() || 'without a title';
  const behave = (behaviours: StrategyItem['behaviours']) => change({ ...item, behaviours });
  return (
    <fieldset class="type" data-item={item.id}>
      <legend>{item.title.trim() || (item.kind === 'goal' ? 'A new strategic goal' : 'A new value')}</legend>
      <div class="form-row">
        <div class="pick is-wide"><label for={`${id}t`}>Title</label><input id={`${id}t`} type="text" maxLength={200} value={item.title} onInput={(event) => change({ ...item, title: event.currentTarget.value })} /></div>
        <div class="pick"><label for={`${id}s`}>{item.kind === 'goal' ? 'From when to when' : 'Since when'}</label><input id={`${id}s`} type="text" maxLength={80} placeholder={item.kind === 'goal' ? '2026 to 2028' : ''} value={item.span} onInput={(event) => change({ ...item, span: event.currentTarget.value })} /></div>
      </div>
      <div class="pick is-wide"><label for={`${id}x`}>What is meant, and why</label><textarea id={`${id}x`} rows={2} maxLength={2000} value={item.text} onInput={(event) => change({ ...item, text: event.currentTarget.value })} /></div>
      {(item.kind === 'value' || item.behaviours.length > 0) && (
        <div class="list-editor" role="group" aria-label={`Behaviours that show ${name}`}>
          <p class="fine">What one would see somebody do, in plain words</p>
          {item.behaviours.length > 0 && (
            <ol>
              {item.behaviours.map((b, i) => (
                <li key={b.id}>
                  <input type="text" aria-label={`Behaviour ${i + 1} of ${name}`} maxLength={500} value={b.words} onInput={(event) => behave(item.behaviours.map((x) => (x.id === b.id ? { ...x, words: event.currentTarget.value } : x)))} />
                  <span class="line-acts"><button type="button" class="text-btn" aria-label={`Take out behaviour ${i + 1} of ${name}`} onClick={() => behave(item.behaviours.filter((x) => x.id !== b.id))}>Take out</button></span>
                </li>
              ))}
            </ol>
          )}
          {item.behaviours.length < MOST_BEHAVIOURS && <p><button type="button" class="text-btn is-flush" onClick={() => behave([...item.behaviours, { id: crypto.randomUUID(), words: '' }])}>Add a behaviour</button></p>}
        </div>
      )}
      <div class="actions">
        <button type="button" class="text-btn is-flush" disabled={isFirst} aria-label={`Move up: ${name}`} onClick={() => move(-1)}>Up</button>
        <button type="button" class="text-btn" disabled={isLast} aria-label={`Move down: ${name}`} onClick={() => move(1)}>Down</button>
        <button type="button" class="text-btn" aria-label={`Take out: ${name}`} onClick={remove}>Take out</button>
      </div>
    </fieldset>
  );
}
