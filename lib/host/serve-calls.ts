import { errorData, RidealongError } from '../model/errors.ts';
import type { Answer, CallName, CallReply, CallRequest, Calls, Envelope } from '../messages/calls.ts';
import { CALL_FROM, parseRequest } from './call-shapes.ts';

/** The part of `runtime.MessageSender` that is looked at. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined; url?: string | undefined } | undefined;
}

/** Who calls, as far as it is proven: the top frame of a CRM page, or a top-level page of ours. */
export type Caller = { is: 'loader'; tabId: number } | { is: 'page' };

export type CallHandlers = {
  [N in CallName]: (request: CallRequest<N>, caller: Extract<Caller, { is: Calls[N]['from'] }>) => Promise<CallReply<N>>;
};

export interface OwnPlace {
  extensionId: string;
  /** `chrome-extension://…/` as the browser gives it. */
  baseUrl: string;
  /** Whether an address is a page that the loader runs on. */
  isCrmPage(url: string): boolean;
  /** A call failed, by its name and the error's code. */
  failed?(call: string, code: string): void;
}

type Listener = (message: unknown, sender: Sender, reply: (answer: Answer<unknown>) => void) => true | undefined;

/** The one listener for calls. Says nothing to messages that are not ours, so that another listener may answer them. */
export function serveCalls(handlers: CallHandlers, own: OwnPlace): Listener {
  return (message, sender, reply) => {
    if (!isEnvelope(message)) return undefined;
    answer(message, sender, handlers, own).then(
      (value) => reply({ ok: true, value }),
      (error: unknown) => {
        const data = errorData(error);
        own.failed?.(message.call, data.code);
        reply({ ok: false, error: data });
      },
    );
    return true;
  };
}

async function answer(message: Envelope, sender: Sender, handlers: CallHandlers, own: OwnPlace): Promise<unknown> {
  const caller = callerOf(sender, own);
  if (!caller || caller.is !== CALL_FROM[message.call]) {
    throw new RidealongError('noPermission', 'This call is not for this page', `“${message.call}” is answered only to the part of Ridealong that it is for.`);
  }
  const handle = handlers[message.call] as (request: unknown, caller: Caller) => Promise<unknown>;
  return handle(parseRequest(message.call, message.request), caller);
}

/** Who a sender proves to be; null where it is neither. A framed page of ours is nobody: it could be framed by anyone. */
export function callerOf(sender: Sender, own: OwnPlace): Caller | null {
  if (sender.id !== own.extensionId || !sender.url) return null;
  const framed = sender.frameId !== undefined && sender.frameId !== 0;
  if (sender.url.startsWith(own.baseUrl)) return framed ? null : { is: 'page' };
  if (framed || sender.tab?.id === undefined || !own.isCrmPage(sender.url)) return null;
  return { is: 'loader', tabId: sender.tab.id };
}

function isEnvelope(message: unknown): message is Envelope {
  return typeof message === 'object' && message !== null && 'call' in message
    && typeof message.call === 'string' && Object.hasOwn(CALL_FROM, message.call);
}
