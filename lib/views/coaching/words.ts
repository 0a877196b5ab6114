import type { FeedbackAbout } from '../../model/coaching/feedback.ts';
import type { CrmKind } from '../../model/org.ts';
import type { RecordState } from '../../model/records.ts';

const FIELD: Record<Extract<FeedbackAbout, { kind: 'field' }>['field'], string> = { amount: 'the amount', closeDate: 'the close date', stage: 'the stage', nextStep: 'the next step' };

/** "opportunity" or "deal": what the CRM calls it. */
export const nounOf = (crm: CrmKind): string => (crm === 'hubspot' ? 'deal' : 'opportunity');

/** What feedback is about, inside a sentence: "the close date", "a change on 3 Nov: …". */
export function aboutWords(about: FeedbackAbout, crm: CrmKind, day: (at: number) => string): string {
  if (about.kind === 'field') return FIELD[about.field];
  if (about.kind === 'moment') return `the change of ${day(about.at)}`;
  return about.kind === 'deal' ? `this ${nounOf(crm)}` : 'how you work together';
}

export const WAITING: Record<RecordState, string | null> = { shared: null, waiting: 'Waits to be sent', device: 'On this device only' };
