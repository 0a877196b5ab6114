import { useSignal } from '@preact/signals';
import { RidealongError } from '../../lib/model/errors.ts';
import { Failure, useAttempt } from '../page/attempt.tsx';
import { Field, Tick } from '../page/fields.tsx';
import type { ConnectProps } from './ways.ts';

/** What a connection reads and writes, in a sentence each. */
export const READS = 'Ridealong reads what you may see of opportunities and their history, stages, users and roles, quotas, tasks, events and leads. It writes only what you say in it: causes, goals, questions and answers, and the tasks they need.';

/** By the session of this browser: one click, no admin. */
export function BySession({ ways, info, tabId, done }: ConnectProps) {
  const attempt = useAttempt();
  const isHere = tabId !== null && info.crm === 'salesforce';
  const connect = () => attempt.run(async () => {
    const asked = ways.askCookies();
    if (tabId === null) return;
    if (!(await asked)) throw new RidealongError('noPermission', 'The browser didn’t give leave to read the session', 'Click again and allow it, or paste a token below.');
    done((await ways.call('connectSession', { tabId })).connected);
  });
  return (
    <section>
      <h2>Use this browser’s session</h2>
      <p>{READS} The session itself is never stored: it is read from the browser each time it is needed.</p>
      {!info.hasCookiesPermission && isHere && <p class="fine">The browser will ask whether Ridealong may read cookies. It reads the one that holds your Salesforce session, and no other.</p>}
      {!isHere && <p class="fine">This needs a page of your org: open one, open Ridealong there and press Connect.</p>}
      <button id="use-session" type="button" class="btn is-main" disabled={!isHere || attempt.busy.value} onClick={connect}>
        {attempt.busy.value ? 'Connecting…' : 'Use this browser’s session'}
      </button>
      <Failure attempt={attempt} />
    </section>
  );
}

/** By an access token that the person has from elsewhere. */
export function ByToken({ ways, info, done }: ConnectProps) {
  const attempt = useAttempt();
  const instance = useSignal(info.crm === 'salesforce' && info.host !== null ? `https://${info.host}` : '');
  const token = useSignal('');
  const keep = useSignal(false);
  const connect = (event: Event) => {
    event.preventDefault();
    return attempt.run(async () => {
      done((await ways.call('connectToken', { instanceUrl: instance.value, token: token.value, keep: keep.value })).connected);
    });
  };
  return (
    <section>
      <h2>Paste a token</h2>
      <p class="quiet">For orgs that don’t let a browser session read, and for anyone who would rather not lend theirs. The same is read and written.</p>
      <form onSubmit={connect}>
        <Field id="instance" label="Address of the org" value={instance} placeholder="https://acme.my.salesforce.com" hint="The address of any page of your org will do." />
        <Field id="token" label="Access token" value={token} secret hint="For example from “sf org display” or your own connected app." />
        <Tick id="keep-token" label="Keep on this device. Otherwise it is forgotten when the browser closes." value={keep} />
        <button id="connect-token" type="submit" class="btn" disabled={attempt.busy.value}>{attempt.busy.value ? 'Connecting…' : 'Connect with the token'}</button>
      </form>
      <Failure attempt={attempt} />
    </section>
  );
}
