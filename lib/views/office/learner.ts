import type { Learned } from '../finance/learned.ts';
import type { Worked } from '../finance/worked.ts';
import type { Room } from '../rooms.ts';
import type { OfficeOptions } from './open.ts';
import type { Job } from './slices.ts';
import { learn } from '../finance/learned.ts';
import { slices, soon } from './slices.ts';

/** Answers kept: changing the scope and going back costs nothing. */
const KEPT = 6;

/** Works out what the past teaches, in slices, once for each question and reading. */
export function learner(options: OfficeOptions) {
  const sliced = slices(options, KEPT);

  function start(room: Room, w: Worked): Job<Learned> {
    const head = room.book?.key ?? '';
    const { booksClosed, baselineDay, types, fieldMap } = w.input.company;
    const said = [...w.standings].map(([miss, s]) => [miss, s.state, s.causeId]);
    const key = JSON.stringify([room.connection.id, head, w.ask.scope, w.owners && [...w.owners], w.ask.typeId, w.basis, booksClosed, baselineDay, types, fieldMap, said]);
    return sliced.start(key, async () => learn(w, await room.facts.activities()));
  }

  return {
    /** What is known, or how far it is. */
    soon: (room: Room, w: Worked): Promise<Learned | { share: number }> => soon(start(room, w)),
    whole: (room: Room, w: Worked): Promise<Learned> => start(room, w).done,
  };
}
