import type { Learned } from '../finance/learned.ts';
import type { Worked } from '../finance/worked.ts';
import type { Room } from '../rooms.ts';
import type { OfficeOptions } from './open.ts';
import { learn } from '../finance/learned.ts';

/** A slice of a long pass lasts no longer than this; then others go first. */
const SLICE_MS = 50;
/** Who asks waits this long for the whole; then it is told how far the pass is. */
const PATIENCE_MS = 400;
/** Answers kept: changing the scope and going back costs nothing. */
const KEPT = 6;

interface Job {
  share: number;
  done: Promise<Learned>;
}

/** Works out what the past teaches, in slices, once for each question and reading. */
export function learner({ now, breathe }: OfficeOptions) {
  const jobs = new Map<string, Job>();

  function start(room: Room, w: Worked): Job {
    const head = room.book?.key ?? '';
    const { booksClosed, baselineDay, types, fieldMap } = w.input.company;
    const said = [...w.standings].map(([miss, s]) => [miss, s.state, s.causeId]);
    const key = JSON.stringify([room.connection.id, head, w.ask.scope, w.owners && [...w.owners], w.ask.typeId, w.basis, booksClosed, baselineDay, types, fieldMap, said]);
    let job = jobs.get(key);
    if (job) return job;
    const made: Job = { share: 0, done: Promise.resolve(undefined as never) };
    job = made;
    made.done = (async () => {
      const steps = learn(w, await room.facts.activities());
      let began = now();
      for (;;) {
        const step = steps.next();
        if (step.done) return step.value;
        made.share = step.value;
        if (now() - began < SLICE_MS) continue;
        await breathe();
        began = now();
      }
    })();
    made.done.catch(() => jobs.delete(key));
    jobs.set(key, made);
    for (const old of [...jobs.keys()].slice(0, Math.max(0, jobs.size - KEPT))) jobs.delete(old);
    return made;
  }

  return {
    /** What is known, or how far it is. */
    async soon(room: Room, w: Worked): Promise<Learned | { share: number }> {
      const job = start(room, w);
      const late = new Promise<{ share: number }>((tell) => { setTimeout(() => tell({ share: job.share }), PATIENCE_MS); });
      return Promise.race([job.done, late]);
    },
    whole: (room: Room, w: Worked): Promise<Learned> => start(room, w).done,
  };
}
