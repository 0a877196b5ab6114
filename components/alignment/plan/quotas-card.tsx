import { useSignal } from '@preact/signals';
import type { PlanView, QuotaPart, QuotaRow } from '../../../lib/messages/areas/plan.ts';
import type { GoalAct } from '../../../lib/model/goals/goal.ts';
import type { AreaState } from '../../ui/area.tsx';
import { Card } from '../../finance/card.tsx';
import { Pick } from '../../finance/pickers.tsx';
import { Failure, useAttempt } from '../../page/attempt.tsx';
import { Covered, useTrusted } from '../../ui/trusted.tsx';

const TITLE = 'Quotas in the CRM';

/** Quotas that the CRM holds, to be taken in as goals; and those that changed there since. */
export function QuotasCard({ view, state }: { view: PlanView; state: AreaState<'plan'> }) {
  return view.quotas ? <Quotas quotas={view.quotas} state={state} /> : <Card title={TITLE} name="quotas"><p class="quiet">{view.noQuotas}</p></Card>;
}

function Quotas({ quotas, state }: { quotas: QuotaPart; state: AreaState<'plan'> }) {
  const attempt = useAttempt();
  const trusted = useTrusted();
  const said = useSignal('');
  const say = (bodies: readonly GoalAct[], done: string) => void attempt.run(async () => {
    said.value = '';
    for (const body of bodies) await state.ways.say(state.connection, { kind: 'goal', body });
    said.value = done;
    await state.again();
  });
  return (
    <Card title={TITLE} name="quotas">
      <div class="stack-3" ref={trusted.box}>
        <p><strong>{quotas.sentence}.</strong></p>
        <p class="quiet small">{quotas.detail}</p>
        {quotas.periods.length > 1 && (
          <div class="form-row"><Pick label="Period" value={quotas.periods.find((p) => p.isChosen)?.id ?? ''} choices={quotas.periods.map((p) => ({ ...p, depth: 0 }))} pick={(id) => { state.ask.value = { periodId: id }; }} /></div>
        )}
        {quotas.changed.length > 0 && <Rows caption="Quotas that changed in the CRM since they were taken in" rows={quotas.changed} take={(row) => trusted.on(() => say([row.take!], `${row.who}: ${row.amount} was taken over.`))} busy={attempt.busy.value} />}
        {quotas.takeAll.length > 0 && <div class="actions"><button type="button" class="btn" disabled={attempt.busy.value} onClick={trusted.on(() => say(quotas.takeAll, `${quotas.takeLabel.replace(/^Take in/, 'Taken in:')}.`))}>{attempt.busy.value ? 'Taking them in…' : quotas.takeLabel}</button></div>}
        {quotas.mayNot !== null && <p class="quiet small">{quotas.mayNot}</p>}
        {quotas.fresh.length > 0 && <Rows caption="Quotas that are not goals yet" rows={quotas.fresh} busy={attempt.busy.value} />}
        <Covered trusted={trusted} />
        <p class="small" role="status">{said.value}</p>
        <Failure attempt={attempt} />
      </div>
    </Card>
  );
}

function Rows({ caption, rows, take, busy }: { caption: string; rows: readonly QuotaRow[]; take?: (row: QuotaRow) => (event: Event) => void; busy: boolean }) {
  const isChange = take !== undefined;
  return (
    <table class="table">
      <caption class={isChange ? 'small' : 'sr'}>{caption}</caption>
      <thead><tr><th scope="col">Whose</th><th scope="col">Period</th>{isChange && <th scope="col" class="num">Goal</th>}<th scope="col" class="num">Quota</th>{isChange ? <th scope="col"><span class="sr">Take it over</span></th> : <th scope="col">Part of</th>}</tr></thead>
      <tbody>
        {rows.map((r) => (
          <tr key={r.quotaId}>
            <th scope="row">{r.who}</th><td data-label="Period">{r.period}</td>
            {isChange && <td class="num" data-label="Goal">{r.was}</td>}
            <td class="num" data-label="Quota">{r.amount}</td>
            {take ? <td>{r.take ? <button type="button" class="btn is-small" disabled={busy} aria-label={`Take over ${r.amount} for ${r.who}`} onClick={take(r)}>Take it over</button> : <span class="quiet">For who leads them</span>}</td>
              : <td data-label="Part of">{r.parent ?? <span class="quiet">nothing above</span>}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
