import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { PlanTaken } from '../../../lib/messages/areas/plan.ts';
import type { AreaState } from '../../ui/area.tsx';
import { Card } from '../../finance/card.tsx';
import { Failure, useAttempt } from '../../page/attempt.tsx';
import { Covered, useTrusted } from '../../ui/trusted.tsx';

/** A file that was looked at, with what it would bring. */
interface Trial {
  name: string;
  text: string;
  found: PlanTaken;
}

/** Takes a plan in from a file: first what it holds and all that is wrong with it, then, once asked to, all of it. */
export function TakeFile({ state }: { state: AreaState<'plan'> }) {
  const { ways, connection } = state;
  const trial = useSignal<Trial | null>(null);
  const why = useSignal('');
  const said = useSignal('');
  const attempt = useAttempt();
  const id = useId();
  const look = (file: File) => attempt.run(async () => {
    trial.value = null;
    said.value = '';
    const text = await file.text();
    trial.value = { name: file.name, text, found: await ways.takePlan(connection, { name: file.name, text, why: null }, true) };
  });
  const take = ({ name, text }: Trial) => attempt.run(async () => {
    const found = await ways.takePlan(connection, { name, text, why: why.value.trim() || null }, false);
    if (found.problems.length > 0) {
      trial.value = { name, text, found };
      return;
    }
    trial.value = null;
    why.value = '';
    said.value = `${name} was taken in: ${found.summary.join(', ')}.`;
    await state.again();
  });
  return (
    <Card title="Take in a plan" name="take-plan" aside="CSV or JSON, as docs/PLANS.md describes">
      <div class="stack-3">
        <div class="pick"><label for={id}>File with goals, strategy, roles and asks</label>
          <input id={id} type="file" accept=".csv,.json,text/csv,application/json" disabled={attempt.busy.value} onChange={(event) => { const file = event.currentTarget.files?.[0]; if (file) void look(file); event.currentTarget.value = ''; }} /></div>
        {trial.value && <Looked trial={trial.value} why={why} busy={attempt.busy.value} take={() => void take(trial.value!)} drop={() => { trial.value = null; }} />}
        <p class="small" role="status">{said.value}</p>
        <Failure attempt={attempt} />
      </div>
    </Card>
  );
}

interface LookedProps {
  trial: Trial;
  why: { value: string };
  busy: boolean;
  take: () => void;
  drop: () => void;
}

function Looked({ trial: { name, found }, why, busy, take, drop }: LookedProps) {
  const trusted = useTrusted();
  const id = useId();
  if (found.problems.length > 0) return <Problems name={name} problems={found.problems} />;
  return (
    <div class="stack-3" role="group" aria-label={name}>
      <p><strong>{name}</strong> is in order.</p>
      <ul class="points">{found.summary.map((s) => <li key={s}>{s}</li>)}</ul>
      {found.needsWhy && (
        <div class="word-form"><label for={id}>Why this changes</label>
          <textarea id={id} rows={2} maxLength={2000} aria-describedby={`${id}-hint`} value={why.value} onInput={(event) => { why.value = event.currentTarget.value; }} />
          <p class="fine" id={`${id}-hint`}>Everybody whose goals change sees it, with your name.</p></div>
      )}
      <div class="actions" ref={trusted.box}>
        {found.taken > 0 && <button type="button" class="btn is-main" disabled={busy || (found.needsWhy && why.value.trim() === '')} onClick={trusted.on(take)}>{busy ? 'Taking it in…' : 'Take it in'}</button>}
        <button type="button" class="text-btn" onClick={drop}>Not now</button>
      </div>
      <Covered trusted={trusted} />
    </div>
  );
}

function Problems({ name, problems }: { name: string; problems: PlanTaken['problems'] }) {
  return (
    <div class="stack" role="alert">
      <p><strong>{name} was not taken in.</strong> {problems.length === 1 ? 'One thing has' : `${problems.length} things have`} to be put right first. Nothing was changed.</p>
      <table class="table is-problems">
        <caption class="sr">What is wrong in {name}, line by line</caption>
        <thead><tr><th scope="col">Line</th><th scope="col">What is wrong</th></tr></thead>
        <tbody>{problems.map((p) => <tr key={`${p.line} ${p.why}`}><th scope="row">Line {p.line}</th><td>{p.why}.</td></tr>)}</tbody>
      </table>
    </div>
  );
}
