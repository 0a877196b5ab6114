import type { DealBook } from '../../model/book.ts';
import type { Day } from '../../model/day.ts';
import type { OrgContext } from '../../model/org.ts';
import type { ActivityIndex } from './activity-index.ts';
import type { Follower } from './follow.ts';
import type { DealThen } from './signal.ts';
import { stateOf } from '../../model/book.ts';
import { CATEGORIES } from '../../model/category.ts';
import { day } from '../../model/day.ts';
import { lastDone } from './activity-index.ts';
import { DAY_MS } from './follow.ts';

/** The last days before the close date, in which a fall of the amount is an end discount. */
const END_DAYS = 14;

export interface ThenInput {
  book: DealBook;
  context: OrgContext;
  follower: Follower;
  activities: ActivityIndex | null;
  /** By owner index: when they joined, NaN where not known. */
  joined: Float64Array;
}

export function joinedAt(book: DealBook, context: OrgContext): Float64Array {
  const created = new Map<string, number>(context.people.flatMap((p) => (p.createdAt === null ? [] : [[p.id, p.createdAt]])));
  return Float64Array.from(book.ownerIds, (id) => created.get(id) ?? NaN);
}

/** Today's whole days since an instant; null where that isn't known. */
const since = (at: number, instant: number): number | null => (Number.isNaN(at) ? null : Math.floor((instant - at) / DAY_MS));

/** What the follower has seen of its deal, as it was known at `instant`. `lastDay`: the last day that had begun before it. */
export function thenOf({ book, context, follower, activities, joined }: ThenInput, instant: number, lastDay: Day, ownerDeals: number | null): DealThen {
  const t = follower.trail;
  const stage = t.stage < 0 ? null : (follower.stages[t.stage] ?? null);
  const converted = book.heads[t.deal]!.leadConvertedAt;
  const inOwnStep = t.stage >= 0 && follower.isOwnStep[t.stage] ? instant - t.stageSince : 0;
  return {
    stage, daysInStage: since(t.stageSince, instant), category: t.category < 0 ? null : CATEGORIES[t.category]!, categoryByMachine: byMachine(book, context, follower),
    closeDay: Number.isNaN(t.closeDay) ? null : day(t.closeDay), dateMoves: t.dateMoves, pushes: t.pushes, daysPushed: t.daysPushed, stagesBack: t.back, stagesSkipped: t.skipped,
    swing: swing(t.amounts), endAmounts: endAmounts(follower, instant),
    leadDays: t.isIn && !Number.isNaN(t.leadDays) ? t.leadDays : null, bornIn: t.isIn ? t.bornIn : null,
    leadAgeAtEntry: t.isIn && converted !== null && converted <= t.enteredAt ? (t.enteredAt - converted) / DAY_MS : null,
    tenureDays: t.isIn ? since(t.enteredAt, instant) : null,
    ownerSinceDays: t.owner < 0 || !context.knowledge.ownerHistory ? null : (since(t.ownerSince, instant) ?? Infinity),
    ownerJoinedDays: t.owner < 0 ? null : since(joined[t.owner]!, instant), ownerDeals,
    ownStepDays: follower.isOwnStep.includes(true) ? Math.max(t.ownStepMs, inOwnStep) / DAY_MS : null,
    silentDays: silentDays(activities, book, t.deal, instant, lastDay),
  };
}

/** HubSpot records who set a category; in Salesforce a category that comes with the stage was set with it. */
function byMachine(book: DealBook, context: OrgContext, { trail: t, stages }: Follower): boolean | null {
  if (t.categoryRow < 0) return null;
  const said = stateOf(book, t.categoryRow).byMachine;
  if (said !== null || context.crm === 'hubspot') return said;
  const maps = t.stage < 0 ? null : (stages[t.stage]?.category ?? null);
  return maps === null ? null : maps === CATEGORIES[t.category];
}

function swing(amounts: Follower['trail']['amounts']): number | null {
  const first = amounts.find((a) => a.amount !== 0);
  if (!first || amounts.some((a) => a.currency !== first.currency)) return null;
  let largest = 0;
  for (let i = amounts.indexOf(first) + 1; i < amounts.length; i++) largest = Math.max(largest, Math.abs(amounts[i]!.amount - amounts[i - 1]!.amount));
  return largest / Math.abs(first.amount);
}

function endAmounts({ trail: t, start }: Follower, instant: number): DealThen['endAmounts'] {
  if (Number.isNaN(t.closeDay)) return null;
  const from = start(t.closeDay - END_DAYS);
  const now = t.amounts.at(-1);
  if (from > instant || !now) return null;
  const before = t.amounts.findLast((a) => a.at < from);
  return before && before.currency === now.currency ? { before: before.amount, now: now.amount } : null;
}

function silentDays(activities: ActivityIndex | null, book: DealBook, deal: number, instant: number, lastDay: Day): number | null {
  if (activities === null) return null;
  const last = lastDone(activities.done.get(book.heads[deal]!.id), lastDay);
  if (last >= 0) return lastDay - last;
  const days = Math.floor((instant - book.created[deal]!) / DAY_MS);
  return lastDay - days < activities.since ? null : days;
}
