import { useId } from 'preact/hooks';
import type { FinanceView } from '../../lib/messages/finance.ts';
import type { StepKind } from '../../lib/messages/finance-line.ts';
import { Card } from './card.tsx';
import { currencySign, shortMoney } from './money-words.ts';
import { brackets, waterfall, type Bar, type Bracket, type Waterfall as Geometry } from './waterfall-geometry.ts';
import { WaterfallStanding } from './waterfall-standing.tsx';

/** Pixels: a row of the brackets' labels, the plot below them, and how wide a figure of a label and the narrowest plot are. */
const ROW = 36;
const PLOT = 216;
const CHARACTER = 7;
const NARROWEST = 848;
const p = (n: number): string => `${Math.round(n * 100) / 100}%`;

const Shape = ({ bar, kind, ids, isBroken }: { bar: Bar; kind: StepKind; ids: string; isBroken: boolean }) => {
  const box = { x: p(bar.x), width: p(bar.width), y: p(bar.top), height: p(bar.height), rx: 2 };
  return (
    <>
      {(kind === 'timing' || kind === 'neither') && <rect {...box} class={`wf-${kind}`} fill={`url(#${ids}-${kind})`} />}
      {(kind === 'total' || kind === 'structural' || kind === 'judged' || kind === 'gain') && <rect {...box} class={`wf-${kind}`} />}
      {kind === 'gain' && <line class="wf-edge" x1={p(bar.x)} x2={p(bar.x + bar.width)} y1={p(bar.isLabelAbove ? bar.top : bar.top + bar.height)} y2={p(bar.isLabelAbove ? bar.top : bar.top + bar.height)} />}
      {kind === 'total' && isBroken && bar.height > 14 && <svg x={p(bar.x)} y="100%" width={p(bar.width)} height="1" overflow="visible"><line class="wf-break" x1="-8%" y1="-9" x2="108%" y2="-17" /></svg>}
    </>
  );
};

interface Labelled extends Bracket {
  label: string;
  amount: string;
}

/** The classes' brackets with their sums. */
function labelled({ steps, groups }: Pick<FinanceView, 'steps' | 'groups'>): Labelled[] {
  const of = (kind: StepKind) => groups.find((g) => g.kind === kind);
  const columns = (kind: StepKind): number => Math.ceil((Math.max(of(kind)?.label.length ?? 0, of(kind)?.amount.text.length ?? 0) * CHARACTER + 8) / (NARROWEST / steps.length));
  return brackets(steps.map((s) => ({ kind: s.kind, minor: s.amount.minor })), columns).flatMap((b) => {
    const group = of(b.kind);
    return group ? [{ ...b, label: group.label, amount: group.amount.text }] : [];
  });
}

function Brackets({ list, top, column }: { list: readonly Labelled[]; top: number; column: number }) {
  return (
    <>
      {list.map(({ kind, first, last, row, label, amount }) => {
        const from = column * (first + 0.13);
        const to = column * (last + 0.87);
        const line = top - 6;
        const words = line - ROW * (row + 1) + 14;
        return (
          <g key={`${kind} ${first}`} class={`wf-bracket is-${kind}`}>
            <line x1={p(from)} x2={p(to)} y1={line} y2={line} /><line x1={p(from)} x2={p(from)} y1={row === 0 ? line : words - 8} y2={top} /><line x1={p(to)} x2={p(to)} y1={line} y2={top} />
            <text x={p(from)} dx={row === 0 ? 0 : 4} y={words} class="wf-class">{label}</text><text x={p(from)} dx={row === 0 ? 0 : 4} y={words + 15}>{amount}</text>
          </g>
        );
      })}
    </>
  );
}

function Plot({ view, drawn, ids }: { view: FinanceView; drawn: Geometry; ids: string }) {
  const { bars, rules, start, ground } = drawn;
  const { steps } = view;
  const list = labelled(view);
  const top = 10 + ROW * (list.length === 0 ? 0 : Math.max(...list.map((b) => b.row)) + 1);
  return (
    <svg class="chart wf-plot" width="100%" height={top + PLOT + 1} role="img" aria-labelledby={`${ids}-t ${ids}-d`}>
      <title id={`${ids}-t`}>{titleOf(view)}</title>
      <desc id={`${ids}-d`}>{describeSteps(view)}</desc>
      <defs>
        <pattern id={`${ids}-timing`} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="5" height="5" class="wf-paper" /><rect width="2.5" height="5" class="wf-timing-ink" /></pattern>
        <pattern id={`${ids}-neither`} width="5" height="5" patternUnits="userSpaceOnUse"><rect width="5" height="5" class="wf-paper" /><circle cx="2.5" cy="2.5" r="1.2" class="wf-neither-ink" /></pattern>
      </defs>
      <svg y={top} height={PLOT} width="100%" overflow="visible">
        {rules.map((y) => <line key={y} class="rule" x1="0" x2="100%" y1={p(y)} y2={p(y)} />)}
        {bars.map((bar, i) => i < bars.length - 1 && <line key={steps[i]!.id} class="link" x1={p(bar.x + bar.width)} x2={p(bars[i + 1]!.x)} y1={p(bar.after)} y2={p(bar.after)} />)}
        {bars.map((bar, i) => <Shape key={steps[i]!.id} bar={bar} kind={steps[i]!.kind} ids={ids} isBroken={start > 0} />)}
        <line class="base" x1="0" x2="100%" y1={p(ground)} y2={p(ground)} />
        {bars.map((bar, i) => (
          <text key={steps[i]!.id} x={p(bar.x + bar.width / 2)} y={p(bar.isLabelAbove ? bar.top : bar.top + bar.height)} dy={bar.isLabelAbove ? -7 : 15} text-anchor="middle" class={steps[i]!.kind === 'total' ? 'strong' : ''}>{steps[i]!.short}</text>
        ))}
      </svg>
      <Brackets list={list} top={top} column={100 / steps.length} />
    </svg>
  );
}

const titleOf = ({ sums, running }: FinanceView): string =>
  `From ${sums.plan ? 'plan' : sums.call ? 'the call' : 'the forecast'} to ${running ? 'where it stands' : 'actual'}`;

/** The whole picture in words, for those who can't see it. */
export function describeSteps({ steps, groups }: Pick<FinanceView, 'steps' | 'groups'>): string {
  const totals = steps.filter((s) => s.kind === 'total' || s.kind === 'judged').map((s) => `${s.label} ${s.amount.text}`);
  const parts = groups.filter((g) => g.kind !== 'judged').map((g) => `${g.label} ${g.amount.text}`);
  return `${totals.join('; ')}. ${parts.length > 0 ? `${parts.join('; ')}. ` : ''}The table below holds every figure.`;
}

/** The waterfall: lying where there is room, standing below 960 pixels. A bar opens its reason in the table. */
export function Waterfall({ view, show }: { view: FinanceView; show: (reason: string) => void }) {
  const ids = useId();
  const { steps, currency } = view;
  const drawn = waterfall(steps.map((s) => ({ kind: s.kind, minor: s.amount.minor })));
  if (steps.length === 0) return null;
  const from = drawn.start > 0 ? `bars start at ${shortMoney(drawn.start, currency)}` : '';
  const note = [`${currencySign(currency)} thousand`.trim(), from].filter((t) => t !== '').join(' · ');
  return (
    <Card title={titleOf(view)} aside={<><span class="only-wide">{note}</span><span class="only-narrow">{from}</span></>} name="waterfall">
      <div class="wf only-wide" style={{ '--columns': steps.length }}>
        <Plot view={view} drawn={drawn} ids={ids} />
        <ol class={`wf-columns${steps.length > 14 ? ' is-many' : ''}`}>
          {steps.map((s) => {
            const words = <><span class="wf-name">{s.label}</span><span class="wf-sub">{s.sub}</span></>;
            return (
              <li key={s.id} class={s.kind === 'total' ? 'is-total' : ''} data-step={s.id} data-minor={s.amount.minor} data-currency={s.amount.currency}>
                {s.opens === null ? words : <button type="button" onClick={() => show(s.opens!)}>{words}<span class="sr">, {s.amount.text}. Show in the table.</span></button>}
              </li>
            );
          })}
        </ol>
      </div>
      <WaterfallStanding view={view} drawn={drawn} show={show} />
    </Card>
  );
}
