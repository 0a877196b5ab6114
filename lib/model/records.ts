import type { Cause, CauseStatement, LineRemark } from './cause.ts';
import type { Correction, Erased, Opened } from './coaching/about-people.ts';
import type { ActionAct } from './coaching/action.ts';
import type { DevelopmentAct } from './coaching/development.ts';
import type { FactorAct } from './coaching/factor.ts';
import type { FeedbackAct } from './coaching/feedback.ts';
import type { PersonKey } from './coaching/person-key.ts';
import type { PromptWord } from './coaching/prompt-word.ts';
import type { ReviewAct, ReviewCycle, ReviewDraft, ReviewSums } from './coaching/review.ts';
import type { RhythmAct } from './coaching/rhythm.ts';
import type { SessionAct } from './coaching/session.ts';
import type { FieldMap } from './facts.ts';
import type { ForecastCall } from './forecast-call.ts';
import type { ForecastType } from './forecast-type.ts';
import type { ActivityAgreement } from './goals/activity-agreement.ts';
import type { Areas } from './goals/areas.ts';
import type { AskAct } from './goals/ask.ts';
import type { GoalAct } from './goals/goal.ts';
import type { MeasureDefinition, MeasureEntry } from './goals/measure.ts';
import type { RoleAct } from './goals/role-expectation.ts';
import type { Acknowledgement, Looked, Strategy } from './goals/strategy.ts';
import type { DealId, UserId } from './ids.ts';
import type { Retention } from './people/data-kinds.ts';
import type { LeadWord } from './leads/lead-word.ts';
import type { PublishedBridge } from './published-bridge.ts';
import type { DailySnapshot } from './snapshot.ts';

/** What a company decides once for everybody. The newest record of a name stands; the older ones are its history. */
export interface Settings {
  fieldMap: FieldMap;
  causes: Cause[];
  forecastTypes: ForecastType[];
  /** Day of the period that is the baseline where nobody called. */
  baselineDay: number;
  /** Period id → the day (`2026-10-07`) whose 00:00 closes its books. */
  booksClosed: Record<string, string>;
  /** Stages that are steps of the company's own, by id: legal, approval, security review. A deal there waits on us. */
  ownSteps: string[];
  /** Areas that are switched off. */
  areas: Areas;
  /** Measures of the company's own, and what it changed of the catalogue's. */
  measures: MeasureDefinition[];
  /** What lets those who lead somebody see that person's activity. */
  activityAgreement: ActivityAgreement;
  /** How long data on people is kept. */
  retention: Retention;
}
export type SettingName = keyof Settings;
export type SettingValue = { [N in SettingName]: { name: N; value: Settings[N] } }[SettingName];

/** Every kind of record that is ours, and what it holds. */
export interface RecordBodies {
  call: ForecastCall;
  cause: CauseStatement;
  remark: LineRemark;
  snapshot: DailySnapshot;
  published: PublishedBridge;
  setting: SettingValue;
  strategy: Strategy;
  goal: GoalAct;
  /** A goal that somebody set for themselves: it stays on their device. */
  ownGoal: GoalAct;
  role: RoleAct;
  ask: AskAct;
  entry: MeasureEntry;
  read: Acknowledgement;
  looked: Looked;
  leadWord: LeadWord;
  personKey: PersonKey;
  feedback: FeedbackAct;
  action: ActionAct;
  promptWord: PromptWord;
  rhythm: RhythmAct;
  session: SessionAct;
  development: DevelopmentAct;
  factor: FactorAct;
  review: ReviewAct;
  reviewCycle: ReviewCycle;
  /** Somebody's own until they share it: it stays on their device. */
  reviewDraft: ReviewDraft;
  reviewSums: ReviewSums;
  correction: Correction;
  opened: Opened;
  erased: Erased;
}
export type RecordKind = keyof RecordBodies;

/** One record of ours as everybody shares it. It is written once and never changed: what stands is read off all of them. */
export interface SharedRecord<K extends RecordKind = RecordKind> {
  /** Made when it was written, unique in the org: a retry writes the same record again and makes no second one. */
  key: string;
  kind: K;
  dealId: DealId | null;
  /** Who wrote it, as the CRM itself says where it does. */
  authorId: UserId;
  authorName: string;
  /**
   * Only these people are meant to read it, its author among them: it is sealed to them wherever it lies outside this device. Left out: everybody who may
   * read its kind.
   */
  between?: UserId[];
  /** Epoch milliseconds by the writer's clock. */
  at: number;
  /** Shape of the body; a reader that knows only older ones leaves it unread and says so. */
  version: 1;
  body: RecordBodies[K];
}

export type AnyRecord = { [K in RecordKind]: SharedRecord<K> }[RecordKind];

/** Where a record stands on its way to the others. `device`: the CRM has no place for it. */
export type RecordState = 'shared' | 'waiting' | 'device';

/** Kinds that need a place of their own in the CRM (HubSpot without custom objects has none); the others can lie on the deal. */
export const COMPANY_KINDS: readonly RecordKind[] = ['call', 'snapshot', 'published', 'setting', 'strategy', 'goal', 'role', 'ask', 'entry', 'read', 'looked',
  'personKey', 'rhythm', 'session', 'development', 'factor', 'review', 'reviewCycle', 'reviewSums', 'correction', 'opened', 'erased'];

/** Kinds that are always between the people named on them. A record of another kind may be, where it says so. */
export const PRIVATE_KINDS: readonly RecordKind[] = ['session', 'development', 'review', 'reviewSums'];

/** Kinds that follow their deal, where they are about one: whoever may open the deal reads them. */
export const DEAL_KINDS: readonly RecordKind[] = ['feedback', 'action', 'promptWord'];

/** Kinds that nobody else is meant to read: they have no place in any CRM and stay on the device. */
export const OWN_KINDS: readonly RecordKind[] = ['ownGoal', 'reviewDraft'];

/** Where each kind lies: company kinds and those about a deal as told, own kinds on the device. */
export const placesFor = (all: readonly RecordKind[], where: (kind: RecordKind) => 'shared' | 'device'): Record<RecordKind, 'shared' | 'device'> =>
  Object.fromEntries(all.map((kind) => [kind, OWN_KINDS.includes(kind) ? 'device' : where(kind)])) as Record<RecordKind, 'shared' | 'device'>;
