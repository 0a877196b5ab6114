/** A cell as a Salesforce export or API has it: text, number, boolean or blank. Dates and instants are ISO text. */
export type Cell = string | number | boolean | null;
export type Row = Record<string, Cell>;

/**
 * An org as tables: object API name → rows with field API names (`Opportunity`, `OpportunityHistory`,
 * `OpportunityFieldHistory`, `OpportunityStage`, `OpportunityContactRole`, `User`, `UserRole`, `Organization`, `Period`,
 * `FiscalYearSettings`, `CurrencyType`, `DatedConversionRate`, `ForecastingType`, `ForecastingQuota`, `ForecastingItem`,
 * `ForecastingOwnerAdjustment`, `ForecastingAdjustment`, `OpportunitySplit`, `OpportunitySplitType`, `Account`, `Contact`,
 * `Lead`, `Campaign`, `CampaignMember`, `Task`, `Event`). Sample org, sandbox and export folders all speak it.
 */
export type OrgTables = Record<string, Row[]>;
