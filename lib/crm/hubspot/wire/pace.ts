/** Search is limited to 5 a second for the whole account; one is left to the others. */
const SEARCH = { calls: 4, ms: 1_000 };
/** Free and Starter accounts have 100 in 10 seconds, others 190; HubSpot's headers say which. */
const START = { calls: 90, ms: 10_000 };

export interface Pace {
  /** How long to wait before the next call of this sort, having counted it. */
  take(kind: 'search' | 'other'): number;
  /** Learns from X-HubSpot-RateLimit-*. Search answers carry none. */
  learn(headers: Headers): void;
}

/** Keeps both of HubSpot's limits by spacing calls in a sliding window. Times are epoch milliseconds. */
export function createPace(now: () => number): Pace {
  const taken = { search: [] as number[], other: [] as number[] };
  let other = START;
  return {
    take(kind) {
      const limit = kind === 'search' ? SEARCH : other;
      const at = now();
      const list = taken[kind];
      const before = list[list.length - limit.calls];
      const due = before === undefined ? at : Math.max(at, before + limit.ms);
      list.push(due);
      if (list.length > 400) list.splice(0, list.length - 250);
      return due - at;
    },
    learn(headers) {
      const max = Number(headers.get('x-hubspot-ratelimit-max'));
      const ms = Number(headers.get('x-hubspot-ratelimit-interval-milliseconds'));
      if (max > 0 && ms > 0) other = { calls: Math.max(1, Math.floor(max * 0.9)), ms };
      const remaining = headers.get('x-hubspot-ratelimit-remaining');
      // Other tools of the same app spend from the same window: when it runs dry, act as if we had.
      if (remaining !== null && Number(remaining) <= 2) taken.other = Array.from({ length: other.calls }, () => now());
    },
  };
}
