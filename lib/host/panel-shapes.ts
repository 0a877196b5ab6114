import * as v from 'valibot';
import type { PanelRequest } from '../messages/panel.ts';

const Request = v.variant('type', [
  v.strictObject({ type: v.literal('show'), view: v.picklist(['goal', 'deal', 'forecast']) }),
  v.strictObject({ type: v.literal('act'), action: v.picklist(['refresh', 'connect', 'sample', 'signIn', 'cancel', 'leaveSample', 'options']) }),
  v.strictObject({ type: v.literal('answer'), dealId: v.string(), promptId: v.string(), answer: v.picklist(['taken', 'later', 'declined']) }),
  v.strictObject({ type: v.literal('settings'), float: v.boolean() }),
  v.strictObject({ type: v.literal('close') }),
]);

/** A message of a panel, checked; null for anything else, which is let lie. */
export function parsePanelRequest(message: unknown): PanelRequest | null {
  const parsed = v.safeParse(Request, message);
  return parsed.success ? parsed.output : null;
}
