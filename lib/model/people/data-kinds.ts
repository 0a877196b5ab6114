import type { RecordKind } from '../records.ts';

/**
 * How long a kind is kept. `coaching`: 12 months from its last word. `reviews`: as the company's policy says. `own`: until its author erases it.
 * `keys`: as long as somebody works here, since earlier signatures are checked with them. `books`: they are the company's books and stay as those do; leavers stay in them by the CRM's own id.
 */
export type KeptFor = 'coaching' | 'reviews' | 'own' | 'keys' | 'books';

/** What is held about people in one kind of record. */
export interface DataKind {
  kind: RecordKind;
  /** "Feedback" */
  label: string;
  /** What of people stands in it. */
  what: string;
  /** Why it is held: nothing is used for anything else. */
  purpose: string;
  /** Who reads it, in words. */
  seenBy: string;
  kept: KeptFor;
}

const EVERYBODY = 'Everybody with the permission set';
const DEAL = 'Who can open the deal, or the two it is between';
const TWO = 'The two it is between';

/** Every kind of record, with what it holds about people: docs/DATA-ABOUT-PEOPLE.md says the same. */
export const DATA_KINDS: readonly DataKind[] = [
  { kind: 'feedback', label: 'Feedback', what: 'What people said to each other about deals and ways of working', purpose: 'To help the other do better, and to say what was good', seenBy: DEAL, kept: 'coaching' },
  { kind: 'action', label: 'Agreed actions', what: 'Who does what by when, and what became of it', purpose: 'To keep what was agreed', seenBy: DEAL, kept: 'coaching' },
  { kind: 'promptWord', label: 'Answers to prompts', what: 'Whether somebody took, put off or declined a prompt, and why', purpose: 'To ask nobody twice, and to drop prompts that don’t help', seenBy: 'Who can open the deal', kept: 'coaching' },
  { kind: 'rhythm', label: 'Agreed rhythms', what: 'How often two people speak', purpose: 'To show both alike when a talk is due', seenBy: TWO, kept: 'coaching' },
  { kind: 'session', label: 'Coaching sessions', what: 'Agenda and notes of two people', purpose: 'To coach; never to judge', seenBy: TWO, kept: 'coaching' },
  { kind: 'development', label: 'Development plans', what: 'Skills and behaviours that somebody builds', purpose: 'To develop as the person wants to', seenBy: TWO, kept: 'coaching' },
  { kind: 'factor', label: 'Factors', what: 'What holds somebody back that isn’t theirs; of personal ones a state and the support alone', purpose: 'To take hindrances away', seenBy: 'Who owns the hindrance; personal ones the two alone', kept: 'coaching' },
  { kind: 'review', label: 'Reviews', what: 'What both wrote, what was agreed and reached, both signatures', purpose: 'To review a time of work fairly, with evidence', seenBy: 'The two whose it is, and whoever the person hands it to', kept: 'reviews' },
  { kind: 'reviewCycle', label: 'Review cycles', what: 'Who is in a cycle, and by which template', purpose: 'To ask everybody of a role the same', seenBy: EVERYBODY, kept: 'reviews' },
  { kind: 'reviewSums', label: 'Sums of reviews', what: 'How often each place was given by a manager, from five reviews on, without names', purpose: 'To see whether a cycle was even', seenBy: 'The manager, and who may run reviews', kept: 'reviews' },
  { kind: 'reviewDraft', label: 'Drafts of reviews', what: 'What somebody wrote and didn’t share', purpose: 'To go on writing later', seenBy: 'Its author alone, on their device', kept: 'own' },
  { kind: 'leadWord', label: 'Words about leads', what: 'Who flagged minutes that a lead took outside their role, and what sales and marketing said to each other', purpose: 'To see what leads cost, and to agree what a right one is', seenBy: EVERYBODY, kept: 'coaching' },
  { kind: 'correction', label: 'Notes of correction', what: 'What somebody says to a record about them', purpose: 'That nothing wrong stands alone', seenBy: 'Who sees the record it corrects', kept: 'coaching' },
  { kind: 'opened', label: 'Who opened what', what: 'That somebody opened what is written about another, a line a day', purpose: 'That everybody sees who looks at their data', seenBy: 'The person, and who opened it', kept: 'coaching' },
  { kind: 'erased', label: 'What was erased', what: 'Keys of records, never their words', purpose: 'That all devices drop what was erased', seenBy: EVERYBODY, kept: 'books' },
  { kind: 'personKey', label: 'Public keys', what: 'Somebody’s public keys and the device that made them', purpose: 'To encrypt to them, and to check what they signed', seenBy: EVERYBODY, kept: 'keys' },
  { kind: 'looked', label: 'Which goals were looked at', what: 'The goals that somebody opened on a day', purpose: 'To find goals that nobody reads', seenBy: EVERYBODY, kept: 'coaching' },
  { kind: 'read', label: 'What was read', what: 'That somebody read the strategy or a role', purpose: 'To know that what is published arrived', seenBy: EVERYBODY, kept: 'coaching' },
  { kind: 'ownGoal', label: 'Own goals', what: 'Goals that somebody set for themselves', purpose: 'Their own', seenBy: 'Themselves, on their device', kept: 'own' },
  { kind: 'goal', label: 'Goals', what: 'What is expected of whom, and what both sides said', purpose: 'To agree what is expected', seenBy: EVERYBODY, kept: 'books' },
  { kind: 'role', label: 'Role expectations', what: 'Who holds a role, and who confirmed it', purpose: 'To expect the same of everybody in a role', seenBy: EVERYBODY, kept: 'books' },
  { kind: 'ask', label: 'Asks', what: 'Who asks what of whom', purpose: 'To see what takes time and serves nothing', seenBy: EVERYBODY, kept: 'books' },
  { kind: 'entry', label: 'Numbers by hand', what: 'Whose number it is, and who entered it', purpose: 'To count what no CRM counts', seenBy: EVERYBODY, kept: 'books' },
  { kind: 'strategy', label: 'Strategy', what: 'Who published it', purpose: 'To say where the company goes', seenBy: EVERYBODY, kept: 'books' },
  { kind: 'call', label: 'Forecast calls', what: 'Who called which number', purpose: 'To hold a forecast against what came', seenBy: EVERYBODY, kept: 'books' },
  { kind: 'cause', label: 'Causes', what: 'Who stated or judged why a deal was missed', purpose: 'To learn why forecasts are missed', seenBy: EVERYBODY, kept: 'books' },
  { kind: 'remark', label: 'Questions and answers', what: 'Who asked and answered on a line of the forecast', purpose: 'To clear a question where it stands', seenBy: EVERYBODY, kept: 'books' },
  { kind: 'snapshot', label: 'Daily snapshots', what: 'Who was in which team, and each person’s forecast', purpose: 'To know what was known then', seenBy: EVERYBODY, kept: 'books' },
  { kind: 'published', label: 'Published bridges', what: 'Who published them', purpose: 'To close a period', seenBy: EVERYBODY, kept: 'books' },
  { kind: 'setting', label: 'Settings', what: 'Who decided what for the company', purpose: 'To decide once for everybody', seenBy: EVERYBODY, kept: 'books' },
];

export const dataKind = (kind: RecordKind): DataKind => DATA_KINDS.find((d) => d.kind === kind)!;

/** What a company decides about how long data on people is kept, in months. */
export interface Retention {
  coachingMonths: number;
  reviewMonths: number;
}

/** Coaching is kept a year at most; how long reviews are, a policy says. */
export const USUAL_RETENTION: Retention = { coachingMonths: 12, reviewMonths: 36 };
