import { useComputed, useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { PlannerView } from '../../lib/messages/areas/mine.ts';
import { planOutcome, type PlanValues } from '../../lib/model/goals/planner.ts';
import { Card } from '../finance/card.tsx';
import { planWords } from './plan-words.ts';

interface Dial {
  key: keyof PlanValues;
  label: string;
  unit: string;
  least: number;
  most: number;
  step: number;
  /** From what is shown to what is counted. */
  scale: number;
}

/** A step that makes some fifty of a range, in figures people say: 1, 2, 5, 10, 20, 50 … */
function niceStep(range: number): number {
  const rough = Math.max(range / 50, 1);
  const ten = 10 ** Math.floor(Math.log10(rough));
  return ten * (rough / ten < 2 ? 1 : rough / ten < 5 ? 2 : 5);
}

function dialsOf({ start, frame, currency, digits }: PlannerView): Dial[] {
  const unit = 10 ** digits;
  const step = niceStep((start.size * 3) / unit);
  const deals = Math.max(20, 3 * Math.max(start.deals, Math.ceil(frame.gap / (start.size * start.winRate))));
  return [
    { key: 'winRate', label: 'Win rate', unit: '%', least: 1, most: 100, step: 1, scale: 0.01 },
    { key: 'size', label: 'Size of a win', unit: currency === 'XXX' ? '' : currency, least: step, most: Math.max(step * 2, Math.ceil((start.size * 3) / unit / step) * step), step, scale: unit },
    { key: 'deals', label: 'Deals in play', unit: 'deals', least: 0, most: deals, step: 1, scale: 1 },
    { key: 'cycle', label: 'Days from opening to winning', unit: 'days', least: 0, most: Math.max(60, start.cycle * 2), step: 1, scale: 1 },
  ];
}

function DialRow({ dial, value, hint, set }: { dial: Dial; value: number; hint: string; set: (value: number) => void }) {
  const id = useId();
  const shown = Math.round((value / dial.scale) * 100) / 100;
  const take = (text: string) => {
    const typed = Number(text);
    if (text.trim() !== '' && Number.isFinite(typed) && typed >= 0) set(Math.min(typed, dial.key === 'winRate' ? 100 : 1e9) * dial.scale);
  };
  return (
    <div class="dial">
      <label for={id}>{dial.label}</label>
      <span class="dial-value"><input id={id} type="number" min={0} step="any" value={dial.key === 'size' ? Math.round(shown) : Math.round(shown * 10) / 10} aria-describedby={`${id}-from`} onChange={(event) => take(event.currentTarget.value)} /><span class="fine">{dial.unit}</span></span>
      <input type="range" aria-label={`${dial.label}, slider`} min={dial.least} max={dial.most} step={dial.step} value={Math.min(dial.most, Math.max(dial.least, shown))} onInput={(event) => take(event.currentTarget.value)} />
      <p class="fine" id={`${id}-from`}>{hint}</p>
    </div>
  );
}

/** What it takes, if things were otherwise: begins with one's own usual values, and keeps nothing. */
export function Planner({ view }: { view: PlannerView }) {
  const values = useSignal<PlanValues>(view.start);
  const outcome = useComputed(() => planOutcome(values.value, view.frame));
  const words = planWords(view, values.value, outcome.value);
  const isStart = values.value === view.start;
  return (
    <Card title="What would it take?" aside="A what-if: nothing is kept, and nobody sees it" name="planner">
      <div class="planner">
        <div class="dials">{dialsOf(view).map((d) => <DialRow key={d.key} dial={d} value={values.value[d.key]} hint={view.from[d.key]} set={(v) => { values.value = { ...values.value, [d.key]: v }; }} />)}</div>
        <div class="stack-3" data-brings={outcome.value.brings} data-missing={outcome.value.missing}>
          <p aria-live="polite"><strong>{words.sentence}</strong></p>
          {words.needs.length > 0 && <><p class="small">With the others as they are, any one of these closes it:</p><ul class="points small">{words.needs.map((n) => <li key={n}>{n}</li>)}</ul></>}
          <p class="small">{words.time}</p>
          <p class="fine">{view.goalTitle}: deals × win rate × size, against the gap. It is arithmetic, not a forecast.</p>
          <p><button type="button" class="btn is-small" disabled={isStart} onClick={() => { values.value = view.start; }}>Back to your usual values</button></p>
        </div>
      </div>
    </Card>
  );
}
