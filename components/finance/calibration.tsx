import type { CalibrationView } from '../../lib/messages/finance-past.ts';
import { Card } from './card.tsx';
import { round } from './chart-scale.ts';

const LEFT = 26;
const RIGHT = 214;
const TOP = 12;
const BOTTOM = 132;
const x = (share: number): number => round(LEFT + (RIGHT - LEFT) * share);
const y = (share: number): number => round(BOTTOM - (BOTTOM - TOP) * share);
const percent = (share: number): number => Math.round(share * 100);

/** Axis figures that don't run into each other, from the left. */
export function spaced(values: readonly number[], least: number): number[] {
  const kept: number[] = [];
  for (const v of [...values].sort((a, b) => a - b)) if (kept.length === 0 || v - kept.at(-1)! >= least) kept.push(v);
  return kept;
}

/** What was said against what was won; on the dotted line the two would be the same. The upright lines are the intervals. */
function Plot({ stages }: { stages: CalibrationView['stages'] }) {
  const label = `Of deals said to be ${stages.map((s) => `${percent(s.said)} percent likely, ${percent(s.won)} percent were won (${percent(s.low)} to ${percent(s.high)}, of ${s.n})`).join('; ')}.`;
  // A figure stands right of its dot: where the next dot would lie on it, the table below has it.
  const figures = new Set(spaced(stages.map((s) => s.said).map((s) => -s), 0.12).map((s) => -s));
  return (
    <svg class="chart is-small" viewBox="0 0 256 166" role="img" aria-label={label}>
      {[0, 0.5, 1].map((t) => <g key={t}><line class={t === 0 ? 'base' : 'rule'} x1={LEFT} x2={RIGHT + 4} y1={y(t)} y2={y(t)} /><text x="0" y={y(t) + 4}>{percent(t)}</text></g>)}
      <line class="diagonal" x1={x(0)} y1={y(0)} x2={x(1)} y2={y(1)} />
      {stages.map((s) => (
        <g key={s.label}>
          <line class="interval" x1={x(s.said)} x2={x(s.said)} y1={y(s.low)} y2={y(s.high)} /><circle class="mark-called" cx={x(s.said)} cy={y(s.won)} r="3.5" />
          {figures.has(s.said) && <text x={x(s.said) + 7} y={y(s.won) + (s.won < s.said ? 10 : -2)}>{percent(s.won)}</text>}
        </g>
      ))}
      {spaced(stages.map((s) => s.said), 0.09).map((s) => <text key={s} x={x(s)} y="147" text-anchor="middle">{percent(s)}</text>)}
      <text class="axis" x={LEFT} y="163">said, %</text><text class="axis" x={RIGHT + 8} y={TOP + 4}>exact</text>
    </svg>
  );
}

/** Calibration in two tables: what stages promise, and what categories come to. */
export function Calibration({ calibration }: { calibration: CalibrationView }) {
  const { stages, categories } = calibration;
  return (
    <Card title="Said and won" name="calibration">
      <p class="small quiet">{calibration.sentence}</p>
      {stages.length > 0 && <Plot stages={stages} />}
      {stages.length > 0 && (
        <details>
          <summary>As figures</summary>
          <table class="ledger">
            <caption class="sr">By stage: what was said, what was won, and of how many deals</caption>
            <thead><tr><th scope="col">Stage</th><th scope="col" class="num">Said</th><th scope="col" class="num">Won</th><th scope="col" class="num">Deals</th></tr></thead>
            <tbody>{stages.map((s) => <tr key={s.label}><th scope="row">{s.label}</th><td class="num">{percent(s.said)}&nbsp;%</td><td class="num">{percent(s.won)}&nbsp;% <span class="fine">({percent(s.low)} to {percent(s.high)})</span></td><td class="num">{s.n}</td></tr>)}</tbody>
          </table>
        </details>
      )}
      {categories.length > 0 && <ul class="plain-list small">{categories.map((c) => <li key={c.label}><strong>{c.label.charAt(0).toUpperCase() + c.label.slice(1)}:</strong> {c.text}</li>)}</ul>}
      {calibration.brier !== null && <p class="fine">{calibration.brier}</p>}
      <p class="fine">{calibration.fine}</p>
    </Card>
  );
}
