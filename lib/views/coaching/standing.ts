import type { StandingAction, TaskState } from '../../analysis/coaching/standing-actions.ts';
import type { Thread, ThreadRights } from '../../analysis/coaching/standing-threads.ts';
import type { DealBook } from '../../model/book.ts';
import type { UserId } from '../../model/ids.ts';
import type { Identity, OrgContext } from '../../model/org.ts';
import type { AreaInput } from '../areas/input.ts';
import type { Company } from '../company/company.ts';
import { standingActions } from '../../analysis/coaching/standing-actions.ts';
import { isSide, standingThreads } from '../../analysis/coaching/standing-threads.ts';
import { coachingRights } from './rights.ts';

/** What coaching is read off. */
export interface CoachingInput {
  book: DealBook;
  company: Company;
  context: OrgContext;
  me: Identity;
  /** How agreed actions' tasks stand in the CRM, by task key. */
  tasks: ReadonlyMap<string, TaskState>;
}

/** Threads and agreed actions that the reader may see, by id. */
export interface Coaching {
  threads: ReadonlyMap<string, Thread>;
  actions: ReadonlyMap<string, StandingAction>;
  rights: ThreadRights;
  /** Whether the reader can open a deal: whether the CRM gave it to them. */
  sees(dealId: string): boolean;
}

const seen = new WeakMap<DealBook, ReadonlySet<string>>();

function dealsOf(book: DealBook): ReadonlySet<string> {
  let deals = seen.get(book);
  if (!deals) seen.set(book, (deals = new Set(book.heads.map((h) => h.id))));
  return deals;
}

/**
 * What stands of threads and agreed actions, as far as the reader may see it: what is between people, those people; what is about a deal, who can
 * open it; and always who it concerns.
 */
export function coachingOf({ book, company, context, me: { userId: me }, tasks }: CoachingInput): Coaching {
  const rights = coachingRights(context);
  const deals = dealsOf(book);
  const threads = standingThreads(company.records('feedback'), rights);
  const actions = standingActions(company.records('action'), rights, tasks);
  const maySee = (x: { between: readonly UserId[] | null; dealId: string | null }, isTheirs: boolean): boolean => isTheirs || (x.between ? x.between.includes(me) : x.dealId !== null && deals.has(x.dealId));
  return {
    threads: new Map([...threads].filter(([, t]) => maySee(t, isSide(t, me)))),
    actions: new Map([...actions].filter(([, a]) => maySee(a, a.whoId === me || a.agreedById === me))),
    rights, sees: (id) => deals.has(id),
  };
}

export const coachingInput = ({ data, company, context, me, tasks }: AreaInput): CoachingInput => ({ book: data.book, company, context, me, tasks: tasks ?? new Map() });

/** The same, of what an area's view is made from. */
export const coachingIn = (input: AreaInput): Coaching => coachingOf(coachingInput(input));
