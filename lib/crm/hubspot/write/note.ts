import * as v from 'valibot';
import type { AnyRecord } from '../../../model/records.ts';
import type { CauseWords } from './words.ts';
import { htmlOf, textOf } from './html.ts';
import { RECORD_MARK } from './marks.ts';
import { readableLine } from './words.ts';
import { RidealongError } from '../../../model/errors.ts';

/** https://developers.hubspot.com/docs/api-reference/crm-notes-v3/guide */
const MOST = 65_536;

const bytesToBase64url = (bytes: Uint8Array): string => btoa(Array.from(bytes, (b) => String.fromCharCode(b)).join('')).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
const base64urlToBytes = (text: string): Uint8Array => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0));

/**
 * A record as a note's HTML: a line for people, then one for us: `ridealongrecord 1: BASE64URL.` Letters, digits, `-` and `_`
 * alone survive whatever an editor or a cleaner does to HTML.
 * Throws RidealongError `notSetUp` where it doesn't fit.
 */
export function noteOf(record: AnyRecord, words: CauseWords): string {
  const payload = bytesToBase64url(new TextEncoder().encode(JSON.stringify(record)));
  const html = `<p>${htmlOf(readableLine(record, words))}</p><p>${RECORD_MARK} ${record.version}: ${payload}.</p>`;
  if (html.length > MOST) throw new RidealongError('notSetUp', 'That is too long for a HubSpot note', `A note holds ${MOST.toLocaleString('en')} characters. It stays on this device; say it shorter to share it.`);
  return html;
}

const id = v.string();
const nullable = v.nullable(v.string());
const bodies = {
  cause: v.object({
    dealId: id, periodId: id, reason: id, act: v.picklist(['state', 'agree', 'dispute', 'later']), newInformation: v.nullable(v.boolean()), causeId: nullable, note: nullable, suggested: nullable,
  }),
  remark: v.object({ answers: nullable, periodId: id, scope: id, dealId: nullable, reason: nullable, text: v.string(), asked: v.array(id) }),
};
const common = { key: v.pipe(id, v.minLength(1)), dealId: nullable, authorId: id, authorName: v.string(), at: v.pipe(v.number(), v.integer()), version: v.literal(1) };
const recordShape = v.variant('kind', [
  v.object({ ...common, kind: v.literal('cause'), body: bodies.cause }), v.object({ ...common, kind: v.literal('remark'), body: bodies.remark }),
]);

/**
 * The record in a note: `unread` where there is one of a newer shape or one that somebody's editing broke, null where there is
 * none. What a person wrote stands before ours and may itself look like a record, so the last one counts.
 */
export function recordIn(html: string): AnyRecord | 'unread' | null {
  const bare = textOf(html).replace(/\s+/g, '');
  if (!bare.includes(RECORD_MARK)) return null;
  const found = [...bare.matchAll(new RegExp(`${RECORD_MARK}\\d+:([A-Za-z0-9_-]+)\\.`, 'g'))].at(-1);
  const json = found ? parsed(found[1]!) : undefined;
  const result = v.safeParse(recordShape, json);
  return result.success ? (result.output as AnyRecord) : 'unread';
}

function parsed(payload: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(base64urlToBytes(payload)));
  } catch {
    // Cut or mangled by hand: as unreadable as a newer shape.
    return undefined;
  }
}
