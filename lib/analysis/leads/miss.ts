import type { BridgeLine } from '../bridge/bridge.ts';
import type { LeadFate } from './fate.ts';
import { checkMinor } from '../../model/money.ts';
import { isLossLine } from '../causes/loss-lines.ts';

/** Where a lost part of a forecast came from; the first that holds. */
export const MISS_ORIGINS = ['notRight', 'premature', 'shortStay', 'otherLeads', 'noLead'] as const;
/**
 * `notRight`: from a lead that sales turned down; `premature`: that entered the forecast within the usual qualification time, or was
 * created in it; `shortStay`: that stood there for less than the company's median; `otherLeads`: from a lead, none of these;
 * `noLead`: no lead is recorded.
 */
export type MissOrigin = (typeof MISS_ORIGINS)[number];

export interface LeadMiss {
  /** Minor units, at or below zero: Σ of `by`, exactly. */
  total: number;
  by: Record<MissOrigin, { amount: number; deals: number[] }>;
}

/** The losses of a forecast bridge (those that somebody is asked to explain), cut by the lead each deal came from. */
export function missByLeads(lines: readonly BridgeLine[], fates: readonly LeadFate[]): LeadMiss {
  const of = new Map(fates.flatMap((f) => (f.deal === null ? [] : [[f.deal, f]])));
  const by = Object.fromEntries(MISS_ORIGINS.map((o) => [o, { amount: 0, deals: [] as number[] }])) as LeadMiss['by'];
  let total = 0;
  for (const line of lines) {
    if (!isLossLine(line)) continue;
    const to = by[originOf(of.get(line.deal))];
    to.amount = checkMinor(to.amount + line.amount);
    to.deals.push(line.deal);
    total = checkMinor(total + line.amount);
  }
  return { total, by };
}

function originOf(fate: LeadFate | undefined): MissOrigin {
  if (!fate) return 'noLead';
  return fate.fits === false ? 'notRight' : fate.premature === true ? 'premature' : fate.shortStay === true ? 'shortStay' : 'otherLeads';
}
