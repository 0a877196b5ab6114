import type { ComponentChildren } from 'preact';
import type { AreaName, AreaViews } from '../../lib/messages/areas/areas.ts';
import { Failure } from '../page/attempt.tsx';
import type { AreaState } from './area.tsx';

/** A view inside a page that has a footer of its own already: what it shows once it is there, in a line what is so before. Nothing where its area is off. */
export function AreaBody<N extends AreaName>({ state, children }: { state: AreaState<N>; children: (view: AreaViews[N]['view']) => ComponentChildren }) {
  const screen = state.screen.value;
  if (screen?.state === 'ready' || screen?.state === 'stale') return <>{children(screen.view)}</>;
  if (screen?.state === 'off') return null;
  if (screen?.state === 'notice') return <p class="small quiet">{screen.title}. {screen.text}</p>;
  if (screen || !state.reading.error.value) return <p class="quiet small" role="status">{screen?.state === 'loading' ? screen.title : 'Reading…'}</p>;
  return <div class="stack"><Failure attempt={state.reading} /><p><button type="button" class="btn is-small" onClick={() => void state.again()}>Try again</button></p></div>;
}
