import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

const MINUTE = 60_000;
/** A longer timer would overflow and go off at once. */
const LONGEST = 2 ** 31 - 1;

/** "in 4 minutes", rounded up so that it is never promised too soon. `ms` from now. */
export function untilText(ms: number): string {
  const minutes = Math.ceil(ms / MINUTE);
  if (minutes <= 1) return 'in a minute';
  if (minutes < 90) return `in ${minutes} minutes`;
  return `in ${Math.ceil(minutes / 60)} hours`;
}

/** When reading is tried again (epoch milliseconds); it counts down, and asks once the moment has come. */
export function NextTry({ at, again }: { at: number; again: () => void }) {
  const left = useSignal(at - Date.now());
  useEffect(() => {
    const wait = at - Date.now();
    left.value = wait;
    if (wait <= 0) return undefined;
    const count = setInterval(() => { left.value = at - Date.now(); }, MINUTE / 2);
    const due = wait < LONGEST ? setTimeout(again, wait) : undefined;
    return () => { clearInterval(count); clearTimeout(due); };
  }, [at]);
  return left.value > 0 ? <p class="quiet small" data-retry-at={at}>The next try is {untilText(left.value)}.</p> : null;
}
