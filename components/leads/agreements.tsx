import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { AgreementTemplate, LeadAgreement, LeadsView } from '../../lib/messages/areas/leads.ts';
import type { AreaState } from '../ui/area.tsx';
import { typedTarget } from '../../lib/model/goals/typed-target.ts';
import { Card } from '../finance/card.tsx';
import { trusted } from '../finance/trusted.ts';
import { Failure, useAttempt } from '../page/attempt.tsx';

/** A number and words of a template, set as the goals of both functions. What was typed stays where sending fails. */
function SetForm({ of, view, state, done }: { of: AgreementTemplate; view: LeadsView; state: AreaState<'leads'>; done: () => void }) {
  const id = useId();
  const number = useSignal('');
  const hours = useSignal('');
  const meaning = useSignal('');
  const why = useSignal('');
  const periodId = useSignal(view.agreementPeriods[0]?.id ?? '');
  const wrong = useSignal<Record<string, string>>({});
  const attempt = useAttempt();
  const goals = of.goals.filter((g) => g.period.id === periodId.value);
  const isChange = view.agreements.some((a) => goals.some((g) => g.id === a.id));
  const submit = () => {
    const typed = typedTarget(number.value, of.unit);
    const within = of.hoursLabel === null ? null : typedTarget(hours.value, 'count');
    const found: Record<string, string> = {};
    if (!typed.ok) found.number = typed.why;
    else if (of.unit === 'share' && typed.value > 10_000) found.number = 'No more than all of them: write a percentage up to 100.';
    if (within && !within.ok) found.hours = within.why;
    if (of.wordsLabel !== null && meaning.value.trim() === '') found.meaning = 'Say it in words: both sides commit to them.';
    if (isChange && why.value.trim() === '') found.why = 'Say why it changes: both sides see it, and commit anew.';
    wrong.value = found;
    if (Object.keys(found).length > 0 || !typed.ok) return;
    void attempt.run(async () => {
      if (within?.ok && goals[0]) await state.ways.say(state.connection, { kind: 'entry', body: { measureId: 'leadResponseHours', assignee: 'company', day: goals[0].period.start, value: within.value, currency: null, note: null } });
      await state.say({ kind: 'goal', body: { act: 'set', from: null, why: why.value.trim() || null, goals: goals.map((g) => ({ ...g, target: { ...g.target, value: typed.value }, origin: { ...g.origin, note: meaning.value.trim() || null } })) } });
      done();
    });
  };
  const field = (name: string, label: string, value: typeof number, hint: string | null) => (
    <div class="pick">
      <label for={`${id}${name}`}>{label}</label>
      <input id={`${id}${name}`} type="text" inputMode="decimal" autocomplete="off" aria-invalid={name in wrong.value} aria-describedby={`${id}${name}h`} value={value.value} onInput={(event) => { value.value = event.currentTarget.value; }} />
      <p class="fine" id={`${id}${name}h`} role={name in wrong.value ? 'alert' : undefined}>{wrong.value[name] ?? hint}</p>
    </div>
  );
  const words = (name: string, label: string, value: typeof number) => (
    <div class="word-form">
      <label for={`${id}${name}`}>{label}</label>
      <textarea id={`${id}${name}`} rows={2} maxLength={1000} aria-invalid={name in wrong.value} aria-describedby={`${id}${name}h`} value={value.value} onInput={(event) => { value.value = event.currentTarget.value; }} />
      <p class="fine" id={`${id}${name}h`} role={name in wrong.value ? 'alert' : undefined}>{wrong.value[name] ?? ''}</p>
    </div>
  );
  return (
    <form class="ask-box" noValidate onSubmit={(event) => { event.preventDefault(); trusted(submit)(event); }} data-agreement-form={of.id}>
      <p class="small">{of.how}</p>
      <div class="form-row">
        <div class="pick"><label for={`${id}p`}>For</label><select id={`${id}p`} value={periodId.value} onChange={(event) => { periodId.value = event.currentTarget.value; }}>{view.agreementPeriods.map((p) => <option key={p.id} value={p.id}>{p.label}</option>)}</select></div>
        {field('number', of.numberLabel, number, of.now ?? 'What it was so far isn’t known.')}
        {of.hoursLabel !== null && field('hours', of.hoursLabel, hours, 'Such as 24.')}
      </div>
      {of.wordsLabel !== null && words('meaning', of.wordsLabel, meaning)}
      {isChange && words('why', 'Why it changes', why)}
      <p class="fine">It becomes a goal of marketing and one of sales, with the same number. Each side commits to its own; leaders commit first.</p>
      <div class="actions"><button type="submit" class="btn is-small" disabled={attempt.busy.value}>{attempt.busy.value ? 'Sending…' : 'Propose it to both'}</button><button type="button" class="text-btn" onClick={done}>Not now</button></div>
      <Failure attempt={attempt} />
    </form>
  );
}

function Row({ of, state }: { of: LeadAgreement; state: AreaState<'leads'> }) {
  const attempt = useAttempt();
  const { commit } = of;
  return (
    <tr data-agreement={of.id}>
      <th scope="row">{of.title}{of.meaning !== null && <span class="fine is-block">{of.meaning}</span>}<span class="fine is-block">{of.period}</span></th>
      <td data-label="Goal of">{of.of}</td><td class="num" data-label="Agreed">{of.target}</td>
      <td data-label="Stands at">{of.stands}{of.sentence !== '' && <span class="fine is-block">{of.sentence}</span>}</td>
      <td data-label="Committed">{of.commitment.text}
        {commit && <span class="is-block no-print"><button type="button" class="btn is-small" aria-label={`${commit.label}: ${of.title}, ${of.of}`} disabled={attempt.busy.value} onClick={trusted(() => attempt.run(async () => { await state.say(commit.word); }))}>{commit.label}</button></span>}<Failure attempt={attempt} /></td>
    </tr>
  );
}

/** What marketing and sales have agreed on leads, as goals of both, how it stands, and what they can agree on. */
export function Agreements({ view, state }: { view: LeadsView; state: AreaState<'leads'> }) {
  const open = useSignal<AgreementTemplate['id'] | null>(null);
  const { agreements, templates, mayNotSet } = view;
  const chosen = templates.find((t) => t.id === open.value);
  return (
    <Card title="What both have agreed" aside="Goals of marketing and of sales" name="lead-agreements">
      {agreements.length === 0 ? <p class="quiet">Nothing is agreed yet. What a right lead is, and how fast it is touched, can be goals of both functions.</p> : (
        <table class="table is-agreed">
          <caption class="sr">Agreements on leads with how they stand and who has committed</caption>
          <thead><tr><th scope="col">Agreement</th><th scope="col">Goal of</th><th scope="col" class="num">Agreed</th><th scope="col">Stands at</th><th scope="col">Committed</th></tr></thead>
          <tbody>{agreements.map((a) => <Row key={a.id} of={a} state={state} />)}</tbody>
        </table>
      )}
      {mayNotSet !== null ? <p class="fine">{mayNotSet}</p> : (
        <div class="actions no-print">{templates.map((t) => <button key={t.id} type="button" class="btn is-small" aria-expanded={open.value === t.id} onClick={() => { open.value = open.value === t.id ? null : t.id; }}>{t.title}{t.stands ? ', change it' : ''}</button>)}</div>
      )}
      {chosen && mayNotSet === null && <SetForm key={chosen.id} of={chosen} view={view} state={state} done={() => { open.value = null; }} />}
    </Card>
  );
}
