import type { PairRhythm, RhythmInput } from '../../../analysis/coaching/rhythm.ts';
import type { RhythmRights } from '../../../analysis/coaching/standing-rhythms.ts';
import type { UserId } from '../../../model/ids.ts';
import type { OrgContext } from '../../../model/org.ts';
import type { AreaInput } from '../input.ts';
import { managerOf } from '../../../analysis/causes/lines.ts';
import { rhythmOf } from '../../../analysis/coaching/rhythm.ts';
import { pairKey, pairOf, standingRhythms } from '../../../analysis/coaching/standing-rhythms.ts';
import { standingSessions } from '../../../analysis/coaching/standing-sessions.ts';
import { dayReader } from '../../../model/day-reader.ts';
import { coachingRights } from '../../coaching/rights.ts';
import { coachingIn } from '../../coaching/standing.ts';

/** A pair with what the reader is in it. `led`: the reader leads the other; `leads`: the other way round; `mates`: the CRM keeps no reporting line, and they share a team. */
export interface OwnRhythm extends PairRhythm {
  otherId: UserId;
  side: 'led' | 'leads' | 'mates';
}

/** Two people are a pair where one leads the other; where the CRM keeps no reporting line, where they share a team. */
export function rhythmRights(context: OrgContext): RhythmRights {
  const { leads } = coachingRights(context);
  return { isPair: (a, b) => leads(a, b) || leads(b, a) };
}

const hasLine = ({ people }: OrgContext): boolean => people.some((p) => p.managerId !== null || p.parentRoleId !== null);

/** The reader's own pairs: who leads them, who reports to them, and whoever they agreed or proposed something with. Nobody else's are made. */
export function ownRhythms(input: AreaInput): OwnRhythm[] {
  const { company, context, me: { userId: me }, data: { today } } = input;
  const rights = rhythmRights(context);
  const { leads } = coachingRights(context);
  const standing = standingRhythms(company.records('rhythm').filter((r) => r.authorId === me || r.body.withId === me), rights);
  const active = new Set(context.people.filter((p) => p.isActive).map((p) => p.id));
  const others = new Set<UserId>();
  const manager = managerOf(context.people, me);
  if (manager !== null) others.add(manager);
  for (const p of context.people) if (p.id !== me && (managerOf(context.people, p.id) === me || (!hasLine(context) && rights.isPair(me, p.id)))) others.add(p.id);
  for (const { pair: [a, b] } of standing.values()) others.add(a === me ? b : a);
  const around: RhythmInput = { threads: [...coachingIn(input).threads.values()], sessions: [...standingSessions(company.records('session')).values()], today, dayAt: dayReader(context.timeZone) };
  return [...others].filter((id) => active.has(id)).map((otherId) => {
    const pair = pairOf(me, otherId);
    return { ...rhythmOf(pair, standing.get(pairKey(pair)), around), otherId, side: !hasLine(context) ? 'mates' : leads(me, otherId) ? 'led' : 'leads' };
  });
}
