import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { SetUpView } from '../../../lib/messages/set-up.ts';
import type { RecordKind } from '../../../lib/model/records.ts';
import { Card } from '../../finance/card.tsx';
import { trusted } from '../../finance/trusted.ts';
import { Failure, useAttempt } from '../../page/attempt.tsx';
import type { DashboardWays } from '../ways.ts';

const KINDS: Record<RecordKind, string> = { call: 'Forecast calls', cause: 'Causes that people stated', remark: 'Questions and answers', snapshot: 'Daily snapshots', published: 'Published bridges', setting: 'These settings',
  strategy: 'Strategy and values', goal: 'Goals, and what was said of them', ownGoal: 'Goals that people set for themselves', role: 'Role expectations', ask: 'The register of asks', entry: 'Numbers entered by hand', read: 'Who has read what', looked: 'Which goals were looked at',
  leadWord: 'Words about leads, and work flagged as out of scope',
  personKey: 'Public keys of people', feedback: 'Feedback and its answers', action: 'Agreed actions', promptWord: 'Answers to prompts', rhythm: 'Agreed rhythms', session: 'Coaching sessions', development: 'Development plans',
  factor: 'Factors', review: 'Reviews', reviewCycle: 'Review cycles', reviewDraft: 'Drafts of reviews', reviewSums: 'Sums of reviews', correction: 'Notes of correction', opened: 'Who opened what about whom', erased: 'What was erased' };
const CRM = { salesforce: 'Salesforce', hubspot: 'HubSpot', sample: 'the sample' } as const;

const READERS = { all: 'for everybody who may see them', deal: 'for whoever may open the deal', between: 'encrypted to whom it is between' };

interface PlacesProps {
  view: SetUpView;
  ways: DashboardWays;
  connection: string;
  again: () => Promise<void>;
}

/** The one-click set-up: what it would create, then each step as it is done. */
function OneClick({ view, ways, connection, again }: PlacesProps) {
  const steps = useSignal<string[]>([]);
  const attempt = useAttempt();
  const run = () => attempt.run(async () => {
    steps.value = [];
    await ways.setUp(connection, (what) => { steps.value = [...steps.value, what]; });
    await again();
  });
  return (
    <div class="stack-3">
      <p class="small">Setting up creates in {CRM[view.crm]}:</p>
      <ul class="points small">{view.plan.map((p) => <li key={p}>{p}</li>)}</ul>
      <p class="fine">If a step fails, what was created before it is taken back.</p>
      {view.canSetUp
        ? <div class="actions"><button type="button" class="btn is-main" disabled={attempt.busy.value} onClick={trusted(run)}>{attempt.busy.value ? 'Setting up…' : `Set up ${CRM[view.crm]}`}</button></div>
        : <p class="small">You may not create this in {CRM[view.crm]}. Somebody who administers it can, on this page.</p>}
      {steps.value.length > 0 && <ol class="steps small" aria-live="polite">{steps.value.map((s, i) => <li key={i}>{s}{attempt.busy.value && i === steps.value.length - 1 && '…'}</li>)}</ol>}
      <Failure attempt={attempt} />
    </div>
  );
}

/** Records that lie on this device alone can be taken to another one. */
function Device({ ways, connection, again, count }: { ways: DashboardWays; connection: string; again: () => Promise<void>; count: number }) {
  const said = useSignal('');
  const attempt = useAttempt();
  const id = useId();
  const ask = { connection, periodId: null, basis: null, scope: null, typeId: null, t0: null, t1: null, compareWith: null };
  const take = () => attempt.run(async () => ways.save(await ways.file(ask, 'records')));
  const bring = (file: File) => attempt.run(async () => {
    const { taken, known } = await ways.importRecords(connection, await file.text());
    said.value = `${taken === 1 ? '1 record was' : `${taken} records were`} taken in${known > 0 ? `; ${known} were here already` : ''}.`;
    await again();
  });
  return (
    <div class="stack-3">
      <div class="form-row">
        <button type="button" class="btn is-small" disabled={attempt.busy.value || count === 0} onClick={() => void take()}>Export {count === 1 ? '1 record' : `${count.toLocaleString('en-GB')} records`}</button>
        <div class="pick"><label for={id}>Take in an export</label>
          <input id={id} type="file" accept="application/json,.json" disabled={attempt.busy.value} onChange={(event) => { const file = event.currentTarget.files?.[0]; if (event.isTrusted && file) void bring(file); event.currentTarget.value = ''; }} /></div>
      </div>
      <p class="small" role="status">{said.value}</p>
      <Failure attempt={attempt} />
    </div>
  );
}

/** Where records of ours lie, and how they come to lie where others can read them. */
export function Places(props: PlacesProps) {
  const { view, ways, connection, again } = props;
  const onDevice = view.places.reduce((n, p) => n + p.onDevice, 0);
  return (
    <Card title="Where records lie" name="places">
      <table class="ledger is-wide">
        <caption class="sr">Each kind of record, where it lies and what waits to be sent</caption>
        <tbody>
          {view.places.map((p) => (
            <tr key={p.kind}><th scope="row">{KINDS[p.kind]}</th>
              <td>{p.place === 'shared' ? `In ${CRM[view.crm]}, ${READERS[p.readers ?? 'all']}` : 'On this device alone'}{p.waiting > 0 && <span class="badge">{p.waiting === 1 ? '1 waits to be sent' : `${p.waiting} wait to be sent`}</span>}</td></tr>
          ))}
        </tbody>
      </table>
      {view.placesWhy !== null && <p class="small quiet">{view.placesWhy}</p>}
      {view.plan.length > 0 && <OneClick {...props} />}
      {(onDevice > 0 || view.places.some((p) => p.place === 'device')) && <Device ways={ways} connection={connection} again={again} count={onDevice} />}
    </Card>
  );
}
