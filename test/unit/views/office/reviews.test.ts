import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { ReviewSheet, ReviewsView } from '../../../../lib/messages/areas/reviews.ts';
import type { AnyRecord } from '../../../../lib/model/records.ts';
import type { PersonKeys } from '../../../../lib/views/office/person-keys.ts';
import { userId } from '../../../../lib/model/ids.ts';
import { openOffice } from '../../../../lib/views/office/office.ts';
import { CONTEXT } from '../../support/map-company.ts';
import { officeOver } from '../../support/office.ts';
import { answer, CYCLE, keysOf, nameOf, verify, type Keys } from '../../support/reviews.ts';
import { set, goal, PEOPLE } from '../../support/map-company.ts';
import { d } from '../../support/books.ts';

const DEALS = [{ id: 'D1', steps: [{ at: '2026-06-01', stage: 'Negotiate', amount: 500_00, close: '2026-09-15', owner: 'A' }, { at: '2026-09-12', stage: 'Won' }] }];
const text = (bytes: Uint8Array<ArrayBuffer>): string => new TextDecoder().decode(bytes);
const cycle: AnyRecord = { key: 'cycle', kind: 'reviewCycle', dealId: null, authorId: userId('L'), authorName: nameOf('L'), at: Date.parse('2026-11-01'), version: 1, body: CYCLE };

/** Browsers of several people against one CRM: `carry` brings each what the others wrote, as it is between them. */
async function browsers<W extends string>(who: readonly W[], { context = CONTEXT, records = [] as AnyRecord[], keys = new Map<string, Keys>() } = {}) {
  for (const w of who) if (!keys.has(w)) keys.set(w, await keysOf(w));
  const person: PersonKeys = {
    mine: (room) => { const k = keys.get(room.connection.identity.userId)!; return Promise.resolve({ recordKey: k.record.key, publicKey: k.publicKey, sign: (bytes) => k.sign(text(bytes)) }); },
    trusted: (_, id) => Promise.resolve(keys.has(id) ? [keys.get(id)!.publicKey] : []), verify: (key, bytes, signature) => verify(key, text(bytes), signature),
  };
  const open = async (w: W) => {
    const o = await officeOver(DEALS, { who: w, context });
    const office = openOffice({ ...o.options, keys: person });
    await o.room.workspace.mergePulled([cycle, ...records, ...[...keys.values()].map((k) => k.record as AnyRecord)]);
    const connection = o.connection.id;
    return {
      ...o, office, w,
      view: async (reviewId: string | null = null): Promise<ReviewsView> => (await office.areaView({ connection, request: { area: 'reviews', ask: { reviewId } } }) as { view: ReviewsView }).view,
      sheet: async (id: string): Promise<ReviewSheet> => (await office.areaView({ connection, request: { area: 'reviews', ask: { reviewId: id } } }) as { view: ReviewsView }).view.opened!,
      say: async (word: Parameters<typeof office.sayOfReview>[0]['word']) => { o.state.now += 60_000; return (await office.sayOfReview({ connection, word })).id; },
      of: (word: Parameters<typeof office.sayOfPeople>[0]['word']) => { o.state.now += 60_000; return office.sayOfPeople({ connection, word }); },
      written: async () => (await Promise.all((['review', 'reviewSums', 'opened', 'correction', 'erased'] as const).map((k) => o.room.workspace.records(k)))).flat() as unknown as AnyRecord[],
    };
  };
  const all = Object.fromEntries(await Promise.all(who.map(async (w) => [w, await open(w)] as const))) as Record<W, Awaited<ReturnType<typeof open>>>;
  const carry = async () => {
    const list = Object.values<Awaited<ReturnType<typeof open>>>(all);
    const now = Math.max(...list.map((b) => b.state.now));
    for (const b of list) b.state.now = now;
    const written = await Promise.all(list.map((b) => b.written()));
    for (const b of list) {
      await b.settled();
      const mine = new Set((await b.written()).map((r) => r.key));
      const fresh = [...new Map(written.flat().map((r) => [r.key, r])).values()].filter((r) => !mine.has(r.key) && (!r.between || r.between.includes(userId(b.w))));
      await b.room.workspace.mergePulled(fresh.map(({ state: _, ...r }: AnyRecord & { state?: string }) => r as AnyRecord));
    }
  };
  return { ...all, carry, keys };
}

const goals = [set('L', [goal('a', 'person:A', 640_000, { period: { id: '2026-Q3', start: d('2026-07-01'), end: d('2026-09-30'), calendarId: 'calendar' } })], { at: Date.parse('2026-06-20') })] as unknown as AnyRecord[];

/** From the beginning to the close, by T and A. */
async function untilClosed() {
  const b = await browsers(['T', 'A', 'N', 'K'], { records: goals });
  const id = await b.T.say({ act: 'begin', cycleId: 'c26', personId: 'A' });
  await b.carry();
  await b.A.say({ act: 'share', reviewId: id, answers: [{ to: 'won', text: 'D1, with the buyer’s own dates.', place: null, evidence: ['deal:D1'] }] });
  await b.carry();
  await b.T.say({ act: 'share', reviewId: id, answers: [{ to: 'results', text: 'As agreed.', place: 2, evidence: ['goal:a'] }] });
  await b.T.say({ act: 'talk', reviewId: id, day: '2026-11-20', text: '' });
  await b.carry();
  await b.T.say({ act: 'close', reviewId: id, seen: (await b.T.sheet(id)).seen });
  await b.carry();
  return { ...b, id };
}
async function untilSigned() {
  const b = await untilClosed();
  await b.A.say({ act: 'sign', reviewId: b.id, digest: (await b.A.sheet(b.id)).digest!, agrees: false, note: 'The territory changed.' });
  await b.T.say({ act: 'sign', reviewId: b.id, digest: (await b.T.sheet(b.id)).digest!, agrees: true, note: '' });
  await b.carry();
  return b;
}

describe('a review in two browsers', () => {
  it('goes from its beginning to both signatures, and both see the same', async () => {
    const b = await untilSigned();
    const [t, a] = [await b.T.sheet(b.id), await b.A.sheet(b.id)];
    expect([t.digest === a.digest, t.state, t.notices, a.notices, t.signatures.map((s) => [s.who, s.trouble, s.note])]).toEqual([true, 'signed', [], [], [[nameOf('A'), null, 'The territory changed.'], ['Name T', null, null]]]);
    expect(a.sections.find((s) => s.to === 'results')!.manager!.place).toBe('As agreed');
  });
  it('freezes goals as they stood on the cycle’s first day and at the end', async () => {
    const { T, id } = await untilClosed();
    expect((await T.sheet(id)).goals).toMatchObject({ startOn: '1 Jan 2026', rows: [{ id: 'a', start: null, end: expect.stringMatching(/^€500 of €640,000$/) }] });
  });
  it('is nobody else’s to read, whatever lies on their device', async () => {
    const b = await untilSigned();
    await b.K.room.workspace.mergePulled((await b.T.written()).map(({ state: _, ...r }: AnyRecord & { state?: string }) => r as AnyRecord));
    expect([(await b.K.view(b.id)).opened, (await b.K.view()).rows, (await b.K.view()).history]).toEqual([null, [], []]);
  });
  it('keeps a draft on its author’s device, and drops it once it is shared', async () => {
    const b = await browsers(['T', 'A']);
    const id = await b.T.say({ act: 'begin', cycleId: 'c26', personId: 'A' });
    await b.T.say({ act: 'draft', reviewId: id, answers: [{ to: 'results', text: 'Not yet sure.', place: null, evidence: [] }] });
    await b.T.settled();
    const sheet = await b.T.sheet(id);
    expect([sheet.draft!.answers[0]!.text, sheet.sections.find((s) => s.to === 'results')!.manager, (await b.T.records('reviewDraft')).length]).toEqual(['Not yet sure.', null, 1]);
    await b.T.say({ act: 'share', reviewId: id, answers: [{ to: 'results', text: 'Sure.', place: 3, evidence: [] }] });
    expect(await b.T.records('reviewDraft')).toEqual([]);
  });
  it('tells the person once a day that their manager opened it', async () => {
    const b = await untilClosed();
    await b.T.sheet(b.id);
    await b.T.sheet(b.id);
    await b.carry();
    const about = (await b.A.office.areaView({ connection: b.A.connection.id, request: { area: 'aboutMe', ask: { kind: null } } }) as { view: { opened: unknown[] } }).view;
    expect(about.opened).toEqual([{ who: 'Name T', what: 'A review', when: expect.stringMatching(/2026/) }]);
  });
});

describe('a signed review that somebody changes', () => {
  it('is told on the sheet, whichever stored record it was', async () => {
    const b = await untilSigned();
    const stored = (await b.A.records('review')) as AnyRecord[];
    for (const record of stored) {
      const { state: _, ...whole } = record as AnyRecord & { state?: string };
      const changed = JSON.parse(JSON.stringify(whole).replace('As agreed.', 'Below.').replace('D1, with', 'D2, with').replace('2026', '2027').replace('"agrees":false', '"agrees":true').replace('"note":""', '"note":"x"').replace('"text":""', '"text":"x"').replace('"from":', '"from":1')) as AnyRecord;
      expect(JSON.stringify(changed)).not.toBe(JSON.stringify(whole));
      await b.A.room.workspace.mergePulled([{ ...changed, at: changed.at + 1 }]);
      const sheet = await b.A.sheet(b.id).catch(() => null);
      const row = [...(await b.A.view()).history, ...(await b.A.view()).rows].find((r) => r.id === b.id);
      expect([sheet === undefined || !sheet || sheet.notices.length > 0 || sheet.signatures.some((s) => s.trouble !== null), row?.isNoticed]).toEqual([true, true]);
      await b.A.room.workspace.mergePulled([whole as AnyRecord]);
    }
    expect((await b.A.sheet(b.id)).notices).toEqual([]);
  });
  it('is told when its records are gone', async () => {
    const b = await untilSigned();
    await b.A.view();
    await b.A.room.workspace.dropRecords(((await b.A.records('review')) as AnyRecord[]).map((r) => r.key));
    expect((await b.A.view()).history).toMatchObject([{ id: b.id, is: 'broken', isNoticed: true }]);
  });
  it('can’t be added to by any word', async () => {
    const b = await untilSigned();
    const words = [{ act: 'share', reviewId: b.id, answers: [answer('results', 'x')].map((a) => ({ ...a, evidence: [] })) }, { act: 'talk', reviewId: b.id, day: '2026-11-20', text: 'x' }, { act: 'close', reviewId: b.id, seen: [] }, { act: 'sign', reviewId: b.id, digest: 'x', agrees: true, note: '' }] as const;
    for (const word of words) await expect(b.T.say(word as never)).rejects.toMatchObject({ data: { kind: 'noPermission' } });
  });
});

describe('a word that may not be said', () => {
  it.each([
    ['A', { act: 'begin', cycleId: 'c26', personId: 'K' }, /who leads the person/], ['T', { act: 'begin', cycleId: 'none', personId: 'A' }, /no longer there/],
    ['T', { act: 'tellSums', cycleId: 'c26', templateId: 'seller:ae' }, /fewer than five/], ['T', { act: 'endCycle', cycleId: 'c26', why: 'x' }, /opened by whoever stands at the top/],
    ['T', { act: 'openCycle', name: 'x', from: '2026-01-01', to: '2026-12-31', due: '2027-01-31', roles: [], personIds: [] }, /opened by whoever stands at the top/],
  ] as const)('%s is refused with a sentence: %o', async (who, word, why) => {
    const b = await browsers(['T', 'A']);
    await expect(b[who].say(word as never)).rejects.toMatchObject({ data: { message: expect.stringMatching(why) as string } });
    expect((await b[who].written()).length).toBe(0);
  });
  it('is a close of what its manager hasn’t read', async () => {
    const b = await browsers(['T', 'A']);
    const id = await b.T.say({ act: 'begin', cycleId: 'c26', personId: 'A' });
    await b.T.say({ act: 'share', reviewId: id, answers: [{ to: 'results', text: 'As agreed.', place: 2, evidence: [] }] });
    await b.T.say({ act: 'talk', reviewId: id, day: '2026-11-20', text: '' });
    await expect(b.T.say({ act: 'close', reviewId: id, seen: [] })).rejects.toMatchObject({ data: { message: expect.stringContaining('added something meanwhile') as string } });
    await b.carry();
    await expect(b.A.say({ act: 'close', reviewId: id, seen: [] })).rejects.toMatchObject({ data: { message: expect.stringContaining('The manager closes') as string } });
  });
});

it('a new manager reads what the person hands over, signed by both, and nothing before', async () => {
  const moved = { ...CONTEXT, people: PEOPLE.map((p) => (p.id === 'A' ? { ...p, managerId: userId('N') } : p)) };
  const first = await untilSigned();
  const signed = (await first.A.written()).filter((r) => r.kind === 'review').map(({ state: _, ...r }: AnyRecord & { state?: string }) => r as AnyRecord);
  const after = await browsers(['A', 'N'], { context: moved, records: goals, keys: first.keys });
  await after.A.room.workspace.mergePulled(signed);
  await after.A.say({ act: 'handOver', reviewId: first.id, toId: 'N' });
  expect((await after.N.view()).history).toEqual([]);
  await after.carry();
  expect((await after.N.view()).history).toMatchObject([{ id: first.id, state: 'Handed to you, signed by both', isNoticed: false }]);
  expect((await after.N.sheet(first.id)).may).toMatchObject({ write: false, talk: false, sign: false, close: null, handOver: [] });
  await expect(first.A.say({ act: 'handOver', reviewId: first.id, toId: 'N' })).rejects.toMatchObject({ data: { message: expect.stringContaining('who leads you now') as string } });
  expect(signed.length).toBe(7);
});
