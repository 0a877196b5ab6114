import { describe, expect, it } from 'vitest';
import type { DealSketch } from '../support/books.ts';
import type { DealHead } from '../../../lib/model/deal.ts';
import type { StageId } from '../../../lib/model/ids.ts';
import { dealFacts, factsAround } from '../../../lib/analysis/deal-facts.ts';
import { tellStory } from '../../../lib/analysis/deal-story.ts';
import { packBook, timelineOf } from '../../../lib/model/book.ts';
import { stageId } from '../../../lib/model/ids.ts';
import { calendarYear, quarterOf } from '../../../lib/model/period.ts';
import { at, book, d, ORG, STAGES } from '../support/books.ts';
import { standing } from '../support/context.ts';

const NOW = at('2026-11-23T09:00:00Z');
/** Facts of the first deal, with its head changed. */
function facts(deals: DealSketch[], head: Partial<DealHead> = {}, ownSteps: ReadonlySet<StageId> = new Set()) {
  const raw = book(deals);
  const b = packBook(raw.heads.map((_, n) => { const t = timelineOf(raw, n); return n === 0 ? { ...t, head: { ...t.head, ...head } } : t; }));
  const timeline = timelineOf(b, 0);
  return dealFacts({
    deal: 0, context: ORG, timeline, around: factsAround(b, ORG), ownSteps, besides: { signs: null, sponsor: null, miss: null, source: null }, story: tellStory(timeline, new Map(STAGES.map((s) => [s.id, s]))),
    now: NOW, week: 8, shareOfGap: null, activitiesKnown: true, comparisons: { pushedTwice: null, wentBack: null },
  });
}
const deal: DealSketch = { id: 'A1', steps: [{ at: '2026-09-01', stage: 'Propose', amount: 500, close: '2026-12-03', owner: 'A' }, { at: '2026-10-05', stage: 'Negotiate' }, { at: '2026-11-10', amount: 700, owner: 'B' }] };

describe('what a prompt is decided on', () => {
  it('is the deal today, in days', () => {
    const { story: _, ...rest } = facts([deal], { nextStep: 'Call', nextStepChangedAt: at('2026-11-20'), lastActivityDay: d('2026-11-18'), nextActivityDay: d('2026-11-30'), contactCount: 2, contactName: 'Eva', leadConvertedAt: at('2026-08-30') });
    expect(rest).toEqual({
      today: d('2026-11-23'), state: 'open', category: 'commit', stage: 'Negotiate', amount: 700, currency: 'EUR', closeDay: d('2026-12-03'), daysToClose: 10, closedDays: null,
      period: quarterOf(d('2026-11-23'), calendarYear), week: 8, daysInStage: 49, usualStageDays: null, usualStageDeals: 0,
      silentDays: 5, lastActivityDay: d('2026-11-18'), nextActivityDay: d('2026-11-30'), activitiesKnown: true, nextStep: 'Call', nextStepDays: 3, contactCount: 2, contactName: 'Eva',
      ownerMedian: 700, orgAmount: 700, shareOfGap: null, ownerChangedOn: d('2026-11-10'), ownerOpenDeals: 1, crowdedFrom: null, leadConvertedOn: d('2026-08-30'), enteredCommitOn: d('2026-10-05'), pushedTwice: null, wentBack: null,
      signs: null, sponsor: null, miss: null, source: null, isOwnStep: null, isQualified: null,
    });
  });
  it('knows a step of the company’s own where some are chosen', () => {
    const own = (id: string) => facts([deal], {}, new Set([stageId(id)])).isOwnStep;
    expect([own('Negotiate'), own('Propose')]).toEqual([true, false]);
  });
  it.each([['yes', true], ['Budget is set', true], ['', false], [' ', false], ['false', false], [null, false]])('takes %j in the field for qualification as %j', (now, is) => expect(facts([deal], { facts: { qualification: { now, history: null } } }).isQualified).toBe(is));
  it('counts a planned activity that has passed as none', () => expect(facts([deal], { nextActivityDay: d('2026-11-22') }).nextActivityDay).toBeNull());
  it('knows since when a closed deal is closed', () => {
    const closed = facts([{ id: 'A1', steps: [...deal.steps, { at: '2026-11-20', stage: 'Won' }, { at: '2026-11-21', amount: 800 }] }]);
    expect([closed.state, closed.closedDays, closed.enteredCommitOn]).toEqual(['won', 3, null]);
  });
  it('forgets commit that was left, and counts from the last time it came', () => {
    const back = facts([{ id: 'A1', steps: [...deal.steps, { at: '2026-11-12', stage: 'Propose' }, { at: '2026-11-15', stage: 'Negotiate' }] }]);
    expect(back.enteredCommitOn).toBe(d('2026-11-15'));
  });
  it('says how crowded the owner is from five owners on', () => {
    const load = (owner: string, n: number) => Array.from({ length: n }, (_, i) => standing(`Z${owner}${i}`, 'Propose', '2026-12-01', 10, owner));
    const four = [deal, ...load('B', 5), ...load('C', 2), ...load('D', 1), ...load('E', 1)];
    expect([facts(four).ownerOpenDeals, facts(four).crowdedFrom, facts([...four, ...load('F', 3)]).crowdedFrom]).toEqual([6, null, 6]);
  });
});
