import type { ReviewRecord } from './standing.ts';
import { readRecord } from '../../model/record-shapes.ts';

/** The records of a review as they are handed on: all but who else it was handed to. */
export const copyOf = (records: readonly ReviewRecord[]): string => JSON.stringify(records.filter((r) => r.body.act !== 'handOver').map(({ key, kind, dealId, authorId, authorName, between, at, version, body }) => ({ key, kind, dealId, authorId, authorName, ...(between && { between }), at, version, body })));

/**
 * Reviews together with those that were handed to the reader: a copy counts only of the review that it names and only from the person it is about. What is here itself
 * stands over a copy. Signatures prove a copy as they prove what was copied.
 */
export function withHanded(said: readonly ReviewRecord[]): ReviewRecord[] {
  const here = new Map(said.map((r) => [r.key, r]));
  for (const { authorId, body } of said) {
    if (body.act !== 'handOver') continue;
    const copied = recordsIn(body.copy).filter((r) => r.body.reviewId === body.reviewId && r.body.act !== 'handOver');
    if (!copied.some((r) => r.body.act === 'start' && r.body.personId === authorId)) continue;
    for (const r of copied) if (!here.has(r.key)) here.set(r.key, r);
  }
  return [...here.values()];
}

function recordsIn(text: string): ReviewRecord[] {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return [];
  }
  if (!Array.isArray(raw)) return [];
  return raw.map(readRecord).flatMap((read) => (read.is === 'record' && read.record.kind === 'review' ? [read.record] : []));
}
