import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { GoalCard, MineView } from '../../lib/messages/areas/mine.ts';
import type { Goal } from '../../lib/model/goals/goal.ts';
import type { Day } from '../../lib/model/day.ts';
import type { UserId } from '../../lib/model/ids.ts';
import { WhatIf } from '../activity/what-if.tsx';
import { Failure, useAttempt } from '../page/attempt.tsx';
import type { AreaState } from '../ui/area.tsx';
import { GoalSheet } from './goal-card.tsx';
import { typedValue, UNIT_HINT, valueText } from './typed-value.ts';

interface Props {
  own: MineView['own'];
  state: AreaState<'mine'>;
}

/** A goal that its bearer sets alone, as it is recorded on this device. */
function goalFrom(own: MineView['own'], id: string, said: { title: string; measureId: string; periodId: string; value: number }): Goal | null {
  const measure = own.measures.find((m) => m.id === said.measureId);
  const period = own.periods.find((p) => p.id === said.periodId);
  if (!measure || !period) return null;
  const me = own.me.id as UserId;
  return {
    id, title: said.title.trim() === '' ? null : said.title.trim(), assignee: { kind: 'person', id: me }, owner: { id: me, name: own.me.name }, measureId: measure.id,
    period: { id: period.id, start: period.start as Day, end: period.end as Day, calendarId: period.calendarId },
    target: { value: said.value, unit: measure.unit, currency: measure.unit === 'money' && own.currency !== 'XXX' ? own.currency : null }, parentId: null, strategyId: null,
    origin: { by: own.me.name, function: null, on: own.today as Day, note: null, quotaId: null }, weight: null, ramp: null, isApart: false, differs: null,
  };
}

function OwnForm({ own, state, edit, done }: Props & { edit: GoalCard['edit']; done: () => void }) {
  const id = useId();
  const first = own.measures.find((m) => m.id === edit?.measureId) ?? own.measures[0];
  const title = useSignal(edit?.title ?? '');
  const measureId = useSignal(first?.id ?? '');
  const periodId = useSignal(edit && own.periods.some((p) => p.id === edit.periodId) ? edit.periodId : (own.periods[0]?.id ?? ''));
  const measure = own.measures.find((m) => m.id === measureId.value);
  const amount = useSignal(edit && first ? valueText(edit.value, first.unit, own.digits) : '');
  const tried = useSignal(false);
  const attempt = useAttempt();
  const value = measure ? typedValue(amount.value, measure.unit, own.digits) : null;
  const period = own.periods.find((p) => p.id === periodId.value);
  const isWrong = tried.value && value === null;
  const submit = () => {
    tried.value = true;
    if (value === null) return;
    const goal = goalFrom(own, edit?.id ?? `own-${crypto.randomUUID()}`, { title: title.value, measureId: measureId.value, periodId: periodId.value, value });
    if (!goal) return;
    void attempt.run(async () => {
      await state.say({ kind: 'ownGoal', body: { act: 'set', goals: [goal], from: null, why: edit ? 'changed by myself' : null } });
      done();
    });
  };
  if (!measure) return <p class="small">No measure is switched on that a goal could be set in.</p>;
  return (
    <form class="ask-box" onSubmit={(event) => { event.preventDefault(); if (event.isTrusted) submit(); }}>
      <div class="form-row">
        <div class="pick is-wide"><label for={`${id}-t`}>What you call it, if you like</label><input id={`${id}-t`} type="text" maxLength={200} autocomplete="off" value={title.value} onInput={(event) => { title.value = event.currentTarget.value; }} /></div>
        <div class="pick"><label for={`${id}-m`}>Measure</label><select id={`${id}-m`} value={measureId.value} aria-describedby={`${id}-how`} onChange={(event) => { measureId.value = event.currentTarget.value; }}>{own.measures.map((m) => <option key={m.id} value={m.id}>{m.label}</option>)}</select></div>
        <div class="pick"><label for={`${id}-p`}>Period</label><select id={`${id}-p`} value={periodId.value} onChange={(event) => { periodId.value = event.currentTarget.value; }}>{own.periods.map((p) => <option key={p.id} value={p.id}>{p.label}</option>)}</select></div>
        <div class="pick"><label for={`${id}-n`}>Target{measure.unit === 'money' && own.currency !== 'XXX' && `, ${own.currency}`}{measure.unit === 'share' && ', %'}{measure.unit === 'days' && ', days'}</label>
          <input id={`${id}-n`} type="text" inputMode="decimal" autocomplete="off" aria-invalid={isWrong} aria-describedby={`${id}-hint`} value={amount.value} onInput={(event) => { amount.value = event.currentTarget.value; }} /></div>
      </div>
      <p class="fine" id={`${id}-how`}>{measure.how}</p>
      <p class="fine" id={`${id}-hint`} role={isWrong ? 'alert' : undefined}>{isWrong ? `Write the target in figures, ${UNIT_HINT[measure.unit]}.` : 'It stays on this device only. Nobody else sees it, and it is not sent to the CRM.'}</p>
      <WhatIf ask={period && measure.unit === 'count' && value !== null && value > 0 ? { of: 'goal', measureId: measure.id, assignee: `person:${own.me.id}`, start: period.start, end: period.end, value } : null} />
      <div class="actions"><button type="submit" class="btn is-small" disabled={attempt.busy.value}>{edit ? 'Change it' : 'Set it'}</button><button type="button" class="text-btn" onClick={done}>Not now</button></div>
      <Failure attempt={attempt} />
    </form>
  );
}

function OwnGoal({ card, own, state }: Props & { card: GoalCard }) {
  const edits = useSignal(false);
  const attempt = useAttempt();
  const end = () => void attempt.run(async () => { await state.say({ kind: 'ownGoal', body: { act: 'end', goalId: card.id, why: 'ended by myself' } }); });
  return (
    <GoalSheet card={card}>
      {edits.value ? <OwnForm own={own} state={state} edit={card.edit} done={() => { edits.value = false; }} />
        : <div class="actions"><button type="button" class="btn is-small" onClick={() => { edits.value = true; }}>Change it</button><button type="button" class="text-btn" disabled={attempt.busy.value} onClick={(event) => { if (event.isTrusted) end(); }}>End it</button></div>}
      <Failure attempt={attempt} />
    </GoalSheet>
  );
}

/** Goals that somebody sets for themselves alone. */
export function OwnGoals({ own, state }: Props) {
  const adds = useSignal(false);
  return (
    <div class="stack-3" data-part="own">
      <div class="part-head"><h2>Goals you set for yourself</h2><p class="fine">On this device only, nobody else sees them</p></div>
      {own.goals.map((c) => <OwnGoal key={c.id} card={c} own={own} state={state} />)}
      {adds.value ? <OwnForm own={own} state={state} edit={null} done={() => { adds.value = false; }} />
        : <p><button type="button" class="btn is-small" onClick={() => { adds.value = true; }}>{own.goals.length === 0 ? 'Set one' : 'Set another'}</button></p>}
    </div>
  );
}
