import type { DealBook } from '../model/book.ts';
import type { ForecastCategory } from '../model/category.ts';
import type { Day } from '../model/day.ts';
import type { StageId } from '../model/ids.ts';
import type { OrgContext } from '../model/org.ts';
import type { Period } from '../model/period.ts';
import type { DealTimeline } from '../model/timeline.ts';
import type { DealStory } from './deal-story.ts';
import type { DealNow } from './won.ts';
import type { Comparison } from './signals/compare.ts';
import type { SignalId } from './signals/signal.ts';
import type { SourceFit } from './coaching/source-fit.ts';
import type { Sponsor } from './coaching/sponsor.ts';
import { addDays, dayOf } from '../model/day.ts';
import { quarterOf } from '../model/period.ts';
import { stageTimes } from './stage-time.ts';
import { atLeast, dealsNow } from './won.ts';

/** What prompts are decided on: one deal today, from facts that were recorded. null: not known, and prompts that need it are silent. */
export interface DealFacts {
  today: Day;
  state: 'open' | 'won' | 'lost';
  category: ForecastCategory | null;
  stage: string | null;
  amount: number | null;
  currency: string;
  closeDay: Day | null;
  daysToClose: number | null;
  /** Days since it closed; null while open. */
  closedDays: number | null;
  period: Period;
  week: number;
  story: Pick<DealStory, 'pushes' | 'daysPushed' | 'amounts' | 'stages' | 'dates'>;
  daysInStage: number | null;
  /** 80th percentile of won deals in this stage. */
  usualStageDays: number | null;
  usualStageDeals: number;
  silentDays: number | null;
  lastActivityDay: Day | null;
  nextActivityDay: Day | null;
  /** Whether the CRM gave activities at all. */
  activitiesKnown: boolean;
  nextStep: string | null;
  nextStepDays: number | null;
  contactCount: number | null;
  contactName: string | null;
  /** The owner's median deal size, same currency as `orgAmount`. */
  ownerMedian: number | null;
  orgAmount: number | null;
  /** Share of the owner's gap to goal that this deal alone would close; null without a goal or gap. */
  shareOfGap: number | null;
  ownerChangedOn: Day | null;
  ownerOpenDeals: number;
  crowdedFrom: number | null;
  leadConvertedOn: Day | null;
  enteredCommitOn: Day | null;
  /** The signs that it shows now, with what was counted (`signals`); null where they weren't asked. */
  signs: ReadonlyMap<SignalId, number> | null;
  /** It stands in a step of the company's own; null where none is mapped. */
  isOwnStep: boolean | null;
  /** Its buyers of senior title or role, and the last meeting with one of them; null where neither titles nor roles are read. */
  sponsor: Sponsor | null;
  /** The last forecast that it went missing from, and what was said of why; null where there is none, or it is too old to ask. */
  miss: DealMiss | null;
  /** How leads of its source fit, against those of all others; null where too few were judged. */
  source: SourceFit | null;
  /** The company's own field for it says that it is qualified; null where none is mapped. */
  isQualified: boolean | null;
  /** How deals pushed twice or more, and deals that went back, fared here; null where too few. */
  pushedTwice: Comparison | null;
  wentBack: Comparison | null;
}

/** What was said of why a deal went missing from a forecast. */
export interface DealMiss {
  /** "Slipped out: Q3 2026" */
  title: string;
  state: 'unsaid' | 'stated' | 'disputed' | 'agreed';
  /** "Contract took too long"; null while unsaid. */
  cause: string | null;
  saidBy: string | null;
  /** When the loss was known, and when its cause was named. */
  knownOn: Day;
  saidOn: Day | null;
}

const CROWD_MINIMUM = 5;
const median = (list: number[]): number | null => (list.length === 0 ? null : list.sort((a, b) => a - b)[Math.floor((list.length - 1) / 2)]!);

/** What a deal is held against: worked out once over all deals of a book, for any of them. */
export interface FactsAround {
  dealOf: ReadonlyMap<number, DealNow>;
  /** By owner id: median size of their deals, and how many are open in the forecast. */
  medians: ReadonlyMap<string, number | null>;
  open: ReadonlyMap<string, number>;
  crowdedFrom: number | null;
  usual: ReturnType<typeof stageTimes>;
}

export function factsAround(book: DealBook, context: OrgContext): FactsAround {
  const dealOf = new Map(dealsNow(book, context, null).map((d) => [d.deal, d]));
  const open = new Map<string, number>();
  const sizes = new Map<string, number[]>();
  for (const d of dealOf.values()) {
    const owner = book.heads[d.deal]!.now.ownerId ?? '';
    if (d.state === 'open' && atLeast(d, 'pipeline')) open.set(owner, (open.get(owner) ?? 0) + 1);
    if (!d.valued || d.amount <= 0) continue;
    const list = sizes.get(owner);
    if (list) list.push(d.amount);
    else sizes.set(owner, [d.amount]);
  }
  const loads = [...open.values()].sort((a, b) => a - b);
  return {
    dealOf, open, medians: new Map([...sizes].map(([owner, list]) => [owner, median(list)])),
    crowdedFrom: loads.length < CROWD_MINIMUM ? null : loads[Math.floor(loads.length * 0.9)]!, usual: stageTimes(book, context),
  };
}

export interface DealFactsInput {
  /** Index of the deal, whose timeline and story these are. */
  deal: number;
  context: OrgContext;
  timeline: DealTimeline;
  story: DealStory;
  around: FactsAround;
  now: number;
  week: number;
  shareOfGap: number | null;
  activitiesKnown: boolean;
  comparisons: { pushedTwice: Comparison | null; wentBack: Comparison | null };
  /** Stages that are steps of the company's own. */
  ownSteps: ReadonlySet<StageId>;
  besides: Pick<DealFacts, 'signs' | 'sponsor' | 'miss' | 'source'>;
}

export function dealFacts(input: DealFactsInput): DealFacts {
  const { context, timeline, story, now, around } = input;
  const zone = context.timeZone;
  const today = dayOf(now, zone);
  const last = timeline.states.at(-1)!;
  const stage = last.stageId === undefined ? undefined : context.stages.find((s) => s.id === last.stageId);
  const usual = stage ? around.usual.get(stage.id) : undefined;
  const { head } = timeline;
  const deal = around.dealOf.get(input.deal);
  const owner = head.now.ownerId ?? '';
  const ownerChange = story.owners.at(-1);
  const qualification = head.facts?.qualification;
  return {
    today, state: stage?.isWon ? 'won' : stage?.isClosed ? 'lost' : 'open', category: last.category ?? null, stage: stage?.label ?? null,
    amount: last.amount ?? null, currency: last.currency ?? context.currencies.org, closeDay: last.closeDay ?? null,
    daysToClose: typeof last.closeDay === 'number' ? last.closeDay - today : null,
    closedDays: stage?.isClosed && story.inStageSince !== null ? today - dayOf(story.inStageSince, zone) : null,
    period: quarterOf(today, context.calendar), week: input.week, story,
    daysInStage: story.inStageSince === null || timeline.cut ? null : today - dayOf(story.inStageSince, zone),
    usualStageDays: usual?.days ?? null, usualStageDeals: usual?.deals ?? 0,
    silentDays: head.lastActivityDay === null ? null : today - head.lastActivityDay, lastActivityDay: head.lastActivityDay,
    nextActivityDay: head.nextActivityDay !== null && head.nextActivityDay >= today ? head.nextActivityDay : null, activitiesKnown: input.activitiesKnown,
    nextStep: head.nextStep, nextStepDays: head.nextStepChangedAt === null ? null : today - dayOf(head.nextStepChangedAt, zone),
    contactCount: head.contactCount, contactName: head.contactName,
    ownerMedian: around.medians.get(owner) ?? null, orgAmount: deal?.valued ? deal.amount : null,
    shareOfGap: input.shareOfGap, ownerChangedOn: ownerChange ? dayOf(ownerChange.at, zone) : null,
    ownerOpenDeals: around.open.get(owner) ?? 0, crowdedFrom: around.crowdedFrom,
    leadConvertedOn: head.leadConvertedAt === null ? null : dayOf(head.leadConvertedAt, zone), enteredCommitOn: enteredCommit(timeline, zone),
    isOwnStep: input.ownSteps.size === 0 || stage === undefined ? null : input.ownSteps.has(stage.id),
    isQualified: qualification === undefined ? null : qualification.now !== null && qualification.now.trim() !== '' && !/^(?:false|no|0)$/i.test(qualification.now.trim()),
    ...input.comparisons, ...input.besides,
  };
}

/** The day since which the deal has stood in commit without a break; null where it doesn't. */
function enteredCommit(timeline: DealTimeline, zone: string): Day | null {
  let since: number | null = null;
  for (const s of timeline.states) {
    if (s.category === 'commit') since ??= s.at;
    else since = null;
  }
  return since === null ? null : addDays(dayOf(since, zone), 0);
}
