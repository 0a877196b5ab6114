import { describe, expect, it } from 'vitest';
import { dealId, userId } from '../../../../lib/model/ids.ts';
import { causeLabel } from '../../../../lib/model/causes/merge.ts';
import { CAUSES } from '../../../../lib/model/causes/index.ts';
import { companyOf } from '../../../../lib/views/company/company.ts';
import { sayCause, sayRemark } from '../../../../lib/views/company/say.ts';
import { d } from '../../support/books.ts';
import { CONTEXT, me, NOW, record } from '../../support/finance.ts';

const mapped = (object: 'deal' | 'lead') => companyOf([record('setting', 'm', { name: 'fieldMap', value: { fields: { causeOut: { object, field: 'Cause__c', label: 'Cause' } }, motions: {} } })], CONTEXT);
const who = (company = companyOf([], CONTEXT)) => ({ me: me('A'), company, now: NOW });
const statement = { dealId: dealId('X'), periodId: '2026-Q3', reason: 'slipped', act: 'state' as const, newInformation: true, causeId: CAUSES[0]!.id, note: 'They moved.', suggested: null };

describe('a word about a cause', () => {
  it('is a record of who said it, about the deal, once', () => {
    const { record: r, follow } = sayCause(statement, who());
    expect([r.kind, r.dealId, r.authorId, r.authorName, r.at, r.body, follow]).toEqual(['cause', 'X', 'A', 'Name A', NOW, statement, []]);
    expect(sayCause(statement, who()).record.key).not.toBe(r.key);
  });
  it('goes into the company’s own field too, in the company’s words, where one of the deal is mapped', () => {
    const { record: r, follow } = sayCause(statement, who(mapped('deal')));
    expect(follow).toEqual([{ do: 'field', dealId: 'X', field: 'Cause__c', value: causeLabel(CAUSES, statement.causeId), because: r.key, over: [] }]);
  });
  it.each(['agree', 'dispute', 'later'] as const)('that only says “%s” writes no field', (act) => expect(sayCause({ ...statement, act, causeId: null }, who(mapped('deal'))).follow).toEqual([]));
  it('that names a cause which isn’t the company’s, or no longer, is refused with what to do', () => {
    const off = companyOf([record('setting', 'm', { name: 'causes', value: [{ ...CAUSES[0]!, isOn: false }] })], CONTEXT);
    for (const [body, company] of [[{ ...statement, causeId: 'made-up' }, undefined], [statement, off]] as const) expect(() => sayCause(body, who(company))).toThrow(expect.objectContaining({ data: expect.objectContaining({ kind: 'notRecognised' }) }));
  });
  it('writes no field of a lead, and none without a cause', () => expect([sayCause(statement, who(mapped('lead'))).follow, sayCause({ ...statement, causeId: null }, who(mapped('deal'))).follow]).toEqual([[], []]));
});

describe('a question', () => {
  const remark = { answers: null, periodId: '2026-Q3', scope: 'org', dealId: dealId('X'), reason: 'slipped', text: 'Did the sponsor leave? Between us.', asked: [userId('A'), userId('M')] };
  const about = { dealName: 'Harbour', periodLabel: 'Q3 2026', tell: [userId('A'), userId('M'), userId('F')], today: d('2026-11-20') };
  const { record: r, follow } = sayRemark(remark, about, { me: me('F'), company: companyOf([], CONTEXT), now: NOW });
  it('reaches each of those asked as a task, due after three working days, not who asked', () => {
    expect(follow.map((f) => f.do === 'task' && [f.task.key, f.task.forUser, f.task.due, f.task.dealId, f.task.subject])).toEqual([[`${r.key}:A`, 'A', d('2026-11-25'), 'X', 'Question on Harbour in the Q3 2026 forecast'], [`${r.key}:M`, 'M', d('2026-11-25'), 'X', 'Question on Harbour in the Q3 2026 forecast']]);
  });
  it('keeps its words to itself: who may see tasks isn’t who may read this', () => {
    expect(JSON.stringify(follow)).not.toMatch(/sponsor|between us/i);
    expect(r.body).toEqual(remark);
    expect(follow[0]!.do === 'task' && follow[0]!.task.text).toBe('Name F asked a question about Harbour in the Q3 2026 forecast. Open Ridealong beside the deal to read it and answer.');
  });
  it('on a whole reason stands on no deal; an answer reaches who asked', () => {
    const [f] = sayRemark({ ...remark, dealId: null, answers: 'q', text: 'It did.', asked: [] }, { ...about, dealName: null, tell: [userId('F')] }, { me: me('A'), company: companyOf([], CONTEXT), now: NOW }).follow;
    expect(f).toMatchObject({ task: { dealId: null, forUser: 'F', subject: 'Answer on the Q3 2026 forecast', text: 'Name A answered about the Q3 2026 forecast. Open Ridealong beside the forecast to read it.' } });
  });
});
