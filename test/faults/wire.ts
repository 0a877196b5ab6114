import type { Random } from '../../lib/crm/sample/generate/random.ts';
import type { SandboxReply } from '../sandbox/types.ts';
import type { CrmWorld } from './crm-world.ts';
import { clock, lifeNow, never, step } from './virtual.ts';
import { LATEST_MS, WIRE_FAULTS } from './wire-faults.ts';

export interface Wire {
  crm: CrmWorld;
  fetch: typeof fetch;
  calls: number;
  counts: Record<string, number>;
  count(name: string, times?: number): void;
  /** A read was answered with a value of another type. */
  wasMangled(): boolean;
  /** While it runs, nothing goes wrong. */
  inPeace<T>(work: () => Promise<T>): Promise<T>;
  /** From here on nothing goes wrong any more. */
  end(): void;
}

/** Calls that may reach the CRM twice: reads, and what carries a unique key or says a whole value. A new task or note isn't sent again by anything in between. */
const mayBeDoubled = (url: string, init: RequestInit): boolean => isRead(url, init) || init.method === 'PATCH' || url.endsWith('/composite/sobjects');
const isRead = (url: string, init: RequestInit): boolean => init.method === 'GET' || /\/search$|\/batch\/read$|\/composite$/.test(new URL(url).pathname);

/** The way to the CRM, on which at this rate something goes wrong. */
export function makeWire(crm: CrmWorld, random: Random, rate: number): Wire {
  let chance = rate;
  let open = 0;
  let mangled = 0;
  const wire: Wire = {
    crm, calls: 0, counts: {}, fetch: call as typeof fetch,
    count: (name, times = 1) => { if (times > 0) wire.counts[name] = (wire.counts[name] ?? 0) + times; },
    wasMangled: () => mangled > 0,
    async inPeace(work) {
      const before = chance;
      chance = 0;
      try {
        return await work();
      } finally {
        chance = before;
      }
    },
    end: () => { chance = 0; },
  };
  return wire;

  async function travel(init: RequestInit): Promise<void> {
    if (open > 0) wire.count('reordered');
    open++;
    const isSlow = random.chance(chance / 3);
    if (isSlow) wire.count('delayed');
    await clock.sleep(isSlow ? random.int(5_000, 25_000) : random.int(1, 400));
    open--;
    init.signal?.throwIfAborted();
  }

  async function call(input: string | URL, init: RequestInit = {}): Promise<Response> {
    const url = String(input);
    const life = lifeNow();
    if (step(life)) return never;
    init.signal?.throwIfAborted();
    wire.calls++;
    const fault = random.chance(chance) ? random.pick(WIRE_FAULTS) : null;
    if (chance > 0) await travel(init);
    if (life?.isDead) return never;
    let reply: SandboxReply | null = null;
    if (!fault || fault.when === 'after') {
      reply = await crm.handle(url, init);
      if (random.chance(chance / 3) && mayBeDoubled(url, init)) {
        wire.count('doubled');
        reply = await crm.handle(url, init);
      }
      if (step(life)) return never;
    } else if (fault.when === 'late') void clock.sleepAnyway(random.int(500, LATEST_MS)).then(() => crm.handle(url, init));
    if (fault) {
      wire.count(fault.name);
      if (fault.name === 'wrong types' && isRead(url, init)) mangled++;
    }
    const answer = fault ? fault.answer(reply, crm.vendor, random) : reply!;
    if (answer === 'cut') throw new TypeError('Failed to fetch');
    if (answer === 'hang') return new Promise((_, reject) => { init.signal?.addEventListener('abort', () => reject(init.signal!.reason as Error)); });
    return response(answer);
  }
}

function response({ status, headers = {}, body }: SandboxReply): Response {
  const isData = typeof body === 'object' && body !== null && !Buffer.isBuffer(body);
  const text = body === undefined || body === null || [204, 304].includes(status) ? null : isData ? JSON.stringify(body) : (body as string | Buffer<ArrayBuffer>);
  const all = { date: new Date(clock.now()).toUTCString(), ...(isData ? { 'content-type': 'application/json;charset=UTF-8' } : {}), ...headers };
  return new Response(text, { status, headers: Object.entries(all).map(([name, value]): [string, string] => [name, String(value)]) });
}
