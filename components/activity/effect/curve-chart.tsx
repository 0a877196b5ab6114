import type { ActivityReport } from '../../../lib/messages/areas/activity.ts';
import { scaleFrom0 } from '../../finance/chart-scale.ts';

const TOP = 14;
const BOTTOM = 168;
const HEIGHT = 190;
/** Where the picture begins and ends, in percent of its width: its text is never scaled. */
const [LEFT, RIGHT] = [10, 97];

const pc = (x: number): string => `${Math.round(x * 100) / 100}%`;

/** What came of weeks with so many, with intervals; where no gain is seen above a point, that point and its interval. */
export function CurveChart({ bins, point, done, effect }: Pick<ActivityReport, 'bins' | 'point'> & { done: string; effect: string }) {
  if (bins.length < 2) return null;
  const y = scaleFrom0(bins.flatMap((b) => [b.high, b.value]), BOTTOM, TOP, 3);
  const x = scaleFrom0([...bins.map((b) => b.at), point?.high ?? 0], LEFT, RIGHT, 4);
  const last = x.ticks.length - 1;
  const spoken = bins.map((b) => `${b.range}: ${b.effect}, from ${b.interval}`).join('; ');
  return (
    <svg class="chart is-curve" height={HEIGHT} role="img" aria-label={`${effect} a week by ${done} a week. ${spoken}. ${point ? point.text : 'No point is named above which no gain is seen.'}`}>
      {point && <rect class="gain-ends" x={pc(x.at(point.low))} y={TOP} width={pc(x.at(point.high) - x.at(point.low))} height={BOTTOM - TOP} />}
      {y.ticks.map((t) => <g key={t}><line class={t === 0 ? 'base' : 'rule'} x1="0%" x2="100%" y1={y.at(t)} y2={y.at(t)} /><text x="0%" y={y.at(t) - 3}>{t}</text></g>)}
      {point && <><line class="gain-point" x1={pc(x.at(point.value))} x2={pc(x.at(point.value))} y1={TOP} y2={BOTTOM} /><text class="strong" x={pc(x.at(point.value))} y={TOP - 3} text-anchor={x.at(point.value) > 72 ? 'end' : x.at(point.value) < 30 ? 'start' : 'middle'}>no gain seen above {Math.round(point.value)}</text></>}
      {bins.slice(1).map((b, i) => <line key={b.range} class="curve" x1={pc(x.at(bins[i]!.at))} y1={y.at(bins[i]!.value)} x2={pc(x.at(b.at))} y2={y.at(b.value)} />)}
      {bins.map((b) => <g key={b.range}><line class="interval" x1={pc(x.at(b.at))} x2={pc(x.at(b.at))} y1={y.at(b.low)} y2={Math.max(TOP, y.at(b.high))} /><circle class="mark-called" cx={pc(x.at(b.at))} cy={y.at(b.value)} r="3.5" /></g>)}
      {x.ticks.map((t, i) => <text key={t} x={pc(x.at(t))} y={HEIGHT - 5} text-anchor={i === last ? 'end' : 'middle'}>{t}</text>)}
    </svg>
  );
}
