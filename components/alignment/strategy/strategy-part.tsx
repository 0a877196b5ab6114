import { useSignal } from '@preact/signals';
import type { StrategyView } from '../../../lib/messages/areas/strategy.ts';
import type { DashboardWays } from '../../dashboard/ways.ts';
import { Card } from '../../finance/card.tsx';
import { trusted } from '../../finance/trusted.ts';
import { EntriesSection } from '../../goals/entries/entries-section.tsx';
import { RolesSection } from '../../goals/roles/roles-section.tsx';
import { Failure, useAttempt } from '../../page/attempt.tsx';
import { AreaFrame, useArea, type AreaState } from '../../ui/area.tsx';
import { useFollow } from '../../ui/follow.ts';
import { keptDraft } from '../../ui/kept-draft.ts';
import { ChangeList } from './change-list.tsx';
import type { StrategyDraft } from './draft.ts';
import { History } from './history.tsx';
import { Items } from './items.tsx';
import { Readers } from './readers.tsx';
import { StrategyEditor } from './strategy-editor.tsx';

/** "I have read it": counted, so that the leader knows whom it reached. */
function ReadButton({ state, of, main }: { state: AreaState<'strategy'>; of: string; main: boolean }) {
  const attempt = useAttempt();
  return (
    <div class="stack">
      <p><button type="button" class={main ? 'btn is-main' : 'btn'} disabled={attempt.busy.value} onClick={trusted(() => attempt.run(async () => { await state.say({ kind: 'read', body: { of } }); }))}>{attempt.busy.value ? 'Saying so…' : 'I have read it'}</button></p>
      <Failure attempt={attempt} />
    </div>
  );
}

/** What is new in it for the reader, before all else. */
function News({ state, view }: { state: AreaState<'strategy'>; view: StrategyView }) {
  const { current, mine } = view;
  if (!current || mine.isRead || mine.since === null) return null;
  return (
    <Card title={`What changed since ${mine.since}`} aside="Since the version that you read" name="strategy-news">
      {current.note !== '' && <p class="as-written">“{current.note}” <span class="fine">{current.by}</span></p>}
      {mine.changes.length > 0 ? <ChangeList changes={mine.changes} /> : <p class="small quiet">It says the same as before, at most in another order.</p>}
      <ReadButton state={state} of={current.key} main />
    </Card>
  );
}

function Current({ state, view }: { state: AreaState<'strategy'>; view: StrategyView }) {
  const { current, mine } = view;
  if (!current) return null;
  return (
    <Card title="Strategy and values" aside={`${current.by}, ${current.when}${current.place ? `, ${current.place}` : ''}`} name="strategy">
      {current.note !== '' && (mine.isRead || mine.since === null) && <p class="as-written">“{current.note}”</p>}
      <Items items={current.items} level="h3" />
      <div class="strategy-foot">
        {mine.isRead ? <p class="small quiet">{mine.isAuthor ? 'You published it.' : `You read it on ${mine.when}.`}</p> : mine.since === null && <ReadButton state={state} of={current.key} main />}
        {view.readers && <Readers readers={view.readers} unverified={view.unverified} />}
      </div>
    </Card>
  );
}

/** What the company wants to reach and stands for, what roles expect, and numbers that nobody computes. */
export function StrategyPart({ ways, connection }: { ways: DashboardWays; connection: string }) {
  const state = useArea(ways, connection, 'strategy', { version: null });
  const draft = keptDraft<StrategyDraft>(`strategy ${connection}`);
  const isOpen = useSignal(false);
  const screen = state.screen.value;
  useFollow(screen !== null && 'view' in screen && screen.view.current?.isWaiting === true, state.again);
  return (
    <AreaFrame state={state}>
      {(view) => {
        const begin = () => {
          draft.value ??= { items: view.current?.items ?? [], note: '', follows: view.current?.key ?? null };
          isOpen.value = true;
        };
        return (
          <>
            <div class="page-head">
              <div class="page-words"><p class="quiet small">{view.kicker}</p><h1>{view.title}</h1><p class="quiet">{view.sentence}</p></div>
              {view.may.publish && !isOpen.value && (
                <div class="page-actions"><div class="actions"><button type="button" class={view.current ? 'btn' : 'btn is-main'} onClick={begin}>{draft.value ? 'Go on with your draft' : view.current ? 'Change it' : 'Write it'}</button></div></div>
              )}
            </div>
            {isOpen.value && view.may.publish ? <StrategyEditor state={state} view={view} draft={draft} close={() => { isOpen.value = false; }} /> : <><News state={state} view={view} /><Current state={state} view={view} /></>}
            {view.history.length > 0 && <History state={state} view={view} />}
            <RolesSection key={view.current?.key} ways={ways} connection={connection} />
            <EntriesSection ways={ways} connection={connection} />
          </>
        );
      }}
    </AreaFrame>
  );
}
