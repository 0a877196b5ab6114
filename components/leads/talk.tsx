import type { Signal } from '@preact/signals';
import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { LeadsView, LeadTalk } from '../../lib/messages/areas/leads.ts';
import type { LeadAbout, LeadSide } from '../../lib/model/leads/lead-word.ts';
import type { AreaState } from '../ui/area.tsx';
import { AskSay } from '../alignment/asks/ask-say.tsx';
import { Card } from '../finance/card.tsx';
import { trusted } from '../finance/trusted.ts';
import { Failure, useAttempt } from '../page/attempt.tsx';

const SIDES: { id: LeadSide; label: string }[] = [{ id: 'sales', label: 'Sales' }, { id: 'marketing', label: 'Marketing' }];

/** A word to the other side. What was typed stays where sending fails. */
function Speak({ about, view, state, done }: { about: { about: LeadAbout; name: string }; view: LeadsView; state: AreaState<'leads'>; done: () => void }) {
  const to = useSignal<LeadSide>(view.to ?? 'sales');
  const text = useSignal('');
  const attempt = useAttempt();
  const id = useId();
  const isReady = text.value.trim() !== '';
  const send = () => attempt.run(async () => {
    await state.say({ kind: 'leadWord', body: { act: 'remark', about: about.about, to: to.value, text: text.value.trim() } });
    done();
  });
  return (
    <form class="ask-box word-form" data-speak onSubmit={(event) => { event.preventDefault(); if (isReady) trusted(send)(event); }}>
      <p class="small"><strong>{about.name}</strong></p>
      <div class="pick"><label for={`${id}to`}>To</label><select id={`${id}to`} value={to.value} onChange={(event) => { to.value = event.currentTarget.value === 'marketing' ? 'marketing' : 'sales'; }}>{SIDES.map((s) => <option key={s.id} value={s.id}>{s.label}</option>)}</select></div>
      <label for={id}>What you want to say</label>
      <textarea id={id} rows={3} maxLength={2000} aria-describedby={`${id}h`} value={text.value} onInput={(event) => { text.value = event.currentTarget.value; }} ref={(el) => { if (el && !el.dataset.seen) { el.dataset.seen = '1'; el.focus(); } }} />
      <p class="fine" id={`${id}h`}>Both sides read it here. Whoever leads the other side is told by a task in the CRM, without your words.</p>
      <div class="actions"><button type="submit" class="btn is-small" disabled={attempt.busy.value || !isReady}>{attempt.busy.value ? 'Sending…' : 'Say it'}</button><button type="button" class="text-btn" onClick={done}>Not now</button></div>
      <Failure attempt={attempt} />
    </form>
  );
}

function Said({ talk, state }: { talk: LeadTalk; state: AreaState<'leads'> }) {
  const isAnswering = useSignal(false);
  const words = (text: string, by: string, waiting: string | null) => <><p class="lead-words">{text}</p><p class="fine">{by}{waiting !== null && <span class="badge">{waiting}</span>}</p></>;
  return (
    <li data-talk={talk.key}>
      <p class="small"><strong>{talk.about}</strong></p>
      {words(talk.text, talk.by, talk.waiting)}
      {talk.answers.length > 0 && <ul class="lead-answers">{talk.answers.map((a) => <li key={a.key}>{words(a.text, a.by, a.waiting)}</li>)}</ul>}
      {talk.waits !== null && <p class="fine">{talk.waits}</p>}
      {isAnswering.value ? <AskSay label="Your answer" send="Answer" hint="Whoever asked is told by a task in the CRM, without your words." done={() => { isAnswering.value = false; }} say={(text) => state.say({ kind: 'leadWord', body: { act: 'answer', to: talk.key, leadId: talk.leadId, text } })} />
        : <p class="no-print"><button type="button" class="text-btn is-flush" aria-label={`Answer: ${talk.about}`} onClick={() => { isAnswering.value = true; }}>Answer</button></p>}
    </li>
  );
}

/** What marketing and sales say to each other about leads. `about`: what the reader is about to speak of. */
export function Talk({ view, state, about }: { view: LeadsView; state: AreaState<'leads'>; about: Signal<{ about: LeadAbout; name: string } | null> }) {
  const isAll = useSignal(false);
  const open = view.talk.filter((t) => !t.isAnswered);
  const shown = isAll.value ? view.talk : [...open, ...view.talk.filter((t) => t.isAnswered).slice(0, Math.max(0, 5 - open.length))];
  return (
    <Card title="Between marketing and sales" aside="Read by both" name="lead-talk">
      {view.talk.length === 0 && <p class="quiet">{about.value === null ? 'Nobody has said anything yet. Open a source or campaign above, or a reason in it, and say something about it to the other side.' : ''}</p>}
      {view.talk.length > 0 && <p>{open.length === 0 ? 'Everything that was said has an answer.' : open.length === 1 ? 'One word waits for an answer.' : `${open.length} words wait for an answer.`}</p>}
      {about.value !== null && <Speak key={about.value.name} about={about.value} view={view} state={state} done={() => { about.value = null; }} />}
      {shown.length > 0 && <ul class="lead-talk">{shown.map((t) => <Said key={t.key} talk={t} state={state} />)}</ul>}
      {shown.length < view.talk.length && <p><button type="button" class="text-btn is-flush" onClick={() => { isAll.value = true; }}>Show all {view.talk.length}</button></p>}
    </Card>
  );
}
