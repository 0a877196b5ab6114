import type { Room } from '../rooms.ts';
import { dayOf } from '../../model/day.ts';
import { isOn } from '../../model/goals/areas.ts';
import { areasOf } from '../company/areas.ts';
import { areaInput } from '../office/areas.ts';
import { dueDigests } from './due.ts';

/**
 * Once a day, after the first reading of it: puts a digest into the outbox for each person whom something new waits for on this reader's side. Nothing is told where the area is
 * off, in the made-up company, and where the CRM has no place for what it would call somebody to.
 */
export async function tellDue(room: Room, { now, locale }: { now: number; locale: string }): Promise<boolean> {
  const { context, syncedAt } = await room.facts.head();
  if (!context || syncedAt === null || context.crm === 'sample') return false;
  const today = dayOf(now, context.timeZone);
  const before = await room.workspace.meta('due');
  if (before?.day === today || !isOn(await areasOf(room.workspace, context), 'coaching')) return false;
  const places = (await room.workspace.meta('places'))?.places;
  if (!places) return false;
  const shared = { rhythm: places.kinds.rhythm === 'shared', cause: places.kinds.cause === 'shared' };
  const { work, told } = dueDigests(await areaInput(room, context, { syncedAt, now, locale }), new Set(before?.told), shared);
  await room.workspace.addTold(work, { day: today, told }, now);
  return work.length > 0;
}
