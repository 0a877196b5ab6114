/** What parts of the Coaching tab share. Everything is words already; JSON-safe. */

/** Something that somebody said, as it stands on a screen. */
export interface SaidLine {
  who: string;
  when: string;
  text: string;
  /** "waits to be sent"; null where it is with the others. */
  waiting: string | null;
}

/** A choice by id. */
export interface Named {
  id: string;
  label: string;
}

/** The way to what a line was made from. `href`: into the CRM, of deals; else it lies in this dashboard, at `tab` and `part`. */
export interface SourceLink {
  label: string;
  href: string | null;
  tab: 'goals' | 'coaching' | null;
  part: string | null;
}

/** A pair that the reader belongs to: them and somebody they lead, or who leads them. */
export interface PairChoice extends Named {
  /** What the reader is to the other. */
  side: 'rep' | 'manager';
}
