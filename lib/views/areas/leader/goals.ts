import type { StandingGoal } from '../../../analysis/goals/standing.ts';
import type { LeaderBlock, LeaderRow } from '../../../messages/areas/leader.ts';
import type { AreaInput } from '../input.ts';
import type { GoalWords } from '../map/goal-words.ts';
import { looksOf, LOOK_DAYS, unseenGoals } from '../../../analysis/goals/looked-at.ts';
import { dayOf } from '../../../model/day.ts';
import { counted } from '../../format.ts';
import { sinceDays } from '../asks/words.ts';
import { measureOf, measuresById } from '../map/measures.ts';
import { assigneeName, bearerName, goalName, leaderName } from '../map/whose.ts';

/** What the blocks about goals are made from: `goals` stand and aren't over, and are the reader's to look after. */
export interface LeaderGoals {
  input: AreaInput;
  goals: readonly StandingGoal[];
  w: GoalWords;
}

const nameOf = ({ input, w }: LeaderGoals) => {
  const measures = measuresById(input.company.measures);
  return (g: StandingGoal): string => goalName(g.goal, measureOf(g.goal.measureId, g.goal.target.unit, measures).label, w).name;
};
const days = ({ input: { context, now } }: LeaderGoals) => ({ today: dayOf(now, context.timeZone), of: (at: number) => dayOf(at, context.timeZone) });

/** The longest wait first. */
const longest = (a: { since: number; row: LeaderRow }, b: { since: number; row: LeaderRow }): number => a.since - b.since || (a.row.id < b.row.id ? -1 : 1);

/** Goals that wait for the leader's commitment, by the leader's name. */
export function commitmentBlock(of: LeaderGoals): LeaderBlock {
  const { input, goals, w } = of;
  const [name, { today, of: on }] = [nameOf(of), days(of)];
  if (!input.me.verified) return { id: 'commitment', title: 'Who has not committed', sentence: 'Commitments signed by both sides are off under a HubSpot key: nobody can be told apart for certain.', rows: [] };
  const waiting = goals.filter((g) => g.leader === null).map((g) => {
    const since = g.versions.at(-1)!.at;
    const bearer = bearerName(g.goal, w);
    const leader = leaderName(g.goal, input.context) ?? (bearer === null ? null : `Whoever leads ${bearer}`);
    return { since, row: { id: g.goal.id, text: name(g), detail: `${leader === null ? 'Nobody is named who would commit first' : `${leader} hasn’t committed`}, ${sinceDays(w, on(since), today)}`, to: { is: 'map' as const, find: name(g) } } };
  }).sort(longest);
  const n = waiting.length;
  return {
    id: 'commitment', title: 'Who has not committed', rows: waiting.map((x) => x.row),
    sentence: goals.length === 0 ? 'No goal stands here now.' : n === 0 ? 'Leaders have committed to every goal.' : `${counted(w.words, n, 'goal')} of ${w.words.count(goals.length)} ${n === 1 ? 'waits' : 'wait'} for the leader, who commits first.`,
  };
}

/** Goals whose bearer has not been heard, or is talking about it. */
export function unheardBlock(of: LeaderGoals): LeaderBlock {
  const { goals, w } = of;
  const [name, { today, of: on }] = [nameOf(of), days(of)];
  const open = goals.filter((g) => g.state === 'notHeard' || g.state === 'discussed').map((g) => {
    const since = g.state === 'discussed' ? g.words.at(-1)!.at : g.leader!.at;
    const who = bearerName(g.goal, w) ?? (g.goal.assignee.kind === 'open' ? 'Nobody holds the position yet' : null);
    const said = who === null ? `Nobody answers for ${assigneeName(g.goal.assignee, w)} yet` : g.goal.assignee.kind === 'open' && g.goal.owner === null ? who : `${who} ${g.state === 'discussed' ? 'is discussing it' : 'has not been heard'}`;
    return { since, isHeard: g.state === 'discussed', row: { id: g.goal.id, text: name(g), detail: `${said}, ${sinceDays(w, on(since), today)}`, to: { is: 'map' as const, find: name(g) } } };
  }).sort(longest);
  const [unheard, talk] = [open.filter((x) => !x.isHeard).length, open.filter((x) => x.isHeard).length];
  const said = [unheard > 0 ? `on ${counted(w.words, unheard, 'goal')} the other side has not been heard` : null, talk > 0 ? `${counted(w.words, talk, 'goal')} ${talk === 1 ? 'is' : 'are'} being discussed` : null].filter((t) => t !== null).join(', and ');
  return { id: 'unheard', title: 'Who has not been heard', sentence: said === '' ? 'Nobody whose leader committed is waited for.' : `${said.charAt(0).toUpperCase()}${said.slice(1)}.`, rows: open.map((x) => x.row) };
}

/** Goals that nobody has looked at for a month. */
export function unseenBlock(of: LeaderGoals): LeaderBlock {
  const { input, goals, w } = of;
  const [name, { today, of: on }] = [nameOf(of), days(of)];
  const looks = looksOf(input.company.records('looked'));
  const unseen = unseenGoals(goals.map((g) => ({ id: g.goal.id, setOn: on(g.versions.at(-1)!.at) })), looks, today);
  const title = 'Goals nobody has looked at for a month';
  if (unseen === null) return { id: 'unseen', title, rows: [], sentence: looks.since === null ? 'Nothing has been written down yet of which goals are looked at. It begins when somebody opens the map or their goals; a month later it can be said here.' : `Which goals are looked at has been written down since ${w.day(looks.since)}. It can be said from ${w.day((looks.since + LOOK_DAYS) as typeof looks.since)} on.` };
  const rows = unseen.map((id) => goals.find((g) => g.goal.id === id)!).map((g) => {
    const last = looks.last.get(g.goal.id);
    return { id: g.goal.id, text: name(g), detail: last === undefined ? `Not looked at since looks are written down, ${w.day(looks.since!)}` : `Last looked at on ${w.day(last)}`, to: { is: 'map' as const, find: name(g) } };
  });
  return { id: 'unseen', title, rows, sentence: rows.length === 0 ? 'Somebody has looked at every goal within the last 30 days.' : `Nobody has looked at ${counted(w.words, rows.length, 'goal')} of ${w.words.count(goals.length)} in the last 30 days.` };
}
