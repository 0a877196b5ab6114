import type { TieDeal, TieReason } from '../../analysis/bridge/tie-out.ts';
import type { TieOut } from '../../messages/finance.ts';
import type { Worked } from './worked.ts';
import { tieOut } from '../../analysis/bridge/tie-out.ts';
import { scopeMembers } from '../../analysis/scope.ts';
import { crmName } from '../crm-names.ts';
import { counted } from '../format.ts';

const WHY: Record<TieReason, string> = {
  deleted: 'Deleted since', restored: 'Restored since', createdSince: 'Created since', owner: 'Changed owner since', noLongerWon: 'No longer won', wonSince: 'Won since',
  movedOut: 'Close date moved out of the period since', movedIn: 'Close date moved into the period since', notKnown: 'Amount or rate not known', amount: 'Amount changed since',
};

/** Our actual against the CRM's own total for the period today, and the deals that differ. */
export function tieOutView(w: Worked): TieOut {
  const found = tieOut({ book: w.book, context: w.context, period: w.period, owners: w.ownersAtEnd, ownersNow: scopeMembers(w.scope, w.context.people), t1: w.t1, now: w.input.now });
  const row = (d: TieDeal) => ({
    dealId: d.dealId, name: w.book.heads[d.deal]!.name, href: w.input.link(d.dealId), amount: w.f.signed((d.crm ?? 0) - (d.ours ?? 0)), badges: [],
    detail: `${WHY[d.reason]}: ${d.ours === null ? 'not counted' : w.f.figure(d.ours).text} then, ${d.crm === null ? 'not counted' : w.f.figure(d.crm).text} today`,
  });
  const rates = found.crmAtCloseRates;
  return {
    ours: w.f.figure(found.ours), crmLabel: `${crmName(w.context.crm)} today`, crm: w.f.figure(found.crm), difference: w.f.signed(found.crm - found.ours),
    label: found.deals.length === 0 ? 'No deal differs' : `${counted(w.f.words, found.deals.length, 'deal')} ${found.deals.length === 1 ? 'differs' : 'differ'}`, deals: found.deals.map(row),
    note: rates !== null && rates !== found.crm ? `Both at the rates of ${w.f.instantDate(w.t1)}. At the rate of each close date, as reports in the CRM count, it is ${w.f.figure(rates).text}.` : null,
  };
}
