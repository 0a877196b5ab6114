import type { CrmForecast } from '../../model/forecast-call.ts';
import type { ForecastType } from '../../model/forecast-type.ts';
import type { UserId } from '../../model/ids.ts';
import type { OrgContext } from '../../model/org.ts';
import type { ScopeRef } from '../../model/scope.ts';
import { BOOKINGS } from '../../model/forecast-type.ts';

/** Salesforce's own type for amounts of opportunities. https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_forecastingtype.htm */
const OPPORTUNITIES = 'OpportunityRevenue';
const PIPELINE = 'pipeline:';

/** Whose forecast in the CRM a scope's is: the person's, the leader's, and for everybody that of the one at the top. */
export function leaderOf(scope: ScopeRef, { people, forecasts = [] }: OrgContext): UserId | null {
  if (scope.kind === 'person' || scope.kind === 'team') return scope.id;
  if (scope.kind === 'role') return null;
  const told = new Set(forecasts.filter((f) => f.teamId === undefined).map((f) => f.ownerId));
  const tops = people.filter((p) => p.managerId === null && told.has(p.id));
  return tops.length === 1 ? tops[0]!.id : null;
}

/** Whether the CRM's forecast is about a scope: what HubSpot's teams submit is the team's, never its submitter's own. */
export function isOfScope(scope: ScopeRef, context: OrgContext): (f: CrmForecast) => boolean {
  const leader = leaderOf(scope, context);
  return (f) => (f.teamId === undefined ? f.ownerId === leader : scope.kind === 'role' && scope.id === f.teamId);
}

/** Whether the CRM's forecast counts the deals that a forecast type counts; a type of ours with fields or credit of its own has none there. */
export function isOfType(type: ForecastType, context: OrgContext): (f: CrmForecast) => boolean {
  const { pipelineIds, recordTypeIds, motions } = type.filter;
  const isPlain = type.amount === null && type.date === null && type.credit.kind === 'owner' && type.rates.kind === 'dated' && recordTypeIds === null && motions === null;
  const pipelines = pipelineIds ?? [...new Set(context.stages.map((s) => s.pipelineId))];
  const one = isPlain && pipelines.length === 1 ? `${PIPELINE}${pipelines[0]}` : null;
  return (f) => (f.typeId === null || f.typeId === OPPORTUNITIES ? type.id === BOOKINGS.id : f.typeId === one);
}
