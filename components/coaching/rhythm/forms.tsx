import type { ComponentChildren } from 'preact';
import type { Day } from '../../../lib/model/day.ts';
import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { parseDay } from '../../../lib/model/day.ts';
import { Failure, useAttempt } from '../../page/attempt.tsx';
import { Covered, useTrusted } from '../../ui/trusted.tsx';

interface FormProps {
  send: string;
  isReady: boolean;
  say(): Promise<unknown>;
  done: () => void;
  children: ComponentChildren;
}

/** A small form that writes: on a person's own press, in full view. What was typed stays where it fails. */
function Form({ send, isReady, say, done, children }: FormProps) {
  const trusted = useTrusted();
  const attempt = useAttempt();
  const submit = trusted.on(() => { if (isReady) void attempt.run(async () => { await say(); done(); }); });
  return (
    <form class="rhythm-form" onSubmit={(event) => submit(event)}>
      <div ref={trusted.box} class="stack">
        {children}
        <div class="actions">
          <button type="submit" class="btn is-main is-small" disabled={attempt.busy.value || !isReady}>{send}</button>
          <button type="button" class="text-btn" onClick={done}>Not now</button>
        </div>
        <Covered trusted={trusted} />
        <Failure attempt={attempt} />
      </div>
    </form>
  );
}

/** Writes down a talk that was held. */
export function HeldForm({ name, today, say, done }: { name: string; today: string; say: (day: Day) => Promise<unknown>; done: () => void }) {
  const text = useSignal(today);
  const id = useId();
  const day = parseDay(text.value);
  return (
    <Form send="Write down" isReady={day !== null && text.value <= today} say={() => say(day!)} done={done}>
      <div class="pick"><label for={id}>When you spoke with {name}</label><input id={id} type="date" max={today} value={text.value} aria-describedby={`${id}h`} onInput={(e) => { text.value = e.currentTarget.value; }} /></div>
      <p class="fine" id={`${id}h`}>Both of you see that it was held, and who wrote it down. What was said stays between you.</p>
    </Form>
  );
}

/** Ends what was agreed, with a word why. */
export function EndForm({ name, say, done }: { name: string; say: (why: string) => Promise<unknown>; done: () => void }) {
  const why = useSignal('');
  const id = useId();
  return (
    <Form send="End it" isReady={why.value.trim() !== ''} say={() => say(why.value.trim())} done={done}>
      <div class="pick"><label for={id}>Why it ends</label><input id={id} type="text" maxLength={2000} value={why.value} aria-describedby={`${id}h`} onInput={(e) => { why.value = e.currentTarget.value; }} /></div>
      <p class="fine" id={`${id}h`}>{name} sees this. Nothing is due from then on, until both agree anew.</p>
    </Form>
  );
}
