import { describe, expect, it } from 'vitest';
import type { Activity } from '../../../lib/model/activity.ts';
import type { Lead } from '../../../lib/model/lead.ts';
import type { Areas } from '../../../lib/model/goals/areas.ts';
import { dealId } from '../../../lib/model/ids.ts';
import { keepsActivity, keepsLead, keepsOf, keepsText } from '../../../lib/sync/keeps.ts';

const activity = (on: string | null, lead: string | null) => ({ dealId: on === null ? null : dealId(on), leadId: lead }) as Activity;
const lead = (on: string | null) => ({ dealId: on === null ? null : dealId(on) }) as Lead;
const kept = (areas: Areas) => {
  const keeps = keepsOf(areas);
  return [[activity('D', null), activity(null, 'L'), activity(null, null)].map(keepsActivity(keeps)), [lead('D'), lead(null)].map(keepsLead(keeps))];
};
const ALL = [[true, true, true], [true, true]];

describe('what a reading keeps', () => {
  it.each<[string, Areas, unknown]>([
    ['all, where nothing is off', {}, ALL], ['all, while goals are on', { forecast: false, asks: false }, ALL], ['all, while what leads became is on', { goals: false, activity: false }, ALL], ['what is on deals alone, without goals, leads and activity', { goals: false, leads: false, activity: false }, [[true, false, false], [true, false]]],
  ])('is %s', (_, areas, expected) => expect(kept(areas)).toEqual(expected));
  it('is another reading only where something isn’t kept', () => {
    expect([keepsText(keepsOf({})), keepsText(keepsOf({ goals: false, leads: false, activity: false }))]).toEqual(['', ';activities and leads on deals']);
  });
});
