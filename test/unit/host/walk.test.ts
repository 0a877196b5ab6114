import { expect, it, vi } from 'vitest';
import type { HostPort } from '../../../lib/host/panel-host.ts';
import type { Desk } from '../../../lib/views/desk-types.ts';
import { hostPanels } from '../../../lib/host/panel-host.ts';
import { makeNonces } from '../../../lib/host/nonces.ts';
import { pageOf } from '../../../lib/pages/index.ts';

const NONCE = 'a'.repeat(32);
const HERE = 'https://acme.lightning.force.com/lightning/r/Opportunity/006000000000001AAA/view';

/** A panel in the frame of tab 7, whose desk says where the next deal is; where the tab was sent. */
async function walked(url: string | null, message: unknown = { type: 'walk', to: 'next' }): Promise<[number, string][]> {
  const stored: Record<string, unknown> = {};
  const nonces = makeNonces({ get: (key: string) => Promise.resolve({ [key]: stored[key] }), set: (all: object) => { Object.assign(stored, all); return Promise.resolve(); }, remove: () => Promise.resolve() } as never);
  await nonces.register(NONCE, 7);
  const sent: [number, string][] = [];
  const walk = vi.fn(() => Promise.resolve(url));
  const host = hostPanels({
    desk: { walk, views: () => Promise.resolve(['deal']), show: () => Promise.resolve() } as unknown as Desk, nonces, extensionId: 'x', baseUrl: 'chrome-extension://x/', pageOf: () => Promise.resolve(pageOf(HERE)), toLoader: () => Promise.resolve(),
    now: () => 1, theme: () => Promise.resolve('auto'), floats: () => Promise.resolve(false), openAlone: () => Promise.resolve(), goTo: (tab, to) => { sent.push([tab, to]); return Promise.resolve(); },
  });
  let hear: (m: unknown) => void = () => undefined;
  let isUp = false;
  host.accept({
    name: `ridealong-panel:${NONCE}`, sender: { id: 'x', frameId: 3, tab: { id: 7, url: HERE } } as never, postMessage: (m) => { isUp ||= m.type === 'page'; }, disconnect: () => undefined,
    onMessage: { addListener: (l) => { hear = l; } }, onDisconnect: { addListener: () => undefined },
  } satisfies HostPort);
  await vi.waitFor(() => { expect(isUp).toBe(true); });
  hear(message);
  await new Promise((then) => { setImmediate(then); });
  return sent;
}

it('leads its own tab to the next deal of the same org', async () => {
  const next = 'https://acme.lightning.force.com/lightning/r/Opportunity/006000000000002AAA/view';
  expect(await walked(next)).toEqual([[7, next]]);
});

it.each([
  ['another org', 'https://other.lightning.force.com/lightning/r/Opportunity/006000000000002AAA/view'], ['another CRM', 'https://app.hubspot.com/contacts/42/record/0-3/7'], ['no record', 'https://acme.lightning.force.com/lightning/page/home'],
  ['anything else', 'https://evil.example/'], ['nowhere', null],
])('leads to %s never', async (_, url) => expect(await walked(url)).toEqual([]));

it('hears no other way to go', async () => expect(await walked(HERE, { type: 'walk', to: 'https://evil.example/' })).toEqual([]));
