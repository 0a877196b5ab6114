/** What whoever leads people may see of each one's activity. Each allows what stands before it too. */
export const ACTIVITY_ALLOWED = ['nothing', 'progress', 'weeks'] as const;
export type ActivityAllowed = (typeof ACTIVITY_ALLOWED)[number];

/**
 * The agreement that lets those who lead somebody see that person's activity, as an admin recorded it. Without one they see groups of five or more alone.
 * `progress`: how far goals on activity are. `weeks`: the numbers of each week, too. `nothing`: it has ended.
 */
export interface ActivityAgreement {
  allows: ActivityAllowed;
  /** Who agreed: "Works council, Ann Example" */
  agreedWith: string;
  /** `2026-11-03` */
  agreedOn: string;
  /** What was agreed, in its own words, or where it can be read. */
  text: string;
}

/** What is wrong with an agreement as it was filled in: the field, and what to do. `today`: `2026-11-24`. */
export function agreementProblems({ agreedWith, agreedOn, text }: ActivityAgreement, today: string): { field: 'agreedWith' | 'agreedOn' | 'text'; why: string }[] {
  const out: ReturnType<typeof agreementProblems> = [];
  if (agreedWith.trim() === '') out.push({ field: 'agreedWith', why: 'Say who agreed: the works council, or the people themselves.' });
  else if (agreedWith.length > 255) out.push({ field: 'agreedWith', why: 'Keep it to 255 characters.' });
  if (!/^\d{4}-\d\d-\d\d$/.test(agreedOn)) out.push({ field: 'agreedOn', why: 'Give the day of the agreement.' });
  else if (agreedOn > today) out.push({ field: 'agreedOn', why: 'An agreement is recorded once it is made: give a day up to today.' });
  if (text.trim() === '') out.push({ field: 'text', why: 'Say what was agreed, or where everybody can read it.' });
  else if (text.length > 2000) out.push({ field: 'text', why: 'Keep it to 2,000 characters, and say where the rest stands.' });
  return out;
}
