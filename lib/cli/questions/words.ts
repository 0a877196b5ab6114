/** What the answers write alike in a terminal. */

export const iso = (instant: number): string => new Date(instant).toISOString();

/** The notes as lines at the foot of an answer; none where nothing is to be said. */
export const footnotes = (notes: readonly string[]): string[] => (notes.length === 0 ? [] : ['', ...notes.map((n) => `· ${n}`)]);
