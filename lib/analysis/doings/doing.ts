import type { UserId } from '../../model/ids.ts';

/** What people do and what comes of it, as it is counted by person and day. Activities as the CRM has them; the rest is read off the history of deals. */
export const DOINGS = ['call', 'email', 'meeting', 'task', 'note', 'other', 'created', 'advanced', 'won', 'lost', 'pushed', 'qualified'] as const;
export type Doing = (typeof DOINGS)[number];
export const doingIndex = (doing: Doing): number => DOINGS.indexOf(doing);

/** Dated doings of people, as columns, in no order. */
export interface Doings {
  people: UserId[];
  /** Index into `people`. */
  person: Int32Array;
  day: Int32Array;
  /** Index into DOINGS. */
  kind: Uint8Array;
  /** Won, lost, created: minor units of the org's currency; NaN where not known. Activities: minutes; NaN where not recorded. Advanced, qualified: NaN. */
  value: Float64Array;
  /** Won and lost: days since the deal was created; NaN for the rest. */
  age: Float64Array;
  /** What it was about, a deal or a lead, as a number of its own; −1 for nothing named. */
  about: Int32Array;
  /** Activities: index into the activities. Deals: index into the book. */
  source: Int32Array;
  /** Some owners aren't recorded for the past, so that they are as of today. */
  ownersAsOfToday: boolean;
  /** Done activities without an owner or a day, and those that name neither deal nor lead. */
  unowned: number;
  unlinked: number;
}

/** Columns that grow; cut to size at the end. */
export class DoingColumns {
  private size = 0;
  private readonly index = new Map<string, number>();
  private readonly subjects = new Map<string, number>();
  private person: Int32Array;
  private day: Int32Array;
  private kind: Uint8Array;
  private value: Float64Array;
  private age: Float64Array;
  private about: Int32Array;
  private source: Int32Array;

  constructor(room: number) {
    this.person = new Int32Array(room);
    this.day = new Int32Array(room);
    this.kind = new Uint8Array(room);
    this.value = new Float64Array(room);
    this.age = new Float64Array(room);
    this.about = new Int32Array(room);
    this.source = new Int32Array(room);
  }

  personOf(id: string): number {
    let p = this.index.get(id);
    if (p === undefined) this.index.set(id, (p = this.index.size));
    return p;
  }

  subjectOf(id: string | null): number {
    if (id === null) return -1;
    let s = this.subjects.get(id);
    if (s === undefined) this.subjects.set(id, (s = this.subjects.size));
    return s;
  }

  add(person: number, day: number, kind: number, about: number, source: number, value = NaN, age = NaN): void {
    if (this.size === this.day.length) this.grow();
    const i = this.size++;
    this.person[i] = person;
    this.day[i] = day;
    this.kind[i] = kind;
    this.value[i] = value;
    this.age[i] = age;
    this.about[i] = about;
    this.source[i] = source;
  }

  private grow(): void {
    const room = Math.max(1024, this.day.length * 2);
    const larger = <A extends Int32Array | Uint8Array | Float64Array>(column: A, made: A): A => { made.set(column); return made; };
    this.person = larger(this.person, new Int32Array(room));
    this.day = larger(this.day, new Int32Array(room));
    this.kind = larger(this.kind, new Uint8Array(room));
    this.value = larger(this.value, new Float64Array(room));
    this.age = larger(this.age, new Float64Array(room));
    this.about = larger(this.about, new Int32Array(room));
    this.source = larger(this.source, new Int32Array(room));
  }

  done(more: Pick<Doings, 'ownersAsOfToday' | 'unowned' | 'unlinked'>): Doings {
    const n = this.size;
    return {
      people: [...this.index.keys()] as UserId[], person: this.person.subarray(0, n), day: this.day.subarray(0, n), kind: this.kind.subarray(0, n), value: this.value.subarray(0, n), age: this.age.subarray(0, n),
      about: this.about.subarray(0, n), source: this.source.subarray(0, n), ...more,
    };
  }
}
