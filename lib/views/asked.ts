import type { CauseCard } from '../messages/views.ts';
import type { Workspace } from '../store/workspace.ts';
import { missKey } from '../analysis/causes/standing.ts';
import { dayOf } from '../model/day.ts';

/** One visit to a deal: whoever comes back later on the same day isn't asked again. */
const VISIT_MS = 30 * 60_000;
const KEPT_MS = 3 * 86_400_000;

/** When this person was first asked on a day about each miss, as this browser remembers it. */
export type Asked = Readonly<Record<string, number>>;

/** The instant of an earlier visit's asking; null where nobody was asked yet, or is being asked in this very visit. */
export function askedBefore(asked: Asked, miss: string, now: number): number | null {
  const at = asked[miss];
  return at === undefined || now - at < VISIT_MS ? null : at;
}

/** Remembers which cards ask just now, the first time a day. */
export async function rememberAsked(workspace: Workspace, dealId: string, cards: readonly CauseCard[], at: { now: number; zone: string }): Promise<void> {
  const { now, zone } = at;
  const before = (await workspace.meta('asked')) ?? {};
  const due = cards.filter((c) => c.may === 'state' && !c.said && !c.isPutOff).map((c) => missKey(dealId, c.periodId))
    .filter((miss) => before[miss] === undefined || dayOf(before[miss], zone) < dayOf(now, zone));
  if (due.length === 0) return;
  const fresh = Object.entries(before).filter(([, when]) => now - when < KEPT_MS);
  await workspace.setMeta('asked', Object.fromEntries([...fresh, ...due.map((miss): [string, number] => [miss, now])]));
}
