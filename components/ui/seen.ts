import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** IntersectionObserver v2, not yet in the DOM library's types. */
interface SeenEntry extends IntersectionObserverEntry { isVisible?: boolean }
interface SeenOptions extends IntersectionObserverInit { trackVisibility: boolean; delay: number }

/** Whether this browser can tell that an element is really before the person's eyes. */
export const canTellSeen = (): boolean => 'isVisible' in IntersectionObserverEntry.prototype;

/**
 * Whether an element is really before the person's eyes. Chromium tells by IntersectionObserver v2, which sees every cover,
 * opacity, filter and clip that the page around the frame could lay over a button. Firefox has none: there the answer is
 * yes, since what a prompt's answer writes stays on this device. What writes to the CRM must ask in an extension page there.
 */
export function useSeen(element: RefObject<HTMLElement | null>): () => Promise<boolean> {
  const seen = useRef<Promise<boolean>>(Promise.resolve(true));
  useEffect(() => {
    if (!canTellSeen()) return;
    // Until the browser's first word, a tenth of a second after drawing, whoever presses waits for it.
    let tell: (isSeen: boolean) => void = () => undefined;
    seen.current = new Promise((told) => { tell = told; });
    const options: SeenOptions = { trackVisibility: true, delay: 100, threshold: 1 };
    const observer = new IntersectionObserver((entries: SeenEntry[]) => {
      const isSeen = entries.at(-1)?.isVisible === true;
      tell(isSeen);
      seen.current = Promise.resolve(isSeen);
    }, options);
    if (element.current) observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  return () => seen.current;
}
