import { to18 } from '../../../model/salesforce-id.ts';

/** Salesforce's key prefixes of the objects in the sample org. */
export const PREFIX = {
  Organization: '00D', User: '005', UserRole: '00E', Account: '001', Contact: '003', Opportunity: '006',
  OpportunityHistory: '008', OpportunityFieldHistory: '017', OpportunityStage: '01J', OpportunityContactRole: '00K',
  Lead: '00Q', LeadStatus: '01J', LeadHistory: '017', Campaign: '701', CampaignMember: '00v', Task: '00T', Event: '00U', Period: '026', FiscalYearSettings: '022',
  CurrencyType: '01L', DatedConversionRate: '04w', ForecastingType: '0Db', ForecastingQuota: '0J9', ForecastingItem: '0J7', ForecastingAdjustment: '0JA', ForecastingOwnerAdjustment: '0JF', Profile: '00e',
} as const satisfies Record<string, string>;
export type IdObject = keyof typeof PREFIX;

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** The n-th id of an object. Ids of one object sort as their numbers do, as the real ones nearly always do. */
export function sampleId(object: IdObject, n: number): string {
  let digits = '';
  for (let left = n; left > 0 || digits === ''; left = Math.floor(left / 62)) digits = DIGITS[left % 62] + digits;
  return to18(`${PREFIX[object]}Rv00000${digits.padStart(5, '0')}`);
}
