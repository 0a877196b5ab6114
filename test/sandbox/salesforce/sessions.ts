import { createHash } from 'node:crypto';
import type { Row, SandboxRequest } from '../types.ts';
import type { World } from './world.ts';

const mark = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 40);

/** Sessions of the sandbox: one fixed token a user and host kind, so that a test can name them and a restart keeps them. */
export function makeSessions(world: () => World, ofOauth: (token: string) => Row | undefined = () => undefined) {
  const org15 = (): string => world().orgId.slice(0, 15);
  const apiToken = (user: Row): string => `${org15()}!AQ.${mark(`api ${String(user.Username ?? user.Id)}`)}`;
  /** A Lightning page's own sid: the API refuses it, as the real one does. */
  const pageToken = (user: Row): string => `${org15()}!AR.${mark(`page ${String(user.Username ?? user.Id)}`)}`;
  const active = (): Row[] => world().rows('User').filter((u) => u.IsActive !== false);
  const find = (token: string, of: (user: Row) => string): Row | undefined => active().find((u) => of(u) === token);
  const cookie = (request: SandboxRequest, name: string): string | null => {
    for (const part of (request.headers.cookie ?? '').split(';')) {
      const [key, ...value] = part.trim().split('=');
      if (key === name) return decodeURIComponent(value.join('='));
    }
    return null;
  };
  return {
    apiToken, pageToken, active,
    /** The user of an Authorization header; undefined: not signed in; 'page' for a token without API access. */
    ofBearer(request: SandboxRequest): Row | 'page' | undefined {
      const token = /^(?:Bearer|OAuth)\s+(.+)$/i.exec(request.headers.authorization ?? '')?.[1]?.trim() ?? '';
      return find(token, apiToken) ?? ofOauth(token) ?? (find(token, pageToken) ? 'page' : undefined);
    },
    ofCookie(request: SandboxRequest): Row | undefined {
      const token = cookie(request, 'sid') ?? '';
      return find(token, apiToken) ?? find(token, pageToken);
    },
    byName: (name: string): Row | undefined => active().find((u) => String(u.Username ?? '').toLowerCase() === name.toLowerCase() || u.Id === name),
  };
}
export type Sessions = ReturnType<typeof makeSessions>;

/** A session cookie as the vendor sets it; SameSite=None, since sandboxes are looked at beside each other. */
export const sidCookie = (token: string): string => `sid=${encodeURIComponent(token)}; Path=/; Secure; HttpOnly; SameSite=None`;
