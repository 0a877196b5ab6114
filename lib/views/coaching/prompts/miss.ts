import type { DealMiss } from '../../../analysis/deal-facts.ts';
import type { OrgContext } from '../../../model/org.ts';
import type { DealTimeline } from '../../../model/timeline.ts';
import type { Company } from '../../company/company.ts';
import type { Miss } from '../../deal-causes.ts';
import { periodEndInstant } from '../../../analysis/bridge/dates.ts';
import { lossInstant } from '../../../analysis/causes/loss-instant.ts';
import { missKey, NOTHING_SAID, standing, type CauseStanding } from '../../../analysis/causes/standing.ts';
import { causeLabel } from '../../../model/causes/merge.ts';
import { dayOf } from '../../../model/day.ts';
import { REASON_LABEL } from '../../bridge-words.ts';

/** What stands of a miss, as prompts are decided on it. */
export function missFact({ title, since, said, company, zone }: { title: string; since: number; said: CauseStanding; company: Company; zone: string }): DealMiss {
  const stated = said.causeId === null ? null : (said.history.findLast((h) => h.act === 'state' && h.counted) ?? null);
  return {
    title, state: said.state === 'none' || said.state === 'open' || said.causeId === null ? 'unsaid' : said.state, cause: said.causeId === null ? null : causeLabel(company.causes, said.causeId),
    saidBy: said.causeId === null ? null : said.statedByName, knownOn: dayOf(since, zone), saidOn: stated && dayOf(stated.at, zone),
  };
}

/** The newest forecast that a deal went missing from, of those that are still asked about. */
export function missOf(misses: readonly Miss[], timeline: DealTimeline, context: OrgContext, company: Company): DealMiss | null {
  const [miss] = misses;
  if (!miss) return null;
  const { period, line, t0, t1 } = miss;
  const dealId = timeline.head.id;
  const records = company.records('cause').filter((r) => missKey(r.body.dealId, r.body.periodId) === missKey(dealId, period.id));
  const since = lossInstant(timeline, line.reason, { t0, t1, periodEnd: periodEndInstant(period, context.timeZone), lastDay: period.end }, new Map(context.stages.map((s) => [s.id, s])));
  return missFact({ title: `${REASON_LABEL[line.reason]}: ${period.label}`, since, said: records.length === 0 ? NOTHING_SAID : standing(records), company, zone: context.timeZone });
}
