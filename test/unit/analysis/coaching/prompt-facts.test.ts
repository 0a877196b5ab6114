import { describe, expect, it } from 'vitest';
import type { Activity } from '../../../../lib/model/activity.ts';
import type { LeadFate } from '../../../../lib/analysis/leads/fate.ts';
import { sourceFits } from '../../../../lib/analysis/coaching/source-fit.ts';
import { sponsorOf } from '../../../../lib/analysis/coaching/sponsor.ts';
import { day } from '../../../../lib/model/day.ts';

const meeting = (contactId: string | null, on: number, over: Partial<Activity> = {}): Activity => ({ id: `m${on}`, dealId: null, leadId: null, contactId, ownerId: null, kind: 'meeting', day: day(on), at: null, minutes: null, outcome: null, isDone: true, isDeleted: false, ...over });
const contact = (id: string, title: string | null, role: string | null = null) => ({ id, title, role });

describe('who could sign', () => {
  it.each(['Chief Financial Officer', 'CFO', 'VP Sales', 'Vice President, Operations', 'Managing Director', 'Head of Laboratory', 'Geschäftsführerin', 'Leiter Einkauf', 'Directrice générale', 'Dyrektor finansowy'])('is told by the title %s', (title) => expect(sponsorOf([contact('1', title)], [], day(100))?.senior).toBe(1));
  it.each(['Laboratory Engineer', 'Procurement Lead', 'Directory assistant', 'Chiefly anything', 'Ownership clerk'])('isn’t %s', (title) => expect(sponsorOf([contact('1', title)], [], day(100))?.senior).toBe(0));
  it('is told by the role where no title is recorded, and by the title where one is', () => {
    expect([sponsorOf([contact('1', null, 'Decision Maker')], [], day(1)), sponsorOf([contact('1', 'Engineer', 'Economic Buyer')], [], day(1)), sponsorOf([contact('1', null, 'Influencer')], [], day(1))].map((s) => s?.senior)).toEqual([1, 0, 0]);
  });
  it('isn’t known without titles and roles, nor where meetings don’t name whom they were with', () => {
    expect([sponsorOf(undefined, [], day(1)), sponsorOf([], [], day(1)), sponsorOf([contact('1', null)], [], day(1)), sponsorOf([contact('1', 'CEO')], [meeting(null, 50)], day(100))]).toEqual([null, null, null, null]);
  });
  it('was met on the last day of a meeting that took place with one of them', () => {
    const contacts = [contact('1', 'CEO'), contact('2', 'Engineer')];
    expect([[meeting('1', 40), meeting('1', 50), meeting('2', 60)], [meeting('2', 60)], [meeting('1', 101)], [meeting('1', 50, { isDone: false })]].map((list) => sponsorOf(contacts, list, day(100))?.metOn)).toEqual([50, null, null, null]);
  });
});

describe('how leads of a source fit', () => {
  const fates = (source: string | null, fit: number, not: number, unknown = 0): LeadFate[] => [...Array<boolean | null>(fit).fill(true), ...Array<boolean | null>(not).fill(false), ...Array<boolean | null>(unknown).fill(null)].map((fits) => ({ lead: { source }, fits }) as LeadFate);
  it('is held against all others, of which sales has said', () => {
    expect(sourceFits([...fates('Show', 10, 30, 9), ...fates('Web', 40, 20), ...fates(null, 5, 5)]).get('Show')).toEqual({ source: 'Show', fit: 10, judged: 40, othersFit: 45, othersJudged: 70, isLow: true });
  });
  it('isn’t low where chance may explain it', () => expect(sourceFits([...fates('Show', 12, 12), ...fates('Web', 40, 25)]).get('Show')?.isLow).toBe(false));
  it('is silent under 20 judged leads on either side', () => expect([...sourceFits([...fates('Show', 1, 18), ...fates('Web', 40, 20)]).keys()]).toEqual([]));
});
