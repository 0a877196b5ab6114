import type { Action, BridgeView, ForecastView } from '../../lib/messages/views.ts';
import { Notice } from '../ui/notice.tsx';
import { ActionButton } from '../ui/button.tsx';
import { BridgeTable } from './bridge.tsx';
import { Explained } from './explained.tsx';
import { PassedThrough } from './passed.tsx';

type Act = (id: Action['id']) => void;

/** One period: the sentence first, then the bridge that shows it, then what to know about it. */
const Period = ({ bridge, scope, act }: { bridge: BridgeView; scope: string; act: Act }) => (
  <div class="period" data-period={bridge.periodId} data-basis={bridge.basis} data-t0={bridge.t0} data-t1={bridge.t1} data-running={bridge.running}>
    <section>
      <p class="quiet small">{scope} · {bridge.periodLabel}</p>
      <h2 class="record">{bridge.headline}</h2>
      <p class="gap-1">{bridge.sentence}</p>
    </section>
    <section>
      <BridgeTable bridge={bridge} />
      {bridge.scaleNote !== null && <p class="fine gap-2">{bridge.scaleNote}</p>}
      {bridge.asForecast > 0 && <p class="fine gap-1">{bridge.asForecast === 1 ? '1 deal was won' : `${bridge.asForecast} deals were won`} for exactly what was forecast.</p>}
      {bridge.passedThrough && bridge.passedThrough.total > 0 && <PassedThrough rows={bridge.passedThrough} id={`passed-${bridge.periodId}`} />}
      {bridge.timing !== null && <p class="fine gap-2" data-timing>{bridge.timing}</p>}
    </section>
    {bridge.explained && <Explained explained={bridge.explained} />}
    {bridge.notes.length > 0 && <section class="stack-3">{bridge.notes.map((n) => <Notice key={n.title} notice={n} act={act} />)}</section>}
  </div>
);

/** Why the last forecast was missed, and where the running one stands. */
export const Forecast = ({ view, act }: { view: ForecastView; act: Act }) => (
  <>
    {view.bridges.map((b) => <Period key={`${b.periodId} ${b.basis}`} bridge={b} scope={view.scopeLabel} act={act} />)}
    <section class="actions"><ActionButton action={{ id: 'dashboard', label: 'Open the whole page' }} act={act} /></section>
  </>
);
