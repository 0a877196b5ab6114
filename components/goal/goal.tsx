import type { Action, GoalView } from '../../lib/messages/views.ts';
import { ActionWord } from '../ui/button.tsx';
import { figureAttributes } from '../ui/figure.ts';
import { Icon } from '../ui/icon.tsx';
import { GoalBar } from './bar.tsx';
import { GoalKey } from './key.tsx';
import { Need } from './need.tsx';
import { Others } from './others.tsx';
import { Why } from './why.tsx';

/** "45 %" as the one figure of the view; without a target what has been won. */
const Headline = ({ view }: { view: GoalView }) => (
  <div class="figure-row">
    {view.ratioText !== null && view.target
      ? <>
          <p class="figure" data-figure="attainment" data-ratio={view.ratio}>{view.ratioText}<small>%</small></p>
          <p class="quiet"><strong>{view.won.text}</strong> of <span {...figureAttributes('target', view.target)}>{view.target.text}</span></p>
        </>
      : <p class="figure is-money">{view.won.text}</p>}
  </div>
);

/** Where I am: attainment, pace, landing, and what is needed; of a recorded goal who set it, why, and which others there are. */
export const Goal = ({ view, act }: { view: GoalView; act: (id: Action['id']) => void }) => (
  <div data-period={view.periodId} data-goal={view.recorded?.id}>
    {view.marks.length > 0 && <div class="notice is-flush" data-marks><Icon name="note" /><p>{view.marks.join(' ')}</p><p><ActionWord action={{ id: 'putAway', label: 'Put it away' }} act={act} /></p></div>}
    <section>
      <p class="quiet small">{view.heading}</p>
      {view.whose !== null && <h2 class="record">{view.whose}</h2>}
      <Headline view={view} />
      {view.target && <GoalBar view={view} />}
      <GoalKey view={view} />
      <p class="gap-3">{view.sentence}</p>
      {view.landing && <p class="fine gap-1">{view.landing.how}</p>}
      {view.recorded ? <div class="gap-2"><Why why={view.recorded} /></div> : <p class="fine gap-1">{view.target ? 'Goal: ' : ''}{view.targetSource}</p>}
      {view.credit !== null && <p class="fine gap-2">{view.credit}</p>}
    </section>
    {view.need && <Need need={view.need} />}
    {view.others.length > 0 && <Others lines={view.others} />}
  </div>
);
