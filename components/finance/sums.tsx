import { useSignal } from '@preact/signals';
import type { FinanceView } from '../../lib/messages/finance.ts';
import type { Exact } from '../../lib/messages/finance-line.ts';
import { figureAttributes } from '../ui/figure.ts';
import { CallForm } from './call-form.tsx';

const Sum = ({ name, label, amount, without }: { name: string; label: string; amount: Exact | null; without: string }) => (
  <>
    <dt>{label}</dt>
    {amount ? <dd class="big" {...figureAttributes(name, amount)}>{amount.text}</dd> : <dd class="big is-none">{without}</dd>}
  </>
);

const PARTS = [['stated', 'is-said', 'Stated'], ['disputed', 'is-disputed', 'Disputed'], ['open', 'is-none', 'No cause yet']] as const;

/** How much of what fell away has a cause that stands. Ink, not colour: it is a share of a share. */
export function Explained({ explained }: { explained: NonNullable<FinanceView['explained']> }) {
  return (
    <>
      <dt>{explained.sentence}</dt>
      <dd>
        <div class="share" aria-hidden="true">{PARTS.map(([part, look]) => explained[part].minor !== 0 && <i key={part} class={look} style={{ '--w': Math.abs(explained[part].minor) }} />)}</div>
        <div class="share-key">{PARTS.map(([part, look, word]) => <span key={part} {...figureAttributes(`explained-${part}`, explained[part])}><i class={`swatch ${look}`} aria-hidden="true" />{word} {explained[part].text}</span>)}</div>
      </dd>
    </>
  );
}

/** Plan → call → actual, and how much of the way between them is explained. */
export function Sums({ view }: { view: FinanceView }) {
  const calling = useSignal(false);
  const { sums, explained, may } = view;
  return (
    <section class="card" aria-label="Plan, call and actual" data-card="sums">
      <dl class="sums">
        <div><Sum name="plan" label="Plan" amount={sums.plan} without="No plan" />{!sums.plan && <dd class="fine">No target is set for this period, scope and way of counting.</dd>}</div>
        <div>
          <Sum name="call" label={sums.callLabel} amount={sums.call} without="No call" />
          {may.call && <dd><button type="button" class="open fine no-print" aria-expanded={calling.value} onClick={() => { calling.value = !calling.value; }}>{sums.call ? 'Record a new call' : 'Record a call'}</button></dd>}
        </div>
        <div><Sum name="actual" label={view.running ? 'Won so far' : 'Actual'} amount={sums.actual} without="" /><dd class="fine">{sums.actualNote}</dd></div>
        <div class="sums-share">{explained ? <Explained explained={explained} /> : <><dt>Explained</dt><dd class="quiet small">{view.gross.losses.minor === 0 ? 'Nothing has fallen away, so there is nothing to explain.' : 'No cause is asked for yet.'}</dd></>}</div>
      </dl>
      {calling.value && <CallForm view={view} done={() => { calling.value = false; }} />}
    </section>
  );
}
