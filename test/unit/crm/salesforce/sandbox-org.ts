import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CrmPort } from '../../../../lib/crm/port.ts';
import type { OrgTables, Row, SandboxReply } from '../../../sandbox/types.ts';
import { openSalesforce } from '../../../../lib/crm/salesforce/index.ts';
import { FAULTS } from '../../../sandbox/faults.ts';
import { MY_DOMAIN, salesforceHalf } from '../../../sandbox/salesforce/index.ts';

export interface SandboxOrg {
  half: ReturnType<typeof salesforceHalf>;
  calls: string[];
  unsupported: string[];
  /** Milliseconds added to the sandbox's and the adapter's clock. */
  clock: { now: number };
  /** Answers the next request that matches with a fault of the sandbox. */
  faults: { match: RegExp; kind: string }[];
  as(name: string): Promise<CrmPort>;
  close(): Promise<void>;
}

/** The sandbox's Salesforce behind plain HTTP, and the adapter connected to it as anybody of it. */
export async function openSandboxOrg(tables: OrgTables, now: number): Promise<SandboxOrg> {
  const unsupported: string[] = [];
  const calls: string[] = [];
  const faults: SandboxOrg['faults'] = [];
  const clock = { now };
  const half = salesforceHalf(tables, { now: () => clock.now, unsupported: (what) => void unsupported.push(what) });
  const server = createServer((message, response) => {
    const parts: Buffer[] = [];
    message.on('data', (part: Buffer) => parts.push(part));
    message.on('end', () => void (async () => {
      const host = `${MY_DOMAIN}.my.salesforce.com`;
      const line = `${message.method} ${message.url}`;
      calls.push(line);
      const at = faults.findIndex((f) => f.match.test(line));
      const headers = Object.fromEntries(Object.entries(message.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join('; ') : value]));
      const fault = at >= 0 ? FAULTS[faults.splice(at, 1)[0]!.kind]!('salesforce') as SandboxReply : null;
      const reply = fault ?? await half.handle({ method: message.method ?? 'GET', host, url: new URL(message.url ?? '/', `https://${host}`), headers, body: Buffer.concat(parts) });
      response.writeHead(reply.status, { 'content-type': 'application/json', ...reply.headers });
      response.end(reply.body === undefined || reply.body === null ? '' : JSON.stringify(reply.body));
    })());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const instanceUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    half, calls, unsupported, clock, faults,
    as: (name) => openSalesforce({ instanceUrl, token: half.sessions.apiToken(half.sessions.active().find((u) => u.Name === name) as Row), webOrigin: 'https://acme.lightning.force.com', now: () => clock.now, wait: async (_, signal) => signal?.throwIfAborted() }),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
