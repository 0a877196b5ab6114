import type { DealFacts } from '../../../lib/analysis/deal-facts.ts';
import type { DateMove, StageMove } from '../../../lib/analysis/deal-story.ts';
import type { PromptWords } from '../../../lib/prompts/types.ts';
import { day } from '../../../lib/model/day.ts';
import { openStage } from '../../../lib/model/stage.ts';

/** 23 November 2026, in the eighth week of its quarter. */
export const TODAY = 20780;

/** A quiet open deal in which everything is in place, so that no prompt has anything to say. */
export const EXAMPLE_FACTS: DealFacts = {
  today: day(TODAY), state: 'open', category: 'pipeline', stage: 'Proposal', amount: 4_000_000, currency: 'EUR', closeDay: day(20790), daysToClose: 10, closedDays: null,
  period: { id: '2026-Q4', label: 'Q4 2026', kind: 'quarter', start: day(20727), end: day(20818) }, week: 8,
  story: { pushes: [], daysPushed: 0, amounts: [{ at: 0, amount: 4_000_000 }], stages: [], dates: [] },
  daysInStage: 20, usualStageDays: 34, usualStageDeals: 210, silentDays: 3, lastActivityDay: day(20777), nextActivityDay: day(20785), activitiesKnown: true,
  nextStep: 'Call procurement', nextStepDays: 3, contactCount: 2, contactName: 'Dr. Reto Caduff', ownerMedian: 4_000_000, orgAmount: 4_000_000, shareOfGap: 0.05,
  ownerChangedOn: null, ownerOpenDeals: 12, crowdedFrom: 28, leadConvertedOn: null, enteredCommitOn: null, pushedTwice: null, wentBack: null,
  signs: new Map(), isOwnStep: false, sponsor: { known: 2, senior: 1, metOn: day(20770) }, miss: null, source: { source: 'Web', fit: 60, judged: 100, othersFit: 60, othersJudged: 100, isLow: false }, isQualified: true,
};

/** The same deal with everything unknown that can be. */
export const UNKNOWN_FACTS: DealFacts = {
  ...EXAMPLE_FACTS, category: null, stage: null, amount: null, closeDay: null, daysToClose: null, closedDays: null,
  story: { pushes: [], daysPushed: 0, amounts: [], stages: [], dates: [] },
  daysInStage: null, usualStageDays: null, usualStageDeals: 0, silentDays: null, lastActivityDay: null, nextActivityDay: null, activitiesKnown: false,
  nextStep: null, nextStepDays: null, contactCount: null, contactName: null, ownerMedian: null, orgAmount: null, shareOfGap: null, ownerChangedOn: null,
  ownerOpenDeals: 0, crowdedFrom: null, leadConvertedOn: null, enteredCommitOn: null, signs: null, isOwnStep: null, sponsor: null, miss: null, source: null, isQualified: null,
};

/** Plain words, so that a line can be compared whole without a locale. */
export const PLAIN: PromptWords = { longDay: (d) => `<${d}>`, day: (d) => `<${d}>`, money: (minor) => `€${minor / 100}`, percent: (share) => `${Math.round(share * 100)}%` };

export const push = (days = 40): DateMove => ({ at: 0, from: day(20700), to: day(20700 + days), days, pushed: true });
export const stageMove = (how: Partial<StageMove>): StageMove => ({ at: 0, back: false, skipped: false, from: openStage('Qualification'), to: openStage('Proposal'), ...how });
