import type { MovementReason } from '../../analysis/bridge/movement-reasons.ts';
import type { StepKind } from '../../messages/finance-line.ts';

/** What each movement is called, and how it is drawn: as the forecast bridge draws its like. */
export const MOVEMENT: Record<MovementReason, { label: string; kind: StepKind }> = {
  new: { label: 'New', kind: 'gain' }, restored: { label: 'Restored', kind: 'gain' }, transferredIn: { label: 'Moved in from another team', kind: 'neither' },
  reopened: { label: 'Reopened', kind: 'gain' }, movedIn: { label: 'Date moved in', kind: 'gain' }, included: { label: 'No longer omitted', kind: 'gain' },
  entered: { label: 'Entered the forecast', kind: 'gain' }, increased: { label: 'Increased', kind: 'gain' }, won: { label: 'Won', kind: 'gain' },
  removed: { label: 'Removed', kind: 'structural' }, transferredOut: { label: 'Moved to another team', kind: 'neither' }, lost: { label: 'Lost', kind: 'structural' },
  movedOut: { label: 'Date moved out', kind: 'timing' }, omitted: { label: 'Omitted', kind: 'structural' }, left: { label: 'Left the forecast', kind: 'structural' },
  decreased: { label: 'Decreased', kind: 'structural' }, certainty: { label: 'Certainty', kind: 'neither' }, currency: { label: 'Currency', kind: 'neither' }, unknown: { label: 'Not known', kind: 'neither' },
};
