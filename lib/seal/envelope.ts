import canonicalize from 'canonicalize';
import * as v from 'valibot';
import type { UserId } from '../model/ids.ts';
import type { AnyRecord } from '../model/records.ts';
import type { SealedRecord } from '../model/sealed.ts';
import { readRecord } from '../model/record-shapes.ts';
import { openJson, sealJson } from './age.ts';
import { signBytes, verify } from './sign.ts';

/** Its author's signature on a record, and the public key (raw, base64) that proves it. */
export interface Proof {
  by: string;
  signature: string;
}
/** A record that came sealed, with its proof: whoever passes it on passes that on. */
export type ProvenRecord = AnyRecord & { proof?: Proof };

const Inner = v.object({ ridealong: v.literal('sealed'), version: v.pipe(v.number(), v.integer()), record: v.unknown(), proof: v.object({ by: v.string(), signature: v.string() }) });

const bare = ({ key, kind, dealId, authorId, authorName, between, at, version, body }: AnyRecord): object => ({ key, kind, dealId, authorId, authorName, between: between ?? [], at, version, body });
/** What is signed: the record by RFC 8785, behind a line that no other signature of ours begins with. */
const signedBytes = (record: unknown): Uint8Array<ArrayBuffer> => new TextEncoder().encode(`ridealong sealed record 1\n${canonicalize(record) ?? ''}`);

export const prove = async (record: AnyRecord, signKey: CryptoKey, by: string): Promise<Proof> => ({ by, signature: await signBytes(signKey, signedBytes(bare(record))) });
export const isProven = (record: AnyRecord, { by, signature }: Proof): Promise<boolean> => verify(by, signedBytes(bare(record)), signature);

/** A copy of a record for a key that came later lies in a row of its own, written by whoever shares it. */
const COPY = '~';
export const copyKey = (key: string, tag: string): string => `${key}${COPY}${tag}`;

export interface SealOptions {
  /** All that it is sealed to. */
  recipients: readonly string[];
  proof: Proof;
  /** Who writes the row, and under which key, where it is a copy. */
  copy?: { key: string; by: { id: UserId; name: string } };
}

/** Seals a record between people. Its key, kind, author and people stand inside too, so that no row can pass for another. */
export async function sealRecord(record: AnyRecord & { between: UserId[] }, { recipients, proof, copy }: SealOptions): Promise<SealedRecord> {
  const sealed = await sealJson(JSON.stringify({ ridealong: 'sealed', version: 1, record: bare(record), proof }), recipients);
  const { key, kind, authorId, authorName, between, at } = record;
  return { key: copy?.key ?? key, kind, dealId: null, authorId: copy?.by.id ?? authorId, authorName: copy?.by.name ?? authorName, between, at, version: 1, sealed };
}

export interface OpenOptions {
  secrets: readonly string[];
  /** Public keys by which somebody's signature counts. */
  signers(personId: UserId): readonly string[];
}

/**
 * `closed`: sealed to none of these keys. `unconfirmed`: signed with a key of its author that this device doesn't trust yet. `bad`: it isn't what its row says,
 * or nobody's signature fits.
 */
export type Opened = { is: 'record'; record: ProvenRecord } | { is: 'closed' } | { is: 'unconfirmed' } | { is: 'newer' } | { is: 'bad'; why: string };

export async function openRecord(row: SealedRecord, { secrets, signers }: OpenOptions): Promise<Opened> {
  const json = await openJson(row.sealed, secrets);
  if (json === null) return { is: 'closed' };
  const inner = v.safeParse(v.pipe(v.string(), v.parseJson(), Inner), json);
  if (!inner.success) return { is: 'bad', why: 'what was sealed is no record' };
  if (inner.output.version > 1) return { is: 'newer' };
  const read = readRecord(inner.output.record);
  if (read.is !== 'record') return read.is === 'newer' ? read : { is: 'bad', why: read.why };
  const { record } = read;
  const why = mismatch(row, record);
  if (why !== null) return { is: 'bad', why };
  const { proof } = inner.output;
  if (!(await verify(proof.by, signedBytes(inner.output.record), proof.signature))) return { is: 'bad', why: 'its signature doesn’t fit what it says' };
  if (!signers(record.authorId).includes(proof.by)) return { is: 'unconfirmed' };
  return { is: 'record', record: { ...record, proof } };
}

function mismatch(row: SealedRecord, record: AnyRecord): string | null {
  const people = (ids: readonly string[] | undefined): string => [...(ids ?? [])].sort().join();
  if (record.kind !== row.kind) return 'its text is of another kind than its row';
  if (people(record.between) !== people(row.between)) return 'its text is between other people than its row';
  if (!record.between!.includes(row.authorId)) return 'its row was written by somebody who isn’t part of it';
  if (row.key === record.key) return record.authorId === row.authorId ? null : 'its text is by somebody else than its row';
  return row.key.startsWith(`${record.key}${COPY}`) ? null : 'its text is of another key than its row';
}
