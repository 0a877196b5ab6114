import type { SandboxContext, SandboxReply, SandboxRequest } from '../../types.ts';
import type { HubAccount } from '../account/types.ts';
import { failure, invalid } from './errors.ts';
import { isReply } from './request.ts';
import { keyOf } from './keys.ts';
import { limits } from './limits.ts';
import { route, unversioned } from './routes.ts';

/** api.hubapi.com: key, limits, then the call itself. */
export function hubspotApi(accounts: () => { own: HubAccount; other: HubAccount }, context: SandboxContext) {
  const limit = limits(context.now);
  return (request: SandboxRequest): SandboxReply => {
    const path = request.url.pathname;
    const key = keyOf(request.headers.authorization);
    if (isReply(key)) return key;
    const taken = limit.take(key, request.method === 'POST' && path.endsWith('/search'));
    if (isReply(taken)) return taken;
    const reply = answer(request, path);
    return { ...reply, headers: { ...taken, ...reply.headers } };

    function answer({ method, url, body }: SandboxRequest, at: string): SandboxReply {
      const bodyText = body.toString('utf8');
      const json = parse(bodyText);
      if (!json) return invalid('Invalid input JSON on line 1, column 1: the body is no JSON object.');
      const parts = unversioned(at);
      const account = accounts()[isReply(key) ? 'own' : key.portal];
      const reply = parts && !isReply(key) && route({ account, method, query: url.searchParams, body: json, bodyText, now: context.now() }, parts, key, limit.used());
      if (reply) return reply;
      context.unsupported(`${method} ${at}`);
      return failure(404, 'OBJECT_NOT_FOUND', 'resource not found');
    }
  };
}

function parse(text: string): Record<string, unknown> | null {
  if (text === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
