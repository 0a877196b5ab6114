import type { Chapter, Fate } from './fates.ts';
import type { Member } from './people.ts';
import type { PlannedDeal, PlannedReason } from './truth.ts';
import type { Random } from './random.ts';
import type { SampleQuarter } from './calendar.ts';
import type { StageName } from './stages.ts';
import type { Save, Story } from './story.ts';
import { addDays, dayOf } from '../../../model/day.ts';
import { CLOSED_QUARTERS, closeDayIn, DAY, HOUR, momentBetween, ZONE } from './calendar.ts';
import { FATES, win } from './fates.ts';
import { sampleId } from './ids.ts';
import { dealName, LEAD_SOURCES, NEXT_STEPS, type AccountName } from './names.ts';
import { LEAVER, managers, members, repsIn, SHOWCASE_REP } from './people.ts';
import { LOST, OPEN_STAGES, stageDefaults, WON } from './stages.ts';
import { handOver, isOpen, now, ownerNow, save } from './story.ts';

/** How many deals a quarter brings. */
const DEALS_PER_QUARTER = 170;

export interface World {
  random: Random;
  quarters: readonly SampleQuarter[];
  accounts: readonly AccountName[];
  stories: Story[];
  /** Planned reasons by quarter index. */
  planned: Map<number, PlannedDeal[]>;
  /** Deals that a story of its own tells: chance leaves them alone. */
  told: Set<Story>;
}

export const newStory = (world: World, owner: Member, first: Omit<Save, 'by' | 'category' | 'probability'>, given: Partial<Story> = {}): Story => {
  const { random, accounts } = world;
  const swiss = owner.currency === 'CHF';
  const candidates = random.int(0, accounts.length - 1);
  let account = candidates;
  while (swiss !== (accounts[account]!.language === 'ch')) account = (account + 1) % accounts.length;
  const story: Story = {
    id: sampleId('Opportunity', world.stories.length + 1), name: dealName(random, accounts[given.account ?? account]!.name), account,
    currency: owner.currency, source: random.chance(0.85) ? random.pick(LEAD_SOURCES) : null, type: random.weighted({ 'New Business': 55, 'Existing Business': 45 }),
    saves: [], owners: [{ at: first.at, ownerId: owner.id }], deletedAt: null,
    nextStep: random.chance(0.7) ? random.pick(NEXT_STEPS) : null, contacts: random.weighted({ 0: 8, 1: 30, 2: 34, 3: 20, 4: 8 }) as unknown as number, silentFrom: null, quiet: [], touches: [], fromLead: false, ...given,
  };
  story.contacts = Number(story.contacts);
  story.saves.push({ ...first, by: owner.id, ...stageDefaults(first.stage) });
  world.stories.push(story);
  return story;
};

/** A usual amount in minor units: most near 50,000, a few far above, some with cents. */
function usualAmount(random: Random, size: number): number {
  const bell = random.next() + random.next() + random.next() - 1.5;
  const euros = 52_000 * size * Math.exp(bell * 1.15);
  return random.chance(0.2) ? Math.round(euros * 100) : Math.round(euros / 100) * 10_000;
}

function create(world: World, quarter: SampleQuarter, later: readonly SampleQuarter[]): void {
  const { random } = world;
  const owners = repsIn(quarter.index);
  for (let i = 0; i < DEALS_PER_QUARTER; i++) {
    const owner = owners[i % owners.length]!;
    const at = momentBetween(random, quarter.starts, quarter.ends);
    const target = at < quarter.ends - 45 * DAY && random.chance(0.35) ? quarter : (later[random.chance(0.75) ? 0 : 1] ?? later[0] ?? quarter);
    const amount = random.chance(0.06) ? null : usualAmount(random, owner.size);
    newStory(world, owner, { at, stage: random.chance(0.8) ? 'Qualification' : 'Needs analysis', amount, close: closeDayIn(random, target.period, addDays(dayOf(at, ZONE), 20)) });
  }
}

/** Brings an open deal, by saves before an instant, to a stage; now and then a step is skipped, taken back or saved twice in one second. */
export function prepare(world: World, story: Story, before: number, stage: StageName, category?: Save['category']): void {
  const { random } = world;
  const to = OPEN_STAGES.indexOf(stage);
  let at = OPEN_STAGES.indexOf(now(story).stage);
  const steps: StageName[] = [];
  if (at > 1 && random.chance(0.07)) steps.push(OPEN_STAGES[--at]!);
  while (at < to) {
    at = Math.min(to, at + (random.chance(0.15) ? 2 : 1));
    steps.push(OPEN_STAGES[at]!);
  }
  if (at > to) steps.push(stage);
  for (const [i, step] of steps.entries()) {
    const from = now(story).at + HOUR;
    const when = from < before - HOUR ? momentBetween(random, from, from + ((before - from) * (i + 1)) / steps.length) : now(story).at;
    const amount = now(story).amount ?? (to >= 3 ? usualAmount(random, 1) : null);
    if (amount !== null && random.chance(0.06)) {
      // One save of a person, two rows of the history.
      save(story, when, { stage: step });
      save(story, when, { amount: Math.round((amount * (0.8 + 0.4 * random.next())) / 10_000) * 10_000 });
    } else save(story, when, { stage: step, amount });
  }
  if (category && now(story).category !== category) save(story, Math.min(before - 1000, now(story).at + HOUR), { category });
}

type Place = 'commit' | 'bestCase' | 'pipeline';
const PLACES: Record<Place, (random: Random) => [StageName, Save['category']?]> = {
  commit: (random) => (random.chance(0.1) ? ['Proposal', 'Forecast'] : [random.pick(['Negotiation', 'Contract review'] as const), 'Forecast']),
  bestCase: (random) => (random.chance(0.15) ? ['Negotiation', 'BestCase'] : ['Proposal', 'BestCase']),
  pipeline: (random) => [random.pick(['Qualification', 'Needs analysis', 'Demonstration'] as const)],
};

const USUAL: Partial<Record<Fate, number>> = { won: 34, wonLate: 3, wonForLess: 9, wonForMore: 4, slipped: 27, lost: 14, removed: 2, overdue: 4, movedEarlier: 1, wonWithoutAmount: 1 };
/** Two quarters that went well; the rest miss. */
const GOOD: Partial<Record<Fate, number>> = { won: 60, wonLate: 3, wonForLess: 4, wonForMore: 12, slipped: 10, lost: 8, overdue: 1 };
const EARLY: Partial<Record<Fate, number>> = { kept: 80, amended: 8, reversed: 7, restated: 5 };
/** The last closed quarter must have one of each to show: these fates go to the first deals in line. */
const LAST: Fate[] = ['slipped', 'lost', 'wonForLess', 'removed', 'slipped', 'overdue', 'wonForMore', 'wonLate', 'lost', 'wonWithoutAmount'];

/** Lives one quarter through: new deals, where each stands on day 8, and what becomes of it. */
export function liveThrough(world: World, quarter: SampleQuarter): void {
  const { random } = world;
  const later = world.quarters.filter((q) => q.index > quarter.index);
  const next = later[0]?.period ?? { ...quarter.period, start: addDays(quarter.period.end, 1), end: addDays(quarter.period.end, 92) };
  const chapter: Chapter = { random, quarter, next };
  const before = world.stories.filter((s) => !world.told.has(s));
  const lostBefore = before.filter((s) => s.deletedAt === null && now(s).stage === LOST && now(s).close < quarter.period.start && now(s).close > quarter.period.start - 80);
  create(world, quarter, later);
  const planned: PlannedDeal[] = [];
  const plan = (story: Story, reason: PlannedReason | null): void => {
    if (reason) planned.push({ opportunityId: story.id, reason: reason === 'asForecast' && story.currency === 'CHF' ? 'currency' : reason });
  };

  const script = quarter.index === CLOSED_QUARTERS - 1 ? [...LAST] : [];
  const open = world.stories.filter((s) => isOpen(s) && !world.told.has(s));
  for (const story of open) {
    const { close, at } = now(story);
    const born = story.saves[0]!.at;
    // The showcase rep's running quarter is told apart.
    const quiet = quarter.index === CLOSED_QUARTERS && ownerNow(story) === SHOWCASE_REP.id;
    if (born >= quarter.t0) lateComer(world, story, chapter, plan, quiet);
    else if (close > quarter.period.end) ahead(world, story, chapter, plan, quiet);
    else if (close < quarter.period.start) leftOver(story, chapter, plan, quiet);
    else if (at >= quarter.t0 - DAY) continue;
    else {
      const place = quiet ? 'pipeline' : random.weighted<Place>({ commit: 36, bestCase: 30, pipeline: 34 });
      prepare(world, story, quarter.t0, ...PLACES[place](random));
      if (place !== 'commit') outside(story, chapter, plan, place, quiet);
      else if (random.chance(0.09) && now(story).at < quarter.t0 - 2 * DAY) {
        const when = momentBetween(random, Math.max(quarter.starts, now(story).at + HOUR), quarter.t0 - HOUR);
        save(story, when, { stage: WON, close: dayOf(when, ZONE) });
        const fate = random.weighted(EARLY);
        plan(story, FATES[fate](story, chapter) ?? 'asForecast');
      } else {
        const fate = script.shift() ?? random.weighted([2, 7].includes(quarter.index) ? GOOD : USUAL);
        const team = random.chance(0.06) ? changeTeam(story, chapter) : undefined;
        plan(story, FATES[fate](story, chapter));
        if (team && planned.at(-1)?.opportunityId === story.id) planned.at(-1)!.team = team;
      }
    }
  }
  for (const story of random.shuffle(lostBefore).slice(0, 2)) {
    const when = momentBetween(random, quarter.t0, quarter.ends - 20 * DAY);
    save(story, when, { stage: 'Negotiation', close: quarter.period.end, amount: now(story).amount ?? usualAmount(random, 1) });
    win(story, chapter, now(story).amount, when + HOUR);
    plan(story, 'reopened');
  }
  world.planned.set(quarter.index, planned);
  if (quarter.index === LEAVER.to + 1) leave(world, quarter);
}

type Plan = (story: Story, reason: PlannedReason | null) => void;

/** Created in the quarter, after the forecast was taken. */
function lateComer(world: World, story: Story, chapter: Chapter, plan: Plan, quiet: boolean): void {
  const { random, quarter } = chapter;
  if (now(story).close > quarter.period.end || quiet) return;
  const what = random.weighted({ won: 30, lost: 40, push: 30 });
  const ready = momentBetween(random, now(story).at + HOUR, Math.max(now(story).at + 2 * HOUR, quarter.ends - 3 * DAY));
  if (what !== 'lost' || random.chance(0.4)) prepare(world, story, ready, what === 'won' ? 'Contract review' : random.pick(['Proposal', 'Negotiation'] as const));
  if (what === 'won') {
    win(story, chapter);
    plan(story, 'new');
  } else FATES[what === 'lost' ? 'lost' : 'slipped'](story, chapter);
}

/** Due in a later quarter on day 8: a few come early, some are lost, the rest wait. */
function ahead(world: World, story: Story, chapter: Chapter, plan: Plan, quiet: boolean): void {
  const { random, quarter } = chapter;
  const what = random.weighted({ wait: 86, lost: 9, pulledIn: quiet ? 0 : 5 });
  if (what === 'lost') save(story, momentBetween(random, Math.max(quarter.t0, now(story).at + HOUR), quarter.ends), { stage: LOST });
  if (what === 'pulledIn') {
    prepare(world, story, quarter.t0 + 20 * DAY, 'Negotiation');
    win(story, chapter, now(story).amount ?? usualAmount(random, 1));
    plan(story, 'pulledIn');
  }
}

/** Its close date had passed before the quarter began. */
function leftOver(story: Story, chapter: Chapter, plan: Plan, quiet: boolean): void {
  const { random, quarter } = chapter;
  const what = random.weighted({ won: quiet ? 0 : 40, lost: 30, push: 30 });
  if (what === 'won' && now(story).amount !== null) {
    win(story, chapter);
    plan(story, 'carriedOver');
  } else FATES[what === 'push' ? 'slipped' : 'lost'](story, { ...chapter, quarter: { ...quarter, t0: quarter.t0 } });
}

/** Due in the quarter, but not in commit on day 8. */
function outside(story: Story, chapter: Chapter, plan: Plan, place: Exclude<Place, 'commit'>, quiet: boolean): void {
  const what = chapter.random.weighted<'won' | 'lost' | 'slipped' | 'removed'>(place === 'bestCase' ? { won: 22, lost: 27, slipped: 50, removed: 1 } : { won: quiet ? 0 : 6, lost: 36, slipped: 57, removed: 1 });
  if (what === 'won' && now(story).amount !== null) {
    win(story, chapter);
    plan(story, 'upside');
  } else FATES[what === 'won' ? 'lost' : what](story, chapter);
}

/** Hands a deal to another team while the quarter runs. */
function changeTeam(story: Story, { random, quarter }: Chapter): PlannedDeal['team'] {
  const from = members.find((m) => m.id === ownerNow(story))!;
  const others = repsIn(quarter.index).filter((m) => m.managerId !== from.managerId && m.currency === from.currency && m.id !== SHOWCASE_REP.id);
  if (others.length === 0) return undefined;
  const to = random.pick(others);
  handOver(story, momentBetween(random, Math.max(quarter.t0, now(story).at) + HOUR, quarter.t0 + 5 * DAY), to.id);
  return managers.flatMap((m): NonNullable<PlannedDeal['team']> =>
    m.id === from.managerId ? [{ managerId: m.id, reason: 'transferredOut' }] : m.id === to.managerId ? [{ managerId: m.id, reason: 'transferredIn' }] : []);
}

/** Somebody has left: what is still open goes to the colleagues in the first days of the quarter. */
function leave(world: World, quarter: SampleQuarter): void {
  const heirs = repsIn(quarter.index).filter((m) => m.managerId === LEAVER.managerId);
  world.stories.filter((s) => ownerNow(s) === LEAVER.id && now(s).at >= quarter.starts - 200 * DAY && (isOpen(s) || now(s).at > quarter.t0)).forEach((story, i) => {
    const born = story.saves[0]!.at;
    const at = Math.max(born + HOUR, quarter.starts + 26 * HOUR + i * 60_000);
    handOver(story, at, heirs[i % heirs.length]!.id);
    for (const s of story.saves) if (s.at > at) s.by = ownerNow(story);
  });
}

