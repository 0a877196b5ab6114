import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { FinanceScreen, FinanceView } from '../../lib/messages/finance.ts';
import { useAttempt } from '../page/attempt.tsx';
import { Icon } from '../ui/icon.tsx';
import { Meter } from '../ui/meter.tsx';
import { useFinance } from './context.ts';

/** While something is being read behind, the page asks again after so long. */
const AGAIN = { loading: 1000, stale: 5000 } as const;
const SENT_MS = 3000;

type Of<S extends FinanceScreen['state']> = Extract<FinanceScreen, { state: S }>;

/** The shape of what comes. */
const Bones = () => (
  <div class="page-bones" aria-hidden="true">
    <div class="card bones"><i class="is-figure" style={{ '--w': 100 }} /></div>
    <div class="card bones"><i class="is-block" style={{ '--w': 100 }} /></div>
    <div class="card bones">{[100, 92, 96, 84, 100, 90].map((w) => <i key={w} class="is-row" style={{ '--w': w }} />)}</div>
  </div>
);

const Loading = ({ screen }: { screen: Of<'loading'> | null }) => (
  <>
    <div class="mid is-reading" role="status">
      <h1>{screen?.title ?? 'Reading what is stored'}</h1>
      {screen && screen.done !== null && screen.total !== null && (
        <><Meter label={screen.title} done={screen.done} total={screen.total} text={null} /><p class="fine">{screen.done.toLocaleString('en-GB')} of {screen.total.toLocaleString('en-GB')}</p></>
      )}
    </div>
    <Bones />
  </>
);

function Failed({ screen }: { screen: Of<'error'> }) {
  const { state } = useFinance();
  return (
    <div class="mid card" role="alert" data-error={screen.error.kind}>
      <h1 class="with-icon"><Icon name="stop" />{screen.error.title}</h1>
      <p>{screen.error.message} <span class="fine">{screen.error.code}</span></p>
      <button type="button" class="btn" disabled={state.busy.value} onClick={() => void state.reload()}>{state.busy.value ? 'Trying…' : 'Try again'}</button>
    </div>
  );
}

const Empty = ({ screen }: { screen: Of<'empty'> }) => {
  const { state } = useFinance();
  return <div class="mid card"><h1>{screen.title}</h1><p>{screen.message}</p><button type="button" class="btn" disabled={state.busy.value} onClick={() => void state.reload()}>Look again</button></div>;
};

function Foot({ source, seenBy }: { source: string; seenBy: string }) {
  const { state, ways } = useFinance();
  const reading = useAttempt();
  const again = () => reading.run(async () => {
    await ways.readAgain(state.shown().connection);
    await state.reload();
  });
  return source === '' && seenBy === '' ? null : (
    <footer class="page-foot fine">
      <span>{source} <button type="button" class="open" disabled={reading.busy.value} onClick={() => void again()}>{reading.busy.value ? 'Reading…' : 'Read again'}</button></span>
      <span>{seenBy}</span>
    </footer>
  );
}

/** Whatever a page of finance's stands on: reading, nothing, a failure, or the view; what is old stays, greyed, until the newer is there. */
export function Screens({ draw }: { draw: (view: FinanceView) => ComponentChildren }) {
  const { state } = useFinance();
  const screen = state.screen.value;
  const isSending = screen !== null && 'view' in screen && screen.view.sending;
  const wait = screen?.state === 'loading' || screen?.state === 'stale' ? AGAIN[screen.state] : isSending ? SENT_MS : null;
  useEffect(() => {
    if (wait === null) return;
    const timer = setTimeout(() => void state.reload(), wait);
    return () => clearTimeout(timer);
  }, [screen]);
  useEffect(() => { void state.reload(); }, []);
  if (!screen || screen.state === 'loading') return <Loading screen={screen} />;
  if (screen.state === 'error') return <><Failed screen={screen} /><Foot {...screen.footer} /></>;
  if (screen.state === 'empty') return <><Empty screen={screen} /><Foot {...screen.footer} /></>;
  const isOld = screen.state === 'stale' || state.busy.value;
  return (
    <div class={isOld ? 'view is-old' : 'view'} aria-busy={state.busy.value} data-state={screen.state}>
      {screen.state === 'stale' && <p class="small quiet" role="status">These are the stored figures. Newer ones are being read; the page follows by itself.</p>}
      {draw(screen.view)}
      <Foot {...screen.view.footer} />
    </div>
  );
}
