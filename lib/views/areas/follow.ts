import type { AreaWord } from '../../messages/areas/areas.ts';
import type { AnyRecord } from '../../model/records.ts';
import type { OutboxWork } from '../../store/workspace-schema.ts';
import type { AreaInput } from './input.ts';
import { followCoaching } from '../coaching/follow.ts';
import { followAsk } from './asks/follow.ts';
import { followLead } from './leads/follow.ts';
import { followFactor } from './factors/follow.ts';

/** What has to reach the CRM because of a word, after its own record: tasks for those it concerns. `input`: as things stood before it. */
export const followOf = (word: AreaWord, record: AnyRecord, input: AreaInput): OutboxWork[] =>
  (word.kind === 'factor' ? followFactor(word.body, record, input) : word.kind === 'ask' ? followAsk(word.body, record, input) : word.kind === 'leadWord' ? followLead(word.body, record, input) : followCoaching(record, input));
