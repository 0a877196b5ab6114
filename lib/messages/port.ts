import type { PanelReply } from './panel.ts';

/**
 * What really travels to the panel. Besides the replies, the first message on a port is the nonce for the next one.
 *
 * A worker may die at any moment and takes the port with it. The frame then needs a nonce that works once and only in its
 * tab. It could be handed in by the loader; it comes over the port instead, because the page then never sees it in any form
 * (no attribute, no address, no postMessage), and because it still works when an update has cut the loader off.
 */
export type PortReply = PanelReply | { type: 'next'; nonce: string };
