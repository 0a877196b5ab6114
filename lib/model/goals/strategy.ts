/** A behaviour that shows a value, in plain words that one can see. */
export interface Behaviour {
  id: string;
  words: string;
}

/** A strategic goal or a value of the company. Ids stay through every version. */
export interface StrategyItem {
  id: string;
  kind: 'goal' | 'value';
  title: string;
  /** What is meant, and why. */
  text: string;
  /** "2026 to 2028"; blank where it has no end. */
  span: string;
  /** Of values. */
  behaviours: Behaviour[];
}

/** A strategy as a leader publishes it: whole, each time. The newest by somebody who may publish stands; the rest is its history. */
export interface Strategy {
  items: StrategyItem[];
  /** What the leader says to it: what changed, and why. */
  note: string;
  /** Key of the version that was changed into this one; null: there was none. Left out: not said. */
  follows?: string | null | undefined;
}

/** What somebody has read and acknowledges, by the key of the record: a strategy, a role's expectations. */
export interface Acknowledgement {
  of: string;
}

/** Which goals somebody looked at on a day, and which other records; at most one a person and day is written. */
export interface Looked {
  /** `2026-11-24` */
  day: string;
  goalIds: string[];
}
