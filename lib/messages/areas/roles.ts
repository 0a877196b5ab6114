import type { RoleExpectation } from '../../model/goals/role-expectation.ts';
import type { RoleTemplate } from '../../model/goals/role-templates/role-template.ts';

/** What roles are asked for. `roleId`: one whose versions are to be opened; null: none. */
export interface RolesAsk {
  roleId: string | null;
}

/** Something expected, in words. `from`: "Value: Decide quickly" for a behaviour of the strategy; null: the role's own words. */
export interface ExpectedLine {
  text: string;
  from: string | null;
}

/** What a role expects, ready to be read. */
export interface RoleText {
  responsibilities: string[];
  behaviours: ExpectedLine[];
  measures: ExpectedLine[];
}

/** One side of a confirmation: "on 2 Sep" by whom; null: not yet. */
export interface Confirmed {
  by: string;
  when: string;
}

/** Somebody who holds a role, and who has confirmed. */
export interface HolderView {
  id: string;
  name: string;
  title: string | null;
  person: Confirmed | null;
  leader: Confirmed | null;
  /** Nobody stands above: the leader's side isn't asked. */
  isTop: boolean;
  /** The reader leads them. */
  isTheirs: boolean;
  isMe: boolean;
  /** What the reader may confirm now. */
  may: { person: boolean; leader: boolean };
}

export interface RoleView {
  id: string;
  name: string;
  /** "Sales" */
  function: string;
  text: RoleText;
  /** "Set on 2 Sep 2026 by Priya Raghunathan: quotas moved to the team" */
  set: string;
  /** Key of the version that stands: what is confirmed and changed. */
  key: string;
  versions: number;
  /** "3 of 14 confirmed by both sides" */
  standing: string;
  /** Those whom the reader may see: themselves and who they lead; everybody for who keeps roles. */
  holders: HolderView[];
  holderCount: number;
  /** The reader holds it. */
  isMine: boolean;
  /** As it was set, for changing it; null where the reader may not. */
  edit: RoleExpectation | null;
}

/** An earlier version of a role, newest first. */
export interface RoleVersionView {
  key: string;
  by: string;
  when: string;
  why: string | null;
  text: RoleText;
  /** What is expected is another than in the version before: it was confirmed anew. */
  isNew: boolean;
}

export interface RolesView {
  kicker: string;
  title: string;
  sentence: string;
  roles: RoleView[];
  opened: { roleId: string; versions: RoleVersionView[] } | null;
  may: { write: boolean; why: string | null };
  /** Why nothing can be confirmed here; null where it can. */
  noConfirming: string | null;
  templates: RoleTemplate[];
  /** What can be chosen: behaviours of the values that stand, measures, people, titles in use. */
  choices: {
    behaviours: { id: string; label: string }[];
    measures: { id: string; label: string }[];
    people: { id: string; name: string }[];
    titles: { title: string; people: number }[];
    functions: { id: string; label: string }[];
  };
}
