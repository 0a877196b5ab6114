import type { LeadRow, LeadsView } from '../../lib/messages/areas/leads.ts';
import type { LeadAbout } from '../../lib/model/leads/lead-word.ts';
import type { AreaState } from '../ui/area.tsx';
import { Figure } from './figure.tsx';

/** A group of leads, opened: how long things took, why leads were turned down, and each quarter's. */
export function LeadDetail({ row, view, state, speak }: { row: LeadRow; view: LeadsView; state: AreaState<'leads'>; speak: (about: LeadAbout, name: string) => void }) {
  const mayAbout = row.id !== 'all';
  return (
    <div class="lead-detail">
      <dl class="lead-facts">
        {row.facts.map((f) => (
          <div key={f.label}>
            <dt>{f.label}</dt>
            <dd>{f.text}
              {f.opens.length > 0 && <span class="lead-opens">{f.opens.map((o) => <Figure key={o.figure} row={row.id} figure={o.figure} text={o.label} what={row.name} state={state} opened={view.opened} />)}</span>}
              {f.detail !== null && <span class="fine is-block">{f.detail}</span>}
            </dd>
          </div>
        ))}
      </dl>
      <div class="lead-more">
        {row.reasons.length > 0 && (
          <section>
            <h3>Why they were turned down</h3>
            <ul class="lead-reasons">
              {row.reasons.map((r) => (
                <li key={r.figure}><Figure row={row.id} figure={r.figure} text={`${r.text}: ${r.n}`} what={row.name} state={state} opened={view.opened} />
                  {mayAbout && <button type="button" class="text-btn no-print" aria-label={`Say something about it: ${row.name}, ${r.text}`} onClick={() => speak(r.about, `${row.name}, turned down: ${r.text}`)}>Say something</button>}</li>
              ))}
            </ul>
          </section>
        )}
        {row.cohorts.length > 0 && (
          <section>
            <h3>By the quarter they came in</h3>
            <table class="table is-cohorts">
              <caption class="sr">{row.name} by the quarter that the leads came in</caption>
              <thead><tr><th scope="col">Came in</th><th scope="col" class="num">Leads</th><th scope="col" class="num">Opportunities</th><th scope="col" class="num">Won</th><th scope="col">Of those that had time</th></tr></thead>
              <tbody>{row.cohorts.map((c) => <tr key={c.period}><th scope="row">{c.period}</th><td class="num" data-label="Leads">{c.n}</td><td class="num" data-label="Opportunities">{c.opportunities}</td><td class="num" data-label="Won">{c.won}</td><td data-label="Of those that had time" class={c.isSilent ? 'quiet' : ''}>{c.rate}</td></tr>)}</tbody>
            </table>
          </section>
        )}
        {mayAbout && <p class="no-print"><button type="button" class="btn is-small" onClick={() => speak(row.about, row.name)}>Say something about {row.name}</button></p>}
      </div>
    </div>
  );
}
