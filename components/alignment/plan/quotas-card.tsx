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
  const said = useSignal('');
  const say = (bodies: readonly GoalAct[], done: string) => void attempt.run(async () => {
    said.value = '';
    for (const body of bodies) await state.ways.say(state.connection, { kind: 'goal', body });
    said.value = done;
    await state.again();
  });
  return (
    <Card title={TITLE} name="quotas">
      <div class="stack-3">
        <p><strong>{quotas.sentence}.</strong></p>
        <p class="quiet small">{quotas.detail}</p>
        {quotas.periods.length > 1 && (
          <div class="form-row"><Pick label="Period" value={quotas.periods.find((p) => p.isChosen)?.id ?? ''} choices={quotas.periods.map((p) => ({ ...p, depth: 0 }))} pick={(id) => { state.ask.value = { periodId: id }; }} /></div>
        )}
        {quotas.changed.length > 0 && <Rows caption="Quotas that changed in the CRM since they were taken in" rows={quotas.changed} take={(row) => say([row.take!], `${row.who}: ${row.amount} was taken over.`)} busy={attempt.busy.value} />}
        {quotas.takeAll.length > 0 && <Take label={attempt.busy.value ? 'Taking them in…' : quotas.takeLabel} busy={attempt.busy.value} take={() => say(quotas.takeAll, `${quotas.takeLabel.replace(/^Take in/, 'Taken in:')}.`)} />}
        {quotas.mayNot !== null && <p class="quiet small">{quotas.mayNot}</p>}
        {quotas.fresh.length > 0 && <Rows caption="Quotas that are not goals yet" rows={quotas.fresh} busy={attempt.busy.value} />}
        <p class="small" role="status">{said.value}</p>
        <Failure attempt={attempt} />
      </div>
    </Card>
  );
}

interface TakeProps {
  label: string;
  name?: string;
  isSmall?: boolean;
  busy: boolean;
  take: () => void;
}

/** A button that writes. It alone has to be in full view: the list that it stands in may be longer than the window. */
function Take({ label, name, isSmall = false, busy, take }: TakeProps) {
  const trusted = useTrusted();
  return (
    <>
      <div class="actions" ref={trusted.box}><button type="button" class={isSmall ? 'btn is-small' : 'btn'} disabled={busy} aria-label={name} onClick={trusted.on(take)}>{label}</button></div>
      <Covered trusted={trusted} />
    </>
  );
}

function Rows({ caption, rows, take, busy }: { caption: string; rows: readonly QuotaRow[]; take?: (row: QuotaRow) => void; busy: boolean }) {
  const isChange = take !== undefined;
  return (
    <table class="table is-quotas">
      <caption class={isChange ? undefined : 'sr'}>{caption}</caption>
      <thead><tr><th scope="col">Whose</th><th scope="col">Period</th>{isChange && <th scope="col" class="num">Goal</th>}<th scope="col" class="num">Quota</th>{isChange ? <th scope="col"><span class="sr">Take it over</span></th> : <th scope="col">Part of</th>}</tr></thead>
      <tbody>
        {rows.map((r) => (
          <tr key={r.quotaId}>
            <th scope="row">{r.who}</th><td data-label="Period">{r.period}</td>
            {isChange && <td class="num" data-label="Goal">{r.was}</td>}
            <td class="num" data-label="Quota">{r.amount}</td>
            {take ? <td>{r.take ? <Take label="Take it over" name={`Take over ${r.amount} for ${r.who}`} isSmall busy={busy} take={() => take(r)} /> : <span class="quiet">For who leads them</span>}</td>
              : <td data-label="Part of">{r.parent ?? <span class="quiet">nothing above</span>}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
