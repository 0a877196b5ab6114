import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Screen, ViewName } from '../../../lib/messages/views.ts';
import type { PageRef } from '../../../lib/pages/page.ts';
import type { PageConnection } from '../../../lib/views/desk-types.ts';
import type { CrmPort } from '../../../lib/crm/port.ts';
import type { DealSketch } from '../support/books.ts';
import { RidealongError } from '../../../lib/model/errors.ts';
import { openDesk } from '../../../lib/views/desk.ts';
import { openRooms, type RoomsOptions } from '../../../lib/views/rooms.ts';
import { at } from '../support/books.ts';
import { org, person, q4, standing, won } from '../support/context.ts';
import { batchesOf, fakePort } from '../support/port.ts';

const NOW = at('2026-11-23T09:00:00Z');
const MINUTE = 60_000;
const DEALS: DealSketch[] = [won('W', '2026-11-02', 300_00), standing('X', 'Negotiate', '2026-12-18', 140_00)];
const page = (dealId: string | null = null): PageRef => ({ crm: 'salesforce', orgKey: 'test.my.salesforce.com', webOrigin: 'https://test.lightning.force.com', dealId, isForecast: false, noun: 'opportunity' });
const full = () => { const [first, ...rest] = batchesOf(DEALS); return fakePort([{ ...first, context: org([person('A')], [q4('A', 1000_00)]) }, ...rest]); };
const refusal = (kind: 'offline' | 'signIn') => new RidealongError(kind, kind === 'offline' ? 'Salesforce doesn’t answer' : 'Salesforce asks you to sign in again', 'Try again.');

let n = 0;
let open: AbortController[] = [];
beforeEach(() => { n++; });
afterEach(() => { for (const c of open) c.abort(); open = []; });

/** A desk over one connection of its own; each new desk finds what the one before stored. */
function room(over: { on?: PageConnection; alone?: RoomsOptions['alone'] } = {}) {
  const state = { now: NOW, port: (): Promise<CrmPort> => Promise.resolve(full()), opened: 0, opens: [] as string[], samples: [] as boolean[] };
  const { identity } = full();
  const on: PageConnection = over.on ?? { is: 'connected', connection: { id: `room${n}`, identity, open: () => { state.opened++; return state.port(); } } };
  const desk = openDesk({
    connections: { forPage: () => Promise.resolve(on), useSample: async (is) => void state.samples.push(is) }, openPage: async (what) => void state.opens.push(what),
    rooms: openRooms({ alone: over.alone ?? ((_, work) => work()), now: () => state.now, random: () => 0.5 }), now: () => state.now, locale: 'en-GB',
  });
  async function show<V extends ViewName>(view: V, dealId: string | null = null): Promise<Screen<V>[]> {
    const screens: Screen<V>[] = [];
    const abort = new AbortController();
    open.push(abort);
    await desk.show(view, page(dealId), (s) => void screens.push(s), abort.signal);
    return screens;
  }
  const last = async <V extends ViewName>(view: V, dealId: string | null = null): Promise<Screen<V>> => (await show(view, dealId)).at(-1)!;
  return { state, desk, show, last };
}
const viewOf = <V extends ViewName>(s: Screen<V>) => ('view' in s ? s.view : null);

describe('a page that nothing is connected for', () => {
  it('offers the sample and to connect', async () => {
    const [screen, ...more] = await room({ on: { is: 'none' } }).show('goal');
    expect([more, screen!.state, screen!.state === 'empty' && screen!.actions.map((a) => a.id)]).toEqual([[], 'empty', ['sample', 'connect']]);
  });
  it('of another org shows nothing of the one that is connected', async () => {
    await room().show('goal');
    const other = room({ on: { is: 'otherOrg', connected: [full().identity] } });
    const screens = await other.show('goal');
    expect(screens).toMatchObject([{ state: 'error', error: { kind: 'otherOrg', code: 'RA-107' }, actions: [{ id: 'connect' }] }]);
    expect([JSON.stringify(screens).includes('€'), other.state.opened]).toEqual([false, 0]);
  });
});

describe('a connected page', () => {
  it('says that it reads, then shows what it read', async () => {
    const { show, state } = room();
    const screens = await show('goal');
    const states = screens.map((s) => s.state);
    expect([states[0], states.at(-1), states.lastIndexOf('loading') < states.indexOf('ready'), state.opened]).toEqual(['loading', 'ready', true, 1]);
    expect(screens.find((s) => s.state === 'loading' && s.done !== null)).toMatchObject({ title: 'Reading your deals for the first time', total: 4 });
    expect(screens.at(-1)).toMatchObject({ view: { won: { minor: 300_00 }, target: { minor: 1000_00 } }, notices: [], footer: { source: 'Salesforce, just now', seenBy: 'Only what you may see in Salesforce' } });
  });
  it('shows at once what it showed last, with its age now, and asks again after five minutes only', async () => {
    const first = await room().last('goal');
    const again = room();
    again.state.now += 4 * MINUTE;
    const screens = await again.show('goal');
    expect([screens.map((s) => s.state), new Set(screens.map((s) => s.footer.source)), again.state.opened]).toEqual([screens.map(() => 'ready'), new Set(['Salesforce, 4 minutes ago']), 0]);
    expect(viewOf(screens[0]!)).toEqual(viewOf(first));
    again.state.now += MINUTE;
    await again.show('goal');
    expect(again.state.opened).toBe(1);
  });
  it('has a forecast and a deal too', async () => {
    const { last } = room();
    expect([viewOf(await last('forecast'))?.bridges.length, viewOf(await last('deal', 'X'))?.effect?.toRatio]).toEqual([2, 0.44]);
  });
  it('says where a page has no deal, and where the deal was not read', async () => {
    const { last } = room();
    expect(await last('deal')).toMatchObject({ state: 'empty', title: 'No opportunity on this page', actions: [] });
    expect(await last('deal', 'nobody')).toMatchObject({ state: 'empty', title: 'This opportunity isn’t among what was read', actions: [{ id: 'refresh' }] });
  });
  it('shows a deal that came since, when asked to read again', async () => {
    const { last, show, state, desk } = room();
    await show('goal');
    const more = batchesOf([standing('NEW', 'Propose', '2026-12-18', 5_00)]).slice(1);
    state.port = () => Promise.resolve(fakePort(more));
    state.now += MINUTE;
    expect((await last('deal', 'NEW')).state).toBe('empty');
    await desk.act('refresh', page('NEW'));
    expect(await last('deal', 'NEW')).toMatchObject({ state: 'ready', view: { name: 'NEW' } });
  });
});

describe('when the CRM fails', () => {
  it('the first time, it says why and offers a way out', async () => {
    const { last, state } = room();
    state.port = () => Promise.reject(refusal('offline'));
    expect(await last('goal')).toMatchObject({ state: 'error', error: { kind: 'offline', code: 'RA-105' }, actions: [{ id: 'refresh' }] });
  });
  it('later, the numbers stay, marked as old', async () => {
    const { last, state } = room();
    const before = await last('goal');
    state.port = () => Promise.reject(refusal('offline'));
    state.now += 10 * MINUTE;
    const after = await last('goal');
    expect(after).toMatchObject({ state: 'stale', notices: [{ title: 'These numbers are from 10:00.', text: 'Salesforce doesn’t answer. Try again.', action: { id: 'refresh', label: 'Try now' } }], footer: { source: 'Salesforce, 10 minutes ago' } });
    expect(viewOf(after)).toEqual(viewOf(before));
  });
  it('it waits a minute, unless a person asks, and recovers', async () => {
    const { last, state, desk } = room();
    await last('goal');
    state.port = () => Promise.reject(refusal('offline'));
    state.now += 10 * MINUTE;
    await last('goal');
    state.port = () => Promise.resolve(full());
    state.now += MINUTE - 1;
    expect([(await last('goal')).state, state.opened]).toEqual(['stale', 2]);
    await desk.act('refresh', page());
    expect([(await last('goal')).state, state.opened]).toEqual(['ready', 3]);
  });
  it('it asks to sign in, and tries again soon after', async () => {
    const { last, state } = room();
    await last('goal');
    state.port = () => Promise.reject(refusal('signIn'));
    state.now += 10 * MINUTE;
    expect(await last('goal')).toMatchObject({ state: 'stale', notices: [{ action: { id: 'signIn', label: 'Sign in' } }] });
    state.port = () => Promise.resolve(full());
    state.now += 3_000;
    expect((await last('goal')).state).toBe('ready');
  });
  it('or nothing is read for an hour, numbers are old too', async () => {
    await room().last('goal');
    const elsewhere = room({ alone: async () => undefined });
    elsewhere.state.now += 60 * MINUTE + 1;
    expect(await elsewhere.last('goal')).toMatchObject({ state: 'stale', notices: [], view: { won: { minor: 300_00 } } });
  });
  it('a reading that breaks off goes on where it was', async () => {
    const { last, state } = room();
    const batches = batchesOf(DEALS);
    state.port = () => Promise.resolve(fakePort(batches, { breakAfter: 2 }));
    expect(await last('goal')).toMatchObject({ state: 'error', error: { title: 'Reading stopped before its end' } });
    const rest = fakePort(batches);
    state.port = () => Promise.resolve(rest);
    state.now += MINUTE;
    expect([(await last('goal')).state, rest.asked]).toEqual(['ready', [{ next: 2 }]]);
  });
});

describe('what a person does', () => {
  it('opens pages and the sample', async () => {
    const { desk, state } = room();
    for (const id of ['connect', 'signIn', 'options', 'sample', 'leaveSample'] as const) await desk.act(id, page());
    expect([state.opens, state.samples, state.opened]).toEqual([['connect', 'signIn', 'options'], [true, false], 0]);
  });
  it('answers a prompt, which then rests', async () => {
    const { desk, last, state } = room();
    const said = (s: Screen<'deal'>) => Object.fromEntries(viewOf(s)?.prompts.map((p) => [p.id, p.said]) ?? []);
    const before = said(await last('deal', 'X'));
    const [first] = Object.keys(before);
    await desk.answer(page('other'), 'X', first!, 'declined', null);
    expect(said(await last('deal', 'X'))).toEqual(before);
    await desk.answer(page('X'), 'X', first!, 'declined', null);
    expect(said(await last('deal', 'X'))).toEqual({ ...before, [first!]: { answer: 'declined', why: null } });
    await desk.answer(page('X'), 'X', first!, 'declined', '  Agreed with the buyer ');
    expect(said(await last('deal', 'X'))).toEqual({ ...before, [first!]: { answer: 'declined', why: 'Agreed with the buyer' } });
    state.now += 24 * 60 * MINUTE;
    expect(said(await last('deal', 'X'))).not.toHaveProperty(first!);
    state.now += 13 * 24 * 60 * MINUTE;
    expect(said(await last('deal', 'X'))).toHaveProperty(first!, null);
  });
  it('answers nothing on a deal that is neither theirs nor of somebody they lead', async () => {
    const { desk, last, state } = room();
    const [first, ...rest] = batchesOf([standing('X', 'Negotiate', '2026-12-18', 140_00, 'B')]);
    state.port = () => Promise.resolve(fakePort([{ ...first, context: org([person('A', { reports: 'M' }), person('B', { reports: 'M' }), person('M')], []) }, ...rest]));
    const asked = viewOf(await last('deal', 'X'))!.prompts;
    await desk.answer(page('X'), 'X', asked[0]!.id, 'taken', null);
    expect(viewOf(await last('deal', 'X'))!.prompts.map((p) => [p.mayAnswer, p.said])).toEqual(asked.map(() => [false, null]));
  });
  it('stops the first reading, and goes on with it', async () => {
    const { desk, last, state } = room();
    const whole = full();
    state.port = () => Promise.resolve({ ...whole, async *pull(from, signal) { let i = 0; for await (const b of whole.pull(from, signal)) { if (i++ === 1) await desk.act('cancel', page()); yield b; } } });
    expect(await last('goal')).toMatchObject({ state: 'empty', title: 'Reading was stopped', actions: [{ id: 'refresh', label: 'Go on reading' }] });
    state.port = () => Promise.resolve(full());
    await desk.act('refresh', page());
    expect((await last('goal')).state).toBe('ready');
  });
  it('closes the panel: nothing is drawn any more, no clock is left running', async () => {
    const { desk } = room();
    const clock = vi.spyOn(globalThis, 'setInterval');
    const screens: unknown[] = [];
    const abort = new AbortController();
    const shown = desk.show('goal', page(), (s) => void screens.push(s), abort.signal);
    abort.abort();
    await shown;
    expect([screens, clock.mock.calls.length]).toEqual([[], 0]);
    clock.mockRestore();
  });
});
