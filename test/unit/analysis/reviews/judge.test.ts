import { describe, expect, it } from 'vitest';
import type { ReviewRecord } from '../../../../lib/analysis/reviews/standing.ts';
import { contentText, signedText } from '../../../../lib/analysis/reviews/content.ts';
import { judge } from '../../../../lib/analysis/reviews/judge.ts';
import { standingReviews } from '../../../../lib/analysis/reviews/standing.ts';
import { at } from '../../support/books.ts';
import { userId } from '../../../../lib/model/ids.ts';
import { judgingBy, keysOf, PARTS, signedReview, signing, write } from '../../support/reviews.ts';
import { shuffled } from '../../support/shuffled.ts';

const signed = await signedReview();
const { said, judging, keys } = signed;
const look = async (records: ReviewRecord[], by = judging) => {
  const review = standingReviews(records).reviews.get('r');
  return review && { state: review.state, missing: review.missing.length, late: review.late.length, closes: review.closes, ...(await judge(review, by)) };
};
const GOOD = { state: 'signed', missing: 0, late: 0, closes: 1, self: 'good', manager: 'good' };

/** Every leaf of a record, changed by itself: what it is and a copy of the record with it changed. */
function* flips(value: unknown, path: string[] = []): Generator<{ path: string; changed: unknown }> {
  if (typeof value === 'object' && value !== null) {
    for (const [k, inner] of Object.entries(value)) for (const f of flips(inner, [...path, k])) yield { path: f.path, changed: Array.isArray(value) ? value.map((x, i) => (String(i) === k ? f.changed : (x as unknown))) : { ...value, [k]: f.changed } };
    if (Array.isArray(value) && value.length > 0) yield { path: [...path, 'cut'].join('.'), changed: value.slice(1) };
    return;
  }
  const changed = typeof value === 'string' ? `${value}x` : typeof value === 'number' ? value + 1 : typeof value === 'boolean' ? !value : 0;
  yield { path: path.join('.'), changed };
}
/** Said of the row by the CRM, not by whoever wrote it: a person's name, and that it is about no deal. Neither is shown in a review. */
const OF_THE_ROW = /^(?:authorName|dealId)$/;

describe('a review that both signed', () => {
  it('is good in whatever order its records come, and however often they were read', async () => {
    expect(await look(said)).toMatchObject(GOOD);
    expect(await look(shuffled([...said, ...said], 7))).toMatchObject(GOOD);
    expect(await look(said.map((r) => JSON.parse(JSON.stringify(r)) as ReviewRecord))).toMatchObject(GOOD);
  });
  it('is noticed to be another once any field of any of its records is', async () => {
    const unnoticed: string[] = [];
    let tried = 0;
    for (const [i, record] of said.entries()) {
      for (const { path, changed } of flips(record)) {
        if (OF_THE_ROW.test(path)) continue;
        tried++;
        const seen = await look(said.map((r, j) => (i === j ? (changed as ReviewRecord) : r)));
        if (seen?.state === 'signed' && seen.missing === 0 && seen.late === 0 && seen.self === 'good' && seen.manager === 'good') unnoticed.push(`${record.body.act}: ${path}`);
      }
    }
    expect(unnoticed).toEqual([]);
    expect(tried).toBeGreaterThan(100);
  });
  it('is noticed to be another once any of its records is taken away or one is added', async () => {
    for (const r of said) expect(await look(said.filter((x) => x !== r))).not.toMatchObject(GOOD);
    expect(await look([...said, write('T', PARTS[1]![1], { at: at('2026-01-01') })])).toMatchObject({ ...GOOD, late: 1 });
  });
});

describe('a signature', () => {
  const [before, selfSign, managerSign] = [said.slice(0, -2), said.at(-2)!, said.at(-1)!];
  it('of another content says so, and the other side’s stays good', async () => {
    const other = await signing(before, 'A', keys.A, { digest: 'of something else' });
    expect(await look([...before, other, managerSign])).toMatchObject({ self: 'content', manager: 'good' });
  });
  it('by a key that this device doesn’t trust is told, never taken silently', async () => {
    const another = await keysOf('A', 'key-A2');
    const sign = await signing(before, 'A', another);
    const by = judgingBy({ A: keys.A, T: keys.T, other: another }, { A: [keys.A.publicKey], T: [keys.T.publicKey] });
    expect(await look([...before, sign, managerSign], by)).toMatchObject({ self: 'newKey', manager: 'good' });
  });
  it('by somebody else’s key, or by one whose record isn’t here, is told', async () => {
    const forged = await signing(before, 'A', keys.T);
    expect(await look([...before, forged, managerSign])).toMatchObject({ self: 'notTheirs' });
    const gone = await signing(before, 'A', await keysOf('A', 'gone'));
    expect(await look([...before, gone, managerSign])).toMatchObject({ self: 'noKey' });
  });
  it('stays good where the record of its key was changed in the CRM, since the key is pinned', async () => {
    const changed = { ...judging, keys: judging.keys.map((k) => ({ ...k, body: { ...k.body, sign: 'AAAA' } })) };
    expect(await look(said, changed)).toMatchObject(GOOD);
  });
  it('isn’t the other side’s, nor one on a content', () => {
    expect(signedText({ ...selfSign, authorId: userId('T') })).not.toBe(signedText(selfSign));
    expect(signedText(selfSign).split('\n')[0]).not.toBe(contentText(before).split('\n')[0]);
  });
});
