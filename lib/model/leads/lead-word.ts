import type { DealId } from '../ids.ts';

/** The two functions that hand leads over and take them on. */
export const LEAD_SIDES = ['marketing', 'sales'] as const;
export type LeadSide = (typeof LEAD_SIDES)[number];

/** The most minutes that one flag can carry: a day of them. */
export const MOST_MINUTES = 1440;

/** What a word is about: leads of a source or campaign (`name` null: none is recorded), those of them that were turned down for a reason, or one lead. */
export type LeadAbout =
  | { kind: 'source' | 'campaign'; name: string | null; periodId: string | null }
  | { kind: 'rejection'; by: 'source' | 'campaign'; name: string | null; reason: string | null; periodId: string | null }
  | { kind: 'lead'; leadId: string };

/** What people say about leads. Words are only added: what stands is read off them. */
export type LeadWord =
  /** Whoever works on a lead, or on the deal it became, spent minutes on qualifying that isn't theirs to do. One of the two ids at least is there. */
  | { act: 'outOfScope'; leadId: string | null; dealId: DealId | null; minutes: number; note: string | null }
  /** Takes a flag back, by the key of its record: only who flagged it can. `leadId`: the flag's, so that both lie in one place. */
  | { act: 'takeBack'; of: string; leadId: string | null }
  /** A word to the other side. */
  | { act: 'remark'; about: LeadAbout; to: LeadSide; text: string }
  /** An answer to a remark, by its key. `leadId`: that of a remark about one lead. */
  | { act: 'answer'; to: string; leadId: string | null; text: string };
