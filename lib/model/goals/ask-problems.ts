import type { Ask } from './ask.ts';
import { parseDay } from '../day.ts';

export type AskField = 'title' | 'function' | 'name' | 'of' | 'purpose' | 'minutes' | 'people' | 'evidence' | 'reviewOn' | 'perWeek';

/** What is wrong with an ask as it was filled in: the field, and a sentence what to do. Empty where it can be kept. */
export function askProblems(ask: Ask): { field: AskField; why: string }[] {
  const out: { field: AskField; why: string }[] = [];
  const blank = (text: string): boolean => text.trim() === '';
  const whole = (n: number, most: number): boolean => Number.isSafeInteger(n) && n >= 1 && n <= most;
  if (blank(ask.title)) out.push({ field: 'title', why: 'Say in a few words what is asked.' });
  else if (ask.title.length > 255) out.push({ field: 'title', why: 'Keep it to 255 characters; the rest can go into the purpose.' });
  if (blank(ask.askedBy.function)) out.push({ field: 'function', why: 'Say which function asks it.' });
  if (blank(ask.askedBy.name)) out.push({ field: 'name', why: 'Name who asks it, with or without a seat in the CRM.' });
  else if (ask.askedBy.name.length > 255) out.push({ field: 'name', why: 'Keep the name to 255 characters.' });
  if (blank(ask.of)) out.push({ field: 'of', why: 'Say whose time it takes.' });
  if (ask.purpose.length > 2000) out.push({ field: 'purpose', why: 'Keep the purpose to 2,000 characters.' });
  if (!whole(ask.cost.minutes, 100_000)) out.push({ field: 'minutes', why: 'Give the minutes as a whole number from 1 on.' });
  if (!whole(ask.cost.people, 1_000_000)) out.push({ field: 'people', why: 'Give the people as a whole number from 1 on.' });
  if (ask.evidence.text.length > 2000) out.push({ field: 'evidence', why: 'Keep the evidence to 2,000 characters.' });
  if (ask.evidence.says !== 'unknown' && blank(ask.evidence.text)) out.push({ field: 'evidence', why: 'Say what the evidence is, or choose that there is none yet.' });
  if (parseDay(ask.reviewOn) === null) out.push({ field: 'reviewOn', why: 'Give the day on which it is looked at again.' });
  if (ask.activity && !whole(ask.activity.perWeek, 10_000)) out.push({ field: 'perWeek', why: 'Give the number for each person and week as a whole number from 1 on.' });
  return out;
}
