import type { Judging } from '../../../lib/analysis/reviews/judge.ts';
import type { ReviewRecord } from '../../../lib/analysis/reviews/standing.ts';
import type { ReviewAct, ReviewAnswer, ReviewCycle, ReviewTemplate } from '../../../lib/model/coaching/review.ts';
import type { SharedRecord } from '../../../lib/model/records.ts';
import type { Stored } from './map-company.ts';
import { contentText, signedText } from '../../../lib/analysis/reviews/content.ts';
import { standingReviews } from '../../../lib/analysis/reviews/standing.ts';
import { userId } from '../../../lib/model/ids.ts';
import { at, d } from './books.ts';
import { PEOPLE } from './map-company.ts';

/** A review of Anneliese (A) by Tomasz (T), as the two would write it, and keys to sign it with. */
const bytes = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
const base64 = (buffer: ArrayBuffer): string => Buffer.from(buffer).toString('base64');
export const digest = async (text: string): Promise<string> => base64(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
export const verify = async (publicKey: string, text: string, signature: string): Promise<boolean> => {
  try {
    const key = await crypto.subtle.importKey('raw', bytes(publicKey), 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', key, bytes(signature), new TextEncoder().encode(text));
  } catch {
    return false;
  }
};

export interface Keys { record: SharedRecord<'personKey'>; publicKey: string; sign(text: string): Promise<string> }
export async function keysOf(who: string, key = `key-${who}`): Promise<Keys> {
  const pair = (await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify'])) as CryptoKeyPair;
  const publicKey = base64(await crypto.subtle.exportKey('raw', pair.publicKey));
  return {
    publicKey, sign: async (text) => base64(await crypto.subtle.sign('Ed25519', pair.privateKey, new TextEncoder().encode(text))),
    record: { key, kind: 'personKey', dealId: null, authorId: userId(who), authorName: nameOf(who), at: at('2026-01-01'), version: 1, body: { age: 'age1', sign: publicKey, device: 'A test', replaces: null } },
  };
}

export const nameOf = (id: string): string => PEOPLE.find((p) => p.id === id)?.name ?? id;

export const TEMPLATE: ReviewTemplate = {
  id: 'seller:ae', name: 'Account executive', roleId: 'ae', measureIds: ['bookings', 'winRate'], behaviourIds: ['Agrees a date with the buyer before it stands in the forecast'],
  questions: [{ id: 'won', text: 'Which win would you do again the same way?', side: 'both' }, { id: 'from-me', text: 'What did I do that helped?', side: 'manager' }],
  results: ['Below what was agreed', 'In part as agreed', 'As agreed', 'Above what was agreed'], behaviours: ['Seldom seen', 'Seen at times', 'Seen regularly', 'Seen always, and helps others to it'],
};
export const CYCLE: ReviewCycle = { act: 'open', cycleId: 'c26', name: '2026', from: d('2026-01-01'), to: d('2026-12-31'), due: d('2027-01-31'), templates: [TEMPLATE], people: ['A', 'K', 'B', 'Y', 'S'].map((p) => ({ personId: userId(p), templateId: TEMPLATE.id })) };

let n = 0;
const INSTANT = at('2026-11-02T09:00:00+01:00');
export const write = (by: string, body: ReviewAct, over: Partial<ReviewRecord> = {}): ReviewRecord => {
  n++;
  return { key: `review:${String(n).padStart(6, '0')}`, kind: 'review', dealId: null, authorId: userId(by), authorName: nameOf(by), between: [userId('A'), userId('T')], at: INSTANT + n * 1000, version: 1, body, ...over };
};
export const answer = (to: string, text: string, over: Partial<ReviewAnswer> = {}): ReviewAnswer => ({ to, text, place: null, evidence: [], ...over });

const GOAL = { goalId: 'a', title: 'New bookings', from: d('2026-10-01'), to: d('2026-12-31'), target: 64_000_000, unit: 'money' as const, currency: 'EUR' };
export const start = (over: Partial<Extract<ReviewAct, { act: 'start' }>> = {}): ReviewAct => ({
  act: 'start', reviewId: 'r', cycleId: 'c26', template: TEMPLATE, personId: userId('A'), personName: nameOf('A'), managerId: userId('T'), managerName: nameOf('T'), from: d('2026-01-01'), to: d('2026-12-31'),
  goals: { on: d('2026-01-01'), goals: [{ ...GOAL, actual: null }] }, ...over,
});

export const PARTS: [string, ReviewAct][] = [
  ['A', { act: 'part', reviewId: 'r', side: 'self', answers: [answer('won', 'Klinikum Łódź: the buyer named each step herself.', { evidence: [{ key: 'deal:D1', says: 'Klinikum Łódź, won on 3 Oct 2026' }] }), answer('results', 'As agreed, in spite of a late start.', { place: 2 })] }],
  ['T', { act: 'part', reviewId: 'r', side: 'manager', answers: [answer('results', 'The number was reached with deals of her own.', { place: 2, evidence: [{ key: 'goal:a', says: 'New bookings: €612,000 of €640,000' }] }), answer('behaviours', 'Dates were agreed with the buyer.', { place: 3, evidence: [{ key: 'f', says: 'Feedback of 3 Nov' }] })] }],
  ['T', { act: 'talk', reviewId: 'r', day: d('2026-11-20'), text: 'An hour, on the territory from January on.' }],
];

/** Begun, written by both, talked through and closed. */
export function closed(): ReviewRecord[] {
  const said = [write('T', start()), ...PARTS.map(([by, body]) => write(by, body))];
  return [...said, write('T', { act: 'close', reviewId: 'r', of: said.map((r) => r.key), goals: { on: d('2026-11-23'), goals: [{ ...GOAL, actual: 61_200_000 }] } })];
}

/** One side's signature on what is closed. */
export async function signing(said: readonly ReviewRecord[], by: string, keys: Keys, over: Partial<Extract<ReviewAct, { act: 'sign' }>> = {}): Promise<ReviewRecord> {
  const review = standingReviews(said).reviews.get('r')!;
  const body: ReviewAct = { act: 'sign', reviewId: 'r', of: review.close!.key, digest: await digest(contentText(review.content!)), keyRecord: keys.record.key, signature: '', agrees: true, note: '', ...over };
  const record = write(by, body);
  return { ...record, body: { ...body, signature: await keys.sign(signedText(record)) } };
}

export async function signedReview(): Promise<{ said: ReviewRecord[]; judging: Judging; keys: { A: Keys; T: Keys } }> {
  const [A, T] = await Promise.all([keysOf('A'), keysOf('T')]);
  const said = closed();
  const signs = await Promise.all([signing(said, 'A', A, { agrees: false, note: 'The Łódź accounts moved in October.' }), signing(said, 'T', T)]);
  return { said: [...said, ...signs], judging: judgingBy({ A, T }), keys: { A, T } };
}

export const judgingBy = (keys: Record<string, Keys>, trusted: Record<string, string[]> = Object.fromEntries(Object.entries(keys).map(([who, k]) => [who, [k.publicKey]]))): Judging =>
  ({ digest, verify, trusted: (id) => Promise.resolve(trusted[id] ?? []), keys: Object.values(keys).map((k) => k.record) });

export const stored = (records: readonly unknown[]): Stored[] => records.map((r) => ({ ...(r as Stored), state: 'shared' as const }));
