import { useSignal } from '@preact/signals';
import type { MapPage } from '../../../lib/messages/areas/map.ts';
import { Menu } from '../../finance/menu.tsx';
import { trusted } from '../../finance/trusted.ts';
import { Failure, useAttempt } from '../../page/attempt.tsx';
import type { AreaState } from '../../ui/area.tsx';
import { GoalFields } from '../goal/goal-fields.tsx';

/** The sentence first; what can be done with the page stands beside. */
export function MapHead({ map, state }: { map: MapPage; state: AreaState<'map'> }) {
  const adds = useSignal(false);
  const told = useSignal('');
  const attempt = useAttempt();
  const take = (kind: 'page' | 'csv') => attempt.run(async () => state.ways.save(await state.ways.areaFile(state.connection, 'map', state.ask.value, kind)));
  return (
    <div class="page-head">
      <div class="page-words">
        <p class="quiet small">{map.kicker}</p>
        <h1>{map.title}</h1>
        <p class="quiet">{map.sentence}</p>
      </div>
      <div class="page-actions">
        <div class="actions">
          {map.rows.length > 0 && <Menu label="Export" isBusy={attempt.busy.value} items={[{ label: 'Every goal as a table (CSV)', choose: () => void take('csv') }, { label: 'Print the map', choose: () => state.ways.print() }]} />}
          {map.rows.length > 0 && <button type="button" class="btn" disabled={attempt.busy.value} onClick={trusted(() => take('page'))}>Publish this page</button>}
          {map.may.add && <button type="button" class="btn is-main" aria-expanded={adds.value} onClick={() => { adds.value = !adds.value; told.value = ''; }}>Add a goal</button>}
        </div>
        {map.may.why !== null && <p class="fine">{map.may.why}</p>}
      </div>
      {adds.value && map.form && <div class="page-box"><GoalFields form={map.form} goal={null} periodId={map.periodId} say={async (word) => { await state.say(word); told.value = 'Added. Everybody it concerns sees it; its leader commits first.'; }} done={() => { adds.value = false; }} /></div>}
      <p class="page-box small" role="status">{told.value}</p>
      <div class="page-box"><Failure attempt={attempt} /></div>
    </div>
  );
}
