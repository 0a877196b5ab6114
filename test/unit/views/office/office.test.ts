import 'fake-indexeddb/auto';
import { readCompany } from '../../../../lib/views/company/company.ts';
import { signalReport } from '../../../../lib/analysis/signals/report.ts';
import { dayOf } from '../../../../lib/model/day.ts';
import { describe, expect, it } from 'vitest';
import type { SettingValue } from '../../../../lib/model/records.ts';
import type { FinanceView } from '../../../../lib/messages/finance.ts';
import { CAUSES } from '../../../../lib/model/causes/index.ts';
import { ask as askFor, CONTEXT, LOST, NOW, q3, record, SLIP, WON } from '../../support/finance.ts';
import { officeOver } from '../../support/office.ts';
import { EXAMPLES, fakeCrm, places } from '../../support/records.ts';

const DEALS = [q3('X', 500_00, SLIP), q3('L', 70_00, LOST), q3('W', 10_00, WON)];
type Office = Awaited<ReturnType<typeof officeOver>>;
const ask = (o: Office, over = {}) => askFor({ connection: o.connection.id, ...over });
async function pageOf(o: Office, over = {}): Promise<FinanceView> {
  const screen = await o.office.finance({ ask: ask(o, over), monday: false });
  if (!('view' in screen)) throw new Error(screen.state);
  return screen.view;
}
const LINE = 'X slipped A';

describe('finance’s page', () => {
  it('says that it reads before there is anything', async () => {
    const o = await officeOver(DEALS, { read: false });
    expect(await o.office.finance({ ask: ask(o), monday: false })).toMatchObject({ state: 'loading', title: expect.stringContaining('for the first time') });
    await o.settled();
    expect((await pageOf(o)).sums.actual.minor).toBe(10_00);
  });
  it('is stale after an hour, with its numbers', async () => {
    const o = await officeOver(DEALS);
    const before = await o.office.finance({ ask: ask(o), monday: false });
    o.connection.open = () => Promise.reject(new Error('offline'));
    o.state.now += 61 * 60_000;
    expect([before.state, (await o.office.finance({ ask: ask(o), monday: false })).state]).toEqual(['ready', 'stale']);
    await o.settled();
  });
  it('shows on Mondays the quarter that runs', async () => {
    const o = await officeOver(DEALS);
    expect(await o.office.finance({ ask: ask(o, { periodId: null }), monday: true })).toMatchObject({ view: { running: true, ask: { periodId: '2026-Q4', t0: '2026-11-16', t1: '2026-11-23' } } });
  });
  it('is of a connection that is there', async () => {
    const o = await officeOver(DEALS);
    const elsewhere = { ...ask(o), connection: 'gone' };
    for (const call of [o.office.finance({ ask: elsewhere, monday: false }), o.office.publish({ ask: elsewhere }), o.office.companySettings({ connection: 'gone' }), o.office.setUpSharing({ connection: 'gone' }), o.office.importRecords({ connection: 'gone', text: '[]' }), o.office.causeChoices({ connection: 'gone' }), o.office.file({ ask: elsewhere, kind: 'records', done: null })]) {
      await expect(call).rejects.toMatchObject({ data: { kind: 'notSetUp', message: expect.stringContaining('Connect again') } });
    }
  });
});

describe('what is said on the page', () => {
  it('is a cause, told what the record would have said only with the answer, and read back on the line', async () => {
    const o = await officeOver(DEALS);
    const said = await o.office.stateCause({ ask: ask(o), lineId: LINE, newInformation: true, causeId: CAUSES[0]!.id, note: null });
    const [r] = await o.records('cause');
    expect([Object.keys(said), r!.body.suggested === null]).toEqual([['suggested'], said.suggested === null]);
    expect((await pageOf(o)).groups[0]!.reasons[0]!.lines[0]!.cause).toMatchObject({ state: 'stated', label: CAUSES[0]!.label });
  });
  it('is refused of who has no word there, with a sentence', async () => {
    const [b, a] = [await officeOver(DEALS, { who: 'B' }), await officeOver(DEALS, { who: 'A' })];
    await expect(b.office.stateCause({ ask: ask(b), lineId: LINE, newInformation: true, causeId: CAUSES[0]!.id, note: null })).rejects.toMatchObject({ data: { kind: 'noPermission' } });
    await a.office.stateCause({ ask: ask(a), lineId: LINE, newInformation: true, causeId: CAUSES[0]!.id, note: null });
    await expect(a.office.judgeCause({ ask: ask(a), lineId: LINE, agrees: true, note: null })).rejects.toMatchObject({ data: { kind: 'noPermission' } });
    expect([(await b.records('cause')).length, (await a.records('cause')).length]).toEqual([0, 1]);
  });
  it('is a question that reaches the owner and their manager, and an answer that reaches who asked', async () => {
    const crm = fakeCrm();
    const o = await officeOver(DEALS, { who: 'F', writer: crm });
    await o.office.remark({ ask: ask(o), lineId: LINE, reason: null, answers: null, text: 'Why?' });
    await o.settled();
    const [q] = await o.records('remark');
    expect([q!.body, [...crm.tasks.values()].map((t) => [t.forUser, t.dealId, t.subject])]).toEqual([
      { answers: null, periodId: '2026-Q3', scope: 'org', dealId: 'X', reason: 'slipped', text: 'Why?', asked: ['A', 'M'] }, [['A', 'X', 'Question on X in the Q3 2026 forecast'], ['M', 'X', 'Question on X in the Q3 2026 forecast']],
    ]);
    await o.office.remark({ ask: ask(o), lineId: null, reason: null, answers: q!.key, text: 'Since.' });
    expect((await pageOf(o)).groups[0]!.reasons[0]!.lines[0]!.remarks).toMatchObject([{ text: 'Why?', author: 'Name F', answers: [{ text: 'Since.' }] }]);
  });
  it('is refused about a line or question that is no longer there, not moved elsewhere', async () => {
    const o = await officeOver(DEALS, { who: 'F' });
    for (const over of [{ lineId: '0 slipped' }, { answers: 'gone' }]) {
      await expect(o.office.remark({ ask: ask(o), lineId: null, reason: 'slipped', answers: null, text: 'Why?', ...over })).rejects.toMatchObject({ data: { kind: 'notRecognised' } });
    }
    expect(await o.records('remark')).toEqual([]);
  });
  it('is a call, from whose instant on the page counts', async () => {
    const o = await officeOver(DEALS, { who: 'M' });
    o.state.now -= 120 * 86_400_000; // late in July
    await o.office.recordCall({ ask: ask(o), amount: '600', note: 'All of it' });
    const called = o.state.now;
    o.state.now += 120 * 86_400_000;
    const v = await pageOf(o);
    expect([v.sums.call?.minor, v.ask.t0, v.fine.startsWith('Called on 26 Jul by Name M.')]).toEqual([600_00, new Date(called).toISOString().slice(0, 10), true]);
    await expect(o.office.recordCall({ ask: ask(o), amount: 'much', note: null })).rejects.toMatchObject({ data: { kind: 'notRecognised' } });
  });
  it('is the bridge itself, published by who may, exactly as the page shows it', async () => {
    const [a, f] = [await officeOver(DEALS), await officeOver(DEALS, { who: 'F' })];
    await expect(a.office.publish({ ask: ask(a) })).rejects.toMatchObject({ data: { kind: 'noPermission' } });
    const shown = await pageOf(f);
    await f.office.publish({ ask: shown.ask });
    const [p] = await f.records('published');
    expect([p!.body.headline, p!.body.actual, p!.body.lines.length]).toEqual([shown.title, shown.sums.actual.minor, 2]);
    expect((await pageOf(f)).published).toMatchObject({ seen: null, drift: null });
  });
});

describe('what was just said', () => {
  it('is on its way until the CRM has it, which a page that looks again is told', async () => {
    const f = await officeOver(DEALS, { who: 'F' });
    let reached = (): void => undefined;
    const { open } = f.connection;
    f.connection.open = async () => { await new Promise<void>((r) => { reached = r; }); return open(); };
    await f.office.recordCall({ ask: ask(f), amount: '250', note: null });
    const meanwhile = await pageOf(f);
    reached();
    await f.settled();
    const after = await pageOf(f);
    expect([meanwhile, after].map((v) => [v.sending, v.notes.some((n) => n.title === 'One thing waits to be sent.')])).toEqual([[true, true], [false, false]]);
  });
});

describe('the company’s settings', () => {
  const save = async (setting: SettingValue, who: string) => {
    const o = await officeOver(DEALS, { who });
    await o.office.saveSetting(o.connection.id, setting);
    await o.settled();
    return o;
  };
  it('are sent all, saved one right after the other, and other fields are read at once', async () => {
    const o = await officeOver(DEALS, { who: 'F' });
    const before = (await o.room.facts.head()).fields ?? '';
    const settings: SettingValue[] = [
      { name: 'baselineDay', value: 15 }, { name: 'fieldMap', value: { fields: { arr: { object: 'deal', field: 'ARR__c', label: 'ARR' } }, motions: {} } }, { name: 'booksClosed', value: { '2026-Q3': '2026-10-12' } },
    ];
    for (const setting of settings) await o.office.saveSetting(o.connection.id, setting);
    await o.settled();
    const { places } = await o.office.companySettings({ connection: o.connection.id });
    expect([before, (await o.room.facts.head()).fields, places.map((p) => p.waiting)]).toEqual(['', 'arr=deal.ARR__c', places.map(() => 0)]);
  });
  it('stand for everybody once who may has saved them', async () => {
    const o = await save({ name: 'baselineDay', value: 15 }, 'F');
    expect([(await o.office.companySettings({ connection: o.connection.id })).baselineDay, (await pageOf(o)).ask.t0]).toEqual([15, '2026-07-15']);
  });
  it('name the stages in which a deal waits on us, and the sign of it is then looked at', async () => {
    const o = await save({ name: 'ownSteps', value: ['Negotiate'] }, 'F');
    const { stages } = await o.office.companySettings({ connection: o.connection.id });
    expect(stages.filter((s) => s.isOwn).map((s) => s.label)).toEqual(['Negotiate']);
    const { company, context } = { company: await readCompany(o.room.workspace, CONTEXT), context: CONTEXT };
    const silence = signalReport({ book: await o.room.facts.book(), context, basis: 'commit', now: NOW, until: dayOf(NOW, context.timeZone), activities: [], ownSteps: company.ownSteps }).signals.find((s) => s.id === 'waitingOnUs')!.silence;
    expect(silence).not.toBe('No stage is mapped as a step of our own.');
  });
  it('are refused of others, and where they aren’t what they should be, each with a sentence', async () => {
    await expect(save({ name: 'baselineDay', value: 15 }, 'A')).rejects.toMatchObject({ data: { kind: 'noPermission', message: expect.stringContaining('Finance') } });
    await expect(save({ name: 'baselineDay', value: 0 }, 'F')).rejects.toMatchObject({ data: { kind: 'notRecognised', message: expect.stringContaining('Change it and try again') } });
    await expect(save({ name: 'booksClosed', value: { '2026-Q3': 'soon' } }, 'F')).rejects.toMatchObject({ data: { kind: 'notRecognised' } });
  });
  it('that come from somebody else by way of the CRM don’t count', async () => {
    const crm = fakeCrm();
    const { state: _, ...forged } = record('setting', 'forged', { name: 'baselineDay', value: 31 }, { by: 'B' });
    crm.remote = [forged];
    const o = await officeOver(DEALS, { who: 'F', writer: crm });
    expect([(await o.records('setting')).length, (await o.office.companySettings({ connection: o.connection.id })).baselineDay]).toEqual([1, 8]);
  });
});

describe('the place for records', () => {
  it('is set up once, told step by step until it is done, and asked for again after', async () => {
    const crm = fakeCrm({ places: () => places('device') });
    let steps = 0;
    let finish = (): void => undefined;
    crm.setUp = (tell) => new Promise((resolve) => { steps++; tell('Making the place'); finish = resolve; });
    const o = await officeOver(DEALS, { who: 'F', writer: crm });
    const connection = o.connection.id;
    const first = await o.office.setUpSharing({ connection });
    await Promise.resolve();
    expect([await o.office.setUpSharing({ connection }), steps, first.error]).toEqual([{ steps: ['Making the place'], done: false, error: null }, 1, null]);
    finish();
    await o.settled();
    for (let i = 0; i < 50 && !first.done; i++) await new Promise((r) => setTimeout(r, 0));
    expect([await o.office.setUpSharing({ connection }), steps]).toEqual([{ steps: ['Making the place'], done: true, error: null }, 1]);
  });
  it('isn’t there for the made-up company', async () => {
    const o = await officeOver(DEALS, { crm: 'sample', writer: null });
    const first = await o.office.setUpSharing({ connection: o.connection.id });
    for (let i = 0; i < 50 && !first.error; i++) await new Promise((r) => setTimeout(r, 0));
    expect(first).toMatchObject({ done: false, error: { kind: 'notSetUp', title: 'Nothing can be written here' } });
  });
});

describe('records from a file', () => {
  it('are taken over once, none where one of them is no record', async () => {
    const o = await officeOver(DEALS, { who: 'F' });
    const connection = o.connection.id;
    await o.office.saveSetting(connection, { name: 'baselineDay', value: 9 });
    const { text } = await o.office.file({ ask: ask(o), kind: 'records', done: null });
    const other = await officeOver(DEALS, { who: 'F' });
    const imported = (t: string) => other.office.importRecords({ connection: other.connection.id, text: t });
    // The day's snapshot is the same record on both.
    expect([await imported(text), await imported(text)]).toEqual([{ taken: 1, known: 1 }, { taken: 0, known: 2 }]);
    const exported = JSON.parse(text) as { records: unknown[] };
    await expect(imported(JSON.stringify({ ...exported, records: [{ ...EXAMPLES.cause, key: 'fine' }, { kind: 'cause', version: 1 }] }))).rejects.toMatchObject({ data: { kind: 'notRecognised', message: expect.stringContaining('Row 2') } });
    expect((await other.records('cause')).length).toBe(0);
  });
});
