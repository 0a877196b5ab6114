import { useSignal } from '@preact/signals';
import { RidealongError } from '../../lib/model/errors.ts';
import { Failure, useAttempt } from '../page/attempt.tsx';
import { Field, Tick } from '../page/fields.tsx';
import type { ConnectProps } from './ways.ts';

interface Owner {
  id: string;
  name: string;
  email: string | null;
}

/** The fewest scopes, and what each is for. */
const SCOPES: readonly [scope: string, what: string][] = [
  ['crm.objects.deals.read', 'deals and their history'],
  ['crm.schemas.deals.read', 'pipelines, stages and forecast categories'],
  ['crm.objects.owners.read', 'who owns what'],
  ['crm.objects.goals.read', 'goals; without it there is no target'],
  ['crm.objects.contacts.read', 'tasks, meetings, calls, notes and leads; without it they are left out'],
  ['crm.objects.forecasts.read', 'forecasts that were submitted in HubSpot; without it none come along'],
];

/** What sharing needs besides. */
const WRITE_SCOPES: readonly [scope: string, what: string][] = [
  ['crm.objects.contacts.write', 'causes and questions as notes on the deal, and tasks'],
  ['crm.objects.deals.write', 'the cause in a property of the deal'],
  ['crm.schemas.deals.write', 'making those properties, once'],
];

const Scopes = ({ of }: { of: readonly [scope: string, what: string][] }) => <ul class="points small">{of.map(([scope, what]) => <li key={scope}><code>{scope}</code> <span class="quiet">{what}</span></li>)}</ul>;

const Meaning = () => (
  <>
    <p>Ridealong needs a service key, or the token of a private app that already exists. A super admin makes a key in HubSpot under Development, Keys, Service keys. These scopes are enough, and none of them writes:</p>
    <Scopes of={SCOPES} />
    <p>Causes and questions stay on this device unless the key may write as well:</p>
    <Scopes of={WRITE_SCOPES} />
    <p><strong>Such a key is the account’s, not the person’s.</strong> Whoever holds it reads all that it may read and, if it has scopes that write, can write under any name. Don’t give one key to every rep.</p>
  </>
);

/** By a key of the account. It proves no person: who holds it says who they are. */
export function ByKey({ ways, info, done }: ConnectProps) {
  const attempt = useAttempt();
  const key = useSignal('');
  const keep = useSignal(false);
  const owners = useSignal<{ of: string; list: Owner[] } | null>(null);
  const owner = useSignal('');
  const uiHost = info.crm === 'hubspot' ? info.host : null;
  const found = owners.value?.of === key.value ? owners.value.list : null;

  const ask = (ownerId: string | null) => attempt.run(async () => {
    const asked = key.value;
    const reply = await ways.call('connectKey', { key: asked, ownerId, keep: keep.value, uiHost });
    if ('connected' in reply) {
      done(reply.connected);
      return;
    }
    if (reply.chooseOwner.length === 0) throw new RidealongError('notSetUp', 'This account has no owners', 'HubSpot lists nobody who could own a deal. Ask an admin whether people have a seat in this account.');
    owners.value = { of: asked, list: reply.chooseOwner };
    owner.value = '';
  });
  const submit = (event: Event) => {
    event.preventDefault();
    return ask(found ? owner.value : null);
  };

  return (
    <section>
      <h2>Connect with a key</h2>
      <Meaning />
      <form onSubmit={submit}>
        <Field id="hubspot-key" label="Service key or private-app token" value={key} secret />
        <Tick id="keep-key" label="Keep on this device. Otherwise it is forgotten when the browser closes." value={keep} />
        {!found && <button id="next" type="submit" class="btn is-main" disabled={attempt.busy.value}>{attempt.busy.value ? 'Asking HubSpot…' : 'Next'}</button>}
        {found && (
          <>
            <div class="field">
              <label for="owner">Who are you?</label>
              <select id="owner" required value={owner.value} aria-describedby="owner-hint" onChange={(event) => { owner.value = event.currentTarget.value; }}>
                <option value="">Choose your name</option>
                {found.map((o) => <option key={o.id} value={o.id}>{o.email === null || o.email === o.name ? o.name : `${o.name} (${o.email})`}</option>)}
              </select>
              <p class="fine" id="owner-hint">The key can’t tell who you are, so your name is shown as unverified.</p>
            </div>
            <button id="connect-key" type="submit" class="btn is-main" disabled={attempt.busy.value}>{attempt.busy.value ? 'Connecting…' : 'Connect'}</button>
          </>
        )}
      </form>
      <Failure attempt={attempt} />
    </section>
  );
}
