import type { CauseStatement } from '../../../lib/model/cause.ts';
import type { SharedRecord } from '../../../lib/model/records.ts';
import { dealId, userId } from '../../../lib/model/ids.ts';
import { at } from './books.ts';

let n = 0;
/** One word said about a deal's miss in the third quarter of 2026. */
export function said(by: string, when: string | number, body: Partial<Omit<CauseStatement, 'dealId'>> & { dealId?: string } = {}, key = `k${String(++n).padStart(4, '0')}`): SharedRecord<'cause'> {
  const { dealId: deal = 'D', ...rest } = body;
  return {
    key, kind: 'cause', dealId: dealId(deal), authorId: userId(by), authorName: `Name ${by}`, at: typeof when === 'number' ? when : at(when), version: 1,
    body: { dealId: dealId(deal), periodId: '2026-Q3', reason: 'slipped', act: 'state', newInformation: rest.act ? null : false, causeId: rest.act ? null : 'contract-too-long', note: null, suggested: null, ...rest },
  };
}
