/** Branded ids, so that an owner's id can't stand where a deal's is meant. All are strings as the CRM writes them
 * (Salesforce: always the 18-character form). */
declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]: Name };

export type OrgId = Id<'OrgId'>;
export type UserId = Id<'UserId'>;
export type DealId = Id<'DealId'>;
export type StageId = Id<'StageId'>;

export const orgId = (value: string): OrgId => value as OrgId;
export const userId = (value: string): UserId => value as UserId;
export const dealId = (value: string): DealId => value as DealId;
export const stageId = (value: string): StageId => value as StageId;
