import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { LeadsAsk, LeadsView } from '../../lib/messages/areas/leads.ts';
import type { LeadAbout } from '../../lib/model/leads/lead-word.ts';
import type { DashboardWays } from '../dashboard/ways.ts';
import { Card } from '../finance/card.tsx';
import { Pick } from '../finance/pickers.tsx';
import { Failure, useAttempt } from '../page/attempt.tsx';
import { AreaFrame, useArea, type AreaState } from '../ui/area.tsx';
import { leadsAddress, leadsAsk } from './address.ts';
import { Agreements } from './agreements.tsx';
import { LeadMiss } from './lead-miss.tsx';
import { LeadsTable } from './leads-table.tsx';
import { Talk } from './talk.tsx';
import './leads.css';

const flat = (choices: readonly { id: string; label: string }[]) => choices.map((c) => ({ ...c, depth: 0 }));
const CUTS = [{ id: 'source', label: 'Source', depth: 0 }, { id: 'campaign', label: 'Campaign', depth: 0 }];

/** What became of leads, and what marketing and sales say and agree about them: the same page for both. `query`: the address it was opened with. */
export function LeadsTab({ ways, connection, query }: { ways: DashboardWays; connection: string; query: string }) {
  const state = useArea(ways, connection, 'leads', leadsAsk(query));
  const { by, periodId } = state.ask.value;
  useEffect(() => { ways.remember(leadsAddress(connection, { by, periodId })); }, [by, periodId]);
  return <div class="view leads"><AreaFrame state={state}>{(view) => <><Failure attempt={state.reading} /><Leads view={view} state={state} /></>}</AreaFrame></div>;
}

function Leads({ view, state }: { view: LeadsView; state: AreaState<'leads'> }) {
  const saving = useAttempt();
  const about = useSignal<{ about: LeadAbout; name: string } | null>(null);
  const change = (part: Partial<LeadsAsk>) => { state.ask.value = { ...state.ask.value, open: null, ...part }; };
  const save = () => saving.run(async () => state.ways.save(await state.ways.areaFile(state.connection, 'leads', state.ask.value, 'csv')));
  return (
    <>
      <div class="page-head">
        <div class="page-words"><p class="quiet small">{view.kicker}</p><h1>{view.title}</h1><p class="quiet">{view.sentence}</p></div>
        {view.rows.length > 0 && <div class="actions no-print"><button type="button" class="btn" disabled={saving.busy.value} onClick={() => void save()}>Save as CSV</button></div>}
      </div>
      <Failure attempt={saving} />
      <div class="pickers no-print" role="group" aria-label="Which leads">
        <Pick label="By" value={view.by} choices={CUTS} pick={(id) => change({ by: id === 'campaign' ? 'campaign' : 'source' })} />
        <Pick label="Came in" value={view.periodId ?? ''} choices={flat(view.periods)} none="At any time" pick={(periodId) => change({ periodId })} />
      </div>
      {view.rows.length > 0 && (
        <Card title={view.by === 'source' ? 'What became of them, by source' : 'What became of them, by campaign'} aside="Every number opens to its leads" name="leads">
          <LeadsTable view={view} state={state} speak={(to, name) => { about.value = { about: to, name }; }} />
        </Card>
      )}
      <LeadMiss view={view} state={state} change={change} />
      <Talk view={view} state={state} about={about} />
      <Agreements view={view} state={state} />
      <div class="stack">{view.notes.map((n) => <p key={n} class="fine">{n}</p>)}<p class="fine">{view.seenBy}</p></div>
    </>
  );
}
