import { useSignal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { errorData, type ErrorData } from '../../lib/model/errors.ts';
import { Icon } from '../ui/icon.tsx';

export interface Attempt {
  busy: ReadonlySignal<boolean>;
  error: ReadonlySignal<ErrorData | null>;
  /** Calls `work` before it returns, so that a click's leave to ask the browser for a permission still holds. */
  run(work: () => Promise<void>): Promise<void>;
}

/** Something that takes a while and may fail; what was typed stays, since nothing here holds it. */
export function useAttempt(): Attempt {
  const busy = useSignal(false);
  const error = useSignal<ErrorData | null>(null);
  return {
    busy, error,
    async run(work) {
      if (busy.value) return;
      busy.value = true;
      error.value = null;
      try {
        await work();
      } catch (thrown) {
        error.value = errorData(thrown);
      } finally {
        busy.value = false;
      }
    },
  };
}

/** What went wrong and what to do, spoken at once. */
export const Failure = ({ attempt }: { attempt: Attempt }) => {
  const error = attempt.error.value;
  return error && (
    <div class="notice" role="alert" data-error={error.kind}>
      <Icon name="stop" />
      <p><strong>{error.title}</strong></p>
      <p class="quiet">{error.message} <span class="fine">{error.code}</span></p>
    </div>
  );
};
