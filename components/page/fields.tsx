import type { Signal } from '@preact/signals';

interface FieldProps {
  id: string;
  label: string;
  value: Signal<string>;
  /** Below the field, spoken with it. */
  hint?: string;
  /** Not readable over a shoulder. */
  secret?: boolean;
  placeholder?: string;
}

/** One line to fill in, with its name above. */
export function Field({ id, label, value, hint, secret = false, placeholder }: FieldProps) {
  const same = {
    id, value: value.value, required: true, autocomplete: 'off', autocapitalize: 'off', spellcheck: false, placeholder,
    'aria-describedby': hint ? `${id}-hint` : undefined, onInput: (event: InputEvent & { currentTarget: HTMLInputElement }) => { value.value = event.currentTarget.value; },
  } as const;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {secret ? <input type="password" {...same} /> : <input type="text" {...same} />}
      {hint && <p class="fine" id={`${id}-hint`}>{hint}</p>}
    </div>
  );
}

/** A choice that is off until it is made. */
export const Tick = ({ id, label, value }: { id: string; label: string; value: Signal<boolean> }) => (
  <label class="tick" for={id}>
    <input id={id} type="checkbox" checked={value.value} onChange={(event) => { value.value = event.currentTarget.checked; }} />
    <span>{label}</span>
  </label>
);
