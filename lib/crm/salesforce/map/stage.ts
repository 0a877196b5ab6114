import type { Stage } from '../../../model/stage.ts';
import type { OrgTables } from '../../sample/tables.ts';
import { parseCategory } from '../../../model/category.ts';
import { stageId } from '../../../model/ids.ts';
import { bool, maybeBool, number, text } from './cell.ts';

/**
 * Stages by their label, which is what deals and history rows carry. A stage that deals use but that isn't defined (an
 * export without OpportunityStage, a renamed label) is read off the deals themselves, or its history rows' category.
 */
export function mapStages(tables: OrgTables, notes: string[]): Stage[] {
  const stages = new Map<string, Stage>();
  for (const row of tables.OpportunityStage ?? []) {
    const label = text(row.MasterLabel) ?? text(row.ApiName);
    if (label === null) continue;
    const percent = number(row.DefaultProbability);
    stages.set(label, {
      id: stageId(label), label, pipelineId: null, order: number(row.SortOrder) ?? stages.size, isClosed: bool(row.IsClosed), isWon: bool(row.IsWon),
      category: parseCategory(text(row.ForecastCategory)) ?? parseCategory(text(row.ForecastCategoryName)),
      probability: typeof percent === 'number' ? percent / 100 : null,
    });
  }
  const defined = stages.size;
  for (const row of tables.Opportunity ?? []) {
    const label = text(row.StageName);
    if (label === null || stages.has(label) || maybeBool(row.IsClosed) === undefined) continue;
    stages.set(label, {
      id: stageId(label), label, pipelineId: null, order: stages.size, isClosed: bool(row.IsClosed) || bool(row.IsWon), isWon: bool(row.IsWon),
      category: parseCategory(text(row.ForecastCategory)) ?? parseCategory(text(row.ForecastCategoryName)), probability: null,
    });
  }
  const guessed = new Set<string>();
  for (const row of [...(tables.OpportunityHistory ?? []), ...(tables.Opportunity ?? [])]) {
    const label = text(row.StageName);
    if (label === null || stages.has(label)) continue;
    const category = parseCategory(text(row.ForecastCategory));
    const lost = category === 'omitted' && number(row.Probability) === 0;
    stages.set(label, { id: stageId(label), label, pipelineId: null, order: stages.size, isClosed: category === 'closed' || lost, isWon: category === 'closed', category, probability: null });
    guessed.add(label);
  }
  if (defined === 0 && stages.size > 0) notes.push('There is no OpportunityStage: which stages are won or lost is read off the deals.');
  if (guessed.size > 0) notes.push(`No definition for the ${guessed.size === 1 ? 'stage' : 'stages'} ${[...guessed].join(', ')}: won or lost is read off the forecast category.`);
  return [...stages.values()];
}
