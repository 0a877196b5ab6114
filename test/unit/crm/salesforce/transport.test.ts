import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { FetchTransport, type SendOptions } from '../../../../lib/crm/salesforce/transport.ts';
import { RidealongError } from '../../../../lib/model/errors.ts';

let server: Server;
let answer: (response: ServerResponse, nth: number) => void;
let asked = 0;
const waits: number[] = [];

beforeEach(async () => {
  asked = 0;
  waits.length = 0;
  server = createServer((_, response) => answer(response, ++asked));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const send = async (options: SendOptions = {}) => {
  const transport = new FetchTransport((ms) => { waits.push(ms); return Promise.resolve(); });
  const { port } = server.address() as AddressInfo;
  return transport.httpRequest({ method: 'GET', url: `http://127.0.0.1:${port}/services/data`, headers: {} }, options);
};
const kindOf = (promise: Promise<unknown>): Promise<string> => promise.then(() => 'answered', (error: unknown) => (error instanceof RidealongError ? error.data.kind : String(error)));

it('settles when nobody answers in time', async () => {
  answer = () => undefined;
  expect(await kindOf(send({ timeoutMs: 50 }))).toBe('offline');
});
it('settles when the connection breaks', async () => {
  answer = (response) => response.destroy();
  expect(await kindOf(send())).toBe('offline');
});
it('stops at once when it is aborted', async () => {
  const stop = new AbortController();
  answer = () => stop.abort(new Error('closed'));
  expect(await kindOf(send({ signal: stop.signal }))).toBe('Error: closed');
});
it('tries a passing failure again, waiting longer each time, and hands on what comes then', async () => {
  answer = (response, nth) => response.writeHead(nth < 3 ? 503 : 200, { 'content-type': 'application/json' }).end('{"ok":true}');
  expect((await send()).body).toBe('{"ok":true}');
  expect([asked, waits.length, waits[1]! > waits[0]! / 2]).toEqual([3, 2, true]);
});
it('gives up after four tries', async () => {
  answer = (response) => response.writeHead(503).end();
  expect([(await send()).statusCode, asked]).toEqual([503, 4]);
});
it('knows a page from data', async () => {
  answer = (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Login</title><form>');
  expect(['signIn', 'notRecognised']).toContain(await kindOf(send()));
});
