import type { Day } from '../../day.ts';
import type { CurrencyTable } from '../../currency.ts';
import type { FiscalCalendar } from '../../period.ts';
import type { Person } from '../../person.ts';
import type { Ask } from '../ask.ts';
import type { Goal } from '../goal.ts';
import type { MeasureDefinition } from '../measure.ts';
import type { RoleExpectation } from '../role-expectation.ts';
import type { StrategyItem } from '../strategy.ts';
import type { PlanProblem } from './columns.ts';

/** What stands of a company's plan; ended goals, roles and asks aren't among it. */
export interface StandingPlan {
  items: readonly StrategyItem[];
  roles: readonly RoleExpectation[];
  /** `from`: the first day that its target counts from; null: from its period's first. */
  goals: readonly { goal: Goal; from: Day | null }[];
  asks: readonly Ask[];
}

export const NO_PLAN: StandingPlan = { items: [], roles: [], goals: [], asks: [] };

/** What a plan file is read against. */
export interface PlanAgainst {
  people: readonly Person[];
  calendar: FiscalCalendar;
  currencies: CurrencyTable;
  measures: readonly MeasureDefinition[];
  standing: StandingPlan;
  /** Who a new goal's number is from, where the file doesn't say. */
  by: string;
}

/** Something of a file that is new or another than what stands. `before`: as it stands; null: it is new. */
export interface Changed<T> {
  line: number;
  now: T;
  before: T | null;
}

/** What a file would bring. With problems nothing of it is taken. */
export interface ReadPlan {
  items: Changed<StrategyItem>[];
  roles: Changed<RoleExpectation>[];
  goals: (Changed<Goal> & { from: Day | null })[];
  asks: Changed<Ask>[];
  /** Rows that say what stands already. */
  same: number;
  problems: PlanProblem[];
}
