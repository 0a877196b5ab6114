import { useSignal } from '@preact/signals';
import { Failure, useAttempt } from '../page/attempt.tsx';
import type { OptionsWays } from './ways.ts';

const SHARES: readonly (readonly [number, string])[] = [[0.5, 'half of them are used'], [0.7, '70 % are used'], [0.8, '80 % are used'], [0.95, '95 % are used']];

/** From when on the org's calls are left to other programs. */
export function CallBudget({ ways }: { ways: OptionsWays }) {
  const share = useSignal(ways.shareOfCalls);
  const attempt = useAttempt();
  const choose = (value: number) => attempt.run(async () => {
    await ways.setShareOfCalls(value);
    share.value = value;
  });
  return (
    <section>
      <h2>Calls to your CRM</h2>
      <p class="quiet">All programs of an org share its calls of a day. Ridealong reads by itself at most every five minutes while you look at it, and stops doing so when little is left. What you ask for yourself, and what you write, still goes.</p>
      <label class="field" for="share-of-calls"><span>Stop reading by itself when</span>
        <select id="share-of-calls" value={String(share.value)} onChange={(e) => void choose(Number(e.currentTarget.value))}>
          {SHARES.map(([value, label]) => <option key={value} value={String(value)}>{label}</option>)}
        </select>
      </label>
      <Failure attempt={attempt} />
    </section>
  );
}
