import { useSignal } from '@preact/signals';
import type { Connection } from '../../lib/messages/calls.ts';
import { Failure, useAttempt } from '../page/attempt.tsx';
import { ageOf } from './age.ts';
import { useEffect } from 'preact/hooks';
import type { WaitingAct, WaitingView } from '../../lib/messages/waiting.ts';
import { WaitList } from '../panel/waits.tsx';
import type { OptionsWays } from './ways.ts';

const CRM = { salesforce: 'Salesforce', hubspot: 'HubSpot', sample: 'the sample' } as const;

/** What waits to be sent, each with its reason; null while that isn't known, or nothing does. */
function useWaiting(connection: Connection, ways: OptionsWays) {
  const waiting = useSignal<WaitingView | null>(null);
  const attempt = useAttempt();
  const read = () => attempt.run(async () => { waiting.value = await ways.call('waiting', { connection: connection.id }); });
  useEffect(() => { if (connection.onlyHere > 0) void read(); }, []);
  const act = (what: WaitingAct, id: number) => void attempt.run(async () => {
    await ways.call('actOnWaiting', { connection: connection.id, act: what, id });
    waiting.value = await ways.call('waiting', { connection: connection.id });
  });
  const sendAll = () => void attempt.run(async () => {
    for (const { id } of waiting.value?.entries ?? []) await ways.call('actOnWaiting', { connection: connection.id, act: 'again', id });
    waiting.value = await ways.call('waiting', { connection: connection.id });
  });
  return { waiting, attempt, act, sendAll };
}

/** The second question before what was read here is wiped. */
const Confirm = ({ connection, here, busy, yes, no, take }: { connection: Connection; here: ReturnType<typeof useWaiting>; busy: boolean; yes: () => void; no: () => void; take: () => void }) => (
  <div class="stack" role="group" aria-label={`Sign out of ${connection.orgName}`}>
    <p class="small">Everything that was read from {connection.orgName} is wiped from this device, with your answers to questions and any kept key. Your key for what is between people goes too: <a href={`dashboard.html?tab=setup&connection=${encodeURIComponent(connection.id)}`}>save it first</a> under Set-up, My key, or what was encrypted to it opens again only once others have confirmed a new one. {CRM[connection.crm]} keeps all of its own.</p>
    {connection.onlyHere > 0 && <p class="small" data-only-here={connection.onlyHere}><strong>{connection.onlyHere === 1 ? 'One thing that you wrote is' : `${connection.onlyHere} things that you wrote are`} on this device alone</strong> and would be lost.</p>}
    {here.waiting.value && <WaitList waiting={here.waiting.value} act={here.act} />}
    {connection.onlyHere > 0 && (
      <div class="actions">
        {(here.waiting.value?.entries.length ?? 0) > 0 && <button type="button" class="btn is-small" data-send-first disabled={here.attempt.busy.value} onClick={here.sendAll}>{here.attempt.busy.value ? 'Sending…' : 'Send first'}</button>}
        <button type="button" class="btn is-small" data-export-first onClick={take}>Export first</button>
      </div>
    )}
    <Failure attempt={here.attempt} />
    <div class="actions">
      <button type="button" class="btn" data-confirm disabled={busy} onClick={yes}>{busy ? 'Wiping…' : connection.onlyHere > 0 ? 'Discard, sign out and wipe' : 'Sign out and wipe'}</button>
      <button type="button" class="text-btn" onClick={no}>Stay connected</button>
    </div>
  </div>
);

function Row({ connection, ways, gone }: { connection: Connection; ways: OptionsWays; gone: () => Promise<void> }) {
  const asking = useSignal(false);
  const attempt = useAttempt();
  const here = useWaiting(connection, ways);
  const { calls } = connection;
  const { id, crm, orgName, userName, verified, syncedAt, deals, kept } = connection;
  const signOut = () => attempt.run(async () => {
    await ways.call('disconnect', { connection: id });
    await gone();
  });
  const take = () => attempt.run(async () => {
    const file = await ways.call('file', { ask: { connection: id, periodId: null, basis: null, scope: null, typeId: null, t0: null, t1: null, compareWith: null }, kind: 'records', done: null });
    ways.save(file.name, file.text);
  });
  return (
    <section data-connection={id}>
      <h2>{orgName}</h2>
      <dl class="held small">
        <dt>{crm === 'hubspot' ? 'Account of' : 'Org of'}</dt><dd>{CRM[crm]}</dd>
        <dt>Person</dt><dd>{userName}{!verified && <> <span class="badge">unverified</span></>}</dd>
        <dt>Deals read</dt><dd data-deals={deals}>{deals === null ? 'None yet' : deals.toLocaleString('en-GB')}</dd>
        <dt>Last read</dt><dd>{syncedAt === null ? 'Not yet' : ageOf(syncedAt, ways.now())}</dd>
        {calls && <><dt>Calls of the org</dt><dd data-calls={calls.used}>{calls.used.toLocaleString('en-GB')} of {calls.limit.toLocaleString('en-GB')} {crm === 'hubspot' ? 'today' : 'in 24 hours'}, by all programs; {ageOf(calls.at, ways.now())}</dd></>}
        {kept && <><dt>Key or token</dt><dd>Kept on this device</dd></>}
      </dl>
      <p><a href={`dashboard.html?connection=${encodeURIComponent(id)}`}>Why forecasts were missed, and the set-up</a></p>
      {here.waiting.value && !asking.value && <div data-waiting={here.waiting.value.entries.length}><p class="small"><strong>{here.waiting.value.title}</strong></p><WaitList waiting={here.waiting.value} act={here.act} /></div>}
      {asking.value
        ? <Confirm connection={connection} here={here} busy={attempt.busy.value} yes={signOut} no={() => { asking.value = false; }} take={() => void take()} />
        : <button type="button" class="btn is-small" data-sign-out onClick={() => { asking.value = true; }}>Sign out</button>}
      <Failure attempt={attempt} />
    </section>
  );
}

/** Each connected org or account, what was read of it and the way out. */
export const Connections = ({ list, ways, reload }: { list: readonly Connection[]; ways: OptionsWays; reload: () => Promise<void> }) => (
  list.length === 0
    ? <section data-connections={0}><h2>Not connected</h2><p class="quiet">Open a record in Salesforce or HubSpot, open Ridealong there and press Connect. Or <a href="connect.html">connect from here</a>.</p></section>
    : <div data-connections={list.length}>{list.map((c) => <Row key={c.id} connection={c} ways={ways} gone={reload} />)}</div>
);
