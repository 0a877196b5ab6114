import { useId } from 'preact/hooks';

interface ListEditorProps {
  /** What the list is, above it. */
  label: string;
  /** One of it, in small letters: "a responsibility". */
  one: string;
  items: readonly string[];
  change: (items: string[]) => void;
  /** What can be taken from a list: kept by id, shown by label. */
  choices?: readonly { id: string; label: string }[];
  /** Whether words of one's own may stand in it. */
  isFree?: boolean;
  most?: number;
}

/** A list of lines in an order: added, changed, moved, taken out. Lines that come from a list of choices stay as they are there. */
export function ListEditor({ label, one, items, change, choices = [], isFree = true, most = 50 }: ListEditorProps) {
  const id = useId();
  const named = new Map(choices.map((c) => [c.id, c.label]));
  const left = choices.filter((c) => !items.includes(c.id));
  const swap = (i: number) => change(items.map((x, at) => (at === i - 1 ? items[i]! : at === i ? items[i - 1]! : x)));
  const isFull = items.length >= most;
  return (
    <fieldset class="list-editor">
      <legend>{label}</legend>
      {items.length > 0 && (
        <ol>
          {items.map((item, i) => {
            const words = named.get(item) ?? item;
            const called = words.trim() || `line ${i + 1}`;
            return (
              <li key={i}>
                {named.has(item) ? <span class="small">{words}</span>
                  : <input type="text" aria-label={`${label}, ${i + 1}`} value={item} maxLength={500} onInput={(event) => change(items.map((x, at) => (at === i ? event.currentTarget.value : x)))} />}
                <span class="line-acts">
                  <button type="button" class="text-btn" disabled={i === 0} aria-label={`Move up: ${called}`} onClick={() => swap(i)}>Up</button>
                  <button type="button" class="text-btn" aria-label={`Take out: ${called}`} onClick={() => change(items.filter((_, at) => at !== i))}>Take out</button>
                </span>
              </li>
            );
          })}
        </ol>
      )}
      {isFull ? <p class="fine">{most} are as many as fit.</p> : (
        <div class="form-row">
          {isFree && <button type="button" class="text-btn is-flush" onClick={() => change([...items, ''])}>Add {one}</button>}
          {left.length > 0 && (
            <div class="pick"><label for={id}>{isFree ? 'Or choose' : `Choose ${one}`}</label>
              <select id={id} value="" onChange={(event) => { if (event.currentTarget.value !== '') change([...items, event.currentTarget.value]); event.currentTarget.value = ''; }}>
                <option value="">Choose…</option>{left.map((c) => <option key={c.id} value={c.id}>{c.label}</option>)}
              </select></div>
          )}
        </div>
      )}
    </fieldset>
  );
}
