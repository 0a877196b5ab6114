import { useEffect } from 'preact/hooks';

const AGAIN_MS = 2_000;

/** Reads again and again while something of it is on its way to the CRM: a badge that says so would stay until the next look. */
export function useFollow(isWaiting: boolean, again: () => Promise<void>): void {
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setInterval(() => void again(), AGAIN_MS);
    return () => clearInterval(timer);
  }, [isWaiting]);
}
