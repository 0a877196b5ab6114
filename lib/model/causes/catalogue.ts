import type { Cause } from '../cause.ts';
import type { EvidenceId } from './evidence.ts';

/** A cause as the catalogue has it: its evidence is known by id. A company's own may name evidence of its own. */
export interface CatalogueCause extends Cause {
  evidence: EvidenceId[];
}
