import { useSignal } from '@preact/signals';
import '../coach/coach.css';
import './coaching.css';
import type { BehaviourRow, BehavioursView } from '../../lib/messages/areas/behaviours.ts';
import type { CoachingPartProps } from './parts.ts';
import { AreaFrame, useArea } from '../ui/area.tsx';

const TONE = { praise: 'Praise', advice: 'Advice', ask: 'Asked for' } as const;

/** The company's values with their behaviours, and the feedback to somebody that shows each. */
export function BehavioursPart({ ways, connection }: CoachingPartProps) {
  const state = useArea(ways, connection, 'behaviours', { personId: null });
  return <AreaFrame state={state}>{(view) => <Behaviours view={view} choose={(personId) => { state.ask.value = { personId }; }} />}</AreaFrame>;
}

const Behaviours = ({ view, choose }: { view: BehavioursView; choose: (id: string | null) => void }) => (
  <div class="stack-3 coach">
    <div>
      <p class="fine">{view.kicker}</p>
      <h1>{view.headline}</h1>
      <p class="quiet">{view.sentence}</p>
    </div>
    {view.people.length > 0 && (
      <label class="coach-pick small" for="behaviours-of">Whose <select id="behaviours-of" value={view.person?.id ?? ''} onChange={(e) => choose(e.currentTarget.value || null)}>
        <option value="">Your own</option>{view.people.map((p) => <option key={p.id} value={p.id}>{p.name}</option>)}
      </select></label>
    )}
    {view.values.map((v) => (
      <div key={v.id} class="card" data-value={v.id}>
        <h2>{v.value}</h2>
        {v.text !== '' && <p class="quiet">{v.text}</p>}
        {v.behaviours.length === 0 ? <p class="fine">It has no behaviours yet that feedback could point at.</p> : <Rows rows={v.behaviours} months={view.months} key={view.person?.id ?? ''} />}
      </div>
    ))}
    {view.gone.length > 0 && <div class="card"><h2>No longer among the values</h2><Rows rows={view.gone} months={view.months} key={view.person?.id ?? ''} /></div>}
    <p class="fine">Who sees this: {view.seenBy}</p>
  </div>
);

function Rows({ rows, months }: { rows: readonly BehaviourRow[]; months: readonly string[] }) {
  return (
    <table class="ledger behaviours">
      <thead><tr><th scope="col">Behaviour</th>{months.map((m) => <th key={m} scope="col" class="num">{m}</th>)}<th scope="col" class="num">In all</th></tr></thead>
      <tbody>{rows.map((r) => <Row key={r.id} row={r} months={months} />)}</tbody>
    </table>
  );
}

function Row({ row, months }: { row: BehaviourRow; months: readonly string[] }) {
  const isOpen = useSignal(false);
  return (
    <>
      <tr data-behaviour={row.id}>
        <th scope="row">{row.words}</th>
        {row.byMonth.map((n, i) => <td key={months[i]} class="num" data-label={months[i]}>{n === 0 ? '–' : n}</td>)}
        <td class="num" data-label="In all">{row.count === 0 ? '–' : <button type="button" class="open" aria-expanded={isOpen.value} aria-label={`${row.count} in all: ${row.words}`} onClick={() => { isOpen.value = !isOpen.value; }}>{row.count}</button>}</td>
      </tr>
      {isOpen.value && (
        <tr class="opened-row"><td colSpan={months.length + 2}>
          <ul class="shown-by">{row.shownBy.map((s, i) => (
            <li key={i}>
              <p class="fine"><strong>{s.by}</strong>, {s.when} · {TONE[s.tone]}{s.deal && <> · {s.deal.href ? <a href={s.deal.href} target="_blank" rel="noreferrer">{s.deal.name}</a> : s.deal.name}</>}</p>
              <p class="words">{s.text}</p>
            </li>
          ))}</ul>
        </td></tr>
      )}
    </>
  );
}
