import type { SandboxReply, SandboxRequest } from './types.ts';
import { isFault, isSwitch, type Fault } from './faults.ts';

/** One request as the sandbox saw it. */
export interface Seen {
  at: string;
  method: string;
  host: string;
  /** With its query. */
  path: string;
  status: number;
  ms: number;
  bytes: number;
}

export interface Control {
  requests: Seen[];
  unsupported: string[];
  faults: Fault[];
  switches: Set<string>;
  answer(request: SandboxRequest): SandboxReply;
}

const KEPT = 20_000;

/** `/__control/*`, for tests and for whoever wants to see a fault. `rebuild`: the org's switches changed. */
export function makeControl(options: { unsupported: string[]; rebuild(switches: ReadonlySet<string>): void; reset(): void }): Control & { saw(seen: Seen): void } {
  const state = { requests: [] as Seen[], unsupported: options.unsupported, faults: [] as Fault[], switches: new Set<string>() };
  return {
    ...state,
    saw(seen) {
      state.requests.push(seen);
      if (state.requests.length > KEPT) state.requests.shift();
    },
    answer(request) {
      const what = request.url.pathname.slice('/__control/'.length);
      if (request.method === 'GET' && what === 'requests') return { status: 200, body: { requests: state.requests } };
      if (request.method === 'GET' && what === 'unsupported') return { status: 200, body: { unsupported: state.unsupported } };
      if (request.method === 'POST' && what === 'reset') {
        for (const list of [state.requests, state.unsupported, state.faults]) list.length = 0;
        state.switches.clear();
        options.reset();
        return { status: 200, body: { ok: true } };
      }
      if (request.method === 'POST' && what === 'fault') return setFault(request);
      return { status: 404, body: { error: 'There are GET requests, GET unsupported, POST fault and POST reset.' } };
    },
  };

  function setFault(request: SandboxRequest): SandboxReply {
    let asked: { match?: unknown; kind?: unknown; times?: unknown };
    try {
      asked = JSON.parse(request.body.toString('utf8')) as typeof asked;
    } catch (error) {
      return { status: 400, body: { error: `The body is no JSON: ${String(error)}` } };
    }
    const { match = '', kind, times } = asked;
    if (typeof kind !== 'string' || !isFault(kind) || typeof match !== 'string') return { status: 400, body: { error: `Unknown fault ${String(kind)}. README.md lists them.` } };
    if (isSwitch(kind)) {
      state.switches.add(kind);
      options.rebuild(state.switches);
    } else state.faults.push({ match: new RegExp(match, 'i'), kind, left: typeof times === 'number' ? times : Infinity });
    return { status: 200, body: { ok: true } };
  }
}
