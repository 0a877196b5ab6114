import type { OrgTables, Row } from '../../types.ts';
import { isTrue, rows, text } from './cells.ts';
import type { Pipeline } from './types.ts';

export const RENEWALS = '71830244';

/** The standard pipeline has readable stage ids, a custom one numeric ids, as in a real account. */
function stageId(pipelineId: string, stage: Row, index: number): string {
  if (pipelineId === RENEWALS) return String(1_047_331_200 + index * 7);
  if (isTrue(stage.IsClosed)) return isTrue(stage.IsWon) ? 'closedwon' : 'closedlost';
  return text(stage.MasterLabel).toLowerCase().replace(/[^a-z0-9]/g, '');
}

const stagesIn = (tables: OrgTables): Row[] => [...rows(tables, 'OpportunityStage')].sort((a, b) => Number(a.SortOrder ?? 0) - Number(b.SortOrder ?? 0));

export const pipelinesOf = (tables: OrgTables): Pipeline[] =>
  [['default', 'Sales Pipeline'] as const, [RENEWALS, 'Renewals'] as const].map(([id, label], displayOrder) => ({
    id, label, displayOrder,
    stages: stagesIn(tables).map((s, i) => ({
      id: stageId(id, s, i), label: text(s.MasterLabel), displayOrder: i,
      metadata: { probability: (Number(s.DefaultProbability ?? 0) / 100).toFixed(2).replace(/0$/, ''), isClosed: isTrue(s.IsClosed) ? 'true' as const : 'false' as const },
    })),
  }));

export const pipelineOf = (opportunity: Row): string => (/renew/i.test(text(opportunity.Type)) ? RENEWALS : 'default');
