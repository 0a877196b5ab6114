import type { StorageArea } from '../store/area.ts';
import type { Vault } from '../store/vault.ts';
import type { OauthApp, OauthTokens } from './oauth.ts';
import { RidealongError } from '../model/errors.ts';
import { renew, revoke } from './oauth.ts';
import { secretBox } from './secret-box.ts';

interface Options {
  session: StorageArea;
  vault: Vault;
  fetch(url: string, init: RequestInit): Promise<Response>;
  /** Runs one at a time by name, over every page and worker of this browser. */
  inTurn<T>(name: string, work: () => Promise<T>): Promise<T>;
}

const signInAgain = (): RidealongError => new RidealongError('signIn', 'Salesforce asks you to sign in again', 'Your sign-in has ended. Connect again with “Sign in with Salesforce”; what was read is still here.');
const accessKey = (id: string): string => `access:${id}`;

/**
 * The tokens of OAuth connections. Access tokens are in session storage; the refresh token is too, and in the vault where the person
 * asked to keep it. A refresh token that was rotated is stored before the access token that came with it is used, and refreshes go one at a time:
 * a second use of an old one would end the whole sign-in.
 */
export function oauthTokens({ session, vault, fetch, inTurn }: Options) {
  const secrets = secretBox(session, vault);
  const access = async (id: string): Promise<string | null> => {
    const found = (await session.get(accessKey(id)))[accessKey(id)];
    return typeof found === 'string' ? found : null;
  };
  async function keep(id: string, tokens: OauthTokens, isKept: boolean): Promise<void> {
    if (tokens.refreshToken !== null) await secrets.put(id, tokens.refreshToken, isKept);
    await session.set({ [accessKey(id)]: tokens.accessToken });
  }

  /** A newer access token than `used`; another that came meanwhile will do. null where there is none to be had. */
  const refresh = (id: string, how: OauthApp & { instanceUrl: string }, isKept: boolean, used: string | null): Promise<string | null> => inTurn(`oauth:${id}`, async () => {
    const now = await access(id);
    if (now !== null && now !== used) return now;
    const old = await secrets.get(id);
    if (old === null) return null;
    try {
      const tokens = await renew(how, old, how.instanceUrl, fetch);
      await keep(id, tokens, isKept);
      return tokens.accessToken;
    } catch (error) {
      if (error instanceof RidealongError && error.data.kind === 'offline') throw error;
      return null;
    }
  });

  return {
    keep, refresh,
    /** A token to begin with. Throws `signIn` where there is none. */
    async current(id: string, how: OauthApp & { instanceUrl: string }, isKept: boolean): Promise<string> {
      const token = (await access(id)) ?? (await refresh(id, how, isKept, null));
      if (token === null) throw signInAgain();
      return token;
    },
    /** Tells Salesforce, and forgets. A Salesforce that can't be reached doesn't keep anybody signed in here. */
    async drop(id: string, how: OauthApp): Promise<void> {
      const token = (await secrets.get(id)) ?? (await access(id));
      await secrets.drop(id);
      await session.remove(accessKey(id));
      if (token !== null) await revoke(how, token, fetch).catch(() => undefined);
    },
  };
}
