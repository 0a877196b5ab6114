import type { FactName } from '../../../lib/model/facts.ts';

/** Each fact's name on the screen, and what it is used for. */
export const FACTS: Record<FactName, [name: string, use: string]> = {
  arr: ['Recurring amount a year', 'Forecasts counted as ARR'], acv: ['Contract value a year', 'Forecasts counted as ACV'],
  forecastDate: ['Date that counts', 'Where a go-live or start date counts instead of the close date'], motion: ['New, expansion or renewal', 'Forecasts of each apart'],
  lossReason: ['Reason lost', 'Suggests a cause after somebody has answered'], competitor: ['Competitor', 'Suggests “chose another”'],
  segment: ['Segment', 'Suggests “wrong kind of lead”'], rejectionReason: ['Why a lead was turned down', 'Suggests “wrong kind of lead”'],
  qualification: ['Qualified', 'Whether a deal was qualified before it was forecast'], causeOut: ['Your own field for the cause', 'A stated cause is written there too, so nobody enters it twice'],
};
