import type { Cadence } from '../../../lib/model/coaching/rhythm.ts';
import type { Signal } from '@preact/signals';
import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { Failure, useAttempt } from '../../page/attempt.tsx';
import { Covered, useTrusted } from '../../ui/trusted.tsx';

/** Days as typed: a whole number from 1 to 366, or nothing. undefined: neither. */
export function daysOf(text: string): number | null | undefined {
  const t = text.trim();
  if (t === '') return null;
  const n = Number(t);
  return /^\d+$/.test(t) && n >= 1 && n <= 366 ? n : undefined;
}

interface CadenceFormProps {
  name: string;
  first: Cadence | null;
  say(cadence: Cadence, why: string): Promise<unknown>;
  done: () => void;
}

/** How often two people want to speak. It stands once the other side agrees. */
export function CadenceForm({ name, first, say, done }: CadenceFormProps) {
  const talk = useSignal(first?.oneOnOneDays?.toString() ?? (first ? '' : '14'));
  const feedback = useSignal(first?.feedbackDays?.toString() ?? (first ? '' : '7'));
  const why = useSignal('');
  const trusted = useTrusted();
  const attempt = useAttempt();
  const id = useId();
  const [oneOnOneDays, feedbackDays] = [daysOf(talk.value), daysOf(feedback.value)];
  const wrong = oneOnOneDays === undefined || feedbackDays === undefined ? 'Days are a whole number from 1 to 366, or nothing where you don’t want to agree on it.' : oneOnOneDays === null && feedbackDays === null ? 'Say at least one of the two.' : null;
  const send = trusted.on(() => {
    if (wrong !== null) return;
    void attempt.run(async () => { await say({ feedbackDays: feedbackDays ?? null, oneOnOneDays: oneOnOneDays ?? null }, why.value.trim()); done(); });
  });
  return (
    <form class="rhythm-form" onSubmit={(event) => send(event)}>
      <div ref={trusted.box} class="stack">
        <div class="rhythm-fields">
          <Days id={`${id}t`} label="A 1:1 every … days" value={talk} about={`${id}e`} />
          <Days id={`${id}f`} label="Feedback every … days" value={feedback} about={`${id}e`} />
        </div>
        <div class="pick"><label for={`${id}w`}>Why, if you like</label><input id={`${id}w`} type="text" maxLength={2000} value={why.value} onInput={(e) => { why.value = e.currentTarget.value; }} /></div>
        <p class="fine" id={`${id}e`} role="status">{wrong ?? `It stands once ${name} agrees. Until then what was agreed before stands.`}</p>
        <div class="actions">
          <button type="submit" class="btn is-main is-small" disabled={attempt.busy.value || wrong !== null}>Propose</button>
          <button type="button" class="text-btn" onClick={done}>Not now</button>
        </div>
        <Covered trusted={trusted} />
        <Failure attempt={attempt} />
      </div>
    </form>
  );
}

const Days = ({ id, label, value, about }: { id: string; label: string; value: Signal<string>; about: string }) => (
  <div class="pick"><label for={id}>{label}</label><input id={id} type="text" inputMode="numeric" autocomplete="off" aria-describedby={about} value={value.value} onInput={(e) => { value.value = e.currentTarget.value; }} /></div>
);
