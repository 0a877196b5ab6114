/** What is read of an object: fields that every org has, and fields that only some have or show to everyone. */
export interface ObjectSpec {
  name: string;
  /** Asked for where describe knows them. `Account.Name` counts as known where `AccountId` is, `Contact.Title` where describe of contacts knows it besides. */
  fields: readonly string[];
  /** The sentence for the person where the object isn't there or may not be read; null where that is nothing to mention. */
  missing: string | null;
}

const spec = (name: string, fields: string, missing: string | null = null): ObjectSpec => ({ name, fields: fields.split(' '), missing });

/** The objects of a pull, by name. Deals, their history and the org itself must be there; the rest may be missing. */
export const OBJECTS = {
  Organization: spec('Organization', 'Id Name FiscalYearStartMonth UsesStartDateAsFiscalYearName TimeZoneSidKey DefaultCurrencyIsoCode'),
  User: spec('User', 'Id Name FirstName LastName Title Email IsActive ManagerId UserRoleId UserType CreatedDate', 'You may not see other users, so deals show owners by id only.'),
  UserRole: spec('UserRole', 'Id Name ParentRoleId', 'You may not see roles, so teams follow the reporting line alone.'),
  OpportunityStage: spec('OpportunityStage', 'Id MasterLabel ApiName IsActive SortOrder IsClosed IsWon ForecastCategory ForecastCategoryName DefaultProbability', 'You may not read the stages’ definition.'),
  FiscalYearSettings: spec('FiscalYearSettings', 'Id Name IsStandardYear YearType StartDate EndDate'),
  Period: spec('Period', 'Id FiscalYearSettingsId Type StartDate EndDate Number QuarterLabel PeriodLabel FullyQualifiedLabel'),
  CurrencyType: spec('CurrencyType', 'Id IsoCode ConversionRate IsActive IsCorporate DecimalPlaces'),
  DatedConversionRate: spec('DatedConversionRate', 'Id IsoCode StartDate NextStartDate ConversionRate'),
  ForecastingType: spec('ForecastingType', 'Id DeveloperName MasterLabel IsActive IsAmount IsQuantity'),
  ForecastingQuota: spec('ForecastingQuota', 'Id QuotaAmount QuotaOwnerId StartDate PeriodId ForecastingTypeId IsAmount CurrencyIsoCode', 'This org doesn’t use Forecasts, or you may not see its quotas, so no quotas came along.'),
  ForecastingItem: spec('ForecastingItem', 'Id OwnerId PeriodId ForecastingTypeId ForecastingItemCategory ForecastCategoryName ForecastAmount AmountWithoutAdjustments AmountWithoutManagerAdjustment ParentForecastingItemId ProductFamily Territory2Id IsAmount CurrencyIsoCode'),
  ForecastingOwnerAdjustment: spec('ForecastingOwnerAdjustment', 'Id ForecastingItemId AdjustedAmount CurrencyIsoCode'),
  OpportunitySplitType: spec('OpportunitySplitType', 'Id DeveloperName MasterLabel IsActive IsTotalValidated'),
  OpportunitySplit: spec('OpportunitySplit', 'Id OpportunityId SplitOwnerId SplitTypeId SplitPercentage SystemModstamp IsDeleted'),
  Opportunity: spec('Opportunity', 'Id Name AccountId Account.Name OwnerId StageName Amount Probability CloseDate Type NextStep LeadSource IsClosed IsWon ForecastCategory ForecastCategoryName LastActivityDate CurrencyIsoCode CreatedDate LastModifiedDate SystemModstamp IsDeleted RecordTypeId Territory2Id'),
  OpportunityHistory: spec('OpportunityHistory', 'Id OpportunityId StageName Amount CloseDate Probability ForecastCategory CurrencyIsoCode CreatedDate SystemModstamp IsDeleted', 'You may not read the deals’ history, so only today is known.'),
  OpportunityFieldHistory: spec('OpportunityFieldHistory', 'Id OpportunityId Field OldValue NewValue CreatedDate IsDeleted', 'Changes of owner are not recorded in this org, so every deal counts for its owner of today.'),
  OpportunityContactRole: spec('OpportunityContactRole', 'Id OpportunityId ContactId Contact.Name Contact.Title Role IsPrimary SystemModstamp', 'You may not read contact roles, so who the buyers are is not known.'),
  Contact: spec('Contact', 'Id Title'),
  Task: spec('Task', 'Id WhatId WhoId OwnerId ActivityDate Status IsClosed Type TaskSubtype CallDisposition CallDurationInSeconds CompletedDateTime CreatedDate SystemModstamp IsDeleted', 'You may not read tasks, so calls and emails are not counted.'),
  Event: spec('Event', 'Id WhatId WhoId OwnerId ActivityDate ActivityDateTime StartDateTime EndDateTime DurationInMinutes Type CreatedDate SystemModstamp IsDeleted', 'You may not read events, so meetings are not counted.'),
  Lead: spec('Lead', 'Id LeadSource Status OwnerId CreatedDate IsConverted ConvertedDate ConvertedOpportunityId ConvertedContactId SystemModstamp IsDeleted', 'You may not read leads, so where deals came from is not known.'),
  LeadStatus: spec('LeadStatus', 'Id ApiName MasterLabel SortOrder IsDefault IsConverted'),
  LeadHistory: spec('LeadHistory', 'Id LeadId Field OldValue NewValue CreatedDate IsDeleted', 'You may not read the leads’ history, so when a lead’s status changed is not known.'),
  CampaignMember: spec('CampaignMember', 'Id LeadId CampaignId Campaign.Name CreatedDate SystemModstamp IsDeleted', 'You may not read campaign members, so which campaign a lead came from is not known.'),
} as const satisfies Record<string, ObjectSpec>;

export type ObjectName = keyof typeof OBJECTS;
export const OBJECT_NAMES = Object.keys(OBJECTS) as ObjectName[];

/** Read in this order: deals before their history, so that what follows finds them. */
export const DEAL_OBJECTS = ['Opportunity', 'OpportunityHistory', 'OpportunityFieldHistory', 'Task', 'Event', 'Lead'] as const satisfies readonly ObjectName[];

export const CONTEXT_OBJECTS = ['Organization', 'User', 'UserRole', 'OpportunityStage', 'FiscalYearSettings', 'Period', 'CurrencyType', 'DatedConversionRate', 'ForecastingType', 'ForecastingQuota', 'OpportunitySplitType', 'LeadStatus'] as const satisfies readonly ObjectName[];
