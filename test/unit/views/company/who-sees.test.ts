import { describe, expect, it } from 'vitest';
import { dealId, userId } from '../../../../lib/model/ids.ts';
import { whoSees, type Seen } from '../../../../lib/views/company/who-sees.ts';
import { org, person } from '../../support/context.ts';

const [A, B, C] = ['A', 'B', 'C'].map(userId) as [ReturnType<typeof userId>, ReturnType<typeof userId>, ReturnType<typeof userId>];
const context = org([person('A'), person('B'), person('C')], []);
const says = (record: Partial<Seen>, over: Partial<Parameters<typeof whoSees>[1]> = {}): string => whoSees({ kind: 'feedback', dealId: null, ...record } as Seen, { context, me: A, ...over });

describe('who sees a record', () => {
  it('is told by names where it is between people, the reader as you', () => {
    expect([says({ between: [A, B] }), says({ between: [A, B, C] }), says({ between: [A] })]).toEqual([
      'Seen by Name B and you, nobody else: outside your devices it is encrypted to the two of you.',
      'Seen by Name B, Name C and you, nobody else: outside your devices it is encrypted to them.',
      'Seen by you alone.',
    ]);
  });
  it('follows the deal, or is the company’s', () => {
    expect([says({ dealId: dealId('D') }), says({})]).toEqual(['Seen by everybody who can open this deal in Salesforce and has Ridealong’s permission set.', 'Seen by everybody who has Ridealong’s permission set in Salesforce.']);
  });
  it('says where it lies on this device alone', () => {
    const hubspot = { context: { ...context, crm: 'hubspot' as const }, state: 'device' as const };
    expect([says({ between: [A, B] }, hubspot), says({}, hubspot), says({ kind: 'ownGoal' }), says({}, { context: { ...context, crm: 'sample' } })]).toEqual([
      'Meant for Name B and you; it lies on this device alone, since HubSpot has no place for it.', 'It lies on this device alone, since HubSpot has no place for it.',
      'Seen by you alone: it stays on this device.', 'In the made-up company: what is entered stays on this device.',
    ]);
  });
  it('names who left as such', () => {
    expect(says({ between: [userId('gone'), A] })).toMatch(/^Seen by somebody who left and you, nobody else/);
  });
});
