import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { ScopeWord } from '../../../lib/messages/panel.ts';
import { userId } from '../../../lib/model/ids.ts';
import { leadOn, scopeOn } from '../../../lib/views/desk-leads.ts';
import { bookOf } from '../../../lib/views/rooms.ts';
import { readCompany } from '../../../lib/views/company/company.ts';
import { q3, SLIP } from '../support/finance.ts';
import { lead } from '../support/lead-world.ts';
import { officeOver } from '../support/office.ts';
import { fakeCrm } from '../support/records.ts';

const word = (over: Partial<ScopeWord> = {}): ScopeWord => ({ on: 'X', minutes: 30, note: null, takeBack: null, ...over });

async function office(who = 'A') {
  const crm = fakeCrm();
  const o = await officeOver([q3('X', 500_00, SLIP)], { writer: crm, who });
  const head = await o.room.facts.head();
  const context = head.context!;
  await o.room.facts.amend([], [], { activities: null, leads: [lead('L', 1, { ownerId: userId('A'), source: 'Web' }), lead('M', 1, { ownerId: userId('B') })] }, {});
  const around = async () => ({ book: await bookOf(o.room, head), context, company: await readCompany(o.room.workspace, context), me: o.room.connection.identity, locale: 'en-GB' });
  return { ...o, crm, around, onLead: (leadId: string) => ({ ...o.page(null), leadId }) };
}

describe('out-of-scope work on the panel', () => {
  it('is flagged in one press on a deal by who has it, as a record on the deal, and sent', async () => {
    const o = await office();
    await o.desk.sayScope(o.page('X'), word());
    await o.settled();
    const [r, ...more] = await o.records('leadWord');
    expect([more, r]).toMatchObject([[], { dealId: 'X', authorId: 'A', body: { act: 'outOfScope', leadId: null, dealId: 'X', minutes: 30, note: null } }]);
    expect(o.crm.records.has(r!.key)).toBe(true);
  });
  it('is flagged on a lead’s page by who owns it, shown there, and taken back', async () => {
    const o = await office();
    await o.desk.sayScope(o.onLead('L'), word({ on: 'L', minutes: 45, note: ' Asked for the budget ' }));
    const shown = await leadOn(o.room, o.onLead('L'), await o.around());
    expect(shown).toMatchObject({ leadId: 'L', meta: 'Web · Open - Not Contacted', scope: { sentence: '45\u00a0min of qualifying is flagged as out of scope.', presets: [15, 30, 60], mayNot: null, flags: [{ text: '45\u00a0min', note: 'Asked for the budget', isMine: true }] } });
    await o.desk.sayScope(o.onLead('L'), word({ on: 'L', minutes: null, takeBack: shown!.scope.flags[0]!.key }));
    expect((await leadOn(o.room, o.onLead('L'), await o.around()))!.scope.flags).toEqual([]);
  });
  it.each<[string, string, string | null, Partial<ScopeWord>]>([
    ['of another page’s deal', 'A', null, {}], ['by somebody who doesn’t have the deal', 'B', 'X', {}], ['without minutes', 'A', 'X', { minutes: null }], ['on a deal that isn’t there', 'A', 'Z', { on: 'Z' }], ['taking back what isn’t theirs', 'A', 'X', { minutes: null, takeBack: 'gone' }],
  ])('%s is let lie', async (_, who, onPage, over) => {
    const o = await office(who);
    await o.desk.sayScope(o.page(onPage), word(over));
    expect(await o.records('leadWord')).toEqual([]);
  });
  it('on somebody else’s lead is read and not flagged', async () => {
    const o = await office();
    await o.desk.sayScope(o.onLead('M'), word({ on: 'M' }));
    expect([await o.records('leadWord'), (await leadOn(o.room, o.onLead('M'), await o.around()))!.scope]).toMatchObject([[], { presets: [], mayNot: 'Whoever works on it can flag qualifying that wasn’t theirs to do.' }]);
  });
  it('has no place on a deal that no lead became, nor on a page of a lead that wasn’t read', async () => {
    const o = await office();
    const around = await o.around();
    expect([scopeOn('X', around), await leadOn(o.room, o.onLead('gone'), around)]).toEqual([null, null]);
    around.book.heads.find((h) => h.id === 'X')!.leadConvertedAt = 1;
    expect(scopeOn('X', around)).toMatchObject({ presets: [15, 30, 60] });
  });
  it('is kept nowhere where leads are switched off', async () => {
    const o = await office();
    await o.room.workspace.putOwn({ key: 's', kind: 'setting', dealId: null, authorId: userId('F'), authorName: 'F', at: 1, version: 1, body: { name: 'areas', value: { leads: false } } });
    await expect(o.desk.sayScope(o.page('X'), word())).rejects.toThrow();
    expect(await o.records('leadWord')).toEqual([]);
  });
});
