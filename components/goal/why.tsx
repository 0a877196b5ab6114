import type { GoalLine } from '../../lib/messages/views.ts';

/** Who set the number and why, what it serves, whether both sides have committed. */
export const Why = ({ why: { setBy, serves, committed } }: { why: Pick<GoalLine, 'setBy' | 'serves' | 'committed'> }) => (
  <div class="stack small quiet" data-why>
    <p>{setBy}</p>
    {committed !== null && <p>{serves === null ? 'It serves no strategic goal that is recorded.' : `It serves “${serves}”.`} {committed}</p>}
  </div>
);
