import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { AsksView } from '../../../lib/messages/areas/asks.ts';
import type { DashboardWays } from '../../dashboard/ways.ts';
import { Card } from '../../finance/card.tsx';
import { Pick } from '../../finance/pickers.tsx';
import { Failure, useAttempt } from '../../page/attempt.tsx';
import { AreaFrame, useArea, type AreaState } from '../../ui/area.tsx';
import { AskForm } from './ask-form.tsx';
import { AsksTable } from './asks-table.tsx';
import './asks.css';

/** While it is worked out what activity targets mean, how soon it is asked again. */
const AGAIN_MS = 1_500;

/** The register of asks: what one function asks of another, entered by whoever asks it or feels it. */
export function AsksPart({ ways, connection }: { ways: DashboardWays; connection: string }) {
  const state = useArea(ways, connection, 'asks', { of: null });
  const screen = state.screen.value;
  const waits = screen !== null && 'view' in screen && screen.view.working !== null;
  useEffect(() => {
    if (!waits) return;
    const timer = setTimeout(() => void state.again(), AGAIN_MS);
    return () => clearTimeout(timer);
  }, [screen]);
  return <AreaFrame state={state}>{(view) => <Asks view={view} state={state} />}</AreaFrame>;
}

function Asks({ view, state }: { view: AsksView; state: AreaState<'asks'> }) {
  const isEntering = useSignal(false);
  const showsEnded = useSignal(false);
  const saving = useAttempt();
  const save = () => saving.run(async () => state.ways.save(await state.ways.areaFile(state.connection, 'asks', state.ask.value, 'csv')));
  const all = view.rows.length + view.ended.length;
  return (
    <>
      <div class="page-head">
        <div class="page-words"><p class="quiet small">{view.kicker}</p><h1>{view.title}</h1><p class="quiet">{view.sentence}</p></div>
        <div class="actions no-print">
          {all > 0 && <button type="button" class="btn" disabled={saving.busy.value} onClick={() => void save()}>Save as CSV</button>}
          <button type="button" class="btn is-main" disabled={isEntering.value} onClick={() => { isEntering.value = true; }}>Enter an ask</button>
        </div>
      </div>
      <Failure attempt={saving} />
      {isEntering.value && <Card title="A new ask" aside="Seen by both sides" name="new-ask"><AskForm form={view.form} ask={null} done={() => { isEntering.value = false; }} save={(ask, why) => state.say({ kind: 'ask', body: { act: 'set', ask, why } })} /></Card>}
      {all > 0 && (
        <Card title="Register of asks" aside="What one function asks of another, and what it costs" name="asks">
          {view.time.length > 0 && <div class="ask-times">{view.time.map((t) => <p key={t} class="small">{t}</p>)}</div>}
          {view.choices.length > 1 && <div class="pickers no-print" role="group" aria-label="Which asks"><Pick label="Whose time" value={view.of ?? ''} choices={view.choices.map((c) => ({ ...c, depth: 0 }))} none="Everybody’s" pick={(of) => { state.ask.value = { of }; }} /></div>}
          {view.rows.length > 0 ? <AsksTable rows={view.rows} view={view} state={state} caption="Asks with who asked, purpose, time, goal and review date. Each opens to its history." /> : <p class="quiet">No ask stands here now.</p>}
          {view.ended.length > 0 && (
            <details open={showsEnded.value} onToggle={(event) => { showsEnded.value = event.currentTarget.open; }}>
              <summary>{view.ended.length === 1 ? 'One ask was ended' : `${view.ended.length} asks were ended`}</summary>
              {showsEnded.value && <AsksTable rows={view.ended} view={view} state={state} caption="Asks that were ended" />}
            </details>
          )}
        </Card>
      )}
      <p class="fine">{view.seenBy}</p>
    </>
  );
}
