import type { MineView } from '../../lib/messages/areas/mine.ts';
import { Icon } from '../ui/icon.tsx';
import { Failure, useAttempt } from '../page/attempt.tsx';
import type { AreaState } from '../ui/area.tsx';

/** Shares of a goal that were reached for the first time: told once, and put away. */
export function Marks({ notices, state }: { notices: MineView['notices']; state: AreaState<'mine'> }) {
  const attempt = useAttempt();
  const away = (goalId: string) => void attempt.run(async () => {
    await state.ways.dismissMark(state.connection, goalId);
    await state.again();
  });
  return (
    <>
      {notices.map((n) => (
        <div key={n.goalId} class="notice" data-mark={n.mark} role="status">
          <Icon name="note" /><p>{n.text}</p>
          <p><button type="button" class="open" onClick={() => away(n.goalId)}>Put it away</button></p>
        </div>
      ))}
      <Failure attempt={attempt} />
    </>
  );
}
