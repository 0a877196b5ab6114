import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Connection, ConnectInfo } from '../../lib/messages/calls.ts';
import { Failure, useAttempt } from '../page/attempt.tsx';
import { Page } from '../page/page.tsx';
import { Icon } from '../ui/icon.tsx';
import { ByKey } from './hubspot.tsx';
import { ByOauth } from './oauth.tsx';
import { BySession, ByToken } from './salesforce.tsx';
import type { ConnectWays } from './ways.ts';

type Crm = 'salesforce' | 'hubspot';
const NAMES: Record<Crm, string> = { salesforce: 'Salesforce', hubspot: 'HubSpot' };

const Which = ({ crm, choose }: { crm: Crm; choose: (crm: Crm) => void }) => (
  <section>
    <fieldset class="choice">
      <legend>What do you want to connect?</legend>
      {(['salesforce', 'hubspot'] as const).map((c) => (
        <label key={c} class="tick" for={`choose-${c}`}><input id={`choose-${c}`} type="radio" name="crm" checked={crm === c} onChange={() => choose(c)} /><span>{NAMES[c]}</span></label>
      ))}
    </fieldset>
  </section>
);

/** What came of it, and the way back. */
export const Done = ({ connection: { crm, orgName, userName, verified } }: { connection: Connection }) => (
  <section data-connected={crm}>
    <h2>Connected to {orgName} as {userName}</h2>
    {!verified && <p><span class="badge">unverified</span></p>}
    <p role="status">Go back to your page. The panel there is reading your deals now; you can close this one.</p>
  </section>
);

/** Connects one org or account, for the page it was opened from or, without one, for the one that is chosen. */
export function ConnectPage({ ways, tabId }: { ways: ConnectWays; tabId: number | null }) {
  const info = useSignal<ConnectInfo | null>(null);
  const chosen = useSignal<Crm>('salesforce');
  const connected = useSignal<Connection | null>(null);
  const opening = useAttempt();
  const sample = useAttempt();
  const looking = useSignal(false);
  useEffect(() => {
    void opening.run(async () => { info.value = await ways.call('connectInfo', { tabId }); });
  }, []);

  if (connected.value) return <Page title="Connect"><Done connection={connected.value} /></Page>;
  if (!info.value) return <Page title="Connect"><section><p class="quiet" role="status">{opening.busy.value ? 'Looking at the page this was opened for…' : ''}</p><Failure attempt={opening} /></section></Page>;

  const { crm: named, host, policy } = info.value;
  const crm = named ?? chosen.value;
  const props = { ways, tabId, info: info.value, done: (c: Connection) => { connected.value = c; } };
  const look = () => sample.run(async () => {
    await ways.call('useSample', { on: true });
    looking.value = true;
  });
  return (
    <Page title={named ? `Connect ${NAMES[named]}` : 'Connect your CRM'}>
      <section>
        {host !== null
          ? <p>For the page at <strong data-host>{host}</strong>.</p>
          : <p>{tabId === null ? 'This wasn’t opened from a page of a CRM, so choose which one it is.' : 'The page this was opened for is closed or no longer a CRM’s, so choose which one it is.'}</p>}
        <p class="fine">Nothing leaves this browser except to your own CRM.</p>
      </section>
      {named === null && <Which crm={crm} choose={(c) => { chosen.value = c; }} />}
      {crm === 'salesforce' && <>{!policy.oauthOnly && <BySession {...props} />}<ByOauth {...props} />{!policy.oauthOnly && <ByToken {...props} />}</>}
      {crm === 'hubspot' && (policy.hubspotAllowed ? <ByKey {...props} /> : <section><h2>HubSpot isn’t connected here</h2><p>Your company doesn’t let HubSpot be connected by key: a key is the account’s, not yours. Your admin decided this in the browser’s policy.</p></section>)}
      <section>
        <p class="quiet">Not sure yet? A made-up company shows the same panel and touches nothing of yours.</p>
        {looking.value
          ? <div class="notice" role="status"><Icon name="note" /><p>The sample is on. Open or go back to a Salesforce or HubSpot page, and the panel there shows it.</p></div>
          : <button id="use-sample" type="button" class="btn" disabled={sample.busy.value} onClick={look}>Look around with sample data</button>}
        <Failure attempt={sample} />
      </section>
    </Page>
  );
}
