import type { UserId } from '../../model/ids.ts';
import type { OutboxWork } from '../../store/workspace-schema.ts';
import type { AreaInput } from '../areas/input.ts';
import { managerOf } from '../../analysis/causes/lines.ts';
import { owedOn } from '../areas/queue/owed.ts';
import { ownRhythms } from '../areas/rhythm/pairs.ts';
import { digestTask } from './digest.ts';

/** Something that is due, named so that it is told once; and who hears of it. */
interface Due {
  key: string;
  to: UserId;
}

/** What waits for others on this reader's side: talks and feedback that are due with them, and causes that those who report to the reader owe. */
export function dueFor(input: AreaInput): Due[] {
  const { context, me: { userId: me } } = input;
  const talks = ownRhythms(input).flatMap(({ otherId, feedback, oneOnOne }): Due[] =>
    [{ kind: 'oneOnOne', beat: oneOnOne }, { kind: 'feedback', beat: feedback }].flatMap(({ kind, beat }) => (beat.isDue ? [{ key: `${kind} ${otherId} ${beat.dueOn}`, to: otherId }] : [])));
  const reports = new Set(context.people.filter((p) => p.isActive && managerOf(context.people, p.id) === me).map((p) => p.id));
  const causes = reports.size === 0 ? [] : [...owedOn(input, reports)].flatMap(([dealId, { owed }]) =>
    owed.filter((o) => !o.optional && reports.has(o.userId)).map((o): Due => ({ key: `cause ${dealId} ${o.reason} ${o.what} ${o.since}`, to: o.userId })));
  return [...talks, ...causes];
}

/**
 * The digests that this reader's browser writes today for the other side: one a receiver, for what wasn't told before. `told`: keys of what was. Either side's browser tells the
 * other; both write under the same key of receiver and day, so that the CRM holds one.
 * `shared`: what the CRM has a place for; nobody is called to what lies on another's device.
 */
export function dueDigests(input: AreaInput, told: ReadonlySet<string>, shared: { rhythm: boolean; cause: boolean } = { rhythm: true, cause: true }): { work: OutboxWork[]; told: string[] } {
  const due = dueFor(input).filter((d) => (d.key.startsWith('cause ') ? shared.cause : shared.rhythm));
  const fresh = due.filter((d) => !told.has(d.key));
  const work = [...new Set(fresh.map((d) => d.to))].flatMap((to) => digestTask(to, input.data.today, input) ?? []);
  // What is no longer due is forgotten, so that the list stays as short as what waits.
  return { work, told: due.map((d) => d.key) };
}
