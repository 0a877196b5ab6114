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
export function useSeen(element: RefObject<HTMLElement | null>): () => boolean {
  const seen = useRef(false);
  useEffect(() => {
    if (!canTellSeen()) {
      seen.current = true;
      return;
    }
    const options: SeenOptions = { trackVisibility: true, delay: 100, threshold: 1 };
    const observer = new IntersectionObserver((entries: SeenEntry[]) => { seen.current = entries.at(-1)?.isVisible === true; }, options);
    if (element.current) observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  return () => seen.current;
}
