import type { ObjectType } from '../account/types.ts';

type Kind = 'string' | 'number' | 'datetime' | 'enumeration' | 'bool';

/** name:type, where no type stands it is a string. */
const NAMES: Record<ObjectType, string> = {
  deals: `dealname dealstage:enumeration pipeline:enumeration dealtype:enumeration amount:number amount_in_home_currency:number deal_currency_code:enumeration hs_exchange_rate:number
    closedate:datetime createdate:datetime hs_createdate:datetime hs_lastmodifieddate:datetime hubspot_owner_id:enumeration hubspot_team_id:enumeration hs_deal_stage_probability:number
    hs_projected_amount:number hs_forecast_amount:number hs_forecast_probability:number hs_manual_forecast_category:enumeration hs_is_closed:bool hs_is_closed_won:bool hs_is_closed_lost:bool
    closed_lost_reason closed_won_reason hs_analytics_source:enumeration hs_next_step num_associated_contacts:number notes_last_contacted:datetime notes_next_activity_date:datetime
    notes_last_updated:datetime hs_merged_object_ids:enumeration hs_primary_associated_company_name hs_object_id:number description`,
  contacts: `firstname lastname email jobtitle company createdate:datetime lastmodifieddate:datetime hubspot_owner_id:enumeration lifecyclestage:enumeration hs_lead_status:enumeration
    hs_analytics_source:enumeration hs_lifecyclestage_lead_date:datetime hs_lifecyclestage_marketingqualifiedlead_date:datetime hs_lifecyclestage_salesqualifiedlead_date:datetime
    hs_lifecyclestage_opportunity_date:datetime hs_lifecyclestage_customer_date:datetime hs_object_id:number`,
  notes: 'hs_timestamp:datetime hs_note_body hubspot_owner_id:enumeration hs_createdate:datetime hs_lastmodifieddate:datetime hs_object_id:number',
  tasks: `hs_timestamp:datetime hs_task_subject hs_task_body hs_task_status:enumeration hs_task_priority:enumeration hs_task_type:enumeration hubspot_owner_id:enumeration hs_createdate:datetime
    hs_lastmodifieddate:datetime hs_object_id:number`,
  calls: 'hs_timestamp:datetime hs_call_title hs_call_body hs_call_status:enumeration hs_call_direction:enumeration hubspot_owner_id:enumeration hs_createdate:datetime hs_lastmodifieddate:datetime hs_object_id:number',
  meetings: `hs_timestamp:datetime hs_meeting_title hs_meeting_body hs_meeting_start_time:datetime hs_meeting_end_time:datetime hs_meeting_outcome:enumeration hubspot_owner_id:enumeration hs_createdate:datetime
    hs_lastmodifieddate:datetime hs_object_id:number`,
  emails: 'hs_timestamp:datetime hs_email_subject hs_email_text hs_email_direction:enumeration hs_email_status:enumeration hubspot_owner_id:enumeration hs_createdate:datetime hs_lastmodifieddate:datetime hs_object_id:number',
  goal_targets: `hs_goal_name hs_goal_type:enumeration hs_milestone:enumeration hs_target_amount:number hs_start_datetime:datetime hs_end_datetime:datetime hubspot_owner_id:enumeration hs_assignee_team_id:enumeration
    hubspot_team_id:enumeration hs_pipeline_ids:enumeration hs_group_correlation_uuid hs_kpi_value:number hs_kpi_unit_type:enumeration hs_createdate:datetime hs_lastmodifieddate:datetime hs_object_id:number`,
};

/** What properties an object has, and of what type. */
export const PROPERTIES = Object.fromEntries(Object.entries(NAMES).map(([type, names]) =>
  [type, new Map(names.trim().split(/\s+/).map((n) => n.split(':') as [string, Kind?]).map(([name, kind]) => [name, kind ?? 'string']))])) as Record<ObjectType, Map<string, Kind>>;

const ORDINARY = ['hs_createdate', 'hs_lastmodifieddate', 'hs_object_id'];
/** What an answer holds when nothing was asked for. */
export const defaultProperties = (type: ObjectType): string[] =>
  type === 'deals' ? ['amount', 'closedate', 'createdate', 'dealname', 'dealstage', 'hs_lastmodifieddate', 'hs_object_id', 'pipeline']
    : type === 'contacts' ? ['createdate', 'email', 'firstname', 'hs_object_id', 'lastmodifieddate', 'lastname'] : ORDINARY;

export const propertyDefinition = (name: string, type: Kind): object => ({
  name, label: name.replace(/^hs_/, '').replace(/_/g, ' '), type, fieldType: type === 'enumeration' ? 'select' : type === 'datetime' ? 'date' : type === 'number' ? 'number' : type === 'bool' ? 'booleancheckbox' : 'text',
  description: '', groupName: 'information', options: [], displayOrder: -1, calculated: false, externalOptions: false, hasUniqueValue: false, hidden: false, hubspotDefined: true, formField: false, archived: false,
  modificationMetadata: { archivable: false, readOnlyDefinition: true, readOnlyValue: false },
});
