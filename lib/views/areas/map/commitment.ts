import type { GoalWord, StandingGoal } from '../../../analysis/goals/standing.ts';
import type { MapRow } from '../../../messages/areas/map.ts';
import type { OrgContext } from '../../../model/org.ts';
import type { GoalWords } from './goal-words.ts';
import { bearerId, bearerName, leaderName } from './whose.ts';

/** The newest other number that was proposed for what stands now; null where none was, or where both have committed since. */
export function openCounter(g: StandingGoal): (GoalWord & { is: 'counter' }) | null {
  if (g.state === 'committed') return null;
  const since = g.versions.at(-1)!.at;
  return g.words.findLast((w): w is GoalWord & { is: 'counter' } => w.is === 'counter' && w.at >= since) ?? null;
}

/** Who asks for which other number; `by` is null where it is the bearer. */
export function counterOf(g: StandingGoal, w: GoalWords): { by: string | null; amount: string } | null {
  const counter = openCounter(g);
  if (!counter) return null;
  const by = counter.onBehalfOf ?? (counter.byId === bearerId(g.goal) ? null : counter.by);
  return { by: by === bearerName(g.goal, w) ? null : by, amount: w.amount({ ...g.goal.target, value: counter.value }) };
}

/** Where two sides stand, as marks and a word. */
export function commitmentOf(g: StandingGoal, context: OrgContext, w: GoalWords): NonNullable<MapRow['committed']> {
  const leader = g.leader ? 'yes' : 'unheard';
  if (g.state === 'committed') return { leader: 'yes', bearer: 'yes', word: 'both', isOpen: false, detail: null };
  if (g.state === 'discussed') {
    const counter = counterOf(g, w);
    return { leader, bearer: 'talk', word: 'being discussed', isOpen: true, detail: counter && `${counter.by === null ? '' : `${counter.by} `}asks for ${counter.amount}` };
  }
  if (g.state === 'notHeard') {
    const isOpenPosition = bearerName(g.goal, w) === null || (g.goal.assignee.kind === 'open' && bearerId(g.goal) === null);
    return { leader, bearer: 'unheard', word: isOpenPosition ? 'nobody yet' : 'not heard', isOpen: true, detail: isOpenPosition ? null : `asked ${w.instant(g.leader!.at)}` };
  }
  const first = leaderName(g.goal, context);
  return { leader, bearer: 'unheard', word: 'proposed', isOpen: true, detail: first === null ? 'its leader commits first' : `${first} commits first` };
}
