import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { AreaWord } from '../../../lib/messages/areas/areas.ts';
import type { GoalForm } from '../../../lib/messages/areas/goal.ts';
import type { Goal } from '../../../lib/model/goals/goal.ts';
import { trusted } from '../../finance/trusted.ts';
import { WhatIf } from '../../activity/what-if.tsx';
import { Failure, useAttempt } from '../../page/attempt.tsx';
import { FUNCTION, NAMED, OPEN, SEATLESS, draftOf, goalOf, hasOwner, hasParts, isTyped, newOrigin, parentsFor, type Problems } from './draft.ts';
import { Choose, TextLine, type FieldsState } from './goal-field.tsx';
import { whatIfAsk } from './what-if-ask.ts';
import { unitHint } from './unit-hint.ts';

interface GoalFieldsProps {
  form: GoalForm;
  /** The goal that is changed; null: a new one. */
  goal: Goal | null;
  periodId: string;
  say: (word: AreaWord) => Promise<void>;
  done: () => void;
}

const GROUPS = [['company', 'Company and functions'], ['team', 'Teams'], ['person', 'People']] as const;

/** A goal to be added, or changed with a word why. What was typed stays where sending fails. */
export function GoalFields({ form, goal, periodId, say, done }: GoalFieldsProps) {
  const first = useRef(draftOf(goal, form, periodId)).current;
  const draft = useSignal(first);
  const problems = useSignal<Problems>({});
  const newId = useRef(goal?.id ?? `goal:${crypto.randomUUID()}`);
  const box = useRef<HTMLFormElement>(null);
  const attempt = useAttempt();
  const id = useId();
  const d = draft.value;
  const of: FieldsState = { id, draft, problems: problems.value };
  const measure = form.measures.find((m) => m.id === d.measureId);
  const unit = measure?.unit ?? goal?.target.unit ?? 'count';
  const parent = form.parents.find((p) => p.id === d.parentId);
  // Whoever sent a form with something wrong in it is led to the first of it.
  useEffect(() => { box.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(); }, [problems.value]);
  // Another number comes from whoever puts it there, today, unless they say otherwise; the same number from where it came before.
  const isOther = goal !== null && d.target !== first.target;
  useEffect(() => { if (goal) draft.value = newOrigin(draft.value, first, form, isOther); }, [isOther]);
  const submit = () => {
    const read = goalOf(d, form, goal, newId.current);
    problems.value = 'problems' in read ? read.problems : {};
    if ('problems' in read) return;
    void attempt.run(async () => {
      await say({ kind: 'goal', body: { act: 'set', goals: [read.goal], from: read.from, why: read.why } });
      done();
    });
  };
  return (
    <form ref={box} class="ask-box goal-form" aria-label={goal ? 'Change this goal' : 'Add a goal'} noValidate onSubmit={(event) => { event.preventDefault(); trusted(submit)(event); }}>
      <div class="goal-grid">
        <Choose of={of} field="assignee" label="Whose goal">
          {GROUPS.map(([group, label]) => {
            const list = form.assignees.filter((a) => a.group === group);
            return list.length > 0 && <optgroup key={group} label={label}>{list.map((a) => <option key={a.id} value={a.id}>{a.label}</option>)}</optgroup>;
          })}
          {form.mayName && <optgroup label="By name"><option value={FUNCTION}>Another function</option><option value={NAMED}>Somebody without a seat in the CRM</option><option value={OPEN}>An open position</option></optgroup>}
        </Choose>
        {isTyped(d.assignee) && <TextLine of={of} field="assigneeName" label={d.assignee === FUNCTION ? 'Which function' : d.assignee === OPEN ? 'Which position, and from when' : 'Their name'} />}
        {hasOwner(d.assignee) && (
          <Choose of={of} field="owner" label="Who answers for it">
            <option value="">Nobody yet</option>
            {form.owners.map((o) => <option key={o.id} value={o.id}>{o.name}</option>)}
            <option value={SEATLESS}>Somebody without a seat in the CRM</option>
          </Choose>
        )}
        {hasOwner(d.assignee) && d.owner === SEATLESS && <TextLine of={of} field="ownerName" label="Their name" />}
        <Choose of={of} field="measureId" label="Measure" hint={measure?.how ?? null}>
          {!measure && <option value={d.measureId}>{d.measureId === '' ? 'No measure is switched on' : d.measureId}</option>}
          {form.measures.map((m) => <option key={m.id} value={m.id}>{m.label}</option>)}
        </Choose>
        <TextLine of={of} field="target" label={unit === 'money' ? `Target, ${d.currency}` : 'Target'} inputMode="decimal" hint={unitHint(unit)} />
        {unit === 'money' && form.currencies.length > 1 && <Choose of={of} field="currency" label="Currency">{form.currencies.map((c) => <option key={c.code} value={c.code}>{c.code}</option>)}</Choose>}
        <Choose of={of} field="periodId" label="Period">
          {!form.periods.some((p) => p.id === d.periodId) && <option value={d.periodId}>{d.periodId}</option>}
          {form.periods.map((p) => <option key={p.id} value={p.id}>{p.label}</option>)}
        </Choose>
        <Choose of={of} field="parentId" label="Part of" hint={parent ? (parent.serves === null ? 'That goal traces to no strategic goal yet.' : `Serves what that goal serves: ${parent.serves}.`) : null}>
          <option value="">No goal above it</option>
          {parentsFor(goal?.id ?? null, form).map((p) => <option key={p.id} value={p.id}>{p.label}</option>)}
        </Choose>
        {d.parentId === '' && (
          <Choose of={of} field="strategyId" label="Serves" hint={form.strategies.length === 0 ? 'No strategy has been published yet; this can be said later.' : null}>
            <option value="">Nothing yet</option>
            {form.strategies.map((s) => <option key={s.id} value={s.id}>{s.label}</option>)}
          </Choose>
        )}
        <TextLine of={of} field="originBy" label="Who put the number there" />
        <Choose of={of} field="originFunction" label="From which function"><option value="">Not said</option>{form.functions.map((f) => <option key={f.id} value={f.id}>{f.label}</option>)}</Choose>
        <TextLine of={of} field="originOn" label="On which day" type="date" />
        {goal && <TextLine of={of} field="from" label="The change counts from" type="date" hint="Blank: from the period’s first day." />}
      </div>
      <WhatIf ask={whatIfAsk(d, form)} />
      <details>
        <summary>Name, weight, ramp and reasons</summary>
        <div class="goal-grid">
          <TextLine of={of} field="title" label="A name of its own" hint="Blank: it is called by its measure and whose it is." />
          <TextLine of={of} field="originNote" label="A word on the number" hint="Such as: after her note." />
          <TextLine of={of} field="weight" label="Weight, in percent" inputMode="numeric" hint="Share of this person’s variable part or attention." />
          <TextLine of={of} field="ramp" label="Ramp, in percent by month" hint="For somebody new, such as 25, 50, 75. The target is what it says already." />
          <TextLine of={of} field="differs" label="Why it differs from others of the role" />
          {hasParts(d.assignee) && <label class="tick"><input type="checkbox" checked={d.isApart} onChange={(event) => { draft.value = { ...d, isApart: event.currentTarget.checked }; }} /><span>Not the sum of {d.assignee.startsWith('team:') ? 'its people’s' : 'its parts'}, and meant so</span></label>}
        </div>
      </details>
      {goal && (
        <div class="word-form">
          <label for={`${id}-why`}>Why it changes</label>
          <textarea id={`${id}-why`} rows={2} maxLength={2000} aria-invalid={problems.value.why !== undefined} aria-describedby={problems.value.why === undefined ? undefined : `${id}-why-hint`} value={d.why} onInput={(event) => { draft.value = { ...draft.value, why: event.currentTarget.value }; }} />
          {problems.value.why !== undefined && <p class="fine is-wrong" id={`${id}-why-hint`} role="alert">{problems.value.why}</p>}
          <p class="fine">Another number, measure or period needs both commitments anew.</p>
        </div>
      )}
      <div class="actions"><button type="submit" class="btn is-small" disabled={attempt.busy.value}>{attempt.busy.value ? 'Keeping…' : goal ? 'Change it' : 'Add it'}</button><button type="button" class="text-btn" onClick={done}>Not now</button></div>
      <Failure attempt={attempt} />
    </form>
  );
}
