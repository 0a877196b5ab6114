import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { CoachWord } from '../../../../lib/messages/panel.ts';
import type { Screen } from '../../../../lib/messages/views.ts';
import { openDesk } from '../../../../lib/views/desk.ts';
import { dealId, userId } from '../../../../lib/model/ids.ts';
import { openAct } from '../../support/coaching.ts';
import { q3, SLIP } from '../../support/finance.ts';
import { officeOver } from '../../support/office.ts';
import { fakeCrm, places } from '../../support/records.ts';

const DEALS = [q3('X', 500_00, SLIP), q3('Y', 1_00, SLIP)];
const word = (deal = 'X', over: Partial<ReturnType<typeof openAct>> = {}): CoachWord => ({ kind: 'feedback', body: openAct({ about: { kind: 'field', dealId: dealId(deal), field: 'closeDate' }, toId: userId('A'), ...over }) });

describe('a word of coaching', () => {
  it('said in the panel is kept, sent, and told to its receiver by the day’s one task', async () => {
    const crm = fakeCrm();
    const o = await officeOver(DEALS, { who: 'M', writer: crm });
    await o.desk.say(o.page('X'), word());
    await o.desk.say(o.page('X'), word('Y'));
    await o.settled();
    const kept = await o.records('feedback');
    expect(kept.map((r) => [r.dealId, r.body.act === 'open' && r.body.threadId === r.key, crm.records.has(r.key)]).sort()).toEqual([['X', true, true], ['Y', true, true]]);
    expect([...crm.tasks.keys()]).toEqual(['digest:A:2026-11-23']);
  });
  it('that may not be said is refused with its sentence, and nothing is kept', async () => {
    const o = await officeOver(DEALS, { who: 'M' });
    await expect(o.desk.say(o.page('X'), word('GONE'))).rejects.toMatchObject({ data: { kind: 'noPermission', message: expect.stringContaining('isn’t among those that you can open') as string } });
    await expect(o.office.sayInArea({ connection: o.connection.id, word: word('X', { text: ' ' }) })).rejects.toMatchObject({ data: { kind: 'noPermission' } });
    expect(await o.records('feedback')).toEqual([]);
  });
  it('that stays on this device calls nobody to it', async () => {
    const crm = fakeCrm({ places: () => places('device') });
    const o = await officeOver(DEALS, { who: 'M', writer: crm });
    await o.desk.say(o.page('X'), word());
    await o.settled();
    await o.desk.say(o.page('X'), word('Y'));
    await o.settled();
    expect([(await o.records('feedback')).length, crm.records.size]).toEqual([2, 0]);
    expect(crm.tasks.size).toBeLessThanOrEqual(1);
  });
  it('is counted on the tab beside every view until it is read, and marks its change on the deal', async () => {
    const o = await officeOver(DEALS, { who: 'A' });
    const desk = openDesk({ ...o.options, openPage: () => Promise.resolve() });
    const shown = async (view: 'deal' | 'coach') => {
      const screens: Screen[] = [];
      const stop = new AbortController();
      await desk.show(view, o.page('X'), (s) => void screens.push(s), stop.signal);
      stop.abort();
      return screens.at(-1) as Extract<Screen, { view: unknown }>;
    };
    const at = (await shown('coach') as Extract<Screen<'coach'>, { view: unknown }>).view.compose!.abouts.find((a) => a.about.kind === 'moment')!.about;
    await o.room.workspace.mergePulled([{ key: 'k', kind: 'feedback', dealId: dealId('X'), authorId: userId('M'), authorName: 'Name M', at: o.state.now, version: 1, body: openAct({ threadId: 'k', about: at, toId: userId('A') }) }]);
    const deal = await shown('deal') as Extract<Screen<'deal'>, { view: unknown }>;
    expect([deal.unread, deal.view.threads, deal.view.changes.filter((c) => c.threads).length]).toEqual([1, 1, 1]);
    await desk.say(o.page('X'), { kind: 'feedback', body: { act: 'seen', threadId: 'k', of: ['k'] } });
    expect((await shown('deal')).unread).toBe(0);
  });
});
