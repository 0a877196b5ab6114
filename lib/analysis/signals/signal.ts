import type { ForecastCategory } from '../../model/category.ts';
import type { Day } from '../../model/day.ts';
import type { Period } from '../../model/period.ts';
import type { Stage } from '../../model/stage.ts';

/** What a company usually does, from deals and days that lay before the instant asked about. null: too few to say. */
export interface Norms {
  /** Per stage id, the 80th percentile of days that won deals stood in it. */
  stageDays: ReadonlyMap<string, number>;
  /** 20th percentile of days from entering the basis to the close date. */
  shortLead: number | null;
  /** Median days from converting a lead to entering the basis. */
  qualificationDays: number | null;
  /** 80th percentile, over won deals that needed one, of the longest time in a step of the company's own. */
  ownStepDays: number | null;
  /** Median days that deals stood in the basis until they closed or fell out. */
  tenureDays: number | null;
  /** 90th percentile, over owners, of open deals in the basis at that instant. */
  crowd: number | null;
}

/** One deal as it was known at an instant: only what was recorded strictly before it. null: not known. */
export interface DealThen {
  stage: Stage | null;
  daysInStage: number | null;
  category: ForecastCategory | null;
  /** The present category was set by automation. */
  categoryByMachine: boolean | null;
  closeDay: Day | null;
  /** Moves of the close date so far: all, those to a later month, and the days of all forward moves. */
  dateMoves: number;
  pushes: number;
  daysPushed: number;
  stagesBack: number;
  stagesSkipped: number;
  /** Largest change of amount ÷ first amount; null with fewer than one amount or a change of currency. */
  swing: number | null;
  /** Amount when the last 14 days before the close date began, and now, both known; null before then. */
  endAmounts: { before: number; now: number } | null;
  /** Days from entering the basis to the close date as it stood then. */
  leadDays: number | null;
  /** Created in the basis already. */
  bornIn: boolean | null;
  /** Days from the lead's conversion to entering the basis; null without a known lead. */
  leadAgeAtEntry: number | null;
  /** Days in the basis, without a break. */
  tenureDays: number | null;
  /** Days since the owner changed; Infinity: never; null: owners aren't recorded. */
  ownerSinceDays: number | null;
  /** Days since the owner joined. */
  ownerJoinedDays: number | null;
  /** Open deals of the owner in the basis; null: owners aren't recorded. */
  ownerDeals: number | null;
  /** Longest time in one of the company's own steps, days; null: no step is mapped. */
  ownStepDays: number | null;
  /** Since the last thing that was done, or since creation; null: activities aren't known. */
  silentDays: number | null;
}

/** What is known of a deal as of today alone, since no CRM keeps its past. null: not known. */
export interface DealToday {
  contacts: number | null;
  nextStep: string | null;
  /** Days since the next step was last changed. */
  nextStepDays: number | null;
  /** Whether something is planned until the close date. */
  isPlanned: boolean | null;
}

export interface SignalInput {
  period: Period;
  then: DealThen;
  norms: Norms;
  /** Only for a deal today; never in a comparison with the past. */
  today: DealToday | null;
}

/** What a signal is silent without. */
export type Need = 'history' | 'owners' | 'activities' | 'leads' | 'ownSteps' | 'contacts' | 'nextStep';

export type SignalId =
  | 'pushed' | 'daysPushed' | 'stageBack' | 'stageSkipped' | 'stuck' | 'silent' | 'noNextStep' | 'singleContact' | 'amountSwing'
  | 'lateEntry' | 'rawLead' | 'shortTenure' | 'endDiscount' | 'ownerChanged' | 'quarterEnd' | 'categoryByMachine' | 'crowdedOwner' | 'waitingOnUs';

/** One sign that a deal may show. A sign is an association in the company's own past, never a cause. */
export interface Signal {
  id: SignalId;
  /** "Pushed twice or more": as words after "deals". */
  label: string;
  /** What is counted, in a sentence; stands in the docs. */
  about: string;
  needs: readonly Need[];
  /**
   * `then`: known at any instant of the past, so it is compared. `today`: the CRM keeps no past of it, so it is shown on a deal
   * today and compared with nothing. `outcome`: known only once the deal left the basis; for sources, never a prompt or a predictor.
   */
  known: 'then' | 'today' | 'outcome';
  /** Deals are compared with others in the same category; signs about stages with others in the same stage. */
  alike: 'category' | 'stage';
  /** What is counted; null: not known. */
  value(at: SignalInput): number | null;
  /** Whether that much of it is the sign. Called with known values only. */
  holds(value: number, at: SignalInput): boolean;
  /** A deal that shows it, over a quiet one. */
  example: { then?: Partial<DealThen>; norms?: Partial<Norms>; today?: Partial<DealToday> };
}
