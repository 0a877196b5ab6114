import type { OrgTables } from '../tables.ts';
import type { PlannedQuarter, SampleTruth } from './truth.ts';
import type { World } from './simulate.ts';
import { parseDay, startOfDay } from '../../../model/day.ts';
import { accountId, activityTables, customerTables, marketingTables } from './around.ts';
import { CLOSED_QUARTERS, quartersTo, ZONE } from './calendar.ts';
import { fillOwnFields } from './causes/facts.ts';
import { plantCauses } from './causes/index.ts';
import { forecastTables } from './forecast-rows.ts';
import { leadStatusRows, liveLeads } from './lead-lives.ts';
import { accountNames } from './names.ts';
import { prospect } from './prospecting.ts';
import { opportunityTables } from './opportunity-rows.ts';
import { orgTables, quotaOf } from './org-rows.ts';
import { LEAVER, MOVED, NEWCOMER, roleRows, SHOWCASE_REP, userRows } from './people.ts';
import { random } from './random.ts';
import { tellRunningQuarter, tellShowcase, tellSurprise } from './showcase.ts';
import { liveThrough } from './simulate.ts';
import { stageRows } from './stages.ts';
import { cutAt } from './story.ts';

export type { PlannedCause, PlannedDeal, PlannedQuarter, PlannedReason, SampleTruth } from './truth.ts';
export { ORG_ID, ORG_NAME } from './org-rows.ts';

const ACCOUNTS = 420;

/**
 * A made-up company of instrument makers: three teams, twelve closed quarters and the running one up to the eve of `today`
 * (YYYY-MM-DD). The same seed and day give the same org, row by row. Throws RangeError for a text that is no date.
 */
export function makeSampleOrg({ seed, today }: { seed: number; today: string }): { tables: OrgTables; truth: SampleTruth } {
  const on = parseDay(today);
  if (on === null) throw new RangeError(`"${today}" is no date: write it as 2026-11-23.`);
  const limit = startOfDay(on, ZONE);
  const quarters = quartersTo(on);
  const accounts = accountNames(random(seed + 1)).slice(0, ACCOUNTS);
  const world: World = { random: random(seed), quarters, accounts, stories: [], planned: new Map(), told: new Set() };
  for (const quarter of quarters) liveThrough(world, quarter);
  const showcase = tellShowcase(world, on);
  const surprise = tellSurprise(world);
  tellRunningQuarter(world, on, quotaOf(SHOWCASE_REP.id, CLOSED_QUARTERS));
  plantCauses(world, seed + 4, limit);
  const stories = world.stories.filter((s) => cutAt(s, limit));
  const around = { random: random(seed + 2), quarters, accounts, stories, limit };
  const deals = opportunityTables(stories, accountId, fillOwnFields(stories, world.planned.values(), seed + 5));
  const opportunities = deals.Opportunity!;
  const tables: OrgTables = {
    ...orgTables(random(seed + 3), quarters), User: userRows(quarters), UserRole: roleRows(), OpportunityStage: stageRows(quarters[0]!.starts),
    ...customerTables(around), ...deals, ...marketingTables(around, opportunities), ...activityTables(around, opportunities),
  };
  const sources = liveLeads({ ...around, random: random(seed + 6) }, Object.assign(tables, { LeadStatus: leadStatusRows(quarters[0]!.starts) }));
  prospect({ random: random(seed + 7), quarters, limit }, tables.Contact!, tables.Task!, tables.Event!);
  Object.assign(tables, forecastTables(tables, quarters, limit));
  const closed = quarters.filter((q) => q.index >= 0 && q.index < CLOSED_QUARTERS && q.t1 <= limit);
  return {
    tables,
    truth: {
      quarters: closed.map((q): PlannedQuarter => ({
        period: q.period.id, t0: new Date(q.t0).toISOString(), t1: new Date(q.t1).toISOString(), basis: 'commit', deals: world.planned.get(q.index)!,
      })),
      sources,
      showcase: { opportunityId: showcase.id, ownerId: SHOWCASE_REP.id, managerId: SHOWCASE_REP.managerId!, surpriseOpportunityId: surprise.id },
      notes: [
        `${LEAVER.name} left three quarters ago; the open deals went to the team.`,
        `${MOVED.name} moved to another team last quarter; the CRM keeps no history of teams.`,
        `${NEWCOMER.name} joined in the running quarter with a part of a quota.`,
        'A quarter whose books are not yet closed on the day has no planned reasons.',
      ],
    },
  };
}
