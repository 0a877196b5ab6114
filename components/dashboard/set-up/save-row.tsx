import { Failure, type Attempt } from '../../page/attempt.tsx';
import { trusted } from '../../finance/trusted.ts';

/** Save and undo, there only once something was changed. */
export const SaveRow = ({ attempt, isChanged, save, undo, label = 'Save' }: { attempt: Attempt; isChanged: boolean; save: () => unknown; undo: () => void; label?: string }) => (
  <>
    {isChanged && (
      <div class="actions" role="status">
        <button type="button" class="btn is-small" disabled={attempt.busy.value} onClick={trusted(save)}>{attempt.busy.value ? 'Saving…' : label}</button>
        <button type="button" class="text-btn" disabled={attempt.busy.value} onClick={undo}>Undo</button>
      </div>
    )}
    <Failure attempt={attempt} />
  </>
);
