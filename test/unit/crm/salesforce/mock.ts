import { createServer, type Server } from 'node:http';
import type { Row } from '../../../../lib/crm/sample/tables.ts';

/** A very small Salesforce: composite of describes and simple queries over tables, a few rows a page. Counts its calls. */
export interface MockOrg {
  url: string;
  calls: string[];
  tables: Record<string, Row[]>;
  /** Answers the next requests, one each, instead of the org. */
  faults: { status: number; type?: string; body: string }[];
  close(): Promise<void>;
}

function select(tables: Record<string, Row[]>, soql: string): Row[] {
  if (soql.startsWith('SELECT Field, MIN(CreatedDate) begun')) {
    const rows = Map.groupBy(tables.OpportunityFieldHistory ?? [], (r) => String(r.Field));
    return [...rows].map(([Field, of]) => ({ Field, begun: of.map((r) => String(r.CreatedDate)).sort()[0]! }));
  }
  const m = /^SELECT (.+?) FROM (\w+)(?: WHERE (.+?))? ORDER BY Id$/.exec(soql);
  if (!m) throw new Error(`not understood: ${soql}`);
  const tests = (m[3] ?? '').split(' AND ').filter((t) => t !== '').map((t) => /^(\w+) (=|>=|<=|>|IN) (.+)$/.exec(t)!);
  const rows = (tables[m[2]!] ?? []).filter((row) => tests.every(([, field, op, raw]) => {
    const cell = String(row[field!] ?? '');
    if (op === 'IN') return raw!.includes(`'${cell}'`);
    const value = raw!.replaceAll("'", '');
    const [a, b] = /^\d{4}-/.test(value) ? [Date.parse(cell), Date.parse(value)] : [cell, value];
    return op === '=' ? a === b : op === '>=' ? a >= b : op === '<=' ? a <= b : a > b;
  }));
  return rows.sort((a, b) => (String(a.Id) < String(b.Id) ? -1 : 1)).map((row) => Object.fromEntries(m[1]!.split(', ').map((f) => [f, row[f] ?? null])));
}

let page = 3;

function answer(tables: Record<string, Row[]>, path: string): { status: number; body: unknown } {
  const url = new URL(path, 'https://x.invalid');
  const describe = /sobjects\/(\w+)\/describe/.exec(path);
  if (describe) {
    const rows = tables[describe[1]!];
    if (!rows) return { status: 404, body: [{ errorCode: 'NOT_FOUND', message: 'The requested resource does not exist' }] };
    return { status: 200, body: { fields: [...new Set(rows.flatMap((r) => Object.keys(r)))].map((name) => ({ name })) } };
  }
  const [, locator, at] = /query(?:All)?\/([^/]+)-(\d+)$/.exec(url.pathname) ?? [];
  const soql = locator ? Buffer.from(locator, 'base64url').toString() : url.searchParams.get('q')!;
  const from = Number(at ?? 0);
  const rows = select(tables, soql);
  const done = from + page >= rows.length;
  return {
    status: 200,
    body: { totalSize: rows.length, done, records: rows.slice(from, from + page), ...(!done && { nextRecordsUrl: `/services/data/v66.0/query/${Buffer.from(soql).toString('base64url')}-${from + page}` }) },
  };
}

/** A URL that is a reference to an earlier answer's field, as composite allows. */
function resolved(tables: Record<string, Row[]>, request: { url: string }, told: ReadonlyMap<string, unknown>): { status: number; body: unknown } {
  const m = /^@\{(\w+)\.(\w+)\}$/.exec(request.url);
  if (!m) return answer(tables, request.url);
  const value = Object.entries(told.get(m[1]!) ?? {}).find(([key]) => key === m[2])?.[1];
  return typeof value === 'string' ? answer(tables, value) : { status: 400, body: [{ errorCode: 'PROCESSING_HALTED', message: 'Invalid reference specified' }] };
}

export async function startMock(tables: Record<string, Row[]>, pageSize = 3): Promise<MockOrg> {
  page = pageSize;
  const calls: string[] = [];
  const faults: MockOrg['faults'] = [];
  const server: Server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      calls.push(`${request.method} ${request.url}`);
      const send = (status: number, body: unknown, type = 'application/json'): void => {
        response.writeHead(status, { 'content-type': type });
        response.end(typeof body === 'string' ? body : JSON.stringify(body));
      };
      const fault = faults.shift();
      if (fault) return send(fault.status, fault.body, fault.type);
      if (request.headers.authorization !== 'Bearer good') return send(401, [{ errorCode: 'INVALID_SESSION_ID', message: 'Session expired or invalid' }]);
      if (request.method === 'GET') return send(200, { identity: 'https://login.salesforce.com/id/00D000000000001EAA/005000000000001AAA' });
      const asked = JSON.parse(Buffer.concat(parts).toString()) as { compositeRequest: { url: string; referenceId: string }[] };
      if (asked.compositeRequest.length > 25 || asked.compositeRequest.filter((r) => /\/query|nextRecordsUrl/.test(r.url)).length > 5) return send(400, [{ errorCode: 'LIMIT_EXCEEDED', message: 'too many' }]);
      const told = new Map<string, unknown>();
      return send(200, { compositeResponse: asked.compositeRequest.map((r) => { const a = resolved(tables, r, told); told.set(r.referenceId, a.body); return { body: a.body, httpStatusCode: a.status, referenceId: r.referenceId, httpHeaders: {} }; }) });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { url: `http://127.0.0.1:${address.port}`, calls, tables, faults, close: () => new Promise((resolve) => server.close(() => resolve())) };
}
