/** Work that stops after each chunk and says how many deals are done, so that whoever runs it can let others go first. */
export type Sliced<T> = Generator<number, T>;

/** Runs sliced work to its end in one go. */
export function whole<T>(work: Sliced<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
