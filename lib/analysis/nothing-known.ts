import type { Day } from '../model/day.ts';
import type { FiscalCalendar } from '../model/period.ts';
import type { DealFacts } from './deal-facts.ts';
import { quarterOf, weekOf } from '../model/period.ts';

/** An open deal of which nothing is known: what a prompt asks of any deal. */
export function nothingKnown(today: Day, calendar: FiscalCalendar): DealFacts {
  const period = quarterOf(today, calendar);
  return {
    today, state: 'open', category: null, stage: null, amount: null, currency: '', closeDay: null, daysToClose: null, closedDays: null, period, week: weekOf(today, period).week,
    story: { pushes: [], daysPushed: 0, amounts: [], stages: [], dates: [] }, daysInStage: null, usualStageDays: null, usualStageDeals: 0, silentDays: null, lastActivityDay: null, nextActivityDay: null,
    activitiesKnown: false, nextStep: null, nextStepDays: null, contactCount: null, contactName: null, ownerMedian: null, orgAmount: null, shareOfGap: null, ownerChangedOn: null, ownerOpenDeals: 0,
    crowdedFrom: null, leadConvertedOn: null, enteredCommitOn: null, signs: null, isOwnStep: null, sponsor: null, miss: null, source: null, isQualified: null, pushedTwice: null, wentBack: null,
  };
}
