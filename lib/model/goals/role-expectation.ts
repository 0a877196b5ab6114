import type { UserId } from '../ids.ts';
import type { FunctionId } from './function.ts';

/** What a role is there for: the same for everybody who holds it. */
export interface RoleExpectation {
  /** Made once; stays through every version. */
  id: string;
  /** "Account executive" */
  name: string;
  function: FunctionId;
  responsibilities: string[];
  /** Ids of behaviours in the strategy, or plain words where the company has none yet. */
  behaviours: string[];
  measureIds: string[];
  /** Titles (CRM) of people who hold it, compared without case. */
  titles: string[];
  /** People who hold it whatever their title. */
  holders: UserId[];
}

/** A word about roles; they are only added. */
export type RoleAct =
  /** `follows`: key of the version that was changed into this one; null: there was none. Left out: not said. */
  | { act: 'set'; role: RoleExpectation; why: string | null; follows?: string | null | undefined }
  /** A holder, or who leads them, confirms the version in the `set` record of this key. */
  | { act: 'confirm'; roleId: string; of: string; person: UserId; side: 'person' | 'leader' }
  | { act: 'end'; roleId: string; why: string };
