import { useSignal } from '@preact/signals';
import { Failure, useAttempt } from '../page/attempt.tsx';
import type { OptionsWays, Theme } from './ways.ts';

const THEMES: readonly [Theme, string][] = [['auto', 'As the system'], ['light', 'Light'], ['dark', 'Dark']];

/** Light and dark; chosen by hand where the page beside is light and the system dark. */
export function ThemeChoice({ ways }: { ways: OptionsWays }) {
  const theme = useSignal(ways.theme);
  const attempt = useAttempt();
  const choose = (wanted: Theme) => attempt.run(async () => {
    await ways.setTheme(wanted);
    theme.value = wanted;
  });
  return (
    <section>
      <h2>Look</h2>
      <fieldset class="choice">
        <legend class="sr">Look</legend>
        {THEMES.map(([id, label]) => (
          <label key={id} class="tick" for={`theme-${id}`}><input id={`theme-${id}`} type="radio" name="theme" checked={theme.value === id} onChange={() => choose(id)} /><span>{label}</span></label>
        ))}
      </fieldset>
      <p class="fine">A panel that stands open takes it on at the next page.</p>
      <Failure attempt={attempt} />
    </section>
  );
}

/** The way out of the made-up company. */
export function Sample({ ways }: { ways: OptionsWays }) {
  const on = useSignal(ways.sample);
  const attempt = useAttempt();
  const turn = () => attempt.run(async () => {
    await ways.call('useSample', { on: !on.value });
    on.value = !on.value;
  });
  return (
    <section>
      <h2>Sample data</h2>
      <p class="quiet" role="status">{on.value ? 'The panel shows a made-up company on every page. Nothing of yours is mixed in.' : 'A made-up company to look around in. It touches nothing of yours.'}</p>
      <button id="use-sample" type="button" class="btn is-small" aria-pressed={on.value} disabled={attempt.busy.value} onClick={turn}>{on.value ? 'Leave the sample' : 'Look around with sample data'}</button>
      <Failure attempt={attempt} />
    </section>
  );
}

/** A file for whoever helps: what was tried and what came of it, nothing of the CRM's. */
export function Diagnostics({ ways }: { ways: OptionsWays }) {
  const attempt = useAttempt();
  const text = useSignal<string | null>(null);
  const read = async () => JSON.stringify({ savedAt: new Date(ways.now()).toISOString(), ...(await ways.call('diagnostics', {})) }, null, 2);
  const show = () => attempt.run(async () => { text.value = await read(); });
  const save = () => attempt.run(async () => { ways.save('diagnostics.json', await read()); });
  return (
    <section>
      <h2>Diagnostics</h2>
      <p class="quiet">The last 500 things that happened: readings, sendings, calls that failed, each with its time, counts and error code, the connection as a hash. No names, amounts, addresses, ids or keys. It goes nowhere unless you send it.</p>
      {text.value !== null && <pre class="fine" tabIndex={0} aria-label="Diagnostics" data-diagnostics style={{ maxHeight: '16rem', overflow: 'auto' }}>{text.value}</pre>}
      <button id="show-diagnostics" type="button" class="btn is-small" disabled={attempt.busy.value} onClick={show}>Show</button>
      <button id="save-diagnostics" type="button" class="btn is-small" disabled={attempt.busy.value} onClick={save}>Save diagnostics</button>
      <Failure attempt={attempt} />
    </section>
  );
}
