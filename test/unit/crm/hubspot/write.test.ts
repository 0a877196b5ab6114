import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { AnyRecord } from '../../../../lib/model/records.ts';
import type { CauseStatement, LineRemark } from '../../../../lib/model/cause.ts';
import type { CrmTask, CrmWriter } from '../../../../lib/crm/writer.ts';
import { dealId, userId } from '../../../../lib/model/ids.ts';
import { RECORD_KINDS } from '../../../../lib/model/record-shapes.ts';
import { errorData } from '../../../../lib/model/errors.ts';
import { hubspotDealId, hubspotOwnerId, HUBSPOT_KEYS } from '../../../sandbox/hubspot/index.ts';
import { noteOf, recordIn } from '../../../../lib/crm/hubspot/write/note.ts';
import { openHubspot } from '../../../../lib/crm/hubspot/index.ts';
import { parseDay } from '../../../../lib/model/day.ts';
import { COMPANY_KINDS } from '../../../../lib/model/records.ts';
import { EXAMPLES, recordsIn } from '../../support/records.ts';
import { collect, KEY, smallOrg, START, stored, world } from './world.ts';

const isRecord = (record: AnyRecord) => ({ is: 'record', record });
const forever = new AbortController().signal;
const DEAL = dealId(hubspotDealId('006000000000001AAA'));
const [ANNA, BEN] = ['005000000000001AAA', '005000000000002AAA'].map((id) => userId(hubspotOwnerId(id))) as [ReturnType<typeof userId>, ReturnType<typeof userId>];
const causeWords = (id: string) => (id === 'date' ? { label: 'Date never agreed with the buyer', function: 'sales' } : null);

const statement = (over: Partial<CauseStatement> = {}): CauseStatement => ({
  dealId: DEAL, periodId: '2026-Q3', reason: 'slipped', act: 'state', newInformation: false, causeId: 'date', note: null, suggested: 'contract', ...over,
});
const cause = (key: string, over: Partial<CauseStatement> = {}, author = ANNA): AnyRecord => ({
  key, kind: 'cause', dealId: DEAL, authorId: author, authorName: 'Anna <Berg>', at: START - 1_000, version: 1, body: statement(over),
});
const remark = (key: string, over: Partial<LineRemark> = {}): AnyRecord => ({
  key, kind: 'remark', dealId: DEAL, authorId: BEN, authorName: 'Ben', at: START, version: 1,
  body: { answers: null, periodId: '2026-Q3', scope: 'org', dealId: DEAL, reason: 'slipped', text: 'Why "now" & not <before>?\nÄrger, 日本', asked: [ANNA], ...over },
});

let w: ReturnType<typeof world>;
beforeEach(() => { w = world(smallOrg(5), START); });
async function writer(key: string = KEY, ownerId: string = ANNA): Promise<CrmWriter> {
  return (await openHubspot({ key, ownerId, uiHost: null, now: w.now, causeWords }, w.transport)).writer!;
}
const failure = async (run: Promise<unknown>) => run.then(() => { throw new Error('it should have failed'); }, (error: unknown) => errorData(error));
const notes = (): Promise<{ text: string; owner: string | null }[]> => bodies('notes', ['hs_note_body', 'hubspot_owner_id']).then((rows) => rows.map((p) => ({ text: p.hs_note_body ?? '', owner: p.hubspot_owner_id ?? null })));
async function bodies(type: string, properties: string[]): Promise<Record<string, string | null>[]> {
  const reply = await w.transport.fetch(`https://api.hubapi.com/crm/v3/objects/${type}?limit=100&properties=${properties.join(',')}`, { method: 'GET', headers: { authorization: `Bearer ${KEY}` } });
  return ((await reply.json()) as { results: { properties: Record<string, string | null> }[] }).results.map((r) => r.properties);
}
const deal = (names: string) => bodies('deals', names.split(',')).then((rows) => rows[0]);

describe('records on HubSpot deals', () => {
  it('go from one person to another under two keys, whole, as soon as the search knows them', async () => {
    const [anna, ben] = [await writer(), await writer(HUBSPOT_KEYS.colleague, BEN)];
    const mine = cause('k-1', { note: 'Ärger & <b>“quotes”</b>\nsecond line' });
    await anna.writeRecord(mine, forever);
    await ben.writeRecord(remark('k-2'), forever);
    const early = await ben.readRecords(null, forever);
    expect(early.found).toEqual([]);
    w.advance(60_000);
    const read = await ben.readRecords(early.next, forever);
    expect([read.found, read.incomplete]).toEqual([[mine, remark('k-2')].map(isRecord), 0]);
    expect(recordsIn(await anna.readRecords(read.next, forever))).toEqual([mine, remark('k-2')]);
    w.advance(3_600_000);
    expect((await anna.readRecords(String(w.now()), forever)).found).toEqual([]);
    expect(w.unsupported).toEqual([]);
  });

  it('are readable in the timeline, with the name told as unverified and no tag of anybody’s', async () => {
    await (await writer()).writeRecord(cause('k', { note: '<img src=x>' }), forever);
    const [note] = await notes();
    expect(note!.owner).toBe(ANNA);
    expect(note!.text.split('</p>')[0]).toBe('<p>Why this deal was missing from 2026-Q3: Date never agreed with the buyer (sales). There was no new information.<br>“&lt;img src=x&gt;”<br>Anna &lt;Berg&gt; (through Ridealong, name not verified)');
  });

  it('make no second note when they are written again, not even where HubSpot made one and then failed to say so', async () => {
    const one = await writer();
    await one.writeRecord(cause('k'), forever);
    await one.writeRecord(cause('k'), forever);
    const other = await writer(HUBSPOT_KEYS.colleague, BEN);
    await other.writeRecord(cause('k'), forever);
    expect(await notes()).toHaveLength(1);
    const real = w.transport.fetch;
    const losing = await openHubspot({ key: KEY, ownerId: ANNA, uiHost: null, now: w.now }, { ...w.transport, fetch: async (url, init) => {
      const reply = await real(url, init);
      return init.method === 'POST' && url.endsWith('/notes') ? new Response('{"message":"bad gateway"}', { status: 502 }) : reply;
    } });
    expect(await failure(losing.writer!.writeRecord(cause('k2'), forever))).toMatchObject({ kind: 'offline' });
    await one.writeRecord(cause('k2'), forever);
    expect(await notes()).toHaveLength(2);
  });

  it('wait where HubSpot asks to, and go out once', async () => {
    const one = await writer();
    w.faults.push({ status: 429, body: { status: 'error', errorType: 'RATE_LIMIT', policyName: 'TEN_SECONDLY_ROLLING', message: 'You have reached your ten_secondly_rolling limit.' } }, { status: 503, body: { message: 'down' } });
    await one.writeRecord(cause('k'), forever);
    expect([w.slept, (await notes()).length]).toEqual([[10_000, 1_200], 1]);
  });

  it('come back as they were, whatever was typed', () => {
    const anything = fc.string({ unit: fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code)), maxLength: 80 });
    fc.assert(fc.property(anything, anything, fc.option(anything), (text, authorName, note) => {
      for (const record of [{ ...remark('r', { text }), authorName }, { ...cause('c', { note }), authorName }] as AnyRecord[]) expect(recordIn(noteOf(record, causeWords))).toEqual(isRecord(record));
    }), { numRuns: 50 });
  });

  it('survive what an editor does to HTML, and say where they didn’t', async () => {
    const anna = await writer();
    await anna.writeRecord(cause('k'), forever);
    const [{ text } = { text: '' }] = await notes();
    const at = text.indexOf('ridealongrecord') + 40;
    const rewrapped = `<div style="x"><div>${text.slice(0, at)}<wbr>\u200b${text.slice(at, at + 30)}<br>\n${text.slice(at + 30)}</div></div>`.replace(/ /g, '&nbsp;');
    expect(recordIn(rewrapped)).toEqual(isRecord(cause('k')));
    const cut = { is: 'bad', key: null, why: 'the record in a note is cut, or was changed' };
    expect([recordIn(`${text.slice(0, -20)}.</p>`), recordIn(text.replace('ridealongrecord 1:', 'ridealongrecord')), recordIn('<p>Called, will ring back</p>')]).toEqual([cut, cut, null]);
  });

  it('can’t be forged from the text of a remark', async () => {
    const forged = noteOf(cause('forged', {}, BEN), () => null).replace(/<[^>]*>/g, ' ');
    const honest = remark('honest', { text: forged });
    expect(recordIn(noteOf(honest, () => null))).toEqual(isRecord(honest));
  });

  it('say nothing in a company’s name: a note’s author is whom the note itself names', () => {
    const kinds = COMPANY_KINDS.map((kind) => EXAMPLES[kind] as AnyRecord);
    expect(kinds.map((record) => recordIn(noteOf(record, () => null)))).toEqual(kinds.map(({ key, kind }) => ({ is: 'bad', key, why: `a ${kind} can’t lie on a deal` })));
  });

  it('of coaching on a deal lie on it, readable, and come back', () => {
    const all = (['feedback', 'action', 'promptWord'] as const).map((kind) => EXAMPLES[kind] as AnyRecord);
    expect(all.map((record) => recordIn(noteOf(record, () => null)))).toEqual(all.map(isRecord));
    expect(all.map((record) => noteOf(record, () => null).split('</p>')[0])).toEqual([
      '<p>Feedback: Whose date is it?<br>Ann (through Ridealong, name not verified)', '<p>Agreed, by 2026-12-01: Ask the buyer for the date<br>Ann (through Ridealong, name not verified)',
      '<p>Coaching prompt “silence”: declined. “They are on holiday”<br>Ann (through Ridealong, name not verified)',
    ]);
  });

  it('between people never lie open on a deal', async () => {
    const between = { ...EXAMPLES.feedback, between: [ANNA, BEN] } as AnyRecord;
    expect(recordIn(noteOf(between, () => null))).toEqual({ is: 'bad', key: 'f', why: 'what is between people can’t lie open on a deal' });
    const sealed = { key: 's', kind: 'feedback' as const, dealId: null, authorId: ANNA, authorName: 'Anna', between: [ANNA, BEN], at: START, version: 1 as const, sealed: btoa('x') };
    await expect((await writer()).writeRecord(sealed, forever)).rejects.toMatchObject({ data: { kind: 'notSetUp' } });
  });

  it('of a newer shape are told apart', () => {
    expect(recordIn(noteOf({ ...cause('k'), version: 2 } as unknown as AnyRecord, () => null))).toEqual({ is: 'newer' });
  });

  it('about a lead lie on the contact that it is, and on the deal once it became one', async () => {
    const anna = await writer();
    const contact = (await bodies('contacts', ['hs_object_id']))[0]!.hs_object_id!;
    const flag = (key: string, dealId: AnyRecord['dealId'], leadId: string | null): AnyRecord => ({ key, kind: 'leadWord', dealId, authorId: ANNA, authorName: 'Anna', at: START, version: 1, body: { act: 'outOfScope', leadId, dealId, minutes: 30, note: 'Budget' } });
    const onLead = flag('w-1', null, contact);
    await anna.writeRecord(onLead, forever);
    await anna.writeRecord(onLead, forever);
    await anna.writeRecord(flag('w-2', DEAL, null), forever);
    const about = { key: 'w-3', kind: 'leadWord', dealId: null, authorId: ANNA, authorName: 'Anna', at: START, version: 1, body: { act: 'remark', about: { kind: 'source', name: 'Web', periodId: null }, to: 'sales', text: 'x' } } as AnyRecord;
    expect((await failure(anna.writeRecord(about, forever))).kind).toBe('notSetUp');
    w.advance(60_000);
    expect(recordsIn(await anna.readRecords(null, forever)).map((r) => r.key)).toEqual(['w-1', 'w-2']);
    expect((await notes()).map((x) => x.text)[0]).toContain('Qualifying that was out of scope: 30 minutes.');
  });

  it('stay on the device where HubSpot has no place, and say so in a sentence', async () => {
    const anna = await writer();
    expect(await anna.places(forever)).toEqual({
      kinds: Object.fromEntries(RECORD_KINDS.map((kind) => [kind, ['cause', 'remark', 'feedback', 'action', 'promptWord', 'leadWord'].includes(kind) ? 'shared' : 'device'])), canSetUp: true,
      plan: ['ridealong_miss_cause', 'ridealong_miss_function', 'ridealong_miss_period'].map((name) => `The deal property ${name}, in the group “Ridealong”, so that HubSpot’s own reports can show it`),
      why: 'HubSpot has no place for company records below Enterprise: calls, daily snapshots, published bridges, settings, strategy, goals, roles, asks, what is between people and whatever is about no single deal or lead stay on this device and can be exported.',
    });
    const setting: AnyRecord = { key: 's', kind: 'setting', dealId: null, authorId: ANNA, authorName: 'Anna', at: START, version: 1, body: { name: 'baselineDay', value: 8 } };
    expect(await failure(anna.writeRecord(setting, forever))).toMatchObject({ kind: 'notSetUp', title: 'HubSpot has no place for this' });
    expect(await failure(anna.writeRecord({ ...remark('r'), dealId: null } as AnyRecord, forever))).toMatchObject({ kind: 'notSetUp' });
    expect(await failure(anna.writeRecord({ ...cause('c'), dealId: dealId('1') } as AnyRecord, forever))).toMatchObject({ kind: 'notSetUp', title: 'This deal isn’t in HubSpot any more' });
    expect(await failure(anna.writeRecord(remark('long', { text: 'x'.repeat(40_000) }), forever))).toMatchObject({ kind: 'notSetUp', title: 'That is too long for a HubSpot note' });
    expect(await notes()).toEqual([]);
  });

  it('name the scope that a key lacks', async () => {
    const reader = await writer(HUBSPOT_KEYS.readOnly);
    expect(await reader.places(forever)).toMatchObject({ kinds: { cause: 'device', remark: 'device' }, canSetUp: false, why: expect.stringMatching(/lacks the scope crm\.objects\.contacts\.write/) as string });
    expect(await failure(reader.writeRecord(cause('k'), forever))).toMatchObject({ kind: 'noPermission', title: 'This HubSpot key may not write /crm/v3/objects/notes', message: expect.stringMatching(/crm\.objects\.contacts\.write/) as string });
    expect(await failure(reader.setUp(() => undefined, forever))).toMatchObject({ kind: 'noPermission', message: expect.stringMatching(/crm\.schemas\.deals\.write/) as string });
    expect(await failure(reader.setDealField(DEAL, 'description', 'x', forever))).toMatchObject({ kind: 'noPermission', message: expect.stringMatching(/crm\.objects\.deals\.write/) as string });
    expect((await reader.readRecords(null, forever)).found).toEqual([]);
  });

  it('are no activity on the deal, and a task of ours is none either', async () => {
    const port = await openHubspot({ key: KEY, ownerId: ANNA, uiHost: null, now: w.now }, w.transport);
    const before = stored(await collect(port.pull(null, forever))).activities.size;
    await port.writer!.writeRecord(cause('k'), forever);
    await port.writer!.createTask({ key: 't', dealId: DEAL, forUser: BEN, subject: 'Why?', text: 'Please say why', due: parseDay('2026-09-03')! }, forever);
    w.advance(60_000);
    expect(stored(await collect(port.pull(null, forever))).activities.size).toBe(before);
  });
});

describe('setting up HubSpot', () => {
  it('makes a group and three properties once, after which the standing cause is on the deal', async () => {
    const anna = await writer();
    await anna.writeRecord(cause('before'), forever);
    const steps: string[] = [];
    await anna.setUp((what) => steps.push(what), forever);
    expect(steps).toEqual(['Looking at what is there', 'Making the property group “Ridealong” on deals', 'Making the deal property “Why the forecast was missed”', 'Making the deal property “Who can act on it”', 'Making the deal property “Missed from the forecast of”']);
    expect((await anna.places(forever)).canSetUp).toBe(false);
    await anna.setUp((what) => steps.push(what), forever);
    expect(steps.slice(5)).toEqual(['Looking at what is there']);
    await anna.writeRecord(cause('after'), forever);
    expect(await deal('ridealong_miss_cause,ridealong_miss_function,ridealong_miss_period')).toMatchObject({ ridealong_miss_cause: 'Date never agreed with the buyer', ridealong_miss_function: 'sales', ridealong_miss_period: '2026-Q3' });
    await anna.writeRecord(cause('disputed', { act: 'dispute', causeId: 'needNotShown' }), forever);
    await anna.writeRecord(cause('unlisted', { causeId: 'needNotShown' }), forever);
    expect(await deal('ridealong_miss_cause,ridealong_miss_function')).toMatchObject({ ridealong_miss_cause: 'need not shown', ridealong_miss_function: null });
    await anna.writeRecord({ ...cause('late'), at: START - 9_000 } as AnyRecord, forever);
    expect(await deal('ridealong_miss_cause')).toMatchObject({ ridealong_miss_cause: 'need not shown' });
  });

  it('takes back what it made where it fails half way', async () => {
    const anna = await writer();
    const real = w.transport.fetch;
    let made = 0;
    const failing = await openHubspot({ key: KEY, ownerId: ANNA, uiHost: null, now: w.now }, { ...w.transport, fetch: (url, init) => {
      const isMaking = init.method === 'POST' && url.endsWith('/properties/deals');
      return isMaking && ++made === 2 ? Promise.resolve(new Response('{"status":"error","category":"VALIDATION_ERROR","message":"Property limit reached."}', { status: 400 })) : real(url, init);
    } });
    expect(await failure(failing.writer!.setUp(() => undefined, forever))).toMatchObject({ kind: 'notSetUp', message: expect.stringMatching(/Property limit reached/) as string });
    const steps: string[] = [];
    await anna.setUp((what) => steps.push(what), forever);
    expect(steps).toHaveLength(5);
  });
});

describe('other writes', () => {
  it('put a value into a field of the deal, and are final where HubSpot won’t take it', async () => {
    const anna = await writer();
    await anna.setDealField(DEAL, 'closed_lost_reason', 'Budget frozen', forever);
    expect(await deal('closed_lost_reason')).toMatchObject({ closed_lost_reason: 'Budget frozen' });
    expect(await failure(anna.setDealField(DEAL, 'no_such', 'x', forever))).toMatchObject({ kind: 'notSetUp', message: expect.stringMatching(/no_such.*does not exist/) as string });
    expect(await failure(anna.setDealField(DEAL, 'dealtype', 'made up', forever))).toMatchObject({ kind: 'notSetUp', message: expect.stringMatching(/allowed options/) as string });
    expect(await failure(anna.setDealField(dealId('1'), 'dealtype', 'newbusiness', forever))).toMatchObject({ kind: 'notSetUp' });
  });

  it('make one task per key, on its deal, for its owner, due at nine of the account’s day', async () => {
    const anna = await writer();
    const task: CrmTask = { key: 't-1', dealId: DEAL, forUser: BEN, subject: 'Why did it slip?', text: 'Finance asks <why>', due: parseDay('2026-09-03')! };
    await anna.createTask(task, forever);
    await anna.createTask(task, forever);
    await (await writer(HUBSPOT_KEYS.colleague, BEN)).createTask(task, forever);
    await anna.createTask({ ...task, key: 't-10' }, forever);
    const loose: CrmTask = { ...task, key: 'loose', dealId: null };
    await anna.createTask(loose, forever);
    w.advance(10_000);
    await anna.createTask(loose, forever);
    const ours = (await bodies('tasks', ['hs_task_subject', 'hs_task_body', 'hs_timestamp', 'hubspot_owner_id', 'hs_task_status'])).filter((t) => t.hs_task_body?.includes('ridealongtask'));
    expect(ours.map((t) => t.hs_task_body)).toEqual(['t-1', 't-10', 'loose'].map((key) => `<p>Finance asks &lt;why&gt;</p><p>ridealongtask ${key}</p>`));
    expect(await anna.taskStates({ subject: '', since: 0 }, forever)).toEqual(new Map(['t-1', 't-10', 'loose'].map((key) => [key, { isDone: false, isDeleted: false, at: expect.any(Number) as number }])));
    expect(ours[0]).toMatchObject({ hs_task_subject: 'Why did it slip?', hs_timestamp: '2026-09-03T07:00:00.000Z', hubspot_owner_id: BEN, hs_task_status: 'NOT_STARTED' });
  });

  it('need somebody whose they are', async () => {
    expect((await openHubspot({ key: KEY, ownerId: null, uiHost: null, now: w.now }, w.transport)).writer).toBeUndefined();
  });
});
