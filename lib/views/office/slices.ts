import type { OfficeOptions } from './open.ts';

/** A slice of a long pass lasts no longer than this; then others go first. */
const SLICE_MS = 50;
/** Who asks waits this long for the whole; then it is told how far the pass is. */
const PATIENCE_MS = 400;

/** A long pass under way or done. */
export interface Job<T> {
  /** 0 to 1. */
  share: number;
  done: Promise<T>;
}

/** Runs long passes in slices, once for each key; the oldest of more than `keeps` answers give way. A pass that failed is tried again by the next who asks. */
export function slices({ now, breathe }: Pick<OfficeOptions, 'now' | 'breathe'>, keeps: number) {
  const jobs = new Map<string, Job<unknown>>();
  return {
    start<T>(key: string, make: () => Promise<Generator<number, T>>): Job<T> {
      const known = jobs.get(key) as Job<T> | undefined;
      if (known) return known;
      const job: Job<T> = { share: 0, done: Promise.resolve(undefined as never) };
      job.done = (async () => {
        const steps = await make();
        let began = now();
        for (;;) {
          const step = steps.next();
          if (step.done) return step.value;
          job.share = step.value;
          if (now() - began < SLICE_MS) continue;
          await breathe();
          began = now();
        }
      })();
      job.done.catch(() => jobs.delete(key));
      jobs.set(key, job);
      for (const old of [...jobs.keys()].slice(0, Math.max(0, jobs.size - keeps))) jobs.delete(old);
      return job;
    },
  };
}

/** What a pass found, or how far it is. */
export function soon<T>(job: Job<T>): Promise<T | { share: number }> {
  const late = new Promise<{ share: number }>((tell) => { setTimeout(() => tell({ share: job.share }), PATIENCE_MS); });
  return Promise.race([job.done, late]);
}
