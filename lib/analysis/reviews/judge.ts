import type { SharedRecord } from '../../model/records.ts';
import type { ReviewRecord, Side, StandingReview } from './standing.ts';
import { contentText, signedText } from './content.ts';

/** What is needed to hold a signature against its content. Cryptography and what this device trusts come in from outside. */
export interface Judging {
  /** SHA-256 of a text in UTF-8, base64. */
  digest(text: string): Promise<string>;
  /** Whether a signature (base64) over a text is by the holder of a public key (Ed25519, raw, base64). */
  verify(publicKey: string, text: string, signature: string): Promise<boolean>;
  /** Public keys by which somebody's signature counts on this device: pinned at first use. */
  trusted(personId: string): Promise<readonly string[]>;
  /** What people published. */
  keys: readonly SharedRecord<'personKey'>[];
}

/**
 * `good`: the content is what was signed, by a key of theirs that this device trusts. `content`: it is another one than was signed. `signature`: it doesn't fit what the record
 * says. `noKey`: the key's record isn't here. `notTheirs`: the key is somebody else's. `newKey`: signed with a key that this device doesn't trust.
 */
export type Verdict = 'good' | 'content' | 'signature' | 'noKey' | 'notTheirs' | 'newKey';

export interface Judged {
  /** Of the content as it lies here, base64; null while it is open or not whole. */
  digest: string | null;
  self: Verdict | null;
  manager: Verdict | null;
}

/** Holds both signatures of a review against its content, whole or not. */
export async function judge(review: StandingReview, by: Judging): Promise<Judged> {
  const digest = review.content && (await by.digest(contentText(review.content)));
  const of = async (side: Side): Promise<Verdict | null> => {
    const sign = review.signed[side];
    return sign && judgeOne(sign as ReviewRecord, digest, by);
  };
  return { digest: review.missing.length > 0 ? null : digest, self: await of('self'), manager: await of('manager') };
}

async function judgeOne(record: ReviewRecord, digest: string | null, { verify, trusted, keys }: Judging): Promise<Verdict> {
  const { body } = record;
  if (body.act !== 'sign') return 'signature';
  const key = keys.find((k) => k.key === body.keyRecord);
  const mine = await trusted(record.authorId);
  // A key that is trusted stands, whatever has become of its record.
  const fits = async (publicKey: string): Promise<boolean> => verify(publicKey, signedText(record), body.signature);
  for (const publicKey of mine) {
    if (await fits(publicKey)) return body.digest === digest ? 'good' : 'content';
  }
  if (!key) return 'noKey';
  if (key.authorId !== record.authorId) return 'notTheirs';
  return !mine.includes(key.body.sign) && (await fits(key.body.sign)) ? 'newKey' : 'signature';
}
