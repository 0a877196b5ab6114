import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { CauseWord } from '../../../lib/messages/panel.ts';
import { CAUSES } from '../../../lib/model/causes/index.ts';
import { dealId, userId } from '../../../lib/model/ids.ts';
import { q3, record, SLIP, WON } from '../support/finance.ts';
import { officeOver } from '../support/office.ts';
import { fakeCrm } from '../support/records.ts';

const DEALS = [q3('X', 500_00, SLIP), q3('Y', 1_00, SLIP), q3('Won', 10_00, WON)];
const word = (over: Partial<CauseWord> = {}): CauseWord => ({ dealId: 'X', periodId: '2026-Q3', reason: 'slipped', act: 'state', newInformation: false, causeId: CAUSES[0]!.id, note: null, ...over });

describe('a cause said on the panel', () => {
  it('is kept as a record of who said it, and sent', async () => {
    const crm = fakeCrm();
    const o = await officeOver(DEALS, { writer: crm });
    await o.desk.sayCause(o.page('X'), word({ note: 'Their quarter end.' }));
    await o.settled();
    const [r, ...more] = await o.records('cause');
    expect([more, r]).toMatchObject([[], { dealId: 'X', authorId: 'A', body: { causeId: CAUSES[0]!.id, note: 'Their quarter end.', act: 'state' } }]);
    expect([...crm.records.keys()].includes(r!.key)).toBe(true);
  });
  it.each<[string, string | null, Partial<CauseWord>, string]>([
    ['about a deal that the page doesn’t show', 'Y', {}, 'A'], ['on a page without a deal', null, {}, 'A'], ['about a deal that isn’t there', 'Z', { dealId: 'Z' }, 'A'], ['about a deal that came in', 'Won', { dealId: 'Won' }, 'A'],
    ['about another reason than the card’s', 'X', { reason: 'lost' }, 'A'], ['about another period', 'X', { periodId: '2026-Q4' }, 'A'], ['by who only reads', 'X', {}, 'B'], ['stated by who judges', 'X', {}, 'M'], ['judged by its owner', 'X', { act: 'agree' }, 'A'],
  ])('is let lie where it is %s', async (_, onPage, over, who) => {
    const o = await officeOver(DEALS, { who });
    await o.desk.sayCause(o.page(onPage), word(over));
    expect(await o.records('cause')).toEqual([]);
  });
  it('is agreed with by who leads the owner', async () => {
    const o = await officeOver(DEALS, { who: 'M' });
    await o.desk.sayCause(o.page('X'), word({ act: 'agree', causeId: null, newInformation: null }));
    expect(await o.records('cause')).toMatchObject([{ authorId: 'M', body: { act: 'agree', suggested: null } }]);
  });
  it('may be about the sample’s own deal, whatever the page', async () => {
    const o = await officeOver(DEALS, { crm: 'sample', writer: null });
    await o.desk.sayCause(o.page(null), word());
    expect(await o.records('cause')).toMatchObject([{ dealId: 'X' }]);
  });
});

describe('an answer on the panel', () => {
  const question = (deal: string) => record('remark', 'q', { answers: null, periodId: '2026-Q3', scope: 'org', dealId: dealId(deal), reason: 'slipped', text: 'Secret question?', asked: [userId('A')] }, { deal, by: 'F' });
  async function asked(deal: string) {
    const crm = fakeCrm();
    const o = await officeOver(DEALS, { writer: crm });
    const { state: _, ...q } = question(deal);
    await o.room.workspace.putOwn(q);
    return { ...o, crm };
  }
  it('stands under its question and reaches who asked, without the words', async () => {
    const o = await asked('X');
    await o.desk.remark(o.page('X'), 'X', 'q', 'Secret answer.');
    await o.settled();
    expect((await o.records('remark')).filter((r) => r.key !== 'q')).toMatchObject([{ dealId: 'X', authorId: 'A', body: { answers: 'q', text: 'Secret answer.', periodId: '2026-Q3', reason: 'slipped', asked: [] } }]);
    expect([...o.crm.tasks.values()]).toMatchObject([{ forUser: 'F', dealId: 'X', subject: 'Answer on X in the Q3 2026 forecast' }]);
    expect(JSON.stringify([...o.crm.tasks.values()])).not.toContain('Secret');
  });
  it('to a question on another deal, or to none, is let lie', async () => {
    const o = await asked('Y');
    await o.desk.remark(o.page('X'), 'X', 'q', 'Hello');
    await o.desk.remark(o.page('X'), 'Y', 'q', 'Hello');
    await o.desk.remark(o.page('X'), 'X', 'gone', 'Hello');
    expect((await o.records('remark')).map((r) => r.key)).toEqual(['q']);
  });
});
