import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import type { AskForm as Choices } from '../../../lib/messages/areas/asks.ts';
import type { Ask } from '../../../lib/model/goals/ask.ts';
import { askProblems, type AskField } from '../../../lib/model/goals/ask-problems.ts';
import { durationText } from '../../../lib/model/goals/duration.ts';
import { WhatIf } from '../../activity/what-if.tsx';
import { Failure, useAttempt } from '../../page/attempt.tsx';
import { askOf, draftOf, type Draft } from './draft.ts';

const EACH: Record<Ask['cost']['each'], string> = { day: 'a day', week: 'a week', month: 'a month', quarter: 'a quarter', once: 'once' };
const SAYS: Record<Ask['evidence']['says'], string> = { unknown: 'There is none yet', helps: 'It helps', harms: 'It speaks against it' };

interface FormProps {
  form: Choices;
  /** The ask to change; null: a new one. */
  ask: Ask | null;
  save(ask: Ask, why: string | null): Promise<unknown>;
  done: () => void;
}

/** All that an ask says, to be filled in by whoever asks it or feels it. What was typed stays where saving fails. */
export function AskForm({ form, ask, save, done }: FormProps) {
  const draft = useSignal<Draft>(draftOf(ask, form));
  const isTried = useSignal(false);
  const attempt = useAttempt();
  const box = useRef<HTMLFormElement>(null);
  const newId = useRef(`ask:${crypto.randomUUID()}`);
  const id = useId();
  const d = draft.value;
  const set = (part: Partial<Draft>) => { draft.value = { ...draft.value, ...part }; };
  const made = askOf(d, form, ask, ask?.id ?? newId.current);
  const problems = [...askProblems(made), ...(ask && d.why.trim() === '' ? [{ field: 'why' as const, why: 'Say why it changes: both sides see it.' }] : [])];
  const wrong = (field: AskField | 'why'): string | null => (isTried.value ? (problems.find((p) => p.field === field)?.why ?? null) : null);
  const submit = () => {
    isTried.value = true;
    if (problems.length > 0) {
      requestAnimationFrame(() => box.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    void attempt.run(async () => {
      await save(made, ask ? d.why.trim() : null);
      done();
    });
  };
  const field = (name: AskField | 'why' | 'serves' | 'says' | 'each' | 'kind' | 'person', label: string, draw: (same: { id: string; 'aria-invalid': 'true' | undefined; 'aria-describedby': string | undefined }) => ComponentChildren, hint?: string, wide = false) => {
    const why = name === 'serves' || name === 'says' || name === 'each' || name === 'kind' || name === 'person' ? null : wrong(name);
    return (
      <div class={wide ? 'pick is-wide' : 'pick'}>
        <label for={`${id}${name}`}>{label}</label>
        {draw({ id: `${id}${name}`, 'aria-invalid': why === null ? undefined : 'true', 'aria-describedby': why === null && !hint ? undefined : `${id}${name}w` })}
        {(why ?? hint) && <p class={why === null ? 'fine' : 'small'} id={`${id}${name}w`}>{why ?? hint}</p>}
      </div>
    );
  };
  const text = (name: 'title' | 'purpose' | 'name' | 'minutes' | 'people' | 'evidence' | 'perWeek' | 'why') => (same: object) => <input type="text" autocomplete="off" inputMode={name === 'minutes' || name === 'people' || name === 'perWeek' ? 'numeric' : undefined} {...same} value={d[name]} onInput={(event) => set({ [name]: event.currentTarget.value })} />;
  const functions = (name: 'function' | 'of') => (same: object) => <input type="text" list={`${id}functions`} autocomplete="off" {...same} value={d[name]} onInput={(event) => set({ [name]: event.currentTarget.value })} />;
  const { minutes, people } = made.cost;
  const total = minutes * people;
  return (
    <form ref={box} class="ask-form" aria-label={ask ? `Change “${ask.title}”` : 'A new ask'} noValidate onSubmit={(event) => { event.preventDefault(); if (event.isTrusted) submit(); }}>
      <datalist id={`${id}functions`}>{form.functions.map((f) => <option key={f.id} value={f.label} />)}</datalist>
      <div class="form-row">{field('title', 'What is asked', text('title'), 'A number, a task or a report: “Weekly activity spreadsheet, by Friday noon”', true)}</div>
      <div class="form-row">
        {field('function', 'Which function asks it', functions('function'))}
        {field('person', 'Who asks it', (same) => (
          <select {...same} value={d.personId} onChange={(event) => set({ personId: event.currentTarget.value })}>
            <option value="">Somebody without a seat in the CRM</option>{form.people.map((p) => <option key={p.id} value={p.id}>{p.name}</option>)}
            {d.personId !== '' && !form.people.some((p) => p.id === d.personId) && <option value={d.personId}>{d.name}</option>}
          </select>
        ))}
        {d.personId === '' && field('name', 'Their name', text('name'))}
        {field('of', 'Whose time it takes', functions('of'))}
      </div>
      <div class="form-row">{field('purpose', 'What it is for, in their words', text('purpose'), 'Leave it blank where nobody has said.', true)}</div>
      <div class="form-row">
        {field('minutes', 'Minutes', text('minutes'))}
        {field('people', 'For each of so many people', text('people'))}
        {field('each', 'How often', (same) => <select {...same} value={d.each} onChange={(event) => set({ each: event.currentTarget.value as Draft['each'] })}>{Object.entries(EACH).map(([e, label]) => <option key={e} value={e}>{label}</option>)}</select>)}
        <p class="small ask-total" role="status">{Number.isSafeInteger(total) && total > 0 ? `That is ${durationText(total)} ${EACH[d.each]}.` : ''}</p>
      </div>
      <div class="form-row">
        {field('serves', 'Goal it serves', (same) => (
          <select {...same} value={d.serves} onChange={(event) => set({ serves: event.currentTarget.value })}>
            <option value="">None that anybody has named</option>
            {d.serves !== '' && ![...form.strategies.map((s) => `s:${s.id}`), ...form.goals.map((g) => `g:${g.id}`)].includes(d.serves) && <option value={d.serves}>Something that is no longer there</option>}
            {form.strategies.length > 0 && <optgroup label="Strategy and values">{form.strategies.map((s) => <option key={s.id} value={`s:${s.id}`}>{s.label}</option>)}</optgroup>}
            {form.goals.length > 0 && <optgroup label="Goals">{form.goals.map((g) => <option key={g.id} value={`g:${g.id}`}>{g.label}</option>)}</optgroup>}
          </select>
        ), 'An ask without a goal is flagged to both sides.', true)}
        {field('reviewOn', 'Looked at again on', (same) => <input type="date" max="9999-12-31" {...same} value={d.reviewOn} onInput={(event) => set({ reviewOn: event.currentTarget.value })} />)}
      </div>
      <div class="form-row">
        {field('says', 'What the evidence says', (same) => <select {...same} value={d.says} onChange={(event) => set({ says: event.currentTarget.value as Draft['says'] })}>{Object.entries(SAYS).map(([s, label]) => <option key={s} value={s}>{label}</option>)}</select>)}
        {field('evidence', 'The evidence', text('evidence'), 'What was seen, where, over how long. Nothing on health or family.', true)}
      </div>
      <div class="form-row">
        {field('kind', 'Activity target', (same) => <select {...same} value={d.kind} onChange={(event) => set({ kind: event.currentTarget.value as Draft['kind'] })}><option value="">None</option>{form.kinds.map((k) => <option key={k.id} value={k.id}>{k.label}</option>)}</select>)}
        {d.kind !== '' && field('perWeek', 'for each person and week', text('perWeek'))}
      </div>
      <WhatIf ask={made.activity && Number.isSafeInteger(made.activity.perWeek) && made.activity.perWeek > 0 ? { of: 'week', ...made.activity } : null} />
      {ask && <div class="form-row">{field('why', 'Why it changes', text('why'), undefined, true)}</div>}
      <div class="actions">
        <button type="submit" class="btn is-main" disabled={attempt.busy.value}>{attempt.busy.value ? 'Keeping…' : ask ? 'Change it' : 'Enter it'}</button>
        <button type="button" class="text-btn" onClick={done}>Not now</button>
      </div>
      {isTried.value && problems.length > 0 && <p class="small" role="alert">{problems.length === 1 ? 'One field needs another look.' : `${problems.length} fields need another look.`}</p>}
      <Failure attempt={attempt} />
    </form>
  );
}
