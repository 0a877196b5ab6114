import type { FactorAct, FactorState, SpokenKind, Support } from '../../model/coaching/factor.ts';
import type { OwnerFunction } from '../../model/cause.ts';
import type { Day } from '../../model/day.ts';
import type { DealId, UserId } from '../../model/ids.ts';
import { beginnersFirst, byOf, inOrder, type By, type Said } from './said.ts';

export type SaidOfFactors = Said<FactorAct>;

/** One thing that was said or done about a factor. */
export interface FactorEvent extends By {
  is: 'set' | 'changed' | 'action' | 'state' | 'comment' | 'link';
  state: FactorState | null;
  text: string;
  until: Day | null;
}

/** A factor that can be said in words. */
export interface SpokenFactor {
  id: string;
  kind: SpokenKind;
  aboutId: UserId | null;
  leaderId: UserId | null;
  title: string;
  text: string;
  owner: { function: OwnerFunction; id: UserId | null };
  dealIds: DealId[];
  periodIds: string[];
  entered: By;
  state: FactorState;
  /** Since when, epoch milliseconds. */
  since: number;
  /** What is done about it; the last word counts. null: nothing is agreed yet. */
  action: (By & { text: string; due: Day | null }) | null;
  /** Oldest first. */
  events: FactorEvent[];
}

/** A personal factor: a state and the support that was agreed, never a word. */
export interface PersonalFactor {
  id: string;
  aboutId: UserId;
  withId: UserId;
  state: FactorState;
  support: Support[];
  until: Day | null;
  entered: By;
  /** What it said at each time, oldest first. */
  versions: (By & { state: FactorState; support: Support[]; until: Day | null })[];
}

export interface StandingFactors {
  spoken: Map<string, SpokenFactor>;
  personal: Map<string, PersonalFactor>;
}

/** Who may do what to a factor in words. */
export interface FactorRights {
  /** Whether somebody may enter one about a person: that person, and who leads them. */
  mayEnterAbout(author: UserId, about: UserId): boolean;
  /** Whether somebody speaks for its owner: the person, else the function. */
  speaksForOwner(author: UserId, owner: SpokenFactor['owner']): boolean;
  /** Whether somebody keeps the company's settings. */
  keeps(author: UserId): boolean;
}

/** Everybody who may read a factor about a person: the person, their leader, the owner and who entered it; null: about nobody, so that the company reads it. */
export const factorReaders = ({ aboutId, leaderId, owner }: Pick<SpokenFactor, 'aboutId' | 'leaderId' | 'owner'>, enteredBy: UserId): UserId[] | null =>
  (aboutId === null ? null : [...new Set([aboutId, leaderId, owner.id, enteredBy].filter((id) => id !== null))]);

/** Whether somebody may change a factor, link it, or say what is done and where it stands: who entered it, whom it is about, their leader, who speaks for the owner; of the company's own who keeps the settings too. */
export const mayChangeFactor = (who: UserId, f: SpokenFactor, rights: FactorRights): boolean =>
  who === f.entered.byId || who === f.aboutId || (f.aboutId !== null && who === f.leaderId) || rights.speaksForOwner(who, f.owner) || (f.aboutId === null && rights.keeps(who));

/** Whether somebody may speak to it: about nobody, everybody; about a person, who may read it. */
export const maySpeakToFactor = (who: UserId, f: SpokenFactor): boolean => factorReaders(f, f.entered.byId)?.includes(who) ?? true;

/**
 * What stands of factors, read off all that was said, in any order. About whom a factor is, and whether it is personal, stays as its first word says; who may not say something changes nothing.
 * Of a personal one only what the two set counts: an action, a comment or a reason beside it carries words, and is dropped.
 */
export function standingFactors(said: readonly SaidOfFactors[], rights: FactorRights): StandingFactors {
  const spoken = new Map<string, SpokenFactor>();
  const personal = new Map<string, PersonalFactor>();
  const ordered = inOrder(said);
  for (const r of beginnersFirst(ordered, (b) => b.factorId)) {
    if (r.body.act === 'set') setSpoken(spoken, personal, r, r.body, rights);
    else if (r.body.act === 'personal') setPersonal(spoken, personal, r, r.body);
  }
  for (const r of ordered) {
    const f = spoken.get(r.body.factorId);
    if (f && r.body.act !== 'set' && r.body.act !== 'personal') apply(f, r, rights);
  }
  for (const f of spoken.values()) f.events.sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1));
  return { spoken, personal };
}

function setSpoken(spoken: StandingFactors['spoken'], personal: StandingFactors['personal'], r: SaidOfFactors, body: Extract<FactorAct, { act: 'set' }>, rights: FactorRights): void {
  if (personal.has(body.factorId)) return;
  const known = spoken.get(body.factorId);
  const by = byOf(r);
  const { kind, title, text, owner, dealIds, periodIds, leaderId } = body;
  if (!known) {
    if (body.aboutId !== null && !rights.mayEnterAbout(r.authorId, body.aboutId)) return;
    spoken.set(body.factorId, {
      id: body.factorId, kind, aboutId: body.aboutId, leaderId, title, text, owner, dealIds, periodIds, entered: by, state: 'open', since: r.at, action: null, events: [{ ...by, is: 'set', state: null, text: '', until: null }],
    });
  } else if (known.aboutId === body.aboutId && mayChangeFactor(r.authorId, known, rights)) {
    Object.assign(known, { kind, leaderId, title, text, owner, dealIds, periodIds });
    known.events.push({ ...by, is: 'changed', state: null, text: '', until: null });
  }
}

function setPersonal(spoken: StandingFactors['spoken'], personal: StandingFactors['personal'], r: SaidOfFactors, body: Extract<FactorAct, { act: 'personal' }>): void {
  const { factorId: id, aboutId, withId, state, support, until } = body;
  if (spoken.has(id) || aboutId === withId || (r.authorId !== aboutId && r.authorId !== withId)) return;
  const known = personal.get(id);
  if (known && (known.aboutId !== aboutId || known.withId !== withId)) return;
  const version = { ...byOf(r), state, support, until };
  personal.set(id, { id, aboutId, withId, state, support, until, entered: known?.entered ?? byOf(r), versions: [...(known?.versions ?? []), version] });
}

function apply(f: SpokenFactor, r: SaidOfFactors, rights: FactorRights): void {
  const { body } = r;
  const by = byOf(r);
  if (body.act === 'comment') {
    if (maySpeakToFactor(r.authorId, f)) f.events.push({ ...by, is: 'comment', state: null, text: body.text, until: null });
    return;
  }
  if (!mayChangeFactor(r.authorId, f, rights)) return;
  if (body.act === 'action') {
    f.action = { ...by, text: body.text, due: body.by };
    f.events.push({ ...by, is: 'action', state: null, text: body.text, until: body.by });
  } else if (body.act === 'state') {
    f.state = body.state;
    f.since = r.at;
    f.events.push({ ...by, is: 'state', state: body.state, text: body.why, until: null });
  } else if (body.act === 'link') {
    f.dealIds = body.dealIds;
    f.periodIds = body.periodIds;
    f.events.push({ ...by, is: 'link', state: null, text: '', until: null });
  }
}
