import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { GoalView } from '../../lib/messages/views.ts';
import { RowsList } from '../ui/deal-list.tsx';
import { figureAttributes } from '../ui/figure.ts';
import { Open } from '../ui/open.tsx';
import { PaceTable } from './pace-table.tsx';

/** One line of the key: mark, words, figure; the figure opens to what it is made of. */
function Line({ id, mark, words, figure, opens }: { id: string; mark: string; words: string; figure: ComponentChildren; opens?: ComponentChildren }) {
  const isOpen = useSignal(false);
  return (
    <div>
      <dt><i class={`key-mark is-${mark}`} aria-hidden="true" />{words}</dt>
      <dd>{opens ? <Open isOpen={isOpen} controls={id}>{figure}</Open> : figure}</dd>
      {opens && isOpen.value && <dd class="opened" id={id}>{opens}</dd>}
    </div>
  );
}

/** The figures of the goal, each with its way down. */
export const GoalKey = ({ view: { won, wonRows, pace, landing, target, recorded } }: { view: GoalView }) => (
  <dl class="key small">
    <Line id="won-rows" mark="won" words={recorded ? 'So far' : 'Won so far'} figure={<span {...figureAttributes('won', won)}>{won.text}</span>} opens={<RowsList rows={wonRows} />} />
    {pace && (
      <Line id="pace-rows" mark="pace" words={pace.label} opens={<PaceTable pace={pace} />}
        figure={<span {...figureAttributes('pace-expected', pace.expected)} data-ratio={pace.ratio} data-method={pace.method}>{pace.expected.text}</span>} />
    )}
    {landing && (
      <Line id="landing" mark="landing" words="Likely landing"
        figure={<><span {...figureAttributes('landing-low', landing.low)}>{landing.low.text}</span> to <span {...figureAttributes('landing-high', landing.high)}>{landing.high.text}</span></>} />
    )}
    {target && <Line id="goal-line" mark="goal" words="Goal" figure={target.text} />}
  </dl>
);
