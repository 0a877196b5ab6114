import browser from 'webextension-polyfill';
import { RidealongError, type ErrorData } from '../model/errors.ts';
import type { Answer, CallName, CallReply, CallRequest, Envelope } from './calls.ts';

/** Asks the background from one of our own pages. Throws a RidealongError as it was thrown there. */
export async function call<N extends CallName>(name: N, request: CallRequest<N>): Promise<CallReply<N>> {
  const envelope: Envelope = { call: name, request };
  const answer = (await browser.runtime.sendMessage(envelope)) as Answer<CallReply<N>> | undefined;
  if (!answer) {
    throw new RidealongError('notRecognised', 'Ridealong did not answer', 'The extension was updated or is starting. Reload this page.');
  }
  if (!answer.ok) throw rebuilt(answer.error);
  return answer.value;
}

function rebuilt(data: ErrorData): RidealongError {
  return new RidealongError(data.kind, data.title, data.message, data.retryAt === null ? {} : { retryAt: data.retryAt });
}
