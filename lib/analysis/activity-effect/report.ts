import type { Day } from '../../model/day.ts';
import type { Doings } from '../doings/doing.ts';
import type { CurveBin } from './curve.ts';
import type { Turning } from './turning.ts';
import type { ActivityOf, EffectOf, PersonWeeks } from './weeks.ts';
import { doingIndex } from '../doings/doing.ts';
import { panelOf } from '../stats/panel.ts';
import { curveOf } from './curve.ts';
import { medianLag } from './lag.ts';
import { turningPoint } from './turning.ts';
import { ACTIVITIES, EFFECTS, personWeeks } from './weeks.ts';

/** Fewer than these, and nothing is said. */
export const ENOUGH_PEOPLE = 5;
export const ENOUGH_WEEKS = 60;
const ENOUGH_EFFECTS = 40;

export interface EffectReport {
  activity: ActivityOf;
  effect: EffectOf;
  people: number;
  /** Distinct weeks, and person-weeks. */
  weeks: number;
  rows: number;
  /** Days from activity to effect, by the org's own median; `links`: of how many; 0 where too few are on the same deal or lead to tell, and the same week is taken. */
  lag: { days: number; links: number };
  curve: CurveBin[];
  turning: Turning | null;
  /** Why there is no point above which no gain is seen, or nothing at all; null where there is one. */
  why: string | null;
  table: PersonWeeks;
}

export interface EffectInput {
  doings: Doings;
  today: Day;
  /** null: what most is recorded of, calls before others. */
  activity: ActivityOf | null;
  /** null: the first that enough is recorded of: meetings held, opportunities created, opportunities qualified, moves to a later stage, wins. */
  effect: EffectOf | null;
  /** Which activities count, by their index; all where left out. */
  accept?: ((source: number) => boolean) | undefined;
}

const count = (doings: Doings, of: ActivityOf | EffectOf): number => { const k = doingIndex(of); let n = 0; for (const kind of doings.kind) if (kind === k) n++; return n; };

/** What one activity did, week by week and person by person; yields the share done, 0 to 1. */
export function* activityEffect({ doings, today, activity, effect, accept }: EffectInput): Generator<number, EffectReport> {
  const of = activity ?? ACTIVITIES.find((a) => count(doings, a) >= ENOUGH_WEEKS) ?? 'call';
  const came = effect ?? EFFECTS.find((e) => e !== of && count(doings, e) >= ENOUGH_EFFECTS) ?? (of === 'meeting' ? 'created' : 'meeting');
  const lag = medianLag(doings, of, came) ?? { days: 0, links: 0 };
  const table = personWeeks(doings, of, came, lag.days, today, accept);
  yield 0.1;
  const panel = panelOf(table.person, table.week);
  const base = { activity: of, effect: came, people: panel.person.labels, weeks: panel.period.labels, rows: table.person.length, lag, table };
  const effects = table.effect.reduce((n, v) => n + v, 0);
  const missing = base.people < ENOUGH_PEOPLE ? `Not enough data: ${base.people} ${base.people === 1 ? 'person has' : 'people have'} weeks with anything recorded; it takes ${ENOUGH_PEOPLE}.`
    : base.rows < ENOUGH_WEEKS ? `Not enough data: ${base.rows} person-weeks are recorded; it takes ${ENOUGH_WEEKS}.`
    : count(doings, of) === 0 ? 'Not enough data: none of this activity is recorded.'
    : effects < ENOUGH_EFFECTS ? `Not enough data: ${effects} of what may come of it are recorded in these weeks; it takes ${ENOUGH_EFFECTS}.` : null;
  if (missing !== null) return { ...base, curve: [], turning: null, why: missing };
  const curve = curveOf(table, panel);
  yield 0.25;
  const steps = turningPoint(panel, table.done, table.effect);
  for (;;) {
    const step = steps.next();
    if (step.done) return { ...base, curve, turning: step.value, why: step.value.why };
    yield 0.25 + 0.75 * step.value;
  }
}
