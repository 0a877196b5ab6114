import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { RidealongError } from '../../../lib/model/errors.ts';
import { CALL_FROM, parseRequest } from '../../../lib/host/call-shapes.ts';
import { parsePanelRequest } from '../../../lib/host/panel-shapes.ts';
import { callerOf, serveCalls, type CallHandlers } from '../../../lib/host/serve-calls.ts';
import type { CallName } from '../../../lib/messages/calls.ts';
import { pageOf } from '../../../lib/pages/index.ts';
import { deleteWorkspace, openWorkspace } from '../../../lib/store/workspace.ts';

const own = { extensionId: 'ours', baseUrl: 'chrome-extension://ours/', isCrmPage: (url: string) => pageOf(url) !== null };
const calls = Object.keys(CALL_FROM) as CallName[];
const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true, withNullPrototype: true, withObjectString: true });

it('lets any message to a panel’s port lie that is none of its requests', () => {
  fc.assert(fc.property(anything, (message) => { expect(parsePanelRequest(message)).toBeNull(); }));
  fc.assert(fc.property(fc.constantFrom('show', 'act', 'cause', 'remark', 'waiting', 'settings', 'close'), fc.dictionary(fc.string(), anything), (type, more) => {
    const read = parsePanelRequest({ ...more, type });
    if (read) expect(read.type).toBe(type);
  }));
});

it('refuses any request of another shape with a sentence, and nothing else', () => {
  fc.assert(fc.property(fc.constantFrom(...calls), anything, (name, request) => {
    try {
      parseRequest(name, request);
    } catch (error) {
      expect(error).toBeInstanceOf(RidealongError);
    }
  }));
});

it('answers nobody but its own top-level pages and the top frame of a CRM’s page', async () => {
  const handlers = Object.fromEntries(calls.map((name) => [name, () => Promise.resolve('done')])) as unknown as CallHandlers;
  const serve = serveCalls(handlers, own);
  const sender = fc.record({
    id: fc.constantFrom('ours', 'theirs', undefined), frameId: fc.constantFrom(0, 3, undefined), tab: fc.constantFrom({ id: 7 }, {}, undefined),
    url: fc.oneof(fc.webUrl(), fc.string(), fc.constantFrom('chrome-extension://ours/options.html', 'chrome-extension://ours.evil/options.html', 'https://acme.lightning.force.com/lightning/page/home', 'https://acme.lightning.force.com.evil.example/', undefined)),
  });
  await fc.assert(fc.asyncProperty(sender, fc.constantFrom(...calls), async (from, name) => {
    const answer = await new Promise<{ ok: boolean; error?: { kind: string } }>((reply) => { serve({ call: name, request: {} }, from, reply as (a: unknown) => void); });
    const caller = callerOf(from, own);
    if (caller === null || caller.is !== CALL_FROM[name]) expect(answer).toMatchObject({ ok: false, error: { kind: 'noPermission' } });
    if (from.id !== 'ours' || (from.frameId ?? 0) !== 0) expect(caller).toBeNull();
    if (caller?.is === 'page') expect(from.url!.startsWith(own.baseUrl)).toBe(true);
    if (caller?.is === 'loader') expect(pageOf(from.url)).not.toBeNull();
  }));
});

it('reads any address, and takes a page of a CRM for what its host says', () => {
  fc.assert(fc.property(fc.oneof(fc.webUrl({ withFragments: true, withQueryParameters: true }), fc.string(), fc.webPath().map((path) => `https://acme.lightning.force.com${path}`)), (url) => {
    const page = pageOf(url);
    if (page) expect(/(?:\.force\.com|\.salesforce\.com|\.salesforce\.mil|\.hubspot\.com|\.salesforce-setup\.com|\.sfcrmapps\.cn|\.sfcrmproducts\.cn|\.mcas\.ms)$/.test(new URL(url).hostname)).toBe(true);
  }));
});

it('takes nothing over from a file that isn’t one of records, and says why', async () => {
  const workspace = await openWorkspace('hubspot:42:1');
  const file = fc.oneof(fc.string(), fc.json(), fc.record({ ridealong: fc.constant('records'), version: fc.constantFrom(1, 2, '1'), org: fc.constantFrom('hubspot:42', 'hubspot:43'), records: fc.array(fc.jsonValue(), { maxLength: 4 }) }).map((f) => JSON.stringify(f)));
  await fc.assert(fc.asyncProperty(file, async (text) => {
    const taken = await workspace.importRecords(text, '1').catch((error: unknown) => { expect(error).toBeInstanceOf(RidealongError); return null; });
    if (taken) expect(taken.added).toBe(0);
  }), { numRuns: 60 });
  expect((await workspace.waiting()).entries).toEqual([]);
  workspace.close();
  await deleteWorkspace('hubspot:42:1');
});
