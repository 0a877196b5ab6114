import type { AnyRecord } from '../../../model/records.ts';
import type { CauseWords } from './words.ts';
import { htmlOf, textOf } from './html.ts';
import { RECORD_MARK } from './marks.ts';
import { readableLine } from './words.ts';
import { readRecord, type ReadRecord } from '../../../model/record-shapes.ts';
import { COMPANY_KINDS } from '../../../model/records.ts';
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

/**
 * The record in a note, as it could be read; null where there is none. What a person wrote stands before ours and may itself look
 * like a record, so the last one counts.
 */
export function recordIn(html: string): ReadRecord | null {
  const bare = textOf(html).replace(/\s+/g, '');
  if (!bare.includes(RECORD_MARK)) return null;
  const found = [...bare.matchAll(new RegExp(`${RECORD_MARK}\\d+:([A-Za-z0-9_-]+)\\.`, 'g'))].at(-1);
  const json = found ? parsed(found[1]!) : undefined;
  if (json === undefined) return { is: 'bad', key: null, why: 'the record in a note is cut, or was changed' };
  const read = readRecord(json);
  // A note itself says who wrote its record: nothing that counts by its author is taken from there.
  if (read.is !== 'record') return read;
  const { key, kind, between } = read.record;
  if (COMPANY_KINDS.includes(kind)) return { is: 'bad', key, why: `a ${kind} can’t lie on a deal` };
  return between ? { is: 'bad', key, why: 'what is between people can’t lie open on a deal' } : read;
}

function parsed(payload: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(base64urlToBytes(payload)));
  } catch {
    // Cut or mangled by hand.
    return undefined;
  }
}
