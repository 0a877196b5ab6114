import { describe, expect, it } from 'vitest';
import type { Assignee } from '../../../../lib/model/goals/assignee.ts';
import { goalRights } from '../../../../lib/views/company/goal-rights.ts';
import { userId } from '../../../../lib/model/ids.ts';
import { org, person } from '../../support/context.ts';
import { GOAL } from '../../support/records.ts';

/** T leads M and F (finance), M leads A and B. */
const PEOPLE = [person('T'), person('M', { reports: 'T' }), { ...person('F', { reports: 'T' }), title: 'Head of Finance' }, person('A', { reports: 'M' }), person('B', { reports: 'M' })];
const rights = goalRights(org(PEOPLE, [], { crm: 'salesforce' }));
const goal = (assignee: Assignee, owner: string | null = null) => ({ ...GOAL, assignee, owner: owner === null ? null : { id: userId(owner), name: owner } });
const ANNS = goal({ kind: 'person', id: userId('A') });
const TEAMS = goal({ kind: 'team', id: userId('M') });
const COMPANY = goal({ kind: 'company' }, 'T');
const who = (may: (id: ReturnType<typeof userId>) => boolean): string => PEOPLE.map((p) => p.id).filter(may).join('');

describe('by the CRM’s own reporting line, titles and roles', () => {
  it('a goal is set by who leads its bearer, by finance and by the top; never by the bearer or a colleague', () => {
    expect([ANNS, TEAMS, COMPANY].map((g) => who((id) => rights.maySet(id, g, null)))).toEqual(['TMF', 'TF', 'TF']);
  });
  it('nobody takes over a goal that they may not set by making it another’s', () => {
    expect(rights.maySet(userId('M'), ANNS, TEAMS)).toBe(false);
  });
  it('its leader and its bearer commit, nobody else; who has nobody above commits to both', () => {
    expect([ANNS, TEAMS, COMPANY].flatMap((g) => [who((id) => rights.isSide(id, g, 'leader')), who((id) => rights.isSide(id, g, 'assignee'))])).toEqual(['TM', 'A', 'T', 'M', 'TF', 'T']);
  });
  it('whom it touches may speak to it: its bearer, those above, those below, finance', () => {
    expect([ANNS, TEAMS, COMPANY].map((g) => who((id) => rights.mayComment(id, g)))).toEqual(['TMFA', 'TMFAB', 'TMFAB']);
  });
  it('strategy is published by the top and by who keeps the settings', () => {
    expect(who((id) => rights.mayPublish(id))).toBe('TF');
  });
});

it('where the CRM has no reporting line anybody may set a goal', () => {
  expect(goalRights(org([person('A'), person('B')], [], { crm: 'hubspot' })).maySet(userId('B'), ANNS, null)).toBe(true);
});
