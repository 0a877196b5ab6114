import type { UserId } from '../../../model/ids.ts';
import type { Period } from '../../../model/period.ts';
import type { Person } from '../../../model/person.ts';
import type { RoleExpectation } from '../../../model/goals/role-expectation.ts';
import type { Sliced } from '../../accuracy/sliced.ts';
import type { Measure, MeasureData } from '../../measures/measure.ts';
import type { Beside, LookedAt } from './looked-at.ts';
import { quarterOf, shiftQuarter } from '../../../model/period.ts';
import { rolesBy } from '../../audit/uneven-role.ts';
import { discoveries } from '../../stats/false-discovery.ts';
import { casesOf, type Cases } from './cases.ts';
import { compareMedians, compareQuarters, compareShares, LEAST_CASES, LEAST_PEERS, LEAST_QUARTERS, parts, type Held } from './compare.ts';
import { LOOKED_AT } from './looked-at.ts';

/** A year is what somebody is like now; the two before it are their past. */
const RECENT = 4;
const EARLIER = 8;
/** Of what is told of a person at most this share is chance. */
const RATE = 0.05;

/** One measure held beside something, told from chance or not. */
export interface Compared extends Held {
  measureId: string;
  beside: Beside;
  by: LookedAt['by'];
  /** null: too close to tell. */
  is: 'strength' | 'improve' | null;
  ownCases: Cases;
  /** Of the person’s own past its rows; of peers none, since they would show single people. */
  otherCases: Cases | null;
  otherN: number;
  /** How many people; 0: the person’s own past. */
  peers: number;
}

/** A measure that wasn’t looked at, and why, as what is missing. */
export interface Silent {
  measureId: string;
  beside: Beside;
  why: 'off' | 'fewCases' | 'fewPast' | 'noRole' | 'fewPeers' | 'fewPeerCases' | 'fewQuarters';
  n: number;
}

export interface StrengthsReport {
  compared: Compared[];
  silent: Silent[];
  recent: { start: number; end: number };
  role: string | null;
  peers: number;
}

export interface StrengthsInput {
  person: UserId;
  people: readonly Person[];
  roles: readonly RoleExpectation[];
  measures: ReadonlyMap<string, Measure>;
  data: MeasureData;
  /** Activity too: the person’s own page. */
  withActivity: boolean;
}

const plain = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase();

/** Active people of the same role, by the company’s own roles, else by title; null: nobody says what the role is. */
export function peersOf(person: UserId, people: readonly Person[], roles: readonly RoleExpectation[]): { role: string; ids: UserId[] } | null {
  const by = rolesBy(people, roles);
  const role = by.get(person);
  if (role === undefined) return null;
  return { role, ids: people.filter((p) => p.isActive && p.id !== person && plain(by.get(p.id) ?? '') === plain(role)).map((p) => p.id).sort() };
}

/**
 * What somebody is better or worse at: the last four closed quarters beside their own eight before, and beside people of the same role over the same four. A difference is told where
 * the two 95 % intervals part and where, of all that was looked at for this person, at most one in twenty told would be chance (Benjamini and Hochberg). Nothing from fewer than 20 cases on either side,
 * or five peers. It says what is so, not why. Yields the share that is done.
 */
export function* strengthsReport({ person, people, roles, measures, data, withActivity }: StrengthsInput): Sliced<StrengthsReport> {
  const { context: { calendar }, today } = data;
  const running = quarterOf(today, calendar);
  const quarters = (from: number, count: number): Period[] => Array.from({ length: count }, (_, i) => shiftQuarter(running, from + i, calendar));
  const [recent, earlier] = [quarters(-RECENT, RECENT), quarters(-RECENT - EARLIER, EARLIER)];
  const peers = peersOf(person, people, roles);
  const found: Omit<Compared, 'is'>[] = [];
  const silent: Silent[] = [];
  const looked = LOOKED_AT.filter((l) => withActivity || !l.isActivity);
  for (const [i, at] of looked.entries()) {
    yield i / looked.length;
    const measure = measures.get(at.measureId);
    if (!measure?.isOn || measure.isManual) {
      silent.push({ measureId: at.measureId, beside: at.beside[0]!, why: 'off', n: 0 });
      continue;
    }
    const own = casesOf(person, at, measure, data, recent);
    for (const beside of at.beside) {
      const base = { measureId: at.measureId, beside };
      if (own.n < LEAST_CASES) { silent.push({ ...base, why: 'fewCases', n: own.n }); continue; }
      if (beside === 'past') {
        const past = pastOf(person, at, measure, data, earlier);
        const held = past === 'fewQuarters' || past.n < LEAST_CASES ? null : at.by === 'quarters' ? compareQuarters(own.values, past.values) : at.by === 'median' ? compareMedians(own.values, [past.values]) : compareShares(own.values, [past.values]);
        if (past === 'fewQuarters' || !held) silent.push({ ...base, why: past === 'fewQuarters' ? past : 'fewPast', n: past === 'fewQuarters' ? 0 : past.n });
        else found.push({ ...base, ...held, by: at.by, ownCases: own, otherCases: past, otherN: past.n, peers: 0 });
        yield (i + 0.5) / looked.length;
        continue;
      }
      if (!peers) { silent.push({ ...base, why: 'noRole', n: 0 }); continue; }
      const theirs: Cases[] = [];
      for (const id of peers.ids) {
        theirs.push(casesOf(id, at, measure, data, recent));
        if (theirs.length % 16 === 0) yield (i + 0.75) / looked.length;
      }
      const some = theirs.filter((c) => c.n > 0);
      const n = some.reduce((total, c) => total + c.n, 0);
      const values = some.map((c) => c.values);
      const held = some.length < LEAST_PEERS || n < LEAST_CASES ? null : at.by === 'median' ? compareMedians(own.values, values) : compareShares(own.values, values);
      if (!held) silent.push({ ...base, why: some.length < LEAST_PEERS ? 'fewPeers' : 'fewPeerCases', n: some.length < LEAST_PEERS ? some.length : n });
      else found.push({ ...base, ...held, by: at.by, ownCases: own, otherCases: null, otherN: n, peers: some.length });
    }
  }
  const told = discoveries(found.map((f) => f.p), RATE);
  return {
    compared: found.map((f, i) => ({ ...f, is: told[i] && parts(f) ? ((f.own.value > f.other.value) === (measures.get(f.measureId)!.better === 'more') ? 'strength' as const : 'improve' as const) : null })),
    silent, recent: { start: recent[0]!.start, end: recent.at(-1)!.end }, role: peers?.role ?? null, peers: peers?.ids.length ?? 0,
  };
}

/** The person’s own earlier quarters; of sums from the first on in which anything was theirs. */
function pastOf(person: UserId, at: LookedAt, measure: Measure, data: MeasureData, earlier: readonly Period[]): Cases | 'fewQuarters' {
  if (at.by !== 'quarters') return casesOf(person, at, measure, data, earlier);
  const first = earlier.findIndex((p) => casesOf(person, at, measure, data, [p]).n > 0);
  const own = first < 0 ? [] : earlier.slice(first);
  return own.length < LEAST_QUARTERS ? 'fewQuarters' : casesOf(person, at, measure, data, own);
}
