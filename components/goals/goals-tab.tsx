import { useEffect } from 'preact/hooks';
import type { MineView } from '../../lib/messages/areas/mine.ts';
import type { DashboardWays } from '../dashboard/ways.ts';
import { Pick } from '../finance/pickers.tsx';
import { Goal } from '../goal/goal.tsx';
import { AreaFrame, useArea, type AreaState } from '../ui/area.tsx';
import { Answer } from './answer.tsx';
import { EnterNumber } from './entries/enter-number.tsx';
import { GoalSheet } from './goal-card.tsx';
import { Marks } from './marks.tsx';
import { MyRole } from './my-role.tsx';
import { OwnGoals } from './own-goals.tsx';
import { PeopleTable } from './people-table.tsx';
import { Planner } from './planner.tsx';

function Mine({ view, state }: { view: MineView; state: AreaState<'mine'> }) {
  const key = view.lookedAt.join(' ');
  // Nothing is lost where this fails: it is written the next time.
  useEffect(() => { if (view.lookedAt.length > 0) void state.ways.looked(state.connection, view.lookedAt).catch(() => undefined); }, [key]);
  const sheets = (cards: MineView['goals']) => cards.map((c) => (
    <GoalSheet key={c.id} card={c}>
      {c.entered && <EnterNumber ways={state.ways} connection={state.connection} {...c.entered} entered={() => void state.again()} />}
      <Answer card={c} state={state} digits={view.own.digits} />
    </GoalSheet>
  ));
  return (
    <>
      <div class="page-head">
        <div class="page-words"><h1>{view.title}</h1>{view.lead !== null && <p class="quiet">{view.lead}</p>}<p class="fine">{view.credit}</p></div>
        {view.periods.length > 1 && <Pick label="Period" value={view.periodId ?? ''} none="Running now" choices={view.periods.map((p) => ({ ...p, depth: 0 }))} pick={(periodId) => { state.ask.value = { periodId }; }} />}
      </div>
      <Marks notices={view.notices} state={state} />
      {sheets(view.goals)}
      {view.quota && <div class="card is-quota" data-part="quota"><Goal view={view.quota} act={() => undefined} /></div>}
      {view.planner && <Planner key={`${view.planner.goalTitle} ${view.planner.frame.gap}`} view={view.planner} />}
      {view.noPlanner !== null && <p class="small quiet">{view.noPlanner}</p>}
      <MyRole ways={state.ways} connection={state.connection} />
      <OwnGoals own={view.own} state={state} />
      {view.around.map((a) => <div key={a.title} class="stack-3" data-part="around"><div class="part-head"><h2>{a.title}</h2></div>{sheets(a.goals)}</div>)}
      {view.people && <PeopleTable people={view.people} />}
    </>
  );
}

/** What is expected of me, by whom, why, and where I stand. */
export function GoalsTab({ ways, connection }: { ways: DashboardWays; connection: string }) {
  const state = useArea(ways, connection, 'mine', { periodId: null });
  return <div class="view goals"><AreaFrame state={state}>{(view) => <Mine view={view} state={state} />}</AreaFrame></div>;
}
