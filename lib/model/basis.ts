/** What is forecast: cumulative categories (closed ⊂ commit ⊂ mostLikely ⊂ bestCase ⊂ pipeline), or every deal weighted by its probability. */
export const BASES = ['closed', 'commit', 'mostLikely', 'bestCase', 'pipeline', 'weighted'] as const;
export type Basis = (typeof BASES)[number];
