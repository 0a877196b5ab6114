import type { OrgTables, Row } from './types.ts';
import { mapStages } from '../../lib/crm/salesforce/map/stage.ts';
import { to18 } from '../../lib/model/salesforce-id.ts';

const SPELLING: Record<string, string> = { omitted: 'Omitted', pipeline: 'Pipeline', bestCase: 'BestCase', mostLikely: 'MostLikely', commit: 'Forecast', closed: 'Closed' };

/**
 * An export may lack objects that no org lacks: somebody to sign in as, the org itself, its stages. They are made from what
 * is there, so that a folder with Opportunity.csv alone can be looked at. What is there is left as it is.
 */
export function fillIn(tables: OrgTables): OrgTables {
  const has = (name: string): boolean => (tables[name]?.length ?? 0) > 0;
  return {
    ...tables,
    ...(has('User') ? {} : { User: ownersOf(tables) }),
    ...(has('Organization') ? {} : { Organization: [{ Id: to18('00DEX0000000001'), Name: 'An export', FiscalYearStartMonth: 1, TimeZoneSidKey: 'UTC' }] }),
    ...(has('OpportunityStage') ? {} : { OpportunityStage: stagesOf(tables) }),
    Opportunity: closedAsStages(tables),
  };
}

const ownersOf = (tables: OrgTables): Row[] => [...new Set((tables.Opportunity ?? []).map((r) => String(r.OwnerId ?? '')))]
  .map((id) => (id === '' ? to18('005EX0000000001') : id)).map((id) => ({ Id: to18(id), Name: `Owner ${id}`, Username: `${id.toLowerCase()}@export.invalid`, IsActive: true }));

const stagesOf = (tables: OrgTables): Row[] => mapStages(tables, []).map((s, i) => ({
  Id: to18(`01JEX00000000${String(i).padStart(2, '0')}`), MasterLabel: s.label, ApiName: s.label, IsActive: true, SortOrder: i + 1, IsClosed: s.isClosed, IsWon: s.isWon,
  ForecastCategory: s.category ? SPELLING[s.category]! : null, DefaultProbability: s.isWon ? 100 : s.isClosed ? 0 : s.probability === null ? null : s.probability * 100,
}));

/** IsClosed and IsWon follow the stage in every org; an export without those columns gets them from it. */
function closedAsStages(tables: OrgTables): Row[] {
  const stages = new Map(mapStages(tables, []).map((s) => [s.label, s]));
  return (tables.Opportunity ?? []).map((row) => {
    const stage = stages.get(String(row.StageName ?? ''));
    return { ...row, IsClosed: row.IsClosed ?? stage?.isClosed ?? false, IsWon: row.IsWon ?? stage?.isWon ?? false };
  });
}
