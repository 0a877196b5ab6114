import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { AboutMeView } from '../../../../lib/messages/areas/about-me.ts';
import type { EvennessView } from '../../../../lib/messages/areas/evenness.ts';
import type { AnyRecord } from '../../../../lib/model/records.ts';
import type { Stored } from '../../support/map-company.ts';
import { userId } from '../../../../lib/model/ids.ts';
import { evennessView } from '../../../../lib/views/areas/evenness.ts';
import { reviewsView } from '../../../../lib/views/areas/reviews.ts';
import { correctionsOf } from '../../../../lib/views/people/held.ts';
import { purgeDenied, tidy } from '../../../../lib/views/people/tidy.ts';
import { CONTEXT, inputOf, PEOPLE, say } from '../../support/map-company.ts';
import { measureData } from '../../support/measures.ts';
import { officeOver } from '../../support/office.ts';
import { CYCLE, TEMPLATE } from '../../support/reviews.ts';

const DAY = 86_400_000;
const DEALS = [{ id: 'D1', steps: [{ at: '2026-06-01', stage: 'Won', amount: 500_00, close: '2026-09-15', owner: 'A' }] }];
const plain = ({ state: _, ...r }: Stored): AnyRecord => r as AnyRecord;
const feedback = (by: string, to: string, over: { at?: number; key?: string } = {}): Stored => say('feedback', by, { act: 'open', threadId: `t-${by}-${over.key ?? to}`, about: { kind: 'person' }, toId: userId(to), tone: 'praise', text: `Well done, says ${by}.`, sbi: null, behaviourIds: [] }, { at: Date.parse('2026-11-01'), ...over });

async function office(who: string, records: Stored[]) {
  const o = await officeOver(DEALS, { who, context: CONTEXT });
  await o.room.workspace.mergePulled(records.map(plain));
  const connection = o.connection.id;
  const about = async (kind: 'snapshot' | null = null) => ((await o.office.areaView({ connection, request: { area: 'aboutMe', ask: { kind } } })) as { view: AboutMeView }).view;
  return { ...o, connectionId: connection, about, file: async (kind: string) => o.office.areaFile({ connection, request: { area: 'aboutMe', ask: { kind: null } }, kind }), say: (word: Parameters<typeof o.office.sayOfPeople>[0]['word']) => o.office.sayOfPeople({ connection, word }) };
}

describe('what is held about the reader', () => {
  it('is all of it by or about them, with purpose, readers and time, and goes into one file', async () => {
    const o = await office('A', [feedback('T', 'A'), feedback('T', 'K'), say('opened', 'T', { personId: userId('A'), part: 'feedback', day: '2026-11-23' })]);
    const view = await o.about();
    expect([view.records.map((r) => [r.label, r.who]), view.opened.map((x) => x.who)]).toEqual([[['Feedback', 'Tomasz Wiśniewski'], ['Who opened what', 'Tomasz Wiśniewski']], ['Tomasz Wiśniewski']]);
    expect(view.kinds.every((k) => k.purpose !== '' && k.seenBy !== '' && k.kept !== '')).toBe(true);
    const file = JSON.parse((await o.file('json')).text) as { records: AnyRecord[]; facts: string[] };
    expect([file.records.map((r) => r.kind).filter((k) => k === 'feedback').length, file.facts.join(' ')]).toEqual([1, expect.stringContaining('1\u00a0deal that you own')]);
  });
  it('keeps other people out of records about many', async () => {
    const snapshot = say('snapshot', 'F', { day: '2026-11-23', takenAt: 1, currency: 'EUR', deals: 2, people: PEOPLE.map((p) => ({ id: p.id, managerId: null, roleId: null, parentRoleId: null, isActive: true })), forecasts: [] });
    const o = await office('A', [snapshot]);
    const text = (await o.file('json')).text;
    expect([text.includes('"id": "A"'), text.includes('"id": "K"')]).toEqual([true, false]);
  });
  it('can be set right by whom it concerns, beside the record', async () => {
    const said = feedback('T', 'A');
    const o = await office('A', [said, feedback('T', 'K')]);
    await o.say({ act: 'correct', of: said.key, text: 'It was Katarzyna.' });
    expect((await o.about()).records.find((r) => r.key === said.key)!.corrections).toMatchObject([{ text: 'It was Katarzyna.' }]);
    await expect(o.say({ act: 'correct', of: 'none', text: 'x' })).rejects.toMatchObject({ data: { kind: 'noPermission' } });
    expect(correctionsOf(inputOf([feedback('T', 'K', { key: 'k' }), say('correction', 'A', { of: 'k', text: 'x' })]))('k')).toEqual([]);
  });
});

describe('erasing', () => {
  it('takes one’s own words from the device at once, and from the others’ where they are read', async () => {
    const mine = feedback('A', 'T');
    const o = await office('A', [mine, feedback('T', 'A')]);
    await o.say({ act: 'erase', id: 'mine' });
    expect(((await o.records('feedback')) as AnyRecord[]).map((r) => r.authorId)).toEqual(['T']);
    const erased = (await o.records('erased')) as AnyRecord[];
    const other = inputOf([mine, ...(erased as Stored[])], { who: 'T' });
    expect(other.company.records('feedback')).toEqual([]);
  });
  it('takes nothing for the company by who may not', async () => {
    const left = feedback('R', 'S');
    const [rep, head] = [await office('A', [left]), await office('L', [left])];
    await expect(rep.say({ act: 'erase', id: 'left R' })).rejects.toMatchObject({ data: { kind: 'noPermission' } });
    await head.say({ act: 'erase', id: 'left R' });
    expect([await head.records('feedback'), (await head.about()).toDelete!.rows, (await head.file('list')).text]).toEqual([[], 1, expect.stringContaining(left.key)]);
  });
  it('isn’t another’s: an erased record by somebody who may not counts for nothing', () => {
    const said = feedback('T', 'A');
    expect(inputOf([said, say('erased', 'K', { keys: [said.key], because: 'asked', kinds: ['feedback'] })]).company.records('feedback').length).toBe(1);
  });
  it('comes by itself when time ends, for what is about people alone', async () => {
    const o = await office('A', [feedback('T', 'A', { at: o400() }), say('goal', 'F', { act: 'end', goalId: 'x', why: 'y' }, { at: o400() })]);
    expect(await tidy(o.room.workspace, CONTEXT, o.state.now)).toBe(1);
    expect([(await o.records('feedback')).length, (await o.records('goal')).length]).toEqual([0, 1]);
  });
  it('comes where the CRM has refused a connection for 30 days, and not before', async () => {
    const o = await office('A', [feedback('T', 'A'), feedback('A', 'T')]);
    await o.room.facts.setHead({ failed: { error: { kind: 'signIn', code: 'RA-101', title: 'x', message: 'y', retryAt: null }, at: o.state.now } });
    expect(await purgeDenied(o.room, 'A', o.state.now + 29 * DAY)).toBe(false);
    expect(await purgeDenied(o.room, 'A', o.state.now + 31 * DAY)).toBe(true);
    expect([((await o.records('feedback')) as AnyRecord[]).map((r) => r.authorId), (await o.room.facts.head()).context]).toEqual([['A'], null]);
  });
});
const o400 = (): number => Date.parse('2026-11-23') - 400 * DAY;

it('how long reviews are kept is set by who keeps the settings alone', async () => {
  const [rep, head] = [await office('A', []), await office('L', [])];
  await expect(rep.say({ act: 'retention', coachingMonths: 6, reviewMonths: 24 })).rejects.toMatchObject({ data: { kind: 'noPermission' } });
  await head.say({ act: 'retention', coachingMonths: 6, reviewMonths: 24 });
  expect((await head.about()).retention).toMatchObject({ coachingMonths: 6, reviewMonths: 24 });
});

describe('evenness', () => {
  const cycle = say('reviewCycle', 'L', CYCLE);
  const sums = (by: string, reviews: number, results: number[], to = 'L'): Stored => ({ ...say('reviewSums', by, { cycleId: 'c26', templateId: TEMPLATE.id, reviews, results, behaviours: [0, 0, 0, 0] }), between: [userId(by), userId(to)] } as Stored);
  const view = (who: string, records: Stored[], me = {}): EvennessView => evennessView({ ...inputOf([cycle, ...records], { who, me }), data: measureData('2026-11-24', {}, CONTEXT) }, { cycleId: null });
  it('is for who runs reviews, and reads what is theirs alone', () => {
    expect([view('A', []).closed, view('L', []).closed, view('L', [sums('T', 6, [0, 3, 3, 0], 'F')]).places]).toEqual([expect.stringContaining('top of the reporting line'), null, []]);
  });
  it('tells nothing of fewer than five, nor where all are in one place', () => {
    expect([view('L', [sums('T', 4, [0, 2, 2, 0])]).places, view('L', [sums('T', 6, [0, 6, 0, 0])]).places[0]!.results, view('L', [sums('T', 6, [0, 3, 3, 0])]).places[0]!.results.map((r) => r.text)]).toEqual([[], [], ['0 of 6', '3 of 6', '3 of 6', '0 of 6']]);
  });
  it('leaves out teams with fewer than five in the cycle', () => {
    expect(view('L', [feedback('T', 'A')]).feedback).toEqual([]);
  });
  it('and reviews are off under a key that doesn’t say who somebody is', () => {
    expect(view('L', [], { verified: false }).closed).toContain('HubSpot key');
    expect(reviewsView({ ...inputOf([cycle], { who: 'A', me: { verified: false } }), data: measureData('2026-11-24', {}, CONTEXT) }, { reviewId: null }).off).toContain('HubSpot key');
  });
});
