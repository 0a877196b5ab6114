import canonicalize from 'canonicalize';
import type { SharedRecord } from '../../model/records.ts';

type Review = SharedRecord<'review'>;

/** Texts that are signed begin with a line of their own, so that no signature of one can pass for one of another. */
const CONTENT = 'ridealong review content 1';
const SIGNED = 'ridealong review signature 1';

/** What a record says, without what a CRM may say anew: its author's name follows the person, so it is no part. */
const stated = ({ key, kind, authorId, between, at, version, body }: Review): object => ({ key, kind, authorId, between: [...(between ?? [])].sort(), at, version, body });

/**
 * The one text of a review by RFC 8785 (JSON Canonicalization Scheme): the same records give the same text, in whatever order they come. Both sign it.
 * https://www.rfc-editor.org/rfc/rfc8785
 */
export const contentText = (records: readonly Review[]): string =>
  `${CONTENT}\n${canonicalize({ records: [...records].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(stated) }) ?? ''}`;

/** What a signature is over: all that the record of it says, but the signature itself. It names the digest of the content. */
export function signedText(record: SharedRecord<'review'>): string {
  const { body } = record;
  if (body.act !== 'sign') return '';
  const { signature: _, ...rest } = body;
  return `${SIGNED}\n${canonicalize(stated({ ...record, body: rest as typeof body })) ?? ''}`;
}

/** The same template, to the letter. */
export const sameText = (a: unknown, b: unknown): boolean => canonicalize(a) === canonicalize(b);
