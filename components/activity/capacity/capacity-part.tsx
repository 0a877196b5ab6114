import { useSignal } from '@preact/signals';
import type { CapacityPart as Part, CapacityRow, CapacityView } from '../../../lib/messages/areas/capacity.ts';
import type { ActivityPartProps } from '../parts.ts';
import { Card } from '../../finance/card.tsx';
import { Pick } from '../../finance/pickers.tsx';
import { Failure } from '../../page/attempt.tsx';
import { AreaFrame, useArea, type AreaState } from '../../ui/area.tsx';
import './capacity.css';

const HOURS = [35, 37.5, 38.5, 40, 42].map((h) => ({ id: String(h), label: `${h} hours`, depth: 0 }));

/** Where time goes, against the hours there are: a bar and its figures per team. */
export function CapacityPart({ ways, connection }: ActivityPartProps) {
  const state = useArea(ways, connection, 'capacity', { periodId: null, hours: null });
  return <AreaFrame state={state}>{(view) => <><Failure attempt={state.reading} /><Capacity view={view} state={state} /></>}</AreaFrame>;
}

/** The patterns of the bar's parts: each has a texture of its own, so that the picture reads in grey and in print. */
const Patterns = () => (
  <svg class="sr" aria-hidden="true" width="0" height="0">
    <defs>
      <pattern id="cap-qualifying" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="5" height="5" class="cap-ground" /><rect width="2.5" height="5" class="cap-ink" /></pattern>
      <pattern id="cap-outOfScope" width="5" height="5" patternUnits="userSpaceOnUse"><rect width="5" height="5" class="cap-ground" /><path d="M0 0L5 5M5 0L0 5" class="cap-line" /></pattern>
      <pattern id="cap-internal" width="5" height="5" patternUnits="userSpaceOnUse"><rect width="5" height="5" class="cap-ground" /><circle cx="2.5" cy="2.5" r="1.3" class="cap-ink" /></pattern>
      <pattern id="cap-asks" width="4" height="4" patternUnits="userSpaceOnUse"><rect width="4" height="4" class="cap-ground" /><rect width="1.5" height="4" class="cap-ink" /></pattern>
    </defs>
  </svg>
);
const fill = (id: Part['id']): string => (id === 'customers' ? 'var(--text-2)' : id === 'left' ? 'var(--surface)' : `url(#cap-${id})`);

function Bar({ row }: { row: CapacityRow }) {
  const whole = row.parts.reduce((n, p) => n + p.minutes, 0) || 1;
  const starts = row.parts.map((_, i) => row.parts.slice(0, i).reduce((n, p) => n + p.minutes, 0) / whole * 100);
  return (
    <svg class="cap-bar" role="img" aria-label={row.label} width="100%" height="20">
      {row.parts.map((p, i) => (p.minutes > 0 ? <rect key={p.id} x={`${starts[i]!}%`} width={`${(p.minutes / whole) * 100}%`} height="100%" fill={fill(p.id)} /> : null))}
    </svg>
  );
}

const Swatch = ({ id }: { id: Part['id'] }) => <svg class="cap-swatch" aria-hidden="true" width="14" height="14"><rect width="14" height="14" fill={fill(id)} /></svg>;

function Row({ row }: { row: CapacityRow }) {
  const isOpen = useSignal(false);
  const figures = row.parts.map((p) => <td key={p.id} class="num" data-label={p.label}>{p.text}<span class="fine is-block">{p.share}</span></td>);
  return (
    <>
      <tr class="has-detail" data-capacity={row.id}>
        <th scope="row"><button type="button" class="twist" aria-expanded={isOpen.value} onClick={() => { isOpen.value = !isOpen.value; }}>{row.name}</button><span class="fine is-block">{row.people}, {row.hours}</span></th>{figures}
      </tr>
      <tr class="is-more"><td colSpan={row.parts.length + 1} class="wide">
        <Bar row={row} />
        {row.note !== null && <p class="fine">{row.note}</p>}
        {isOpen.value && (
          <div class="cap-detail">
            <table class="table is-weeks">
              <caption>Recorded week by week</caption>
              <thead><tr><th scope="col">Week</th><th scope="col" class="num">With customers</th><th scope="col" class="num">Qualifying</th><th scope="col" class="num">Out of scope</th><th scope="col" class="num">Internal</th></tr></thead>
              <tbody>{row.weeks.map((x) => <tr key={x.week}><th scope="row">{x.week}</th><td class="num" data-label="With customers">{x.customers}</td><td class="num" data-label="Qualifying">{x.qualifying}</td><td class="num" data-label="Out of scope">{x.outOfScope}</td><td class="num" data-label="Internal">{x.internal}</td></tr>)}</tbody>
            </table>
            {row.asks.length > 0 && <div><h3>Asks</h3><ul class="cap-asks">{row.asks.map((a) => <li key={a.title}><span>{a.title}<span class="fine is-block">{a.askedBy}</span></span><span>{a.text}</span></li>)}</ul></div>}
          </div>
        )}
      </td></tr>
    </>
  );
}

function Capacity({ view, state }: { view: CapacityView; state: AreaState<'capacity'> }) {
  const chosen = HOURS.some((h) => h.id === String(view.hours)) ? HOURS : [...HOURS, { id: String(view.hours), label: `${view.hours} hours`, depth: 0 }];
  return (
    <>
      <div class="page-head"><div class="page-words"><p class="quiet small">{view.kicker}</p><h1>{view.title}</h1><p class="quiet">{view.sentence}</p></div></div>
      <div class="pickers no-print" role="group" aria-label="Which days, and how long a week is">
        <Pick label="Quarter" value={view.periodId} choices={view.periods.map((p) => ({ ...p, depth: 0 }))} pick={(periodId) => { state.ask.value = { ...state.ask.value, periodId }; }} />
        <Pick label="A week of work has" value={String(view.hours)} choices={chosen} pick={(h) => { state.ask.value = { ...state.ask.value, hours: h === null ? null : Number(h) }; }} />
      </div>
      {view.rows.length > 0 && (
        <Card title="Where the hours go" aside="Shares are of all hours" name="capacity">
          <Patterns />
          <dl class="cap-legend">{view.legend.map((l) => <div key={l.id}><dt><Swatch id={l.id} /> {l.label}</dt><dd class="fine">{l.how}</dd></div>)}</dl>
          <table class="table is-capacity">
            <caption class="sr">Hours by team and what they went to. Each opens to its weeks and asks.</caption>
            <thead><tr><th scope="col">Team</th>{view.legend.map((l) => <th key={l.id} scope="col" class="num">{l.label}</th>)}</tr></thead>
            <tbody>{view.rows.map((row) => <Row key={row.id} row={row} />)}</tbody>
          </table>
        </Card>
      )}
      <div class="stack">{view.notes.map((n) => <p key={n} class="fine">{n}</p>)}<p class="fine">{view.withheld}</p></div>
    </>
  );
}
