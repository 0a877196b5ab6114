import type { InferOutput } from 'valibot';
import type { Stage } from '../../../model/stage.ts';
import type { pipelineList } from '../wire/shapes.ts';
import { stageId } from '../../../model/ids.ts';

type Pipeline = InferOutput<typeof pipelineList>['results'][number];

/** Stages of all deal pipelines. HubSpot maps no forecast category to a stage; closed with probability 1 is won. */
export const stagesOf = (pipelines: readonly Pipeline[]): Stage[] =>
  pipelines.flatMap((pipeline) => pipeline.stages.map((s) => {
    const probability = s.metadata.probability === undefined || s.metadata.probability === '' ? NaN : Number(s.metadata.probability);
    // Accounts older than `isClosed` say it by the probability alone.
    const isClosed = s.metadata.isClosed === undefined ? probability === 1 || probability === 0 : String(s.metadata.isClosed) === 'true';
    return {
      id: stageId(s.id), label: s.label, pipelineId: pipeline.id, order: s.displayOrder, isClosed, isWon: isClosed && probability === 1,
      category: null, probability: Number.isFinite(probability) ? probability : null,
    };
  }));
