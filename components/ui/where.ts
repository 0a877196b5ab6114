import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** Where the panel stands: in a frame on the CRM's own page, or in a tab or side panel of its own. */
export const Where = createContext<'frame' | 'tab'>('tab');

/**
 * Attributes for a link into the CRM. From the frame it moves the CRM's own tab (the browser allows that on a real click
 * only); from a tab or side panel it opens one. Anything but https is no link: a CRM can be made to answer `javascript:`.
 */
export function useCrmLink(href: string | null): { href: string; target: '_top' | '_blank'; rel: string } | null {
  const where = useContext(Where);
  if (href === null || !/^https:\/\//i.test(href)) return null;
  return { href, target: where === 'frame' ? '_top' : '_blank', rel: 'noopener' };
}
