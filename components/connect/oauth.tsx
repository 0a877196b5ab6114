import { useSignal } from '@preact/signals';
import { RidealongError } from '../../lib/model/errors.ts';
import { Failure, useAttempt } from '../page/attempt.tsx';
import { Field, Tick } from '../page/fields.tsx';
import { READS } from './salesforce.tsx';
import type { ConnectProps } from './ways.ts';

/** Through the company's own External Client App, on Salesforce's own page. */
export function ByOauth({ ways, info, done }: ConnectProps) {
  const { policy, redirectUri } = info;
  const attempt = useAttempt();
  const own = info.crm === 'salesforce' && info.host !== null && info.host.endsWith('.my.salesforce.com') ? `https://${info.host}` : 'https://login.salesforce.com';
  const login = useSignal(policy.loginUrl ?? own);
  const client = useSignal(policy.clientId ?? '');
  const keep = useSignal(false);
  const connect = (event: Event) => {
    event.preventDefault();
    return attempt.run(async () => {
      if (!(await ways.askIdentity())) throw new RidealongError('noPermission', 'The browser didn’t give leave to open Salesforce’s sign-in', 'Click again and allow it.');
      done((await ways.call('connectOauth', { loginUrl: login.value, clientId: client.value, keep: keep.value })).connected);
    });
  };
  return (
    <section>
      <h2>Sign in with Salesforce</h2>
      <p class="quiet">{policy.oauthOnly ? 'Your company asks for this way, and no other.' : 'For companies with an External Client App for Ridealong, and for orgs with API Access Control.'} You sign in on Salesforce’s own page; Ridealong never sees your password. Signing out here ends it there.{!policy.oauthOnly && ' What is read and written is the same.'}</p>
      {policy.oauthOnly && <p>{READS}</p>}
      <form onSubmit={connect}>
        {policy.loginUrl === null && <Field id="login-url" label="Where you sign in" value={login} placeholder="https://login.salesforce.com" hint="https://test.salesforce.com for a sandbox, or your own domain." />}
        {policy.clientId === null && <Field id="client-id" label="Consumer key of the app" value={client} hint={redirectUri === null ? 'Your admin has it.' : `Your admin has it. The app’s callback address is ${redirectUri}`} />}
        <Tick id="keep-oauth" label="Keep on this device. Otherwise it is forgotten when the browser closes." value={keep} />
        <button id="connect-oauth" type="submit" class={policy.oauthOnly ? 'btn is-main' : 'btn'} disabled={attempt.busy.value}>{attempt.busy.value ? 'Waiting for Salesforce’s page…' : 'Sign in with Salesforce'}</button>
      </form>
      <Failure attempt={attempt} />
    </section>
  );
}
