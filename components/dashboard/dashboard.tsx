import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { Connection } from '../../lib/messages/calls.ts';
import type { Area } from '../../lib/model/goals/areas.ts';
import type { FinanceAsk } from '../../lib/messages/finance.ts';
import { FinanceContext, makeFinance } from '../finance/context.ts';
import { ForecastTab } from '../finance/forecast-tab.tsx';
import { MondayTab } from '../finance/monday-tab.tsx';
import { createFinanceState } from '../finance/state.ts';
import { activityOn } from '../activity/parts.ts';
import { WhatIfFrom } from '../activity/what-if.tsx';
import { ActivityTab } from '../activity/activity-tab.tsx';
import { partsOn } from '../alignment/parts.ts';
import { CoachingTab } from '../coaching/coaching-tab.tsx';
import { coachingOn } from '../coaching/parts.ts';
import { LeadsTab } from '../leads/leads-tab.tsx';
import { AlignmentTab } from '../alignment/alignment-tab.tsx';
import { GoalsTab } from '../goals/goals-tab.tsx';
import { Failure, useAttempt } from '../page/attempt.tsx';
import { Mark } from '../ui/icon.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { Where } from '../ui/where.ts';
import { readAddress, writeAddress, type TabId } from './address.ts';
import { SetUpTab } from './set-up/set-up-tab.tsx';
import type { DashboardWays } from './ways.ts';

const NAMES: { id: TabId; label: string }[] = [{ id: 'monday', label: 'Monday' }, { id: 'goals', label: 'Goals' }, { id: 'activity', label: 'Activity' }, { id: 'forecast', label: 'Forecast' }, { id: 'leads', label: 'Leads' }, { id: 'alignment', label: 'Alignment' }, { id: 'coaching', label: 'Coaching' }, { id: 'setup', label: 'Set-up' }];

/** One finance page with a state of its own; what it asks goes into the address. */
function FinancePage({ ways, first, tab }: { ways: DashboardWays; first: FinanceAsk; tab: 'forecast' | 'monday' }) {
  const finance = useMemo(() => makeFinance(ways, createFinanceState(tab === 'forecast' ? ways.finance : ways.monday, first)), []);
  const ask = finance.state.ask.value;
  useEffect(() => { ways.remember(writeAddress({ tab, ask })); }, [ask]);
  return <FinanceContext.Provider value={finance}>{tab === 'forecast' ? <ForecastTab /> : <MondayTab />}</FinanceContext.Provider>;
}

/** The tabs of what is switched on. */
const tabsOn = (off: readonly Area[]) => NAMES.filter(({ id }) => (id === 'monday' || id === 'forecast' ? !off.includes('forecast') : id === 'goals' || id === 'leads' ? !off.includes(id) : id === 'activity' ? activityOn(off).length > 0 : id === 'alignment' ? partsOn(off).length > 0 : id === 'coaching' ? coachingOn(off).length > 0 : true));

const NotConnected = () => (
  <div class="mid card"><h1>Not connected yet</h1><p>Open a record in Salesforce or HubSpot, open Ridealong there and press Connect. Or <a href="connect.html">connect from here</a>; a made-up company to look around in is on the <a href="options.html">options page</a>.</p></div>
);

function Who({ list, chosen, choose }: { list: readonly Connection[]; chosen: Connection; choose: (id: string) => void }) {
  if (list.length === 1) return <span class="fine">{chosen.userName}, {chosen.orgName}</span>;
  return (
    <select class="who" aria-label="Org or account" value={chosen.id} onChange={(event) => choose(event.currentTarget.value)}>
      {list.map((c) => <option key={c.id} value={c.id}>{c.userName}, {c.orgName}</option>)}
    </select>
  );
}

/** The dashboard: its areas as tabs, and whose org it is about. */
export function Dashboard({ ways, query }: { ways: DashboardWays; query: string }) {
  const address = useMemo(() => readAddress(query), []);
  const tab = useSignal<TabId>(address.tab);
  const list = useSignal<Connection[] | null>(null);
  const chosen = useSignal<string | null>(address.ask.connection);
  const reading = useAttempt();
  const read = () => reading.run(async () => { list.value = await ways.connections(); });
  useEffect(() => { void read(); }, []);
  const connection = list.value?.find((c) => c.id === chosen.value) ?? list.value?.[0];
  const off = useSignal<{ of: string; areas: Area[] } | null>(null);
  const id = connection?.id;
  const readOff = async () => { if (id !== undefined) off.value = { of: id, areas: await ways.areasOff(id) }; };
  const looking = useAttempt();
  useEffect(() => { void looking.run(readOff); }, [id]);
  const isKnown = off.value !== null && off.value.of === id;
  const tabs = tabsOn(isKnown ? off.value!.areas : []);
  const shown = tabs.some((t) => t.id === tab.value) ? tab.value : tabs[0]!.id;
  // Days, people and types of one org mean nothing in another: only the connection of the address keeps its question.
  const usual = { periodId: null, basis: null, scope: null, typeId: null, t0: null, t1: null, compareWith: null };
  const first = connection && isKnown && { ...(connection.id === address.ask.connection && shown === address.tab ? address.ask : usual), connection: connection.id };
  return (
    <Where.Provider value="tab">
      <div class="app">
        <header><Mark /><Tabs label="Areas" tabs={list.value && (isKnown || !connection) ? tabs : []} chosen={shown} choose={(id) => { tab.value = id; }} />
          {connection && list.value && <Who list={list.value} chosen={connection} choose={(id) => { chosen.value = id; }} />}</header>
        <WhatIfFrom.Provider value={connection ? { ways, connection: connection.id } : null}>
        <main>
          <div id="panel" role="tabpanel" aria-labelledby={`tab-${shown}`} class="area">
            {!list.value && <><p class="quiet" role="status">{reading.busy.value ? 'Looking up what is connected…' : ''}</p><Failure attempt={reading} />{reading.error.value && <p><button type="button" class="btn" onClick={() => void read()}>Try again</button></p>}</>}
            {list.value && !connection && <NotConnected />}
            {connection && !isKnown && <Failure attempt={looking} />}
            {first && (shown === 'forecast' || shown === 'monday') && <FinancePage key={`${shown} ${first.connection}`} ways={ways} first={first} tab={shown} />}
            {first && shown === 'goals' && <GoalsTab key={first.connection} ways={ways} connection={first.connection} />}
            {first && shown === 'activity' && <ActivityTab key={first.connection} ways={ways} connection={first.connection} query={shown === address.tab ? query : ''} off={off.value!.areas} />}
            {first && shown === 'leads' && <LeadsTab key={first.connection} ways={ways} connection={first.connection} query={shown === address.tab ? query : ''} />}
            {first && shown === 'alignment' && <AlignmentTab key={first.connection} ways={ways} connection={first.connection} query={shown === address.tab ? query : ''} off={off.value!.areas} />}
            {first && shown === 'coaching' && <CoachingTab key={first.connection} ways={ways} connection={first.connection} query={shown === address.tab ? query : ''} off={off.value!.areas} />}
            {first && shown === 'setup' && <SetUpTab key={first.connection} ways={ways} connection={first.connection} saved={readOff} />}
          </div>
        </main>
        </WhatIfFrom.Provider>
      </div>
    </Where.Provider>
  );
}
