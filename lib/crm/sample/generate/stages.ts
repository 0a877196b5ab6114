import type { Row } from '../tables.ts';
import { sampleId } from './ids.ts';
import { instantText } from './calendar.ts';

/** Name, category as the API says it, category as people read it, probability in percent. */
const STAGES = [
  ['Qualification', 'Pipeline', 'Pipeline', 10], ['Needs analysis', 'Pipeline', 'Pipeline', 20], ['Demonstration', 'Pipeline', 'Pipeline', 35],
  ['Proposal', 'BestCase', 'Best Case', 50], ['Negotiation', 'Forecast', 'Commit', 75], ['Contract review', 'Forecast', 'Commit', 90],
  ['Closed Won', 'Closed', 'Closed', 100], ['Closed Lost', 'Omitted', 'Omitted', 0],
] as const;
export type StageName = (typeof STAGES)[number][0];
export type Category = (typeof STAGES)[number][1];
export const OPEN_STAGES: readonly StageName[] = STAGES.slice(0, 6).map(([name]) => name);
export const WON: StageName = 'Closed Won';
export const LOST: StageName = 'Closed Lost';

export const stageDefaults = (name: StageName): { category: Category; probability: number } => {
  const [, category, , probability] = STAGES.find(([n]) => n === name)!;
  return { category, probability };
};
export const categoryLabel = (category: Category): string => STAGES.find(([, c]) => c === category)![2];

export const stageRows = (at: number): Row[] => STAGES.map(([name, category, label, probability], i) => ({
  Id: sampleId('OpportunityStage', i + 1), MasterLabel: name, ApiName: name, IsActive: true, SortOrder: i + 1, IsClosed: i >= 6, IsWon: name === WON,
  ForecastCategory: category, ForecastCategoryName: label, DefaultProbability: probability, SystemModstamp: instantText(at),
}));
