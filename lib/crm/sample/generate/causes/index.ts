import type { PlannedDeal } from '../truth.ts';
import type { SampleQuarter } from '../calendar.ts';
import type { Story } from '../story.ts';
import type { World } from '../simulate.ts';
import type { Spot } from './traces.ts';
import { CLOSED_QUARTERS, DAY, HOUR } from '../calendar.ts';
import { quotaOf } from '../org-rows.ts';
import { random as stream } from '../random.ts';
import { LOST, WON } from '../stages.ts';
import { saveAt } from '../story.ts';
import { LIKELY, NEWS } from './likely.ts';
import { NOISE, TRACES } from './traces.ts';

/** How often a cause leaves what it could leave; the rest of the losses show nothing. */
const LEAVES_TRACE = 0.8;
/** How often a won deal looks as if it had a cause to be lost. */
const LOOKS_BAD = 0.15;
/** A deal that fails again fails of the same. */
const AGAIN = 0.5;
const WORKED = 0.7;

/**
 * Plants a cause behind every loss of the closed quarters, and what it leaves in the data: with noise, as in life. Some losses
 * leave nothing, some won deals look bad. No quarter's numbers move by it.
 */
export function plantCauses({ quarters, stories, planned, told }: World, seed: number, limit: number): void {
  const random = stream(seed);
  const byId = new Map(stories.map((s) => [s.id, s]));
  const before = new Map<Story, string>();
  for (const quarter of quarters) {
    if (quarter.index < 0 || quarter.index >= CLOSED_QUARTERS) continue;
    const deals = planned.get(quarter.index) ?? [];
    const strain = strainOf(deals.map((d) => byId.get(d.opportunityId)!), stories, quarter);
    for (const deal of deals) {
      // Deals that tell a story of their own say themselves why, and chance leaves them alone.
      const story = byId.get(deal.opportunityId)!;
      if (told.has(story)) continue;
      const event = eventOf(story, deal, quarter);
      if (event === null) continue;
      const spot: Spot = { random, story, quarter, quarters, limit, event };
      const id = LIKELY[deal.reason] ? choose(deal, spot, strain, before.get(story)) : null;
      if (id === null) {
        if (random.chance(LOOKS_BAD)) random.pick(NOISE)(spot);
        else keepBusy(spot);
        continue;
      }
      before.set(story, id);
      const leaves = random.chance(LEAVES_TRACE);
      const evidence = leaves ? [...(TRACES[id]?.(spot) ?? []), ...present(id, spot, strain, deal)] : [];
      if (id !== 'value-not-shown') keepBusy(spot);
      if (id !== 'one-contact-only' && story.contacts < 2 && random.chance(0.5)) story.contacts = random.int(2, 3);
      deal.cause = { id, newInformation: NEWS.has(id), evidence };
    }
  }
}

/** When the loss (or the win) happened; null where the story can't say. */
function eventOf(story: Story, deal: PlannedDeal, { t0, t1, ends, period }: SampleQuarter): number | null {
  const after = story.saves.filter((s) => s.at >= t0 && s.at < t1);
  switch (deal.reason) {
    case 'removed': return story.deletedAt;
    case 'overdue': return ends;
    case 'slipped': return after.find((s) => s.close > period.end)?.at ?? null;
    case 'lost':
    case 'reversed': return after.find((s) => s.stage === LOST)?.at ?? null;
    default: return after.find((s) => s.stage === WON)?.at ?? null;
  }
}

interface Strain { crowded: ReadonlySet<string>; thin: ReadonlySet<string> }

/** Whose forecast was most crowded on day 8, and whose number had less open behind it than was still to win. */
function strainOf(forecast: readonly Story[], stories: readonly Story[], quarter: SampleQuarter): Strain {
  const ownerAt = (s: Story): string => (s.owners.findLast((o) => o.at < quarter.t0) ?? s.owners[0]!).ownerId;
  const load = new Map<string, number>();
  for (const s of forecast) if (saveAt(s, quarter.t0)?.category === 'Forecast') load.set(ownerAt(s), (load.get(ownerAt(s)) ?? 0) + 1);
  const ranked = [...load].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const open = new Map<string, number>();
  for (const s of stories) {
    const at = saveAt(s, quarter.t0);
    if (at && (s.deletedAt ?? Infinity) >= quarter.t0 && at.stage !== LOST && at.close >= quarter.period.start && at.close <= quarter.period.end) open.set(ownerAt(s), (open.get(ownerAt(s)) ?? 0) + (at.amount ?? 0));
  }
  return { crowded: new Set(ranked.slice(0, 1).map(([id]) => id)), thin: new Set(ranked.map(([id]) => id).filter((id) => (open.get(id) ?? 0) < quotaOf(id, quarter.index))) };
}

function choose(deal: PlannedDeal, { random, story, quarter, event }: Spot, strain: Strain, before: string | undefined): string {
  const weights = LIKELY[deal.reason]!;
  const owner = (story.owners.findLast((o) => o.at < quarter.t0) ?? story.owners[0]!).ownerId;
  if (deal.reason !== 'slipped' && deal.reason !== 'overdue' && deal.reason !== 'lost') return random.weighted(weights);
  if (handedOver(story, event) && random.chance(0.6)) return 'territory-changed';
  if (before !== undefined && weights[before] !== undefined && random.chance(AGAIN)) return before;
  if (strain.crowded.has(owner) && random.chance(0.35)) return 'no-capacity';
  if (strain.thin.has(owner) && deal.reason !== 'lost' && random.chance(0.25)) return 'number-without-pipeline';
  if (story.saves[0]!.at > quarter.starts - 30 * DAY && deal.reason !== 'lost' && random.chance(0.3)) return 'demand-too-late';
  if (saveAt(story, event)?.stage === 'Contract review' && random.chance(0.12)) return 'contract-too-long';
  return random.weighted(weights);
}

const handedOver = (story: Story, event: number): boolean => story.owners.some((o, i) => i > 0 && o.at < event && o.at >= event - 60 * DAY);

/** Evidence that was there already and made the cause likely. */
function present(id: string, { story, quarter, event }: Spot, strain: Strain, deal: PlannedDeal): string[] {
  const owner = (story.owners.findLast((o) => o.at < quarter.t0) ?? story.owners[0]!).ownerId;
  if (id === 'no-capacity') return strain.crowded.has(owner) ? ['crowdedOwner'] : [];
  if (id === 'number-without-pipeline') return strain.thin.has(owner) ? ['coverage'] : [];
  if (id === 'territory-changed') return handedOver(story, event) ? ['ownerChanged'] : [];
  if (id === 'demand-too-late') return story.saves[0]!.at > quarter.starts - 30 * DAY ? ['createdLate'] : [];
  if (id === 'record-was-wrong') return deal.reason === 'removed' ? ['removed'] : [];
  return [];
}

/** Most deals have somebody working on them until the end. */
function keepBusy({ random, story, event }: Spot): void {
  if (random.chance(WORKED)) story.touches.push(event - random.int(1, 11) * DAY - random.int(0, 6) * HOUR);
}
