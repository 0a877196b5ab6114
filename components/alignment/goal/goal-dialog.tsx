import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { GoalDetail } from '../../../lib/messages/areas/goal.ts';
import type { AreaWord } from '../../../lib/messages/areas/areas.ts';
import type { DashboardWays } from '../../dashboard/ways.ts';
import { Failure, useAttempt } from '../../page/attempt.tsx';
import { Icon } from '../../ui/icon.tsx';
import { GoalActions } from './goal-actions.tsx';
import { GoalSaid } from './goal-said.tsx';
import { SideMark } from '../map/marks.tsx';

interface DialogProps {
  ways: DashboardWays;
  connection: string;
  goalId: string;
  shut: () => void;
  /** Something was said: what stands behind is to be read anew. */
  changed: () => void;
  /** Opens another goal in its place. */
  show?: (goalId: string) => void;
}

/** One goal, opened at the side: what it is, who has agreed, what was said, and what the reader can do. Escape and the button shut it. */
export function GoalDialog({ ways, connection, goalId, shut, changed }: DialogProps) {
  const goal = useSignal<GoalDetail | null>(null);
  const said = useSignal<string | null>(null);
  const isGone = useSignal(false);
  const reading = useAttempt();
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  const read = () => reading.run(async () => {
    const screen = await ways.area(connection, 'map', { periodId: null, goalId });
    if (screen.state !== 'ready' && screen.state !== 'stale') return;
    goal.value = screen.view.goal;
    isGone.value = screen.view.goal === null;
  });
  useEffect(() => { void read(); }, [goalId]);
  useEffect(() => {
    const dialog = box.current;
    if (dialog && !dialog.open) dialog.showModal();
    return () => dialog?.close();
  }, []);
  /** Writes, then reads the goal and what stands behind. `told`: what is said to who wrote it. */
  const say = async (word: AreaWord, told: string) => {
    await ways.say(connection, word);
    said.value = told;
    await read();
    changed();
  };
  const g = goal.value;
  return (
    <dialog ref={box} class="goal-sheet" aria-labelledby={`${id}-name`} onClose={shut} onCancel={(event) => { event.preventDefault(); shut(); }}
      onClick={(event) => { if (event.target === event.currentTarget) shut(); }}>
      <div class="goal-paper">
        <header class="goal-head">
          <div><p class="quiet small">{g?.kicker}</p><h2 id={`${id}-name`}>{g?.name ?? 'A goal'}</h2></div>
          <button type="button" class="ghost" aria-label="Close" onClick={shut}><Icon name="close" /></button>
        </header>
        {!g && <>{isGone.value ? <p>This goal is no longer there. Close this and look at the page as it is now.</p> : reading.error.value === null && <p class="quiet" role="status">Reading…</p>}<Failure attempt={reading} /></>}
        {g && (
          <>
            <div class="goal-target"><span class="big">{g.target}</span><span class="quiet small">{g.measure.label}</span></div>
            <p>{g.state}</p>
            <dl class="goal-sides">
              <div><dt>Leader</dt><dd><SideMark mark={g.sides.leader.mark} />{g.sides.leader.text}</dd></div>
              <div><dt>Other side</dt><dd><SideMark mark={g.sides.bearer.mark} />{g.sides.bearer.text}</dd></div>
            </dl>
            <p class="is-said small" role="status">{said.value ?? ''}</p>
            {!g.isEnded && <GoalActions goal={g} say={say} />}
            <dl class="goal-facts">{g.facts.map((f) => <div key={f.label}><dt>{f.label}</dt><dd>{f.text}{f.detail !== null && <span class="fine">{f.detail}</span>}</dd></div>)}</dl>
            <GoalSaid events={g.events} />
            <p class="fine">{g.seenBy}</p>
          </>
        )}
      </div>
    </dialog>
  );
}
