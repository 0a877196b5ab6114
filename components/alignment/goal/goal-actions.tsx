import { useSignal } from '@preact/signals';
import type { AreaWord } from '../../../lib/messages/areas/areas.ts';
import type { GoalDetail } from '../../../lib/messages/areas/goal.ts';
import type { GoalAct } from '../../../lib/model/goals/goal.ts';
import { trusted } from '../../finance/trusted.ts';
import { Failure, useAttempt } from '../../page/attempt.tsx';
import { GoalFields } from './goal-fields.tsx';
import { SayForm } from './say-form.tsx';

type Open = 'comment' | 'counter' | 'change' | 'end' | null;

/** What the reader can do to a goal: commit, answer, ask for another number, change it, end it. */
export function GoalActions({ goal: g, say }: { goal: GoalDetail; say: (word: AreaWord, told: string) => Promise<void> }) {
  const open = useSignal<Open>(null);
  const attempt = useAttempt();
  const { may } = g;
  const put = (body: GoalAct, told: string) => say({ kind: 'goal', body }, told);
  const commit = (side: 'leader' | 'assignee', onBehalfOf: string | null) => attempt.run(() => put({ act: 'commit', goalId: g.id, of: g.versionKey, side, onBehalfOf }, 'Committed. Everybody it concerns sees it.'));
  const toggle = (what: Open) => { open.value = open.value === what ? null : what; };
  const done = () => { open.value = null; };
  const busy = attempt.busy.value;
  const answers = may.commitLeader || may.commitBearer || may.counter;
  return (
    <div class="goal-actions">
      <div class="actions">
        {may.commitLeader && <button type="button" class="btn is-main" disabled={busy} onClick={trusted(() => commit('leader', null))}>Commit as leader</button>}
        {may.commitBearer && <button type="button" class={may.commitLeader ? 'btn' : 'btn is-main'} disabled={busy} onClick={trusted(() => commit('assignee', may.behalfOf))}>{may.behalfOf === null ? 'Commit' : `Commit for ${may.behalfOf}`}</button>}
        {may.counter && <button type="button" class="btn" aria-expanded={open.value === 'counter'} onClick={() => toggle('counter')}>Ask for another number</button>}
        {may.set && <button type="button" class={answers ? 'text-btn' : 'btn'} aria-expanded={open.value === 'change'} onClick={() => toggle('change')}>Change</button>}
        {may.comment && <button type="button" class={answers || may.set ? 'text-btn' : 'btn'} aria-expanded={open.value === 'comment'} onClick={() => toggle('comment')}>Comment</button>}
        {may.end && <button type="button" class="text-btn" aria-expanded={open.value === 'end'} onClick={() => toggle('end')}>End this goal</button>}
      </div>
      {may.why.map((why) => <p key={why} class="fine">{why}</p>)}
      <Failure attempt={attempt} />
      {open.value === 'comment' && <SayForm key="comment" label="What you want to say" send="Say it" behalfOf={may.behalfOf} undo={done}
        say={async ({ text, onBehalfOf }) => { await put({ act: 'comment', goalId: g.id, text, onBehalfOf }, 'Said. Everybody it concerns sees it.'); done(); }} />}
      {open.value === 'counter' && <SayForm key="counter" label="Why" send="Ask for it" behalfOf={may.behalfOf} undo={done} amount={{ unit: g.unit, currency: g.currency, digits: g.digits }}
        say={async ({ text, value, onBehalfOf }) => { await put({ act: 'counter', goalId: g.id, value, text, onBehalfOf }, 'Asked. Both sides see it; the number stands until it is changed.'); done(); }} />}
      {open.value === 'change' && g.form && <GoalFields form={g.form} goal={g.goal} periodId={g.goal.period.id} say={(word) => say(word, 'Changed. Everybody it concerns sees it, with why.')} done={done} />}
      {open.value === 'end' && <SayForm key="end" label="Why this goal ends" send="End it" behalfOf={null} undo={done}
        say={async ({ text }) => { await put({ act: 'end', goalId: g.id, why: text }, 'Ended.'); done(); }} />}
    </div>
  );
}
