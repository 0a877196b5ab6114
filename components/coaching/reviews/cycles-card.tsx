import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { CycleForm, ReviewsView } from '../../../lib/messages/areas/reviews.ts';
import { AskSay } from '../../alignment/asks/ask-say.tsx';
import { Card } from '../../finance/card.tsx';
import { Failure, useAttempt } from '../../page/attempt.tsx';
import type { SayReview } from './reviews-part.tsx';

/** The cycles there are, and a new one for who may open it. */
export function CyclesCard({ view, say }: { view: ReviewsView; say: SayReview }) {
  const isOpening = useSignal(false);
  const ending = useSignal<string | null>(null);
  if (view.cycles.length === 0 && !view.form) return null;
  return (
    <Card title="Cycles" aside="Everybody of a role is asked the same" name="review-cycles">
      {view.cycles.length > 0 && (
        <ul class="review-rows">
          {view.cycles.map((c) => (
            <li key={c.id}>
              <strong>{c.name}</strong>
              <span class="small quiet">{c.span}, signed by {c.due}. {c.people}. {c.by}.</span>
              {c.ended !== null && <span class="small">{c.ended}</span>}
              {c.mayEnd && ending.value !== c.id && <span><button type="button" class="text-btn no-print" aria-label={`End the cycle ${c.name}`} onClick={() => { ending.value = c.id; }}>End it</button></span>}
              {ending.value === c.id && <AskSay label={`Why ${c.name} ends. Reviews that have begun stay.`} send="End it" say={(why) => say({ act: 'endCycle', cycleId: c.id, why })} done={() => { ending.value = null; }} />}
            </li>
          ))}
        </ul>
      )}
      {view.form && !isOpening.value && <p class="no-print"><button type="button" class="btn" onClick={() => { isOpening.value = true; }}>Open a cycle</button></p>}
      {view.form && isOpening.value && <OpenCycle form={view.form} say={say} done={() => { isOpening.value = false; }} />}
    </Card>
  );
}

function OpenCycle({ form, say, done }: { form: CycleForm; say: SayReview; done: () => void }) {
  const id = useId();
  const attempt = useAttempt();
  const name = useSignal(form.name);
  const [from, to, due] = [useSignal(form.from), useSignal(form.to), useSignal(form.due)];
  const templates = useSignal<Record<string, string>>(Object.fromEntries(form.roles.map((r) => [r.id, r.templateId])));
  const out = useSignal<readonly string[]>([]);
  const people = form.roles.flatMap((r) => r.people).filter((p) => !out.value.includes(p.id));
  const submit = () => attempt.run(async () => {
    await say({ act: 'openCycle', name: name.value, from: from.value, to: to.value, due: due.value, roles: form.roles.map((r) => ({ roleId: r.id, templateId: templates.value[r.id]! })), personIds: people.map((p) => p.id) });
    done();
  });
  const flip = (personId: string): void => { out.value = out.value.includes(personId) ? out.value.filter((x) => x !== personId) : [...out.value, personId]; };
  if (form.roles.length === 0) return <div class="stack"><p>Nobody holds a role that is described, so there is nothing to ask alike. Describe roles under Goals first.</p><p><button type="button" class="text-btn" onClick={done}>Not now</button></p></div>;
  return (
    <form class="review-form" aria-label="A new cycle" noValidate onSubmit={(event) => { event.preventDefault(); if (event.isTrusted) void submit(); }}>
      <div class="review-days">
        <div class="pick"><label for={`${id}n`}>What it is called</label><input id={`${id}n`} type="text" maxLength={200} value={name.value} onInput={(event) => { name.value = event.currentTarget.value; }} /></div>
        {([['From', from, 'f'], ['To', to, 't'], ['Signed by', due, 'd']] as const).map(([label, day, key]) => (
          <div key={key} class="pick"><label for={`${id}${key}`}>{label}</label><input id={`${id}${key}`} type="date" max="9999-12-31" value={day.value} onInput={(event) => { day.value = event.currentTarget.value; }} /></div>
        ))}
      </div>
      {form.roles.map((r) => (
        <fieldset key={r.id}>
          <legend>{r.name}</legend>
          <div class="pick"><label for={`${id}${r.id}`}>Template</label>
            <select id={`${id}${r.id}`} value={templates.value[r.id]} onChange={(event) => { templates.value = { ...templates.value, [r.id]: event.currentTarget.value }; }}>{form.templates.map((t) => <option key={t.id} value={t.id}>{t.name} ({t.for})</option>)}</select>
          </div>
          <div class="names">{r.people.map((p) => <label key={p.id} class="tick"><input type="checkbox" checked={!out.value.includes(p.id)} onChange={() => flip(p.id)} /><span>{p.name}</span></label>)}</div>
        </fieldset>
      ))}
      {form.without.length > 0 && <p class="small">{form.without.join(', ')} {form.without.length === 1 ? 'holds' : 'hold'} more than one role, so it isn’t known by which to ask. Settle it under Goals first.</p>}
      <div class="actions"><button type="submit" class="btn is-main" disabled={attempt.busy.value}>{attempt.busy.value ? 'Opening…' : `Open it for ${people.length} ${people.length === 1 ? 'person' : 'people'}`}</button><button type="button" class="text-btn" onClick={done}>Not now</button></div>
      <p class="fine">Its templates and dates can’t be changed once it is open; it can be ended.</p>
      <Failure attempt={attempt} />
    </form>
  );
}
