import type { StrengthsReport } from '../../analysis/coaching/strengths/report.ts';
import type { MeasureData } from '../../analysis/measures/measure.ts';
import type { TaskState } from '../../analysis/coaching/standing-actions.ts';
import type { StandingGoal } from '../../analysis/goals/standing.ts';
import type { Identity, OrgContext } from '../../model/org.ts';
import type { Company } from '../company/company.ts';
import type { ToldMarks } from '../goals/notices.ts';
import type { ActivityKnown, EffectAsk } from './activity/known.ts';
import type { Slow } from './slow.ts';
import type { GoalStanding } from '../company/goal-rights.ts';

/** Everything that the views of goals, asks and strategy are worked out from. */
export interface AreaInput {
  company: Company;
  context: OrgContext;
  data: MeasureData;
  /** Goals as they stand, ended ones among them; and those that the reader set alone. */
  goals: ReadonlyMap<string, StandingGoal>;
  ownGoals: ReadonlyMap<string, StandingGoal>;
  rights: GoalStanding;
  me: Identity;
  /** Marks of goals that this device has told of. */
  told: ToldMarks;
  /** How the tasks of agreed actions stood in the CRM when they were last read, by task key. */
  tasks?: ReadonlyMap<string, TaskState>;
  syncedAt: number;
  now: number;
  locale: string;
  link(dealId: string): string | null;
  /** What takes long, or how far it is; absent where a view doesn't rest on it. */
  slow?: Slow | { share: number };
  /** The same for a person’s strengths and areas to improve. */
  strengths?: StrengthsReport | { share: number };
  /** What more of an activity did, or how far that is worked out; absent where a view doesn't rest on it. */
  activity?(ask: EffectAsk): ActivityKnown | { share: number } | undefined;
}
