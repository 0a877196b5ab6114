import type { SandboxReply } from '../../types.ts';
import type { Key } from './keys.ts';
import { tooMany } from './errors.ts';

const PER_TEN_SECONDS = 190;
const SEARCHES_PER_SECOND = 5;
const PER_DAY = 625_000;

/** Counts calls as HubSpot does: 190 in any ten seconds per key, five searches a second per account, 625,000 a day. */
export function limits(now: () => number) {
  const calls = new Map<Key, number[]>();
  const searches = new Map<string, number[]>();
  let today = 0;
  return {
    used: (): number => today,
    /** The 429, or the headers that go with the answer. Searches are outside the ten-second count and carry no headers. */
    take(key: Key, isSearch: boolean): SandboxReply | Record<string, string> {
      const at = now();
      today++;
      if (isSearch) {
        const recent = (searches.get(key.portal) ?? []).filter((t) => t > at - 1000);
        searches.set(key.portal, recent);
        if (recent.length >= SEARCHES_PER_SECOND) return tooMany('SECONDLY', {});
        recent.push(at);
        return {};
      }
      const recent = (calls.get(key) ?? []).filter((t) => t > at - 10_000);
      calls.set(key, recent);
      const refused = recent.length >= PER_TEN_SECONDS;
      if (!refused) recent.push(at);
      const headers = {
        'x-hubspot-ratelimit-max': String(PER_TEN_SECONDS), 'x-hubspot-ratelimit-remaining': String(PER_TEN_SECONDS - recent.length), 'x-hubspot-ratelimit-interval-milliseconds': '10000',
        'x-hubspot-ratelimit-daily': String(PER_DAY), 'x-hubspot-ratelimit-daily-remaining': String(PER_DAY - today),
      };
      return refused ? tooMany('TEN_SECONDLY_ROLLING', headers) : headers;
    },
  };
}
