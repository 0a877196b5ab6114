import type { GoalView } from '../../lib/messages/views.ts';
import { figureAttributes } from '../ui/figure.ts';
import { GoalBar } from './bar.tsx';
import { GoalKey } from './key.tsx';
import { Need } from './need.tsx';

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

/** Where I am: attainment, pace, landing, and what is needed. */
export const Goal = ({ view }: { view: GoalView }) => (
  <div data-period={view.periodId}>
    <section>
      <p class="quiet small">{view.heading}</p>
      {view.whose !== null && <h2 class="record">{view.whose}</h2>}
      <Headline view={view} />
      {view.target && <GoalBar view={view} />}
      <GoalKey view={view} />
      <p class="gap-3">{view.sentence}</p>
      {view.landing && <p class="fine gap-1">{view.landing.how}</p>}
      <p class="fine gap-1">{view.target ? 'Goal: ' : ''}{view.targetSource}</p>
    </section>
    {view.need && <Need need={view.need} />}
  </div>
);
