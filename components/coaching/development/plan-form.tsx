import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { DevelopmentDraft, DevelopmentView } from '../../../lib/messages/areas/development.ts';
import type { DevelopmentAct, DevelopmentStep } from '../../../lib/model/coaching/development.ts';
import { developmentProblems, type DevelopmentField } from '../../../lib/model/coaching/development-problems.ts';
import { Failure, useAttempt } from '../../page/attempt.tsx';
import { Covered, useTrusted } from '../../ui/trusted.tsx';
import { Area, Choose, dayOfField, fieldOfDay, Line, Ticks } from '../bits.tsx';

const WAYS = [{ id: 'experience', label: 'By doing' }, { id: 'others', label: 'With somebody' }, { id: 'course', label: 'By a course' }];

const newStep = (by: string): DevelopmentStep => ({ id: `step:${crypto.randomUUID()}`, way: 'experience', what: '', withId: null, by: dayOfField(by), noticedBy: '' });

/** A plan as it begins: with the first of the reader’s pairs, and one step. */
export function emptyDraft({ form }: DevelopmentView): DevelopmentDraft {
  const [first] = form.pairs;
  const [side, other] = first ? [first.side, first.id.slice(first.side.length + 1)] : ['rep', ''];
  return { planId: 'new', personId: side === 'rep' ? form.me.id : other, withId: side === 'rep' ? other : form.me.id, behaviourIds: [], skill: '', why: '', steps: [newStep(form.by)] };
}

interface FormProps {
  view: DevelopmentView;
  draft: DevelopmentDraft;
  isNew: boolean;
  save: (body: DevelopmentAct) => Promise<unknown>;
  done: () => void;
}

/** What is built, why, and the steps: by doing, with somebody, by a course. What was typed stays where saving fails. */
export function PlanForm({ view: { form }, draft, isNew, save, done }: FormProps) {
  const d = useSignal(draft);
  const behaviours = useSignal<readonly string[]>(draft.behaviourIds);
  const isTried = useSignal(false);
  const attempt = useAttempt();
  const trusted = useTrusted();
  const box = useRef<HTMLFormElement>(null);
  const set = (part: Partial<DevelopmentDraft>) => { d.value = { ...d.value, ...part }; };
  const setStep = (id: string, part: Partial<DevelopmentStep>) => set({ steps: d.value.steps.map((s) => (s.id === id ? { ...s, ...part } : s)) });
  const made = { ...d.value, behaviourIds: [...behaviours.value] };
  const problems = developmentProblems(made);
  const wrong = (field: DevelopmentField): string | null => (isTried.value ? (problems.find((p) => p.field === field)?.why ?? null) : null);
  const submit = () => {
    isTried.value = true;
    if (problems.length > 0) {
      requestAnimationFrame(() => box.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    void attempt.run(async () => {
      await save({ act: 'set', ...made, personId: made.personId as never, withId: made.withId as never });
      done();
    });
  };
  const pair = form.pairs.find((p) => p.id === (made.personId === form.me.id ? `rep:${made.withId}` : `manager:${made.personId}`));
  const choosePair = (id: string) => {
    const found = form.pairs.find((p) => p.id === id);
    if (!found) return;
    const other = id.slice(found.side.length + 1);
    set(found.side === 'rep' ? { personId: form.me.id, withId: other } : { personId: other, withId: form.me.id });
  };
  return (
    <form ref={box} class="coach-form" aria-label={isNew ? 'A new plan' : `Change “${draft.skill}”`} noValidate onSubmit={trusted.on(submit)}>
      {isNew && form.pairs.length > 1 && <div class="form-row"><Choose label="With" value={pair?.id ?? ''} choices={form.pairs.map((p) => ({ id: p.id, label: p.side === 'rep' ? `Your own plan, with ${p.label.split(',')[0]!}` : `A plan of ${p.label.split(',')[0]!}, with you` }))} set={choosePair} /></div>}
      <div class="form-row"><Line label="What is built" value={d.value.skill} set={(skill) => set({ skill })} wrong={wrong('skill')} hint="A skill, in a line: “Closing plans with the buyer”. Blank where a behaviour says it." max={300} wide /></div>
      <Ticks legend="Behaviours of the company’s values that it builds" choices={form.behaviours} chosen={behaviours} />
      <div class="form-row"><Area label="Why, and what for" value={d.value.why} set={(why) => set({ why })} hint="Nothing on health or family." /></div>
      {d.value.steps.map((s, i) => (
        <fieldset key={s.id} class="step-form">
          <legend>{`Step ${i + 1}`}</legend>
          <div class="form-row">
            <Choose label="How" value={s.way} choices={WAYS} set={(way) => setStep(s.id, { way: way as DevelopmentStep['way'], ...(way === 'others' ? {} : { withId: null }) })} />
            {s.way === 'others' && <Choose label="With whom" value={s.withId ?? ''} none="Somebody outside the CRM" choices={form.people} set={(withId) => setStep(s.id, { withId: (withId || null) as never })} />}
            <Line label="What is done" value={s.what} set={(what) => setStep(s.id, { what })} wrong={wrong(`step:${s.id}:what`)} wide />
          </div>
          <div class="form-row">
            <Line label="By" type="date" value={fieldOfDay(s.by)} set={(by) => setStep(s.id, { by: dayOfField(by) })} wrong={wrong(`step:${s.id}:by`)} />
            <Line label="How one will notice" value={s.noticedBy} set={(noticedBy) => setStep(s.id, { noticedBy })} hint="What others will see or hear: “The buyer names the steps”" wide />
          </div>
          <div class="actions"><button type="button" class="text-btn is-flush" aria-label={`Take out step ${i + 1}`} onClick={() => set({ steps: d.value.steps.filter((x) => x.id !== s.id) })}>Take it out</button></div>
        </fieldset>
      ))}
      {wrong('steps') !== null && <p class="small" role="alert">{wrong('steps')}</p>}
      {d.value.steps.length < 50 && <div class="actions"><button type="button" class="text-btn is-flush" onClick={() => set({ steps: [...d.value.steps, newStep(form.by)] })}>Add a step</button></div>}
      <div class="actions" ref={trusted.box}>
        <button class="btn is-main" disabled={attempt.busy.value}>{attempt.busy.value ? 'Keeping…' : isNew ? 'Begin it' : 'Change it'}</button>
        <button type="button" class="text-btn" onClick={done}>Not now</button>
      </div>
      {isTried.value && problems.length > 0 && <p class="small" role="alert">{problems.length === 1 ? 'One field needs another look.' : `${problems.length} fields need another look.`}</p>}
      <Covered trusted={trusted} />
      <Failure attempt={attempt} />
    </form>
  );
}
