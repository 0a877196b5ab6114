import type { DealBook } from '../model/book.ts';
import type { ForecastCategory } from '../model/category.ts';
import type { Day } from '../model/day.ts';
import type { StageId } from '../model/ids.ts';
import type { OrgContext } from '../model/org.ts';
import type { Period } from '../model/period.ts';
import type { Stage } from '../model/stage.ts';
import type { DealTimeline } from '../model/timeline.ts';
import type { DealStory } from './deal-story.ts';
import type { DealNow } from './won.ts';
import type { Comparison } from './signals/compare.ts';
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
  /** How deals pushed twice or more, and deals that went back, fared here; null where too few. */
  pushedTwice: Comparison | null;
  wentBack: Comparison | null;
}

const CROWD_MINIMUM = 5;
const median = (list: number[]): number | null => (list.length === 0 ? null : list.sort((a, b) => a - b)[Math.floor((list.length - 1) / 2)]!);

export interface DealFactsInput {
  book: DealBook;
  context: OrgContext;
  timeline: DealTimeline;
  deal: DealNow | undefined;
  story: DealStory;
  now: number;
  week: number;
  shareOfGap: number | null;
  activitiesKnown: boolean;
  comparisons: { pushedTwice: Comparison | null; wentBack: Comparison | null };
}

export function dealFacts(input: DealFactsInput): DealFacts {
  const { book, context, timeline, deal, story, now } = input;
  const zone = context.timeZone;
  const today = dayOf(now, zone);
  const last = timeline.states.at(-1)!;
  const stages = new Map<StageId, Stage>(context.stages.map((s) => [s.id, s]));
  const stage = last.stageId === undefined ? undefined : stages.get(last.stageId);
  const usual = stage ? stageTimes(book, context).get(stage.id) : undefined;
  const { head } = timeline;
  const all = dealsNow(book, context, null);
  const mine = all.filter((d) => book.heads[d.deal]!.now.ownerId === head.now.ownerId);
  const open = new Map<string, number>();
  for (const d of all) if (d.state === 'open' && atLeast(d, 'pipeline')) { const o = book.heads[d.deal]!.now.ownerId ?? ''; open.set(o, (open.get(o) ?? 0) + 1); }
  const loads = [...open.values()].sort((a, b) => a - b);
  const ownerChange = story.owners.at(-1);
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
    ownerMedian: median(mine.filter((d) => d.valued && d.amount > 0).map((d) => d.amount)), orgAmount: deal?.valued ? deal.amount : null,
    shareOfGap: input.shareOfGap, ownerChangedOn: ownerChange ? dayOf(ownerChange.at, zone) : null,
    ownerOpenDeals: open.get(head.now.ownerId ?? '') ?? 0, crowdedFrom: loads.length < CROWD_MINIMUM ? null : loads[Math.floor(loads.length * 0.9)]!,
    leadConvertedOn: head.leadConvertedAt === null ? null : dayOf(head.leadConvertedAt, zone), enteredCommitOn: enteredCommit(timeline, zone),
    ...input.comparisons,
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
