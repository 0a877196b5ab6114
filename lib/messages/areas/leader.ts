/** What the leader's page is asked for. */
export interface LeaderAsk {
  periodId: string | null;
}

/** One thing that waits for a word. */
export interface LeaderRow {
  id: string;
  text: string;
  /** Why it stands here. */
  detail: string;
  /** Where it leads: words to look through the map with, or the register of asks; null: nowhere. */
  to: { is: 'map'; find: string } | { is: 'asks' } | { is: 'strategy' } | null;
}

export interface LeaderBlock {
  id: 'functions' | 'asks' | 'commitment' | 'unheard' | 'strategy' | 'unseen';
  title: string;
  /** What is so, in words; with no rows that is all. */
  sentence: string;
  rows: LeaderRow[];
}

export interface LeaderView {
  kicker: string;
  title: string;
  sentence: string;
  blocks: LeaderBlock[];
}
