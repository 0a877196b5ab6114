import type { ForecastCategory } from './category.ts';
import type { StageId } from './ids.ts';

/** One step of a sales process, as the CRM defines it today (neither CRM keeps a history of the definition). */
export interface Stage {
  id: StageId;
  label: string;
  /** HubSpot's pipeline; one nameless pipeline in Salesforce. */
  pipelineId: string | null;
  /** "Renewals": what the CRM calls the pipeline. */
  pipelineLabel?: string | null;
  /** Lower comes first. */
  order: number;
  isClosed: boolean;
  isWon: boolean;
  /** The category a deal gets with this stage, null where the CRM maps none. */
  category: ForecastCategory | null;
  /** 0 to 1, null where the CRM gives none. */
  probability: number | null;
}

/** A stage known by its label alone, as examples and tests need it. */
export const openStage = (label: string): Stage =>
  ({ id: label as StageId, label, pipelineId: null, order: 1, isClosed: false, isWon: false, category: 'pipeline', probability: null });
