import { expect, it } from 'vitest';
import { readAddress, writeAddress } from '../../../../components/dashboard/address.ts';
import { ticked } from '../../../../components/dashboard/set-up/allowed.tsx';
import { freeId } from '../../../../components/dashboard/set-up/causes.tsx';
import { proposed } from '../../../../components/dashboard/set-up/propose.ts';
import { admin } from '../../../run/gallery-fixtures/set-up.ts';

it('comes back to the place that an address names; what is no tab or blank is the usual', () => {
  const ask = { connection: 'salesforce:00D1:0051', periodId: 'Q3-2026', basis: null, scope: 'role:00E1&x', typeId: null, t0: '2026-07-08', t1: null, compareWith: null };
  expect(readAddress(writeAddress({ tab: 'monday', ask }))).toEqual({ tab: 'monday', ask });
  expect(readAddress('?tab=nothing&scope=')).toEqual({ tab: 'forecast', ask: { connection: null, periodId: null, basis: null, scope: null, typeId: null, t0: null, t1: null, compareWith: null } });
});

it('proposes the first candidate of each fact and the kind that a value’s words tell, and keeps what was chosen', () => {
  const chosen = { fields: { arr: { object: 'deal', field: 'Mine__c', label: 'Mine' } }, motions: { 'New Business': 'expansion' } } as const;
  expect(proposed(chosen, admin.candidates)).toEqual({
    fields: {
      arr: { object: 'deal', field: 'Mine__c', label: 'Mine' }, motion: { object: 'deal', field: 'Type', label: 'Type' },
      lossReason: { object: 'deal', field: 'Loss_Reason__c', label: 'Loss reason' }, rejectionReason: { object: 'lead', field: 'Disqualified_Reason__c', label: 'Disqualified reason' },
    },
    motions: { 'New Business': 'expansion', 'Existing Business': 'expansion', Renewal: 'renewal' },
  });
});

it('has no limit where all are ticked, so that new ones count too', () => {
  const all = ['a', 'b', 'c'];
  expect([ticked(null, all, 'b', false), ticked(['a', 'c'], all, 'b', true), ticked(['a'], all, 'a', false), ticked(['gone'], all, 'a', true)]).toEqual([['a', 'c'], null, [], ['gone', 'a']]);
});

it('gives a cause of the company’s own an id that nobody has', () => {
  expect([freeId([]), freeId(['own-1', 'own-3']), freeId(['own-1', 'own-2'])]).toEqual(['own-1', 'own-2', 'own-3']);
});
