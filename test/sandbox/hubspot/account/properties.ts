import type { HubAccount, ObjectType, Property, PropertyKind } from './types.ts';

/** name:type, where no type stands it is a string. */
const NAMES: Record<ObjectType, string> = {
  deals: `dealname dealstage:enumeration pipeline:enumeration dealtype:enumeration amount:number amount_in_home_currency:number deal_currency_code:enumeration hs_exchange_rate:number
    closedate:datetime createdate:datetime hs_createdate:datetime hs_lastmodifieddate:datetime hubspot_owner_id:enumeration hubspot_team_id:enumeration hs_deal_stage_probability:number
    hs_projected_amount:number hs_forecast_amount:number hs_forecast_probability:number hs_manual_forecast_category:enumeration hs_is_closed:bool hs_is_closed_won:bool hs_is_closed_lost:bool
    closed_lost_reason closed_won_reason hs_arr:number hs_acv:number hs_analytics_source:enumeration hs_next_step num_associated_contacts:number notes_last_contacted:datetime notes_next_activity_date:datetime
    notes_last_updated:datetime hs_merged_object_ids:enumeration hs_primary_associated_company_name hs_object_id:number description`,
  contacts: `firstname lastname email jobtitle company createdate:datetime lastmodifieddate:datetime hubspot_owner_id:enumeration lifecyclestage:enumeration hs_lead_status:enumeration
    hs_analytics_source:enumeration hs_analytics_first_touch_converting_campaign:enumeration hs_lifecyclestage_lead_date:datetime hs_lifecyclestage_marketingqualifiedlead_date:datetime hs_lifecyclestage_salesqualifiedlead_date:datetime
    hs_lifecyclestage_opportunity_date:datetime hs_lifecyclestage_customer_date:datetime hs_object_id:number`,
  notes: 'hs_timestamp:datetime hs_note_body hubspot_owner_id:enumeration hs_createdate:datetime hs_lastmodifieddate:datetime hs_object_id:number',
  tasks: `hs_timestamp:datetime hs_task_subject hs_task_body hs_task_status:enumeration hs_task_priority:enumeration hs_task_type:enumeration hubspot_owner_id:enumeration hs_createdate:datetime
    hs_lastmodifieddate:datetime hs_object_id:number`,
  calls: 'hs_timestamp:datetime hs_call_title hs_call_body hs_call_status:enumeration hs_call_direction:enumeration hs_call_disposition:enumeration hs_call_duration:number hubspot_owner_id:enumeration hs_createdate:datetime hs_lastmodifieddate:datetime hs_object_id:number',
  meetings: `hs_timestamp:datetime hs_meeting_title hs_meeting_body hs_meeting_start_time:datetime hs_meeting_end_time:datetime hs_meeting_outcome:enumeration hubspot_owner_id:enumeration hs_createdate:datetime
    hs_lastmodifieddate:datetime hs_object_id:number`,
  emails: 'hs_timestamp:datetime hs_email_subject hs_email_text hs_email_direction:enumeration hs_email_status:enumeration hubspot_owner_id:enumeration hs_createdate:datetime hs_lastmodifieddate:datetime hs_object_id:number',
  goal_targets: `hs_goal_name hs_goal_type:enumeration hs_milestone:enumeration hs_target_amount:number hs_start_datetime:datetime hs_end_datetime:datetime hubspot_owner_id:enumeration hs_assignee_team_id:enumeration
    hubspot_team_id:enumeration hs_pipeline_ids:enumeration hs_group_correlation_uuid hs_kpi_value:number hs_kpi_unit_type:enumeration hs_createdate:datetime hs_lastmodifieddate:datetime hs_object_id:number`,
  forecasts: `hubspot_owner_id:enumeration hs_team_id:enumeration hs_amount:number hs_forecast_start_date hs_forecast_end_date hs_deal_pipeline_id hs_created_by_user_id hs_milestone:enumeration hs_year
    hs_included_deal_ids hs_createdate:datetime hs_lastmodifieddate:datetime hs_object_id:number`,
};

const ORDINARY = ['hs_createdate', 'hs_lastmodifieddate', 'hs_object_id'];
/** What an answer holds when nothing was asked for. */
export const defaultProperties = (type: ObjectType): string[] =>
  type === 'deals' ? ['amount', 'closedate', 'createdate', 'dealname', 'dealstage', 'hs_lastmodifieddate', 'hs_object_id', 'pipeline']
    : type === 'contacts' ? ['createdate', 'email', 'firstname', 'hs_object_id', 'lastmodifieddate', 'lastname'] : ORDINARY;


const LABELS: Record<string, string> = { hs_arr: 'Annual recurring revenue', hs_acv: 'Annual contract value', dealtype: 'Deal Type', closed_lost_reason: 'Closed Lost Reason', hs_manual_forecast_category: 'Forecast category' };
const OPTIONS: Record<string, [string, string][]> = {
  dealtype: [['newbusiness', 'New Business'], ['existingbusiness', 'Existing Business']],
  hs_task_status: [['NOT_STARTED', 'Not started'], ['COMPLETED', 'Completed']],
};
/** What nobody can write. */
const FIXED = /^(hs_object_id|createdate|hs_createdate|hs_lastmodifieddate|lastmodifieddate|hs_is_closed\w*|hs_forecast_amount|hs_forecast_probability|hs_projected_amount|hs_merged_object_ids|num_associated_contacts|notes_\w+)$/;

export const FIELD_TYPES: Record<PropertyKind, string[]> = {
  string: ['text', 'textarea', 'html', 'phonenumber', 'file'], number: ['number', 'calculation_equation'], date: ['date'], datetime: ['date'], bool: ['booleancheckbox'], enumeration: ['select', 'radio', 'checkbox', 'booleancheckbox'],
};

export const property = (name: string, type: PropertyKind, more: Partial<Property> = {}): Property => ({
  name, type, label: LABELS[name] ?? name.replace(/^hs_/, '').replace(/_/g, ' '), fieldType: FIELD_TYPES[type][0]!, groupName: 'information',
  options: (OPTIONS[name] ?? []).map(([value, label]) => ({ value, label })), hubspotDefined: true, isFixed: FIXED.test(name), showCurrencySymbol: false, ...more,
});

/** HubSpot's own properties of every object. */
export const ownProperties = (): HubAccount['properties'] => Object.fromEntries(Object.entries(NAMES).map(([type, names]) =>
  [type, new Map(names.trim().split(/\s+/).map((n) => n.split(':') as [string, PropertyKind?]).map(([name, kind]) => [name, property(name, kind ?? 'string')]))])) as HubAccount['properties'];

/** A property as the API shows it. */
export const propertyDefinition = ({ isFixed, options, ...p }: Property): object => ({
  ...p, description: '', options: options.map((o, i) => ({ ...o, displayOrder: i, hidden: false })), displayOrder: -1, calculated: false, externalOptions: false, hasUniqueValue: false, hidden: false, formField: false, archived: false,
  modificationMetadata: { archivable: !p.hubspotDefined, readOnlyDefinition: p.hubspotDefined, readOnlyValue: isFixed },
});
