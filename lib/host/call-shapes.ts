import * as v from 'valibot';
import { RidealongError } from '../model/errors.ts';
import type { SettingValue } from '../model/records.ts';
import type { CallName, Calls } from '../messages/calls.ts';
import type { AreaName, AreaRequest, AreaWord } from '../messages/areas/areas.ts';
import { peopleSaid, reviewSaid } from './review-shapes.ts';
import { FILE_KINDS } from '../messages/finance.ts';

/** Who may make each call; the type makes this agree with the map. */
export const CALL_FROM = {
  openPanel: 'loader', moved: 'loader', openElsewhere: 'loader',
  connectInfo: 'page', connectSession: 'page', connectToken: 'page', connectOauth: 'page', connectKey: 'page',
  connections: 'page', disconnect: 'page', useSample: 'page', finance: 'page', readAgain: 'page', lineHistory: 'page', causeChoices: 'page', stateCause: 'page', judgeCause: 'page', remark: 'page', recordCall: 'page', publish: 'page',
  file: 'page', areasOff: 'page', companySettings: 'page', saveSetting: 'page', setUpSharing: 'page', importRecords: 'page', myKey: 'page', keyWord: 'page', areaView: 'page', sayInArea: 'page', sayOfReview: 'page', sayOfPeople: 'page', lookedAt: 'page', dismissMark: 'page', areaFile: 'page', takePlan: 'page', waiting: 'page', actOnWaiting: 'page', diagnostics: 'page',
} as const satisfies { [N in CallName]: Calls[N]['from'] };

const nothing = v.strictObject({});
const tabId = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A page of text, in UTF-16 units. */
const words = v.pipe(v.string(), v.maxLength(4000));
/** An export of records is read whole: 50 million characters at most. */
const MOST_IMPORTED = 50_000_000;
const text = v.nullable(v.string());
/** Its value is checked where it is written, with the shapes of all records. */
const setting = v.custom<SettingValue>((x) => typeof x === 'object' && x !== null && 'name' in x && 'value' in x);
const ask = v.strictObject({ connection: v.string(), periodId: text, basis: text, scope: text, typeId: text, t0: text, t1: text, compareWith: text });

/** What is said is checked where it is written, with the shapes of all records; here alone that it is one of these kinds. */
const SAID: Record<AreaWord['kind'], true> = { goal: true, ownGoal: true, strategy: true, role: true, ask: true, entry: true, read: true, leadWord: true, rhythm: true, feedback: true, action: true, session: true, development: true, factor: true };
const word = v.custom<AreaWord>((x) => typeof x === 'object' && x !== null && 'kind' in x && typeof x.kind === 'string' && Object.hasOwn(SAID, x.kind) && 'body' in x && typeof x.body === 'object' && x.body !== null);
const AREA_ASKS: Record<AreaName, true> = { map: true, mine: true, asks: true, audit: true, leader: true, strategy: true, roles: true, entries: true, plan: true, prompts: true, queue: true, rhythm: true, feedback: true, behaviours: true, sessions: true, development: true, strengths: true, factors: true, activity: true, activityRows: true, whatIf: true, reviews: true, evenness: true, aboutMe: true, leads: true, capacity: true };
/** A question is a flat object of short texts, numbers and nothing. */
const isShort = (ask: unknown): boolean => typeof ask === 'object' && ask !== null && Object.values(ask).every((x) => x === null || typeof x === 'boolean' || (typeof x === 'number' && Number.isFinite(x)) || (typeof x === 'string' && x.length <= 255));
const areaRequest = v.custom<AreaRequest>((x) => typeof x === 'object' && x !== null && 'area' in x && typeof x.area === 'string' && Object.hasOwn(AREA_ASKS, x.area) && 'ask' in x && isShort(x.ask));

const REQUESTS = {
  openPanel: v.strictObject({ nonce: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)) }),
  moved: nothing,
  openElsewhere: nothing,
  connectInfo: v.strictObject({ tabId: v.nullable(tabId) }),
  connectSession: v.strictObject({ tabId }),
  connectToken: v.strictObject({ instanceUrl: v.string(), token: v.string(), keep: v.boolean() }),
  connectOauth: v.strictObject({ loginUrl: v.pipe(v.string(), v.maxLength(255)), clientId: v.pipe(v.string(), v.maxLength(512)), keep: v.boolean() }),
  connectKey: v.strictObject({ key: v.string(), ownerId: v.nullable(v.string()), keep: v.boolean(), uiHost: v.nullable(v.string()) }),
  connections: v.strictObject({ withSample: v.boolean() }),
  disconnect: v.strictObject({ connection: v.string() }),
  useSample: v.strictObject({ on: v.boolean() }),
  finance: v.strictObject({ ask, monday: v.boolean() }),
  readAgain: v.strictObject({ connection: v.string() }),
  lineHistory: v.strictObject({ ask, lineId: v.string() }),
  causeChoices: v.strictObject({ connection: v.string() }),
  stateCause: v.strictObject({ ask, lineId: v.string(), newInformation: v.boolean(), causeId: v.string(), note: v.nullable(words) }),
  judgeCause: v.strictObject({ ask, lineId: v.string(), agrees: v.boolean(), note: v.nullable(words) }),
  remark: v.strictObject({ ask, lineId: v.nullable(v.string()), reason: v.nullable(v.string()), answers: v.nullable(v.string()), text: v.pipe(words, v.nonEmpty()) }),
  recordCall: v.strictObject({ ask, amount: v.pipe(v.string(), v.maxLength(40)), note: v.nullable(words) }),
  publish: v.strictObject({ ask }),
  file: v.strictObject({ ask, kind: v.picklist(FILE_KINDS), done: v.nullable(words) }),
  areasOff: v.strictObject({ connection: v.string() }),
  companySettings: v.strictObject({ connection: v.string() }),
  saveSetting: v.strictObject({ connection: v.string(), setting }),
  setUpSharing: v.strictObject({ connection: v.string() }),
  myKey: v.strictObject({ connection: v.string() }),
  keyWord: v.strictObject({ connection: v.string(), word: v.variant('do', [
    v.strictObject({ do: v.literal('save'), passphrase: words }), v.strictObject({ do: v.literal('bring'), file: v.pipe(v.string(), v.maxLength(100_000)), passphrase: words }),
    v.strictObject({ do: v.literal('make'), isLost: v.boolean() }), v.strictObject({ do: v.literal('judge'), id: words, isTheirs: v.boolean() }),
  ]) }),
  importRecords: v.strictObject({ connection: v.string(), text: v.pipe(v.string(), v.maxLength(MOST_IMPORTED)) }),
  areaView: v.strictObject({ connection: v.string(), request: areaRequest }),
  areaFile: v.strictObject({ connection: v.string(), request: areaRequest, kind: v.pipe(v.string(), v.maxLength(40)) }),
  takePlan: v.strictObject({ connection: v.string(), name: v.pipe(v.string(), v.maxLength(255)), text: v.pipe(v.string(), v.maxLength(MOST_IMPORTED)), why: v.nullable(v.pipe(v.string(), v.maxLength(2000))), isTrial: v.boolean() }),
  sayInArea: v.strictObject({ connection: v.string(), word }),
  sayOfPeople: v.strictObject({ connection: v.string(), word: peopleSaid }),
  sayOfReview: v.strictObject({ connection: v.string(), word: reviewSaid }),
  dismissMark: v.strictObject({ connection: v.string(), goalId: v.pipe(v.string(), v.maxLength(255)) }),
  lookedAt: v.strictObject({ connection: v.string(), goalIds: v.pipe(v.array(v.pipe(v.string(), v.maxLength(255))), v.maxLength(5000)) }),
  waiting: v.strictObject({ connection: v.string() }),
  actOnWaiting: v.strictObject({ connection: v.string(), act: v.picklist(['again', 'discard', 'insist']), id: v.pipe(v.number(), v.safeInteger(), v.minValue(0)) }),
  diagnostics: nothing,
} satisfies { [N in CallName]: v.GenericSchema<unknown, Calls[N]['request']> };

/** A request as it came in, checked against its shape. Throws where it has another. */
export function parseRequest(name: CallName, request: unknown): unknown {
  const parsed = v.safeParse(REQUESTS[name], request);
  if (parsed.success) return parsed.output;
  throw new RidealongError('notRecognised', 'A part of Ridealong is out of date', `“${name}” came in a shape that is not known here. Reload the page.`);
}
