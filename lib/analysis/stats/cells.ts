/** A partition of rows: row r is in cell `label[r]`, from 0 to `labels` − 1. */
export interface Cells {
  label: Int32Array;
  labels: number;
}

/** Dense labels 0, 1, 2 … for keys, in order of first sight. */
export function denseLabels(keys: ArrayLike<number>): Cells {
  const seen = new Map<number, number>();
  const label = new Int32Array(keys.length);
  for (let i = 0; i < keys.length; i++) {
    let l = seen.get(keys[i]!);
    if (l === undefined) seen.set(keys[i]!, (l = seen.size));
    label[i] = l;
  }
  return { label, labels: seen.size };
}
