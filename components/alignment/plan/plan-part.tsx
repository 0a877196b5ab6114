import type { PlanView } from '../../../lib/messages/areas/plan.ts';
import type { DashboardWays } from '../../dashboard/ways.ts';
import { Failure, useAttempt } from '../../page/attempt.tsx';
import { AreaFrame, useArea, type AreaState } from '../../ui/area.tsx';
import { QuotasCard } from './quotas-card.tsx';
import { TakeFile } from './take-file.tsx';
import './plan.css';

/** The plan as a whole: in from a file or from the CRM's quotas, and out as a file. */
export function PlanPart({ ways, connection }: { ways: DashboardWays; connection: string }) {
  const state = useArea(ways, connection, 'plan', { periodId: null });
  return <AreaFrame state={state}>{(view) => <Plan view={view} state={state} />}</AreaFrame>;
}

function Plan({ view, state }: { view: PlanView; state: AreaState<'plan'> }) {
  const { ways, connection } = state;
  const attempt = useAttempt();
  const save = (kind: 'csv' | 'json') => void attempt.run(async () => ways.save(await ways.areaFile(connection, 'plan', state.ask.value, kind)));
  return (
    <div class="area plan-part">
      <div class="page-head">
        <div class="page-words"><h1>{view.title}</h1><p class="quiet">{view.text}</p></div>
        {view.canExport && (
          <div class="page-actions"><div class="actions">
            <button type="button" class="btn" disabled={attempt.busy.value} onClick={() => save('csv')}>Export as CSV</button>
            <button type="button" class="btn" disabled={attempt.busy.value} onClick={() => save('json')}>Export as JSON</button>
          </div></div>
        )}
        <div class="page-box"><Failure attempt={attempt} /></div>
      </div>
      <TakeFile state={state} />
      <QuotasCard view={view} state={state} />
    </div>
  );
}
