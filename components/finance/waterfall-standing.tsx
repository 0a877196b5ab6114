import type { FinanceView } from '../../lib/messages/finance.ts';
import type { StepKind } from '../../lib/messages/finance-line.ts';
import type { Waterfall } from './waterfall-geometry.ts';

/** Room kept at the end of the bars, in percent. */
const WIDTH = 98;

const Bar = ({ kind, a, b, e }: { kind?: StepKind; a?: number; b?: number; e: number }) => (
  <td class="bar" style={{ '--a': a, '--b': b, '--e': e }} aria-hidden="true">{kind && <i class={`k-${kind}${kind === 'total' ? ' total-bar' : ''}`} />}</td>
);

/** The same waterfall, one bar a row, for narrow pages. */
export function WaterfallStanding({ view, drawn, show }: { view: FinanceView; drawn: Waterfall; show: (reason: string) => void }) {
  const { steps, groups } = view;
  const { start, bars } = drawn;
  const high = Math.max(start + 1, ...bars.flatMap((b) => [b.from, b.to]));
  const across = (level: number): number => Math.round((WIDTH * 10 * (Math.max(level, start) - start)) / (high - start)) / 10;
  return (
    <table class={`bridge only-narrow${start > 0 ? ' is-cut' : ''}`}>
      <caption class="sr">From the plan to what came in, by reason</caption>
      <tbody>
        {steps.flatMap((step, i) => {
          const { from, to } = bars[i]!;
          const isTotal = step.kind === 'total';
          const [a, b] = isTotal ? [across(Math.max(0, start)), across(to)].sort((x, y) => x - y) : [across(Math.min(from, to)), across(Math.max(from, to))];
          const group = !isTotal && step.kind !== 'judged' && steps[i - 1]?.kind !== step.kind ? groups.find((g) => g.kind === step.kind) : undefined;
          const name = step.opens === null ? step.label : <button type="button" onClick={() => show(step.opens!)}>{step.label}</button>;
          return [
            group && (
              <tr key={`group ${step.id}`} class="is-group">
                <th scope="rowgroup"><span class="named"><span class={`swatch k-${step.kind}`} aria-hidden="true" />{group.label}</span></th>
                <Bar e={across(from)} /><td class={`num c-${step.kind}`}>{group.amount.text}</td>
              </tr>
            ),
            <tr key={step.id} class={`${isTotal ? 'is-total' : step.kind === 'judged' ? 'is-reason is-judged' : 'is-reason'}${i === steps.length - 1 ? ' is-end' : ''}`}>
              <th scope="row"><span class="named">{step.kind === 'judged' && <span class="swatch k-judged" aria-hidden="true" />}{name}</span></th>
              <Bar kind={step.kind} a={a} b={b} e={across(to)} /><td class="num">{step.amount.text}</td>
            </tr>,
          ];
        })}
      </tbody>
    </table>
  );
}
