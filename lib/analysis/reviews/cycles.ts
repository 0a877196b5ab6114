import type { Day } from '../../model/day.ts';
import type { ReviewTemplate } from '../../model/coaching/review.ts';
import type { UserId } from '../../model/ids.ts';
import type { SharedRecord } from '../../model/records.ts';

/** A cycle as it stands. */
export interface StandingCycle {
  id: string;
  name: string;
  from: Day;
  to: Day;
  due: Day;
  byId: UserId;
  by: string;
  at: number;
  /** One a role. */
  templates: ReviewTemplate[];
  /** The template that each person of it is reviewed by. */
  templateOf: ReadonlyMap<UserId, ReviewTemplate>;
  ended: { by: string; at: number; why: string } | null;
}

const inOrder = (a: { at: number; key: string }, b: { at: number; key: string }): number => a.at - b.at || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);

/**
 * Cycles as they stand, read off all that was said in any order. `mayRun`: who may open and end them; the word of anybody else counts for nothing. A cycle is set once:
 * a second opening of the same id changes nothing. Of two templates for one role the first alone is taken, so that everybody of a role is asked the same.
 */
export function standingCycles(said: readonly SharedRecord<'reviewCycle'>[], mayRun: (author: UserId) => boolean): Map<string, StandingCycle> {
  const cycles = new Map<string, StandingCycle>();
  const ordered = said.filter((r) => mayRun(r.authorId)).sort(inOrder);
  for (const r of ordered) {
    const { body } = r;
    if (body.act !== 'open' || cycles.has(body.cycleId)) continue;
    const templates = body.templates.filter((t, i) => body.templates.findIndex((o) => o.roleId === t.roleId || o.id === t.id) === i);
    const byId = new Map(templates.map((t) => [t.id, t]));
    const templateOf = new Map<UserId, ReviewTemplate>();
    for (const { personId, templateId } of body.people) {
      const template = byId.get(templateId);
      if (template && !templateOf.has(personId)) templateOf.set(personId, template);
    }
    cycles.set(body.cycleId, { id: body.cycleId, name: body.name, from: body.from, to: body.to, due: body.due, byId: r.authorId, by: r.authorName, at: r.at, templates, templateOf, ended: null });
  }
  for (const r of ordered) {
    const found = r.body.act === 'end' ? cycles.get(r.body.cycleId) : undefined;
    if (found && r.body.act === 'end' && !found.ended) found.ended = { by: r.authorName, at: r.at, why: r.body.why };
  }
  return cycles;
}
