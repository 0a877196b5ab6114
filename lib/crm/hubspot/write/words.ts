import type { AnyRecord } from '../../../model/records.ts';
import { formatDay } from '../../../model/day.ts';

/** What a company calls a cause, and whose it is; null where the id is not in its list. */
export type CauseWords = (causeId: string) => { label: string; function: string | null } | null;

const spaced = (id: string): string => id.replace(/([a-z0-9])([A-Z])/g, '$1 $2').replace(/[-_.]+/g, ' ').toLowerCase();

/** The company's words for a cause, or its id taken apart. */
export const causeOf = (causeId: string, words: CauseWords): { label: string; function: string | null } => words(causeId) ?? { label: spaced(causeId), function: null };

/** What a person reads in HubSpot's timeline. Whoever holds the key can write under any name, so the name is told as unverified. */
export function readableLine(record: AnyRecord, words: CauseWords): string {
  const from = `${record.authorName} (through Ridealong, name not verified)`;
  if (record.kind === 'remark') {
    const { answers, periodId, reason, text } = record.body;
    return answers === null ? `Question about the forecast of ${periodId}${reason ? `, ${spaced(reason)}` : ''}: ${text}\n${from}` : `Answer: ${text}\n${from}`;
  }
  if (record.kind === 'leadWord') {
    const { body } = record;
    if (body.act === 'outOfScope') return `Qualifying that was out of scope: ${body.minutes} minutes.${body.note ? `\n“${body.note}”` : ''}\n${from}`;
    return body.act === 'takeBack' ? `Took back what was flagged as out of scope.\n${from}` : `${body.act === 'answer' ? 'Answer about this lead' : 'About this lead'}: ${body.text}\n${from}`;
  }
  if (record.kind === 'feedback') {
    const { body } = record;
    if (body.act === 'seen') return `Has read the feedback.\n${from}`;
    return `${body.act === 'edit' ? 'Feedback, in other words' : body.act === 'reply' ? 'Answer to feedback' : body.tone === 'ask' ? 'Asks for feedback' : 'Feedback'}: ${body.text}\n${from}`;
  }
  if (record.kind === 'action') {
    const { body } = record;
    if (body.act === 'agree') return `Agreed, by ${formatDay(body.by)}: ${body.what}\n${from}`;
    if (body.act === 'move') return `An agreed action is due on ${formatDay(body.by)} now.${body.why ? ` “${body.why}”` : ''}\n${from}`;
    const word = body.act === 'done' ? body.note : body.why;
    return `An agreed action is ${body.act === 'done' ? 'done' : 'dropped'}.${word ? ` “${word}”` : ''}\n${from}`;
  }
  if (record.kind === 'promptWord') return `Coaching prompt “${spaced(record.body.promptId)}”: ${record.body.answer}.${record.body.why ? ` “${record.body.why}”` : ''}\n${from}`;
  if (record.kind !== 'cause') return from;
  const { act, periodId, causeId, newInformation, note } = record.body;
  const word = note ? `\n“${note}”` : '';
  if (act === 'agree') return `Agrees with the cause stated for ${periodId}.${word}\n${from}`;
  if (act === 'dispute') return `Sees the cause for ${periodId} otherwise${causeId ? `: ${causeOf(causeId, words).label}` : ''}.${word}\n${from}`;
  if (act === 'later' || causeId === null) return `Will say later why this deal was missing from ${periodId}.${word}\n${from}`;
  const cause = causeOf(causeId, words);
  const news = newInformation === null ? '' : newInformation ? ' There was new information.' : ' There was no new information.';
  return `Why this deal was missing from ${periodId}: ${cause.label}${cause.function ? ` (${cause.function})` : ''}.${news}${word}\n${from}`;
}
