import type { LeadsAsk, LeadsView } from '../../lib/messages/areas/leads.ts';
import type { AreaState } from '../ui/area.tsx';
import { Card } from '../finance/card.tsx';
import { Pick } from '../finance/pickers.tsx';
import { Figure } from './figure.tsx';
import { LeadList } from './lead-list.tsx';

/** The losses of a quarter's commit forecast by the leads that the deals came from; they add up to the bridge's. */
export function LeadMiss({ view, state, change }: { view: LeadsView; state: AreaState<'leads'>; change: (part: Partial<LeadsAsk>) => void }) {
  const { miss } = view;
  return (
    <Card title={miss.title} aside="Shares name the whole loss" name="lead-miss">
      <p>{miss.sentence}</p>
      <div class="pickers no-print" role="group" aria-label="Which quarter’s miss"><Pick label="Quarter" value={miss.periodId} choices={view.missPeriods.map((c) => ({ ...c, depth: 0 }))} pick={(missId) => change({ missId })} /></div>
      {miss.rows.length > 0 && (
        <table class="table is-miss">
          <caption class="sr">{miss.title}</caption>
          <thead><tr><th scope="col">Where the deal came from</th><th scope="col" class="num">Lost</th><th scope="col" class="num">Share</th><th scope="col" class="num">Lines</th></tr></thead>
          <tbody>
            {miss.rows.map((r) => (
              <tr key={r.origin}>
                <th scope="row">{r.label}<span class="fine is-block">{r.how}</span></th>
                <td class="num" data-label="Lost" data-minor={r.minor}>{r.amount}</td><td class="num" data-label="Share">{r.share ?? ''}</td>
                <td class="num" data-label="Lines"><Figure row="miss" figure={r.origin} text={r.deals} what={`lines: ${r.label}`} state={state} opened={view.opened} isNone={r.deals === '0'} /></td>
              </tr>
            ))}
            <tr class="is-total"><th scope="row">All losses that ask for a cause</th><td class="num" data-label="Lost" data-minor={miss.total.minor}>{miss.total.amount}</td><td /><td /></tr>
          </tbody>
        </table>
      )}
      {view.opened?.startsWith('miss ') && view.open && <LeadList list={view.open} noun="deals" />}
      {miss.rows.length > 0 && <p class="fine">{miss.note}</p>}
    </Card>
  );
}
