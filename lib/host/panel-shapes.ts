import * as v from 'valibot';
import { MOST_MINUTES } from '../model/leads/lead-word.ts';
import type { CoachWord, PanelRequest } from '../messages/panel.ts';

/** Longest remark, in UTF-16 units: a page of text. */
const MOST_WORDS = 4000;
/** Longest word why. */
const MOST_WHY = 2000;

/** Its body is checked where it is written, with the shapes of all records. */
const SAID: Record<CoachWord['kind'], true> = { feedback: true, action: true };
const word = v.custom<CoachWord>((x) => typeof x === 'object' && x !== null && 'kind' in x && typeof x.kind === 'string' && Object.hasOwn(SAID, x.kind) && 'body' in x && typeof x.body === 'object' && x.body !== null);

const Request = v.variant('type', [
  v.strictObject({ type: v.literal('show'), view: v.picklist(['goal', 'deal', 'lead', 'forecast', 'coach']) }),
  v.strictObject({ type: v.literal('act'), action: v.picklist(['refresh', 'connect', 'sample', 'signIn', 'cancel', 'leaveSample', 'options', 'dashboard', 'alone', 'putAway']) }),
  v.strictObject({ type: v.literal('answer'), dealId: v.string(), promptId: v.string(), answer: v.picklist(['taken', 'later', 'declined']), why: v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(MOST_WHY))) }),
  v.strictObject({
    type: v.literal('cause'), dealId: v.string(), periodId: v.string(), reason: v.string(), act: v.picklist(['state', 'agree', 'dispute', 'later']),
    newInformation: v.nullable(v.boolean()), causeId: v.nullable(v.string()), note: v.nullable(v.pipe(v.string(), v.maxLength(MOST_WORDS))),
  }),
  v.strictObject({ type: v.literal('remark'), dealId: v.string(), answers: v.string(), text: v.pipe(v.string(), v.minLength(1), v.maxLength(MOST_WORDS)) }),
  v.strictObject({ type: v.literal('waiting'), act: v.picklist(['again', 'discard', 'insist']), id: v.pipe(v.number(), v.safeInteger(), v.minValue(0)) }),
  v.strictObject({
    type: v.literal('scope'), on: v.pipe(v.string(), v.maxLength(255)), minutes: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_MINUTES))),
    note: v.nullable(v.pipe(v.string(), v.maxLength(2000))), takeBack: v.nullable(v.pipe(v.string(), v.maxLength(255))),
  }),
  v.strictObject({ type: v.literal('say'), number: v.number(), word }),
  v.strictObject({ type: v.literal('walk'), to: v.picklist(['next', 'previous']) }),
  v.strictObject({ type: v.literal('settings'), float: v.boolean() }),
  v.strictObject({ type: v.literal('close') }),
]);

/** A message of a panel, checked; null for anything else, which is let lie. */
export function parsePanelRequest(message: unknown): PanelRequest | null {
  const parsed = v.safeParse(Request, message);
  return parsed.success ? parsed.output : null;
}
