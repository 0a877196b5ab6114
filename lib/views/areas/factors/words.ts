import type { FactorKind, FactorState, SpokenKind, Support } from '../../../model/coaching/factor.ts';
import type { OwnerFunction } from '../../../model/cause.ts';
import { FACTOR_STATES, SUPPORTS } from '../../../model/coaching/factor.ts';

export const KIND_LABELS: Record<FactorKind, string> = { environment: 'Environment', jobDesign: 'Job design', policy: 'Policy or process', personal: 'Personal', external: 'External' };

/** Kinds that can be said in words, each with what is meant. */
export const SPOKEN_KINDS: { id: SpokenKind; label: string; hint: string }[] = [
  { id: 'environment', label: KIND_LABELS.environment, hint: 'Tools, data, where and with what one works' }, { id: 'jobDesign', label: KIND_LABELS.jobDesign, hint: 'Territory, number of accounts, what else the role has to do' },
  { id: 'policy', label: KIND_LABELS.policy, hint: 'Discounts, approvals, contracts, how things are done here' }, { id: 'external', label: KIND_LABELS.external, hint: 'The market, a competitor, a law, a currency' },
];

export const STATE_LABELS: Record<FactorState, string> = { open: 'Open', taken: 'Taken on', resolved: 'Resolved', stays: 'Stays as it is' };
export const STATES = FACTOR_STATES.map((id) => ({ id, label: STATE_LABELS[id] }));

export const SUPPORT_LABELS: Record<Support, string> = {
  time: 'Time', fewerDeals: 'Fewer deals', cover: 'Somebody covers', changedHours: 'Changed hours', training: 'Training', talkWithHr: 'A talk with HR', other: 'Something else that was agreed in person',
};
export const SUPPORT_CHOICES = SUPPORTS.map((id) => ({ id, label: SUPPORT_LABELS[id] }));

/** Functions that can own a factor, by the words of causes. */
export const OWNER_LABELS: Record<OwnerFunction, string> = {
  sales: 'Sales', marketing: 'Marketing', finance: 'Finance', executives: 'Executives', product: 'Product', legal: 'Legal', customer: 'Customer', market: 'Market', forecast: 'Forecast', data: 'Data',
};
/** Who can act: the customer, the market, the forecast and the data can't. */
export const OWNERS: readonly OwnerFunction[] = ['sales', 'marketing', 'finance', 'executives', 'product', 'legal'];
