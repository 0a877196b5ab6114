import { useSignal } from '@preact/signals';
import type { Connection } from '../../lib/messages/calls.ts';
import { Failure, useAttempt } from '../page/attempt.tsx';
import { ageOf } from './age.ts';
import type { OptionsWays } from './ways.ts';

const CRM = { salesforce: 'Salesforce', hubspot: 'HubSpot', sample: 'the sample' } as const;

/** The second question before what was read here is wiped. */
const Confirm = ({ connection, busy, yes, no, take }: { connection: Connection; busy: boolean; yes: () => void; no: () => void; take: () => void }) => (
  <div class="stack" role="group" aria-label={`Sign out of ${connection.orgName}`}>
    <p class="small">Everything that was read from {connection.orgName} is wiped from this device, with your answers to questions and any kept key. Your key for what is between people goes too: <a href={`dashboard.html?tab=setup&connection=${encodeURIComponent(connection.id)}`}>save it first</a> under Set-up, My key, or what was encrypted to it opens again only once others have confirmed a new one. {CRM[connection.crm]} keeps all of its own.</p>
    {connection.onlyHere > 0 && <p class="small" data-only-here={connection.onlyHere}><strong>{connection.onlyHere === 1 ? 'One thing that you wrote is' : `${connection.onlyHere} things that you wrote are`} on this device alone</strong> and would be lost. <button type="button" class="open" onClick={take}>Export first</button></p>}
    <div class="actions">
      <button type="button" class="btn" data-confirm disabled={busy} onClick={yes}>{busy ? 'Wiping…' : 'Sign out and wipe'}</button>
      <button type="button" class="text-btn" onClick={no}>Stay connected</button>
    </div>
  </div>
);

function Row({ connection, ways, gone }: { connection: Connection; ways: OptionsWays; gone: () => Promise<void> }) {
  const asking = useSignal(false);
  const attempt = useAttempt();
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
        {kept && <><dt>Key or token</dt><dd>Kept on this device</dd></>}
      </dl>
      <p><a href={`dashboard.html?connection=${encodeURIComponent(id)}`}>Why forecasts were missed, and the set-up</a></p>
      {asking.value
        ? <Confirm connection={connection} busy={attempt.busy.value} yes={signOut} no={() => { asking.value = false; }} take={() => void take()} />
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
