import type { Row } from '../../types.ts';

/** What a page is drawn from. Whoever calls has checked the session and what its user may see. */
export interface PageInput {
  url: URL;
  /** The rows of an object that the signed-in user may see. */
  rows(object: string): Row[];
  byId(object: string, id: string): Row | undefined;
  /** The User row signed in. */
  user: Row;
  users: Row[];
  orgName: string;
}
