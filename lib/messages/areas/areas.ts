import type { Footer } from '../views.ts';
import type { RhythmAct } from '../../model/coaching/rhythm.ts';
import type { ActionAct } from '../../model/coaching/action.ts';
import type { FeedbackAct } from '../../model/coaching/feedback.ts';
import type { AskAct } from '../../model/goals/ask.ts';
import type { GoalAct } from '../../model/goals/goal.ts';
import type { MeasureEntry } from '../../model/goals/measure.ts';
import type { UserId } from '../../model/ids.ts';
import type { RoleAct } from '../../model/goals/role-expectation.ts';
import type { Acknowledgement, Strategy } from '../../model/goals/strategy.ts';
import type { DevelopmentAct } from '../../model/coaching/development.ts';
import type { FactorAct } from '../../model/coaching/factor.ts';
import type { SessionAct } from '../../model/coaching/session.ts';
import type { DevelopmentAsk, DevelopmentView } from './development.ts';
import type { FactorsAsk, FactorsView } from './factors.ts';
import type { SessionsAsk, SessionsView } from './sessions.ts';
import type { StrengthsAsk, StrengthsView } from './strengths.ts';
import type { BehavioursAsk, BehavioursView } from './behaviours.ts';
import type { FeedbackAsk, FeedbackView } from './feedback.ts';
import type { ActivityAsk, ActivityRowsAsk, ActivityRowsView, ActivityView, WhatIfAsk, WhatIfView } from './activity.ts';
import type { AsksAsk, AsksView } from './asks.ts';
import type { AuditAsk, AuditView } from './audit.ts';
import type { LeadWord } from '../../model/leads/lead-word.ts';
import type { LeaderAsk, LeaderView } from './leader.ts';
import type { LeadsAsk, LeadsView } from './leads.ts';
import type { MapAsk, MapView } from './map.ts';
import type { MineAsk, MineView } from './mine.ts';
import type { PlanAsk, PlanView } from './plan.ts';
import type { CapacityAsk, CapacityView } from './capacity.ts';
import type { EntriesAsk, EntriesView } from './entries.ts';
import type { PromptsAsk, PromptsView } from './prompts.ts';
import type { QueueAsk, QueueView } from './queue.ts';
import type { RhythmAsk, RhythmView } from './rhythm.ts';
import type { AboutMeAsk, AboutMeView } from './about-me.ts';
import type { EvennessAsk, EvennessView } from './evenness.ts';
import type { ReviewsAsk, ReviewsView } from './reviews.ts';
import type { RolesAsk, RolesView } from './roles.ts';
import type { StrategyAsk, StrategyView } from './strategy.ts';

/** The views of the dashboard's areas: name → what is asked, and what a page is given. Each in a file of its own. */
export interface AreaViews {
  map: { ask: MapAsk; view: MapView };
  mine: { ask: MineAsk; view: MineView };
  asks: { ask: AsksAsk; view: AsksView };
  audit: { ask: AuditAsk; view: AuditView };
  leader: { ask: LeaderAsk; view: LeaderView };
  strategy: { ask: StrategyAsk; view: StrategyView };
  roles: { ask: RolesAsk; view: RolesView };
  entries: { ask: EntriesAsk; view: EntriesView };
  plan: { ask: PlanAsk; view: PlanView };
  leads: { ask: LeadsAsk; view: LeadsView };
  capacity: { ask: CapacityAsk; view: CapacityView };
  prompts: { ask: PromptsAsk; view: PromptsView };
  queue: { ask: QueueAsk; view: QueueView };
  rhythm: { ask: RhythmAsk; view: RhythmView };
  sessions: { ask: SessionsAsk; view: SessionsView };
  development: { ask: DevelopmentAsk; view: DevelopmentView };
  strengths: { ask: StrengthsAsk; view: StrengthsView };
  factors: { ask: FactorsAsk; view: FactorsView };
  feedback: { ask: FeedbackAsk; view: FeedbackView };
  behaviours: { ask: BehavioursAsk; view: BehavioursView };
  activity: { ask: ActivityAsk; view: ActivityView };
  activityRows: { ask: ActivityRowsAsk; view: ActivityRowsView };
  whatIf: { ask: WhatIfAsk; view: WhatIfView };
  reviews: { ask: ReviewsAsk; view: ReviewsView };
  evenness: { ask: EvennessAsk; view: EvennessView };
  aboutMe: { ask: AboutMeAsk; view: AboutMeView };
}
export type AreaName = keyof AreaViews;
export type AreaRequest = { [N in AreaName]: { area: N; ask: AreaViews[N]['ask'] } }[AreaName];

/** `off`: an admin switched the area off. */
export type AreaScreen<N extends AreaName = AreaName> =
  | { state: 'loading'; title: string; done: number; total: number | null; footer: Footer }
  | { state: 'notice'; title: string; text: string; footer: Footer }
  | { state: 'off'; title: string; text: string }
  | { state: 'ready' | 'stale'; view: AreaViews[N]['view']; footer: Footer };

/** What a person says in these areas. It becomes a record, after the background has asked whether they may say it. */
export type AreaWord =
  | { kind: 'goal'; body: GoalAct }
  | { kind: 'ownGoal'; body: GoalAct }
  | { kind: 'strategy'; body: Strategy }
  | { kind: 'role'; body: RoleAct }
  | { kind: 'ask'; body: AskAct }
  | { kind: 'entry'; body: MeasureEntry }
  | { kind: 'read'; body: Acknowledgement }
  | { kind: 'leadWord'; body: LeadWord }
  | { kind: 'rhythm'; body: RhythmAct }
  | { kind: 'session'; body: SessionAct }
  | { kind: 'development'; body: DevelopmentAct }
  | { kind: 'factor'; body: FactorAct }
  /** `isPrivate`: an opening about a deal that only the two read. Ids of what is opened are given when it is kept. */
  | { kind: 'feedback'; body: FeedbackAct; isPrivate?: boolean }
  /** `between`: who alone reads it, of an action that comes from no thread. */
  | { kind: 'action'; body: ActionAct; between?: UserId[] };
