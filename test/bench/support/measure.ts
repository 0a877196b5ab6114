export interface Measured {
  /** Milliseconds. On a busy machine the fastest run is the one that nobody disturbed. */
  fastest: number;
  median: number;
}

/** Alternated runs, so that all tasks meet the same noise. */
export function alternate(runs: number, tasks: Record<string, () => unknown>): Record<string, Measured> {
  const times = new Map(Object.keys(tasks).map((name) => [name, [] as number[]]));
  let kept: unknown;
  for (let n = -3; n < runs; n++) {
    for (const [name, task] of Object.entries(tasks)) {
      const from = performance.now();
      kept = task();
      if (n >= 0) times.get(name)!.push(performance.now() - from);
    }
  }
  if (kept === undefined) throw new Error('A task gave nothing back: it may have been left out.');
  return Object.fromEntries([...times].map(([name, list]) => {
    list.sort((a, b) => a - b);
    return [name, { fastest: list[0]!, median: list[Math.floor(list.length / 2)]! }];
  }));
}
