import * as v from 'valibot';
import { RidealongError } from '../model/errors.ts';
import type { CallName, Calls } from '../messages/calls.ts';

/** Who may make each call; the type makes this agree with the map. */
export const CALL_FROM = {
  openPanel: 'loader', moved: 'loader', openElsewhere: 'loader',
  connectInfo: 'page', connectSession: 'page', connectToken: 'page', connectKey: 'page',
  connections: 'page', disconnect: 'page', useSample: 'page', diagnostics: 'page',
} as const satisfies { [N in CallName]: Calls[N]['from'] };

const nothing = v.strictObject({});
const tabId = v.pipe(v.number(), v.integer(), v.minValue(0));

const REQUESTS = {
  openPanel: v.strictObject({ nonce: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)) }),
  moved: nothing,
  openElsewhere: nothing,
  connectInfo: v.strictObject({ tabId: v.nullable(tabId) }),
  connectSession: v.strictObject({ tabId }),
  connectToken: v.strictObject({ instanceUrl: v.string(), token: v.string(), keep: v.boolean() }),
  connectKey: v.strictObject({ key: v.string(), ownerId: v.nullable(v.string()), keep: v.boolean(), uiHost: v.nullable(v.string()) }),
  connections: nothing,
  disconnect: v.strictObject({ connection: v.string() }),
  useSample: v.strictObject({ on: v.boolean() }),
  diagnostics: nothing,
} satisfies { [N in CallName]: v.GenericSchema<unknown, Calls[N]['request']> };

/** A request as it came in, checked against its shape. Throws where it has another. */
export function parseRequest(name: CallName, request: unknown): unknown {
  const parsed = v.safeParse(REQUESTS[name], request);
  if (parsed.success) return parsed.output;
  throw new RidealongError('notRecognised', 'A part of Ridealong is out of date', `“${name}” came in a shape that is not known here. Reload the page.`);
}
