import { useSignal } from '@preact/signals';
import { Failure, useAttempt } from '../../page/attempt.tsx';
import { Covered, useTrusted } from '../../ui/trusted.tsx';
import { Line } from '../bits.tsx';

interface WhenProps {
  name: string;
  label: string;
  send: string;
  first: string;
  min?: string;
  max?: string;
  /** A word why is needed; what it is called. */
  why?: string;
  say(day: string, why: string): Promise<unknown>;
  done: () => void;
}

/** A day, and a word why where one is needed. */
export function WhenForm({ name, label, send, first, min, max, why, say, done }: WhenProps) {
  const day = useSignal(first);
  const word = useSignal('');
  const isTried = useSignal(false);
  const attempt = useAttempt();
  const trusted = useTrusted();
  const wrongDay = day.value === '' ? 'Choose a day.' : min && day.value < min ? 'Choose today or a later day.' : max && day.value > max ? 'Choose today or an earlier day.' : null;
  const wrongWord = why && word.value.trim() === '' ? 'A word why is needed: the other reads it.' : null;
  const submit = () => {
    isTried.value = true;
    if (wrongDay !== null || wrongWord !== null) return;
    void attempt.run(async () => { await say(day.value, word.value.trim()); done(); });
  };
  return (
    <form class="coach-form" aria-label={name} noValidate onSubmit={trusted.on(submit)}>
      <div class="form-row">
        <Line label={label} type="date" value={day.value} {...(min && { min })} set={(v) => { day.value = v; }} wrong={isTried.value ? wrongDay : null} />
        {why && <Line label={why} value={word.value} set={(v) => { word.value = v; }} wrong={isTried.value ? wrongWord : null} wide />}
      </div>
      <div class="actions" ref={trusted.box}><button class="btn is-small" disabled={attempt.busy.value}>{send}</button><button type="button" class="text-btn" onClick={done}>Not now</button></div>
      <Covered trusted={trusted} />
      <Failure attempt={attempt} />
    </form>
  );
}
