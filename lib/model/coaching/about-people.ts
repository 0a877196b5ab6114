import type { UserId } from '../ids.ts';
import type { RecordKind } from '../records.ts';

/** A note of correction, added to any record by somebody whom it concerns. */
export interface Correction {
  of: string;
  text: string;
}

/** Who opened what was written about somebody, and when: a line a person, part and day. */
export interface Opened {
  personId: UserId;
  part: 'feedback' | 'session' | 'development' | 'factor' | 'review' | 'measures' | 'activity';
  day: string;
}

/** Words that were erased, by the keys of their records: retention ended, or the person asked. Readers drop them wherever they see them. */
export interface Erased {
  keys: string[];
  because: 'retention' | 'asked' | 'left';
  kinds: RecordKind[];
}
