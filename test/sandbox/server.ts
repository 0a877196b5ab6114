import { createServer } from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { generate } from 'selfsigned';
import type { OrgTables, SandboxHalf, SandboxReply, SandboxRequest } from './types.ts';
import { makeSampleOrg, type SampleTruth } from '../../lib/crm/sample/generate/index.ts';
import { readExportFolder } from '../../lib/cli/read-export.ts';
import { makeControl, type Control } from './control.ts';
import { meet } from './faults.ts';
import { fillIn } from './fill-in.ts';
import { hubspotHalf } from './hubspot/index.ts';
import { salesforceHalf, withSwitches, type SalesforceHalf } from './salesforce/index.ts';

export interface SandboxOptions {
  /** An org as it is; else from an export folder; else the sample org of a seed. */
  tables?: OrgTables;
  dataDir?: string;
  seed?: number;
  /** YYYY-MM-DD; the sample org lives up to the eve of it. */
  today?: string;
  /** 0 for any free port. */
  port?: number;
}

export interface Sandbox {
  port: number;
  tables: OrgTables;
  /** What was planted; null for an export. */
  truth: SampleTruth | null;
  salesforce: SalesforceHalf;
  control: Control;
  /** `--host-resolver-rules` of a browser that is to reach it. */
  resolverRules: string;
  problems: { file: string; line: number; message: string }[];
  close(): Promise<void>;
}

const LOOPBACK = '127.0.0.1';
const HOSTS = ['*.lightning.force.com', '*.my.salesforce.com', 'login.salesforce.com', 'test.salesforce.com', '*.hubspot.com', '*.hubapi.com'];

/** Both CRMs on one HTTPS port of this machine, with a certificate made for the occasion. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const today = options.today ?? new Date().toISOString().slice(0, 10);
  const loaded = options.tables ? { tables: options.tables, truth: null, problems: [] } : options.dataDir ? { ...(await readExportFolder(options.dataDir)), truth: null } : { ...makeSampleOrg({ seed: options.seed ?? 1, today }), problems: [] };
  loaded.tables = fillIn(loaded.tables);
  const unsupported: string[] = [];
  const context = { now: () => Date.now(), unsupported: (what: string) => { if (!unsupported.includes(what)) unsupported.push(what); } };
  const salesforce = salesforceHalf(loaded.tables, context);
  let hubspot: SandboxHalf = hubspotHalf(loaded.tables, context);
  const control = makeControl({
    unsupported,
    rebuild(switches) {
      salesforce.rebuild(switches);
      hubspot = hubspotHalf(withSwitches(loaded.tables, switches), context);
    },
    reset() {
      salesforce.reset();
      hubspot = hubspotHalf(loaded.tables, context);
    },
  });
  const halfOf = (host: string): SandboxHalf | undefined => [salesforce, hubspot].find((h) => h.owns(host));

  async function serve(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const began = performance.now();
    const request = await read(message);
    if (request.url.pathname.startsWith('/__control/')) {
      send(response, control.answer(request));
      return;
    }
    const half = halfOf(request.host);
    const { outcome, delay } = half ? meet(control.faults, request, half.name) : { outcome: null, delay: 0 };
    if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
    if (outcome === 'drop') return void message.socket.destroy();
    let reply: SandboxReply;
    if (outcome === 'hang') return;
    else if (outcome) reply = outcome;
    else if (half) reply = await half.handle(request);
    else {
      context.unsupported(`host ${request.host}`);
      reply = { status: 404, headers: { 'Content-Type': 'text/plain' }, body: `No CRM answers as ${request.host} here.` };
    }
    const bytes = send(response, reply);
    control.saw({ at: new Date().toISOString(), method: request.method, host: request.host, path: request.url.pathname + request.url.search, status: reply.status, ms: Math.round((performance.now() - began) * 10) / 10, bytes });
  }

  const pem = await generate([{ name: 'commonName', value: 'Ridealong sandbox' }], { extensions: [{ name: 'subjectAltName', altNames: [...HOSTS, 'localhost'].map((value) => ({ type: 2 as const, value })) }] });
  const server = createServer({ key: pem.private, cert: pem.cert }, (message, response) => {
    serve(message, response).catch((error: unknown) => {
      context.unsupported(`failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      if (!response.headersSent) send(response, { status: 500, body: { message: String(error) } });
    });
  });
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(options.port ?? 0, LOOPBACK, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port, tables: loaded.tables, truth: loaded.truth, salesforce, control, problems: loaded.problems,
    resolverRules: HOSTS.map((host) => `MAP ${host}:443 ${LOOPBACK}:${port}`).join(', '),
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    }),
  };
}

async function read(message: IncomingMessage): Promise<SandboxRequest> {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part as Buffer);
  const host = (message.headers.host ?? 'localhost').replace(/:\d+$/, '').toLowerCase();
  const headers = Object.fromEntries(Object.entries(message.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join('; ') : value]));
  return { method: message.method ?? 'GET', host, url: new URL(message.url ?? '/', `https://${host}`), headers, body: Buffer.concat(parts) };
}

function send(response: ServerResponse, { status, headers = {}, body }: SandboxReply): number {
  const isData = typeof body === 'object' && body !== null && !Buffer.isBuffer(body);
  const bytes = body === undefined || body === null ? Buffer.alloc(0) : Buffer.from(isData ? JSON.stringify(body) : (body as string | Buffer));
  response.writeHead(status, { ...(isData ? { 'Content-Type': 'application/json;charset=UTF-8' } : {}), 'Cache-Control': 'no-store', ...headers });
  response.end(bytes);
  return bytes.length;
}
