import type { ComponentChildren } from 'preact';
import type { Signal } from '@preact/signals';
import type { Draft, DraftField, Problems } from './draft.ts';

/** What each field of a goal is given. */
export interface FieldsState {
  id: string;
  draft: Signal<Draft>;
  problems: Problems;
}
type TextField = { [F in DraftField]: Draft[F] extends string ? F : never }[DraftField];

interface FieldProps {
  of: FieldsState;
  field: TextField;
  label: string;
  /** Below the field, spoken with it; what is wrong takes its place. */
  hint?: string | null;
  isWide?: boolean;
}

const Below = ({ of: { id, problems }, field, hint }: Pick<FieldProps, 'of' | 'field' | 'hint'>) => {
  const text = problems[field] ?? hint ?? null;
  return text === null ? null : <p class={problems[field] === undefined ? 'fine' : 'fine is-wrong'} id={`${id}-${field}-hint`} role={problems[field] === undefined ? undefined : 'alert'}>{text}</p>;
};
const described = ({ of: { id, problems }, field, hint }: Pick<FieldProps, 'of' | 'field' | 'hint'>): string | undefined => (problems[field] ?? hint ? `${id}-${field}-hint` : undefined);

/** One line or day of a goal to be typed. */
export function TextLine({ type = 'text', inputMode, ...props }: FieldProps & { type?: 'text' | 'date'; inputMode?: 'decimal' | 'numeric' }) {
  const { of: { id, draft, problems }, field, label, isWide } = props;
  const same = {
    id: `${id}-${field}`, autocomplete: 'off', 'aria-invalid': problems[field] !== undefined, 'aria-describedby': described(props), value: draft.value[field],
    onInput: (event: InputEvent & { currentTarget: HTMLInputElement }) => { draft.value = { ...draft.value, [field]: event.currentTarget.value }; },
  } as const;
  return (
    <div class={isWide ? 'pick is-wide' : 'pick'}>
      <label for={`${id}-${field}`}>{label}</label>
      {type === 'date' ? <input type="date" max="9999-12-31" {...same} /> : <input type="text" inputMode={inputMode} maxLength={500} {...same} />}
      <Below {...props} />
    </div>
  );
}

/** One choice of a goal. */
export function Choose({ children, ...props }: FieldProps & { children: ComponentChildren }) {
  const { of: { id, draft, problems }, field, label, isWide } = props;
  return (
    <div class={isWide ? 'pick is-wide' : 'pick'}>
      <label for={`${id}-${field}`}>{label}</label>
      <select id={`${id}-${field}`} aria-invalid={problems[field] !== undefined} aria-describedby={described(props)} value={draft.value[field]} onChange={(event) => { draft.value = { ...draft.value, [field]: event.currentTarget.value }; }}>{children}</select>
      <Below {...props} />
    </div>
  );
}
