import type { TrustView } from '../../lib/messages/finance-past.ts';
import { pathThrough, round, scaleFrom0 } from './chart-scale.ts';

const LEFT = 26;
const RIGHT = 204;
const TOP = 12;
const BOTTOM = 96;

const spoken = (label: string, values: readonly (number | null)[]): string => `${label}: ${values.map((v) => (v === null ? 'not known' : Math.round(v))).join(', ')} percent`;

/** Error of the call and of the deals alone, a point a period. Called is drawn through, deals dashed with an empty mark. */
export function ErrorChart({ points }: { points: TrustView['points'] }) {
  const values = points.flatMap((p) => [p.called, p.deals]).filter((v) => v !== null);
  if (points.length < 2 || values.length === 0) return null;
  const scale = scaleFrom0(values, BOTTOM, TOP);
  const x = (i: number): number => LEFT + ((RIGHT - LEFT) * i) / (points.length - 1);
  const path = (of: (p: TrustView['points'][number]) => number | null) => points.map((p, i) => { const v = of(p); return v === null ? null : { x: x(i), y: scale.at(v) }; });
  const called = path((p) => p.called);
  const deals = path((p) => p.deals);
  const [endCalled, endDeals] = [called.at(-1) ?? null, deals.at(-1) ?? null];
  // Two names that would lie on each other move apart.
  const near = endCalled && endDeals && Math.abs(endCalled.y - endDeals.y) < 15 ? (endCalled.y <= endDeals.y ? -1 : 1) * (15 - Math.abs(endCalled.y - endDeals.y)) / 2 : 0;
  const marks = [0, Math.floor((points.length - 1) / 2), points.length - 1].filter((at, i, all) => all.indexOf(at) === i);
  const label = `Error in percent of actual, ${points[0]!.label} to ${points.at(-1)!.label}. ${spoken('As called', points.map((p) => p.called))}. ${spoken('Deals alone', points.map((p) => p.deals))}.`;
  return (
    <svg class="chart is-small" viewBox="0 0 256 116" role="img" aria-label={label}>
      {scale.ticks.map((t) => <g key={t}><line class={t === 0 ? 'base' : 'rule'} x1={LEFT} x2={RIGHT + 4} y1={scale.at(t)} y2={scale.at(t)} /><text x="0" y={scale.at(t) + 4}>{t}</text></g>)}
      <path class="line is-deals" d={pathThrough(deals)} />
      <path class="line is-called" d={pathThrough(called)} />
      {endDeals && <><rect class="mark-deals" x={round(endDeals.x - 3)} y={round(endDeals.y - 3)} width="6" height="6" /><text x={RIGHT + 9} y={round(endDeals.y + 4 - near)}>deals</text></>}
      {endCalled && <><circle class="mark-called" cx={round(endCalled.x)} cy={round(endCalled.y)} r="3.5" /><text class="strong" x={RIGHT + 9} y={round(endCalled.y + 4 + near)}>called</text></>}
      {marks.map((i) => <text key={i} x={round(x(i))} y="113" text-anchor={i === 0 ? 'start' : i === points.length - 1 ? 'end' : 'middle'}>{points[i]!.label}</text>)}
    </svg>
  );
}
