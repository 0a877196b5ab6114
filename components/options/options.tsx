import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Connection } from '../../lib/messages/calls.ts';
import { Failure, useAttempt } from '../page/attempt.tsx';
import { Page } from '../page/page.tsx';
import { Connections } from './connections.tsx';
import { CallBudget } from './calls.tsx';
import { Kept } from './kept.tsx';
import { Diagnostics, Sample, ThemeChoice } from './settings.tsx';
import type { OptionsWays } from './ways.ts';

/** Who is connected, how it looks, what is kept, and the way out of each. */
export function OptionsPage({ ways }: { ways: OptionsWays }) {
  const list = useSignal<Connection[] | null>(null);
  const reading = useAttempt();
  const read = async () => { list.value = await ways.call('connections', { withSample: false }); };
  useEffect(() => { void reading.run(read); }, []);
  return (
    <Page title="Options">
      {list.value
        ? <Connections list={list.value} ways={ways} reload={read} />
        : <section><p class="quiet" role="status">{reading.busy.value ? 'Looking up what is connected…' : ''}</p><Failure attempt={reading} /></section>}
      <Sample ways={ways} />
      <ThemeChoice ways={ways} />
      <CallBudget ways={ways} />
      <Kept />
      <Diagnostics ways={ways} />
    </Page>
  );
}
