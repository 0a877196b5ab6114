import { useSignal } from '@preact/signals';
import type { CallReply, CallRequest } from '../../lib/messages/calls.ts';
import { Failure, useAttempt } from '../page/attempt.tsx';
import { Page } from '../page/page.tsx';
import { Icon } from '../ui/icon.tsx';

export interface WelcomeWays {
  call(name: 'useSample', request: CallRequest<'useSample'>): Promise<CallReply<'useSample'>>;
}

const CrmLinks = () => (
  <div class="actions">
    <a class="btn" href="https://login.salesforce.com/">Open Salesforce</a>
    <a class="btn" href="https://app.hubspot.com/">Open HubSpot</a>
  </div>
);

/** The first page after installing: what this is, and two ways to begin. */
export function WelcomePage({ ways }: { ways: WelcomeWays }) {
  const on = useSignal(false);
  const attempt = useAttempt();
  const look = () => attempt.run(async () => {
    await ways.call('useSample', { on: true });
    on.value = true;
  });
  return (
    <Page title="Ridealong is installed">
      <section>
        <p>Ridealong shows your goal, your deals and why a forecast was missed, beside the page you work on in Salesforce or HubSpot. Open a record there and press the Ridealong button in the toolbar, or Alt+Shift+R. It reads what you may see, writes nothing, and sends nothing anywhere but to your own CRM.</p>
      </section>
      <section>
        <h2>With your own deals</h2>
        <CrmLinks />
        <p class="fine">A page that was already open has to be reloaded once.</p>
      </section>
      <section>
        <h2>With a made-up company</h2>
        <p class="quiet">It takes two minutes and touches nothing of yours. It appears beside any Salesforce or HubSpot page.</p>
        {on.value
          ? <div class="notice" role="status"><Icon name="note" /><p>The sample is on. Open Salesforce or HubSpot above, sign in there, and press the Ridealong button.</p></div>
          : <button id="use-sample" type="button" class="btn is-main" disabled={attempt.busy.value} onClick={look}>Look around with sample data</button>}
        <Failure attempt={attempt} />
      </section>
    </Page>
  );
}
