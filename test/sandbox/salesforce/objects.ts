/**
 * What describe says of each object, as one compact list: `Name type`, separated by semicolons. A reference names its
 * targets and, where it differs from the field without `Id`, its relationship. Marks after the type: `-` not filterable,
 * sortable or groupable (long text, anyType), `$` only in orgs with several currencies, `%` only in orgs with record types, `#`
 * writable by the API here.
 * Source: the vendor's Object Reference, API version 66.0.
 */
export interface ObjectSource {
  prefix: string;
  label: string;
  /** Absent (INVALID_TYPE) while the org has no rows of it: its feature is off. */
  feature?: 'currencies' | 'datedRates' | 'forecasting' | 'splits' | 'recordTypes';
  /** Which rows a person sees: all of them, or by the owner in this field, or by the opportunity or lead in this field. */
  sharing?: { owner: string } | { opportunity: string } | { forecast: string } | { lead: string };
  fields: string;
  /** It says who rows of this object are shared with. */
  shareOf?: string;
  /** Child relationship name → object and its field. */
  children?: Record<string, [object: string, field: string]>;
}

const AUDIT = 'CreatedById reference User; CreatedDate datetime; LastModifiedById reference User; LastModifiedDate datetime; SystemModstamp datetime';
const STAMPS = 'CreatedById reference User; CreatedDate datetime; SystemModstamp datetime';

export const OBJECTS: Record<string, ObjectSource> = {
  Account: {
    prefix: '001', label: 'Account', children: { Opportunities: ['Opportunity', 'AccountId'], Contacts: ['Contact', 'AccountId'] },
    fields: `Id id; IsDeleted boolean; Name string; Type picklist; Industry picklist; AnnualRevenue currency; NumberOfEmployees int; BillingCountry string; BillingCity string; Website url; Description textarea -; CurrencyIsoCode picklist $; OwnerId reference User; LastActivityDate date; ${AUDIT}`,
  },
  Campaign: {
    prefix: '701', label: 'Campaign',
    fields: `Id id; IsDeleted boolean; Name string; Type picklist; Status picklist; StartDate date; EndDate date; IsActive boolean; BudgetedCost currency; ActualCost currency; CurrencyIsoCode picklist $; OwnerId reference User; ${AUDIT}`,
  },
  CampaignMember: {
    prefix: '00v', label: 'Campaign Member',
    fields: `Id id; IsDeleted boolean; CampaignId reference Campaign; LeadId reference Lead; ContactId reference Contact; LeadOrContactId reference Lead,Contact -; Status picklist; HasResponded boolean; FirstRespondedDate date; LeadSource picklist; Type string; CurrencyIsoCode picklist $; ${AUDIT}`,
  },
  Contact: {
    prefix: '003', label: 'Contact',
    fields: `Id id; IsDeleted boolean; AccountId reference Account; Name string; FirstName string; LastName string; Email email; Title string; Phone phone; LeadSource picklist; OwnerId reference User; CurrencyIsoCode picklist $; ${AUDIT}`,
  },
  CurrencyType: {
    prefix: '01L', label: 'Currency Type', feature: 'currencies',
    fields: `Id id; IsoCode picklist; ConversionRate double; DecimalPlaces int; IsActive boolean; IsCorporate boolean; ${AUDIT}`,
  },
  DatedConversionRate: {
    prefix: '04w', label: 'Dated Conversion Rate', feature: 'datedRates',
    fields: `Id id; IsoCode picklist; StartDate date; NextStartDate date; ConversionRate double; ${AUDIT}`,
  },
  Event: {
    prefix: '00U', label: 'Event', sharing: { owner: 'OwnerId' },
    fields: `Id id; IsDeleted boolean; WhoId reference Contact,Lead; WhatId reference Account,Opportunity,Campaign; AccountId reference Account; OwnerId reference User; Subject combobox; ActivityDate date; ActivityDateTime datetime; StartDateTime datetime; EndDateTime datetime; DurationInMinutes int; Description textarea -; Type picklist; EventSubtype picklist; IsArchived boolean; CurrencyIsoCode picklist $; ${AUDIT}`,
  },
  FiscalYearSettings: {
    prefix: '022', label: 'Fiscal Year Settings',
    fields: 'Id id; PeriodId reference Period; StartDate date; EndDate date; Name string; IsStandardYear boolean; YearType picklist; QuarterLabelScheme picklist; PeriodLabelScheme picklist; WeekLabelScheme picklist; QuarterPrefix picklist; PeriodPrefix picklist; WeekStartDay int; Description string; SystemModstamp datetime',
  },
  ForecastingAdjustment: {
    prefix: '0JA', label: 'Forecasting Adjustment', feature: 'forecasting', sharing: { forecast: 'OwnerId' },
    fields: `Id id; ForecastingItemId reference ForecastingItem; OwnerId reference User; ForecastingItemCategory picklist; ForecastCategoryName picklist; AdjustedAmount double; AdjustmentNote textarea; CurrencyIsoCode picklist $; ${AUDIT}`,
  },
  ForecastingItem: {
    prefix: '0J7', label: 'Forecasting Item', feature: 'forecasting', sharing: { forecast: 'OwnerId' },
    fields: 'Id id; OwnerId reference User; PeriodId reference Period; ForecastingTypeId reference ForecastingType; ParentForecastingItemId reference ForecastingItem; ForecastCategoryName picklist; ForecastingItemCategory picklist; ForecastAmount double; AmountWithoutAdjustments double; AmountWithoutManagerAdjustment double; AmountWithoutOwnerAdjustment double; OwnerOnlyAmount double; ForecastQuantity double; ProductFamily picklist; HasAdjustment boolean; HasOwnerAdjustment boolean; IsAmount boolean; IsQuantity boolean; IsUpToDate boolean; CurrencyIsoCode picklist $; SystemModstamp datetime',
  },
  ForecastingOwnerAdjustment: {
    prefix: '0JF', label: 'Forecasting Owner Adjustment', feature: 'forecasting', sharing: { forecast: 'OwnerId' },
    fields: `Id id; ForecastingItemId reference ForecastingItem; OwnerId reference User; ForecastingItemCategory picklist; ForecastCategoryName picklist; AdjustedAmount double; AdjustmentNote textarea; CurrencyIsoCode picklist $; ${AUDIT}`,
  },
  ForecastingQuota: {
    prefix: '0J9', label: 'Forecasting Quota', feature: 'forecasting', sharing: { owner: 'QuotaOwnerId' },
    fields: `Id id; ForecastingTypeId reference ForecastingType; PeriodId reference Period; QuotaOwnerId reference User; StartDate date; QuotaAmount currency; QuotaQuantity double; IsAmount boolean; IsQuantity boolean; CurrencyIsoCode picklist $; ${AUDIT}`,
  },
  ForecastingType: {
    prefix: '0Db', label: 'Forecasting Type', feature: 'forecasting',
    fields: `Id id; DeveloperName string; MasterLabel string; Language picklist; IsActive boolean; IsAmount boolean; IsQuantity boolean; RoleType picklist; DateType picklist; ${AUDIT}`,
  },
  Lead: {
    prefix: '00Q', label: 'Lead', sharing: { owner: 'OwnerId' },
    fields: `Id id; IsDeleted boolean; Name string; FirstName string; LastName string; Company string; Title string; Email email; Phone phone; Industry picklist; Country string; NumberOfEmployees int; AnnualRevenue currency; Rating picklist; Status picklist; LeadSource picklist; IsConverted boolean; ConvertedDate date; ConvertedAccountId reference Account; ConvertedContactId reference Contact; ConvertedOpportunityId reference Opportunity; IsUnreadByOwner boolean; OwnerId reference User; LastActivityDate date; Description textarea -; CurrencyIsoCode picklist $; ${AUDIT}`,
  },
  LeadHistory: {
    prefix: '017', label: 'Lead History', sharing: { lead: 'LeadId' },
    fields: 'Id id; IsDeleted boolean; LeadId reference Lead; CreatedById reference User; CreatedDate datetime; Field picklist; DataType picklist; OldValue anyType -; NewValue anyType -',
  },
  LeadStatus: {
    prefix: '01J', label: 'Lead Status Value',
    fields: `Id id; MasterLabel string; ApiName string; SortOrder int; IsDefault boolean; IsConverted boolean; ${AUDIT}`,
  },
  Opportunity: {
    prefix: '006', label: 'Opportunity', sharing: { owner: 'OwnerId' },
    children: {
      OpportunityHistories: ['OpportunityHistory', 'OpportunityId'], Histories: ['OpportunityFieldHistory', 'OpportunityId'],
      OpportunityContactRoles: ['OpportunityContactRole', 'OpportunityId'], Tasks: ['Task', 'WhatId'], Events: ['Event', 'WhatId'],
    },
    fields: `Id id; IsDeleted boolean; AccountId reference Account; Name string; Description textarea -#; StageName picklist; Amount currency; Probability percent; ExpectedRevenue currency; TotalOpportunityQuantity double; CloseDate date; Type picklist; NextStep string #; LeadSource picklist; IsClosed boolean; IsWon boolean; ForecastCategory picklist; ForecastCategoryName picklist; CampaignId reference Campaign; ContactId reference Contact; HasOpportunityLineItem boolean; CurrencyIsoCode picklist $; OwnerId reference User; RecordTypeId reference RecordType %; Fiscal string; FiscalYear int; FiscalQuarter int; LastActivityDate date; LastStageChangeDate datetime; PushCount int; HasOpenActivity boolean; HasOverdueTask boolean; LastAmountChangedHistoryId reference OpportunityHistory; LastCloseDateChangedHistoryId reference OpportunityHistory; ${AUDIT}`,
  },
  OpportunityContactRole: {
    prefix: '00K', label: 'Opportunity Contact Role', sharing: { opportunity: 'OpportunityId' },
    fields: `Id id; IsDeleted boolean; OpportunityId reference Opportunity; ContactId reference Contact; Role picklist; IsPrimary boolean; CurrencyIsoCode picklist $; ${AUDIT}`,
  },
  OpportunityFieldHistory: {
    prefix: '017', label: 'Opportunity Field History', sharing: { opportunity: 'OpportunityId' },
    fields: 'Id id; IsDeleted boolean; OpportunityId reference Opportunity; CreatedById reference User; CreatedDate datetime; Field picklist; DataType picklist; OldValue anyType -; NewValue anyType -',
  },
  OpportunityHistory: {
    prefix: '008', label: 'Opportunity History', sharing: { opportunity: 'OpportunityId' },
    fields: `Id id; IsDeleted boolean; OpportunityId reference Opportunity; StageName picklist; Amount currency; ExpectedRevenue currency; CloseDate date; Probability percent; ForecastCategory picklist; CurrencyIsoCode picklist $; PrevAmount currency; PrevCloseDate date; ${STAMPS}`,
  },
  OpportunitySplit: {
    prefix: '1kn', label: 'Opportunity Split', feature: 'splits', sharing: { opportunity: 'OpportunityId' },
    fields: `Id id; IsDeleted boolean; OpportunityId reference Opportunity; SplitOwnerId reference User; SplitTypeId reference OpportunitySplitType; SplitPercentage percent; SplitAmount currency; SplitNote string; CurrencyIsoCode picklist $; ${AUDIT}`,
  },
  OpportunitySplitType: {
    prefix: '149', label: 'Opportunity Split Type', feature: 'splits',
    fields: `Id id; DeveloperName string; MasterLabel string; Language picklist; Description textarea; IsActive boolean; IsTotalValidated boolean; SplitEntity picklist; SplitField picklist; ${AUDIT}`,
  },
  OpportunityStage: {
    prefix: '01J', label: 'Opportunity Stage',
    fields: `Id id; MasterLabel string; ApiName string; IsActive boolean; SortOrder int; IsClosed boolean; IsWon boolean; ForecastCategory picklist; ForecastCategoryName picklist; DefaultProbability percent; Description string; ${AUDIT}`,
  },
  Organization: {
    prefix: '00D', label: 'Organization',
    fields: `Id id; Name string; Country string; FiscalYearStartMonth int; UsesStartDateAsFiscalYearName boolean; DefaultLocaleSidKey picklist; TimeZoneSidKey picklist; LanguageLocaleKey picklist; OrganizationType picklist; InstanceName string; IsSandbox boolean; TrialExpirationDate datetime; NamespacePrefix string; ${AUDIT}`,
  },
  Period: {
    prefix: '026', label: 'Period',
    fields: 'Id id; FiscalYearSettingsId reference FiscalYearSettings; Type picklist; StartDate date; EndDate date; IsForecastPeriod boolean; Number int; QuarterLabel picklist; PeriodLabel picklist; FullyQualifiedLabel string; SystemModstamp datetime',
  },
  PermissionSet: {
    prefix: '0PS', label: 'Permission Set',
    fields: `Id id; Name string; Label string; Description string; IsCustom boolean; IsOwnedByProfile boolean; NamespacePrefix string; ${AUDIT}`,
  },
  PermissionSetAssignment: {
    prefix: '0Pa', label: 'Permission Set Assignment',
    fields: 'Id id; PermissionSetId reference PermissionSet #; AssigneeId reference User #; SystemModstamp datetime',
  },
  RecordType: {
    prefix: '012', label: 'Record Type', feature: 'recordTypes',
    fields: `Id id; Name string; DeveloperName string; SobjectType picklist; IsActive boolean; Description string; NamespacePrefix string; ${AUDIT}`,
  },
  Task: {
    prefix: '00T', label: 'Task', sharing: { owner: 'OwnerId' },
    fields: `Id id; IsDeleted boolean; WhoId reference Contact,Lead #; WhatId reference Account,Opportunity,Campaign #; AccountId reference Account; OwnerId reference User #; Subject combobox #; ActivityDate date #; Status picklist #; Priority picklist #; IsClosed boolean; IsHighPriority boolean; Description textarea -#; Type picklist #; TaskSubtype picklist #; CallType picklist #; CallDurationInSeconds int #; CallDisposition string #; CompletedDateTime datetime; IsArchived boolean; CurrencyIsoCode picklist $; ${AUDIT}`,
  },
  User: {
    prefix: '005', label: 'User',
    fields: `Id id; Username string; Name string; FirstName string; LastName string; Email email; Alias string; Title string; Department string; Division string; IsActive boolean; ManagerId reference User; UserRoleId reference UserRole; ProfileId id; ForecastEnabled boolean; UserType picklist; TimeZoneSidKey picklist; LocaleSidKey picklist; CurrencyIsoCode picklist $; DefaultCurrencyIsoCode picklist $; ${AUDIT}`,
  },
  UserPermissionAccess: {
    prefix: '000', label: 'User Permission Access',
    fields: 'Id id; PermissionsCustomizeApplication boolean; PermissionsModifyMetadata boolean; PermissionsModifyAllData boolean; PermissionsViewAllForecasts boolean; PermissionsApiEnabled boolean; LastCacheUpdate datetime',
  },
  UserRole: {
    prefix: '00E', label: 'Role',
    fields: 'Id id; Name string; DeveloperName string; ParentRoleId reference UserRole; ForecastUserId reference User; PortalType picklist; RollupDescription string; OpportunityAccessForAccountOwner picklist; LastModifiedDate datetime; SystemModstamp datetime',
  },
};
