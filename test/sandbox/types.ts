/** What the two halves of the sandbox share: a row as Salesforce names its fields, an org as tables of rows. */
export type { Cell, OrgTables, Row } from '../../lib/crm/sample/tables.ts';

/** One request, already read. Header names are lower case. */
export interface SandboxRequest {
  method: string;
  /** Host without port, lower case. */
  host: string;
  url: URL;
  headers: Record<string, string | undefined>;
  body: Buffer;
}

export interface SandboxReply {
  status: number;
  headers?: Record<string, string | string[]>;
  /** Objects are sent as JSON. */
  body?: string | Buffer | object | null;
}

/** One vendor's half: which hosts are its, and how it answers. */
export interface SandboxHalf {
  name: 'salesforce' | 'hubspot';
  owns(host: string): boolean;
  handle(request: SandboxRequest): SandboxReply | Promise<SandboxReply>;
  /** Back to the state after start. */
  reset(): void;
}

/** What a half is made with. Anything asked of it that it doesn't implement is reported, and answered as the vendor would. */
export interface SandboxContext {
  now(): number;
  unsupported(what: string): void;
}
