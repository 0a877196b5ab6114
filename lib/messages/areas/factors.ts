import type { FactorKind, FactorState, SpokenKind, Support } from '../../model/coaching/factor.ts';
import type { OwnerFunction } from '../../model/cause.ts';
import type { Figure, Rows } from '../views.ts';
import type { Named } from './coaching-parts.ts';

/** The log of factors. `owner`: of one function; null: all. */
export interface FactorsAsk {
  owner: string | null;
}

export interface FactorEventView {
  who: string;
  when: string;
  /** "Took it on" */
  line: string;
  text: string | null;
  waiting: string | null;
}

/** What a factor cost: the bridge lines of the misses it is linked to. */
export interface FactorEffect {
  /** Minor units, negative: what fell away. */
  figure: Figure;
  /** "3 misses of 2 periods" */
  text: string;
  rows: Rows;
}

/** A factor as it can be changed. */
export interface FactorDraft {
  factorId: string;
  kind: SpokenKind;
  aboutId: string | null;
  leaderId: string | null;
  title: string;
  text: string;
  owner: { function: OwnerFunction; id: string | null };
  dealIds: string[];
  periodIds: string[];
}

export interface FactorRow {
  id: string;
  title: string;
  text: string;
  kind: { id: FactorKind; label: string };
  /** Whom it is about; null: nobody in particular. */
  about: string | null;
  owner: string;
  state: { id: FactorState; label: string; since: string };
  action: { text: string; detail: string } | null;
  /** null: no miss is linked, or the lines of those that are aren’t losses; `noEffect` says which. */
  effect: FactorEffect | null;
  noEffect: string | null;
  /** "Q3 2026" */
  periods: string[];
  /** Other deals it touches, which aren’t misses of those periods. */
  deals: Rows | null;
  events: FactorEventView[];
  seenBy: string;
  may: { change: boolean; speak: boolean };
  draft: FactorDraft;
}

/** A personal factor: choices alone. */
export interface PersonalRow {
  id: string;
  /** "Anneliese Brandt, with Tomasz Wiśniewski" */
  title: string;
  state: { id: FactorState; label: string };
  support: { id: Support; label: string }[];
  /** `2027-01-31`, and in words. */
  until: { day: string; text: string } | null;
  /** "Set by Anneliese on 2 Nov" */
  history: string[];
  seenBy: string;
  aboutId: string;
  withId: string;
}

/** A period with what fell away in it, to link a factor to. */
export interface MissedPeriod extends Named {
  lines: { dealId: string; name: string; text: string }[];
  /** More lines than came along. */
  total: number;
}

export interface FactorsView {
  kicker: string;
  title: string;
  sentence: string;
  owner: string | null;
  owners: Named[];
  rows: FactorRow[];
  /** Resolved, or said to stay. */
  settled: FactorRow[];
  personal: PersonalRow[];
  form: { kinds: { id: SpokenKind; label: string; hint: string }[]; functions: Named[]; people: Named[]; about: (Named & { leaderId: string | null; leader: string | null })[]; states: Named[]; supports: { id: Support; label: string }[]; withs: { id: string; withId: string; label: string }[]; missed: MissedPeriod[]; today: string };
  seenBy: string;
}
