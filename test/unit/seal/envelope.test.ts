import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AnyRecord } from '../../../lib/model/records.ts';
import type { KeyIdentity } from '../../../lib/seal/identity.ts';
import { userId, type UserId } from '../../../lib/model/ids.ts';
import { sealJson } from '../../../lib/seal/age.ts';
import { copyKey, isProven, openRecord, prove, sealRecord } from '../../../lib/seal/envelope.ts';
import { newIdentity } from '../../../lib/seal/identity.ts';
import { readSealed } from '../../../lib/model/sealed.ts';
import { EXAMPLES, NOW } from '../support/records.ts';

type Between = AnyRecord & { between: UserId[] };
const identity = (name: string): Promise<KeyIdentity> => newIdentity({ recordKey: `personKey:${name}`, device: 'Chrome on Linux', replaces: null, older: [], madeAt: NOW });
let ann: KeyIdentity, bob: KeyIdentity, eve: KeyIdentity;
beforeAll(async () => { [ann, bob, eve] = await Promise.all([identity('ann'), identity('bob'), identity('eve')]); });

const session = EXAMPLES.session as unknown as Between;
const said = (text: string): Between => ({ ...session, kind: 'session', body: { act: 'note', sessionId: 's1', text } }) as unknown as Between;
const signers = (id: UserId): string[] => (id === 'A' ? [ann.sign] : id === 'B' ? [bob.sign] : []);
const seal = async (record: Between, by = ann) => sealRecord(record, { recipients: [ann.recipient, bob.recipient], proof: await prove(record, by.signKey, by.sign) });

describe('a sealed record', () => {
  it('is opened by those it is between, as it was written, and by nobody else', async () => {
    const row = await seal(session);
    const open = async (who: KeyIdentity) => openRecord(row, { secrets: [who.secret], signers });
    const { proof, ...back } = ((await open(bob)) as { record: AnyRecord & { proof: object } }).record;
    expect([back, proof, (await open(ann)).is, (await open(eve)).is, (await openRecord(row, { secrets: [], signers })).is]).toEqual([session, expect.objectContaining({ by: ann.sign }), 'record', 'closed', 'closed']);
  });

  it('shows key, kind, people and time outside, and not a word of what it says, nor how long that is to the letter', async () => {
    await fc.assert(fc.asyncProperty(fc.string({ minLength: 8, maxLength: 300 }), async (text) => {
      const row = await seal({ ...session, dealId: 'D9', body: { ...session.body, agenda: [{ id: 'p1', source: { kind: 'own', id: null }, text }] } } as unknown as Between);
      expect(Object.keys(row).sort()).toEqual(['at', 'authorId', 'authorName', 'between', 'dealId', 'key', 'kind', 'sealed', 'version']);
      expect([row.dealId, atob(row.sealed).includes(text), readSealed(row).is]).toEqual([null, false, 'sealed']);
    }), { numRuns: 15 });
    const lengths = await Promise.all(['a', 'a'.repeat(100)].map(async (text) => (await seal({ ...session, body: { ...session.body, agenda: [{ id: 'p', source: { kind: 'own', id: null }, text }] } } as unknown as Between)).sealed.length));
    expect(lengths[0]).toBe(lengths[1]);
  });

  it.each<[string, (row: Awaited<ReturnType<typeof seal>>) => object, string]>([
    ['key', () => ({ key: 'other' }), 'its text is of another key than its row'],
    ['kind', () => ({ kind: 'review' }), 'its text is of another kind than its row'],
    ['author', () => ({ authorId: userId('B') }), 'its text is by somebody else than its row'],
    ['people', () => ({ between: [userId('A'), userId('C')] }), 'its text is between other people than its row'],
  ])('can’t be taken for one of another %s', async (_, change, why) => {
    const row = await seal(session);
    expect(await openRecord({ ...row, ...change(row) }, { secrets: [bob.secret], signers })).toEqual({ is: 'bad', why });
  });

  it('that somebody sealed under another’s name is none: the signature doesn’t fit, or is of a key that isn’t trusted', async () => {
    const forged = await seal(session, eve);
    const proof = await prove(session, eve.signKey, eve.sign);
    const claimed = await sealRecord(session, { recipients: [bob.recipient], proof: { ...proof, by: ann.sign } });
    const open = { secrets: [bob.secret], signers };
    expect([await openRecord(forged, open), await openRecord(claimed, open)]).toEqual([{ is: 'unconfirmed' }, { is: 'bad', why: 'its signature doesn’t fit what it says' }]);
  });

  it('that was cut or changed on the way stays closed; what is no record inside is none', async () => {
    const row = await seal(session);
    const open = { secrets: [bob.secret], signers };
    const flipped = `${row.sealed.slice(0, -8)}${row.sealed.at(-8) === 'A' ? 'B' : 'A'}${row.sealed.slice(-7)}`;
    const inside = async (json: string) => ({ ...row, sealed: await sealJson(json, [bob.recipient]) });
    expect((await Promise.all([{ ...row, sealed: flipped }, { ...row, sealed: row.sealed.slice(0, 400) }, await inside('7'), await inside('{"cut'), await inside(JSON.stringify({ ridealong: 'sealed', version: 2, record: {}, proof: { by: '', signature: '' } }))].map((r) => openRecord(r, open)))).map((o) => o.is))
      .toEqual(['closed', 'closed', 'bad', 'bad', 'newer']);
  });

  it('can be passed on for a key that came later by anybody it is between, and still proves who wrote it', async () => {
    const later = await identity('bob 2');
    const proof = await prove(said('x'), bob.signKey, bob.sign);
    const record = { ...session, key: 'by-bob', authorId: userId('B'), authorName: 'Bob' } as Between;
    const own = await prove(record, bob.signKey, bob.sign);
    expect([await isProven(record, own), await isProven(record, proof)]).toEqual([true, false]);
    const copy = await sealRecord(record, { recipients: [ann.recipient, later.recipient], proof: own, copy: { key: copyKey('by-bob', 'k2'), by: { id: userId('A'), name: 'Ann' } } });
    const opened = await openRecord(copy, { secrets: [later.secret], signers });
    expect([copy.key, copy.authorId, opened]).toMatchObject(['by-bob~k2', 'A', { is: 'record', record: { key: 'by-bob', authorId: 'B', authorName: 'Bob' } }]);
    expect(await openRecord({ ...copy, authorId: userId('E') }, { secrets: [later.secret], signers })).toEqual({ is: 'bad', why: 'its row was written by somebody who isn’t part of it' });
  });
});
