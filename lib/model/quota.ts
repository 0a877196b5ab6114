import type { Day } from './day.ts';
import type { UserId } from './ids.ts';

/** A number somebody is asked to reach, as the CRM holds it (Salesforce ForecastingQuota, HubSpot goal_targets). */
export interface Quota {
  id: string;
  /** null: the quota of a team or the whole company. */
  ownerId: UserId | null;
  teamId: string | null;
  /** First and last day, both inside. */
  start: Day;
  end: Day;
  /** Minor units. */
  amount: number;
  currency: string;
  name: string | null;
  /** Pipelines it counts; null: all. */
  pipelineIds: string[] | null;
}
