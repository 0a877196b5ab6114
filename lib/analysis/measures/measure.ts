import type { Activity } from '../../model/activity.ts';
import type { DealBook } from '../../model/book.ts';
import type { Day } from '../../model/day.ts';
import type { FieldMap } from '../../model/facts.ts';
import type { MeasureDefinition, Unit } from '../../model/goals/measure.ts';
import type { UserId } from '../../model/ids.ts';
import type { Lead } from '../../model/lead.ts';
import type { OrgContext } from '../../model/org.ts';
import type { SharedRecord } from '../../model/records.ts';
import type { OutOfScope } from '../leads/words.ts';

/** Everything that a measure is read from. What a company doesn't record is empty, and the reading says so. */
export interface MeasureData {
  book: DealBook;
  context: OrgContext;
  activities: readonly Activity[];
  leads: readonly Lead[];
  /** Numbers entered by hand, with who entered them and when. */
  entries: readonly SharedRecord<'entry'>[];
  /** What people stated, agreed, answered: for measures of our own records. */
  records: { cause: readonly SharedRecord<'cause'>[]; ask: readonly SharedRecord<'ask'>[]; call: readonly SharedRecord<'call'>[] };
  /** Qualifying that was flagged as out of scope, as it stands; left out: none was. */
  outOfScope?: readonly OutOfScope[];
  /** What the company set that measures depend on; left out: nothing is mapped, and the usual days hold. */
  company?: MeasureSettings;
  now: number;
  today: Day;
}

export interface MeasureSettings {
  /** Values of deal types and of the mapped fact that say new, expansion or renewal. */
  motions: FieldMap['motions'];
  /** Day of the period on which its forecast is frozen where nobody called. */
  baselineDay?: number;
  /** Period id → the day whose 00:00 closes its books. */
  booksClosed?: Readonly<Record<string, string>>;
}

/** Somebody's days in a team, both inside: what they brought then stays with the team, what they bring after doesn't. One person's spans never overlap. */
export interface Span {
  id: UserId;
  from: Day;
  to: Day;
}

/** Whose number, over which days. */
export interface MeasureScope {
  /** null: everybody's. */
  spans: readonly Span[] | null;
  /** `assigneeText`: whose entries by hand count. */
  assignee: string;
  /** Both inside. */
  start: Day;
  end: Day;
  /** What they are asked to bring over these days, for measures that need it: minor units of the org's currency; left out: the CRM's quotas. */
  quota?: number | null;
}

/** A number that a reading was worked out from, in the order of its formula. */
export interface ReadingPart {
  label: string;
  value: number;
  unit: Unit;
}

/** What a number is made of, to be opened. Deals are indices into the book; the rest are ids and keys. */
export interface Evidence {
  deals: number[];
  activities: string[];
  leads: string[];
  entries: string[];
}

/** A measure's number. `value`: in its unit; null where it isn't known, with the reason. `n`: of how many, for shares and medians. */
export interface Reading {
  value: number | null;
  n: number | null;
  /** "3 of 14 deals have no amount"; null where there is nothing to say. */
  why: string | null;
  evidence: Evidence;
  /** What it was worked out from, so that the formula can be printed with its numbers; absent where the value is a plain sum, count or median. */
  parts?: readonly ReadingPart[];
}

export type MeasureSource = 'deals' | 'activities' | 'leads' | 'records' | 'entries';

/** One measure of the catalogue: its definition, and how it is read. Money is minor units of the org's currency, at the rate of the day it counts on. */
export interface Measure extends MeasureDefinition {
  /** Functions that it is usually a measure of. */
  functions: string[];
  /** What it is read off: how far back it goes, and what must be switched on for it. */
  source: MeasureSource;
  read(data: MeasureData, scope: MeasureScope): Reading;
}

export const NOTHING: Evidence = { deals: [], activities: [], leads: [], entries: [] };
