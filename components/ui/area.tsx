import { useSignal, type Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { AreaName, AreaScreen, AreaViews, AreaWord } from '../../lib/messages/areas/areas.ts';
import type { DashboardWays } from '../dashboard/ways.ts';
import { Failure, useAttempt, type Attempt } from '../page/attempt.tsx';

/** While the CRM is being read, how often it is asked how far it is. */
const AGAIN_MS = 1_000;

/** One view of an area with what can be done in it. */
export interface AreaState<N extends AreaName> {
  ways: DashboardWays;
  connection: string;
  ask: Signal<AreaViews[N]['ask']>;
  screen: Signal<AreaScreen<N> | null>;
  reading: Attempt;
  again(): Promise<void>;
  /** Says something, and reads the view anew. */
  say(word: AreaWord): Promise<string>;
}

/** Asks for a view, again whenever the question changes, and while the CRM is still being read. */
export function useArea<N extends AreaName>(ways: DashboardWays, connection: string, area: N, first: AreaViews[N]['ask']): AreaState<N> {
  const ask = useSignal<AreaViews[N]['ask']>(first);
  const screen = useSignal<AreaScreen<N> | null>(null);
  const reading = useAttempt();
  const read = async () => {
    const asked = ask.value;
    const got = await ways.area(connection, area, asked);
    if (asked === ask.value) screen.value = got;
  };
  const again = () => reading.run(read);
  useEffect(() => { void again(); }, [ask.value]);
  const loads = screen.value?.state === 'loading';
  useEffect(() => {
    if (!loads) return;
    const timer = setInterval(() => void read().catch(() => undefined), AGAIN_MS);
    return () => clearInterval(timer);
  }, [loads]);
  return {
    ways, connection, ask, screen, reading, again,
    async say(word) {
      const { key } = await ways.say(connection, word);
      await read();
      return key;
    },
  };
}

/** Draws a view once it is there; before that, what is so instead. */
export function AreaFrame<N extends AreaName>({ state, children }: { state: AreaState<N>; children: (view: AreaViews[N]['view']) => ComponentChildren }) {
  const screen = state.screen.value;
  if (!screen) {
    return state.reading.error.value
      ? <div class="stack-3"><Failure attempt={state.reading} /><p><button type="button" class="btn" onClick={() => void state.again()}>Try again</button></p></div>
      : <p class="quiet" role="status">Reading…</p>;
  }
  if (screen.state === 'loading') return <p class="quiet" role="status">{screen.title}{screen.total !== null && screen.total > 0 ? `: ${screen.done} of ${screen.total}` : '…'}</p>;
  if (screen.state === 'notice' || screen.state === 'off') return <div class="mid card"><h1>{screen.title}</h1><p>{screen.text}</p></div>;
  return (
    <>
      {children(screen.view)}
      <p class="fine">{screen.state === 'stale' ? 'Not up to date: ' : ''}{screen.footer.source} · {screen.footer.seenBy}</p>
    </>
  );
}
