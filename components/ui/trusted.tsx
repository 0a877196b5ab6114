import type { RefObject } from 'preact';
import type { ReadonlySignal } from '@preact/signals';
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { useSeen } from './seen.ts';

export interface Trusted {
  /** Where the buttons stand. */
  box: RefObject<HTMLDivElement | null>;
  /** Lets `work` run on a person's own click or key, on buttons that nothing covers. */
  on(work: () => void): (event: Event) => void;
  /** The last press was refused, since something covers the buttons. */
  refused: ReadonlySignal<boolean>;
}

/** Presses that write: only real ones count, and only in full view. */
export function useTrusted(): Trusted {
  const box = useRef<HTMLDivElement>(null);
  const isSeen = useSeen(box);
  const refused = useSignal(false);
  return {
    box, refused,
    on: (work) => (event) => {
      event.preventDefault();
      if (!event.isTrusted) return;
      void isSeen().then((seen) => {
        refused.value = !seen;
        if (seen) work();
      });
    },
  };
}

export const Covered = ({ trusted }: { trusted: Trusted }) =>
  trusted.refused.value ? <p class="is-said" role="alert">Something on the page covers these buttons. Bring them into full view and press again.</p> : null;
