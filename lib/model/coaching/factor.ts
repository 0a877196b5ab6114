import type { Day } from '../day.ts';
import type { OwnerFunction } from '../cause.ts';
import type { DealId, UserId } from '../ids.ts';

export const FACTOR_KINDS = ['environment', 'jobDesign', 'policy', 'personal', 'external'] as const;
export type FactorKind = (typeof FACTOR_KINDS)[number];
export const FACTOR_STATES = ['open', 'taken', 'resolved', 'stays'] as const;
export type FactorState = (typeof FACTOR_STATES)[number];

/** What support was agreed for a personal factor: a choice, never free text. */
export const SUPPORTS = ['time', 'fewerDeals', 'cover', 'changedHours', 'training', 'talkWithHr', 'other'] as const;
export type Support = (typeof SUPPORTS)[number];

/** What holds somebody back and can be said in words. */
export type SpokenKind = Exclude<FactorKind, 'personal'>;

/**
 * What holds somebody back that isn't theirs. About nobody in particular it is the company's to read; about a person it is sealed to them, `leaderId`, the owner
 * and who entered it. A personal one carries no words at all (no free text on health or family): a state and the agreed support, sealed to the two.
 */
export type FactorAct =
  | { act: 'set'; factorId: string; kind: SpokenKind; aboutId: UserId | null; leaderId: UserId | null; title: string; text: string; owner: { function: OwnerFunction; id: UserId | null }; dealIds: DealId[]; periodIds: string[] }
  | { act: 'personal'; factorId: string; aboutId: UserId; withId: UserId; support: Support[]; state: FactorState; until: Day | null }
  | { act: 'action'; factorId: string; text: string; by: Day | null }
  | { act: 'state'; factorId: string; state: FactorState; why: string }
  | { act: 'comment'; factorId: string; text: string }
  /** The deals and the misses (periods) it touches, whole each time. */
  | { act: 'link'; factorId: string; dealIds: DealId[]; periodIds: string[] };
