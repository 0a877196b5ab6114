import type { StripView } from '../../lib/messages/views.ts';

const AXIS = 24;
const PEAK = 33;
const FLOOR = 56;
const MOST_MONTHS = 10;

/** A push as an arc from the old date to the new one. */
const arc = ({ from, to }: { from: number; to: number }): string =>
  `M${from} ${AXIS}C${from + (to - from) / 4} 4,${to - (to - from) / 4} 4,${to} ${AXIS}`;

/** The amount as steps below the dates. Its level is told from the top: 0 is the most it ever was, 100 is nothing. */
function steps(amount: StripView['amount'], end: number): string {
  const y = (level: number): number => PEAK + (level / 100) * (FLOOR - PEAK);
  return amount.map(({ at, level }, i) => (i === 0 ? `M${at} ${y(level)}` : `H${at}V${y(level)}`)).join('') + `H${end}`;
}

/** Close dates hop along a line, the amount steps below it. The label says the same in words. */
export function Strip({ strip }: { strip: StripView }) {
  const ends = [...strip.dates.map((d) => d.at), ...strip.amount.map((a) => a.at), strip.today ?? 0];
  const end = Math.max(0, ...ends);
  const begin = Math.min(end, ...strip.amount.map((a) => a.at), ...strip.dates.map((d) => d.at));
  const line = strip.amount.length > 0 ? steps(strip.amount, end) : null;
  const every = Math.ceil(strip.months.length / MOST_MONTHS);
  return (
    <div class="strip" role="img" aria-label={strip.label}>
      <div class="plot">
        <svg viewBox="0 0 100 56" preserveAspectRatio="none" aria-hidden="true">
          {strip.today !== null && <path class="now" d={`M${strip.today} 2V${FLOOR}`} />}
          <path class="axis" d={`M${begin} ${AXIS}H${end}`} />
          {strip.hops.map((hop, i) => <path key={i} class="hop" d={arc(hop)} />)}
          {line && <><path class="area" d={`${line}V${FLOOR}H${strip.amount[0]?.at ?? 0}Z`} /><path class="level" d={line} /></>}
        </svg>
        {strip.dates.map((d, i) => <i key={i} class={d.isNow ? 'is-now' : undefined} style={{ '--at': d.at }} />)}
      </div>
      <div class="months">{strip.months.filter((_, i) => i % every === 0).map((m, i) => <span key={i} style={{ '--at': m.at }}>{m.label}</span>)}</div>
    </div>
  );
}
