import type { Day } from '../../../model/day.ts';
import type { StageName } from './stages.ts';
import type { Story } from './story.ts';
import type { World } from './simulate.ts';
import { addDays, startOfDay } from '../../../model/day.ts';
import { CLOSED_QUARTERS, DAY, HOUR, ZONE } from './calendar.ts';
import { newStory } from './simulate.ts';
import { members, SHOWCASE_REP } from './people.ts';
import { save } from './story.ts';

const at = (d: Day, hour: number): number => startOfDay(d, ZONE) + hour * HOUR;
const euros = (n: number): number => Math.round(n * 100);

/**
 * The deal that every screen shows: in commit since last quarter, pushed three times, its amount fallen, one contact, silent.
 */
export function tellShowcase(world: World, today: Day): Story {
  const [q2, q1, q0] = [CLOSED_QUARTERS - 2, CLOSED_QUARTERS - 1, CLOSED_QUARTERS].map((i) => world.quarters.find((q) => q.index === i)!.period);
  const story = newStory(world, SHOWCASE_REP, { at: at(addDays(q2!.start, -24), 10), stage: 'Qualification', amount: euros(112_000), close: q2!.end }, {
    name: 'Kantonsspital Oberwald, sample tracking, phase 2', account: 0, currency: 'EUR', source: 'Trade Show', type: 'New Business', contacts: 1, nextStep: 'Wait for procurement',
  });
  const third = Math.max(q1!.end - 7, Math.min(today - 11, q0!.start + 25)) as Day;
  save(story, at(addDays(q2!.start, 12), 11), { stage: 'Needs analysis' });
  save(story, at(addDays(q2!.start, 40), 15), { stage: 'Proposal' });
  save(story, at(addDays(q2!.end, -1), 17), { close: q1!.end });
  save(story, at(addDays(q1!.start, 2), 9), { stage: 'Negotiation' });
  save(story, at(addDays(q1!.start, 45), 14), { amount: euros(94_000) });
  save(story, at(addDays(q1!.end, -9), 16), { close: addDays(q0!.start, 29) });
  save(story, at(third, 10), { close: addDays(q0!.end, -13) < today + 2 ? q0!.end : addDays(q0!.end, -13) });
  save(story, at(third, 10) + 90_000, { amount: euros(86_000), stage: 'Contract review' });
  story.silentFrom = at(addDays(third, -12), 0);
  world.told.add(story);
  world.planned.get(CLOSED_QUARTERS - 1)?.push({ opportunityId: story.id, reason: 'slipped', cause: { id: 'one-contact-only', newInformation: false, evidence: ['singleContact', 'pushed'] } });
  return story;
}

/** The surprise of last quarter: large, in every forecast of it, moved on its last working days. */
export function tellSurprise(world: World): Story {
  const [q1, q0] = [CLOSED_QUARTERS - 1, CLOSED_QUARTERS].map((i) => world.quarters.find((q) => q.index === i)!.period);
  const owner = members.find((m) => m.name === 'Yusuf Karadağ')!;
  const story = newStory(world, owner, { at: at(addDays(q1!.start, -80), 9), stage: 'Needs analysis', amount: euros(321_300), close: q1!.end }, {
    name: 'Stadtwerke Hohenfelde, metering laboratories', account: 1, source: 'Partner Referral', contacts: 3, nextStep: 'Contract with legal',
  });
  save(story, at(addDays(q1!.start, -40), 11), { stage: 'Proposal' });
  save(story, at(addDays(q1!.start, -12), 16), { stage: 'Negotiation' });
  save(story, at(addDays(q1!.start, 30), 10), { stage: 'Contract review' });
  save(story, at(addDays(q1!.end, -1), 18), { close: addDays(q0!.start, 75) });
  world.told.add(story);
  world.planned.get(CLOSED_QUARTERS - 1)?.push({ opportunityId: story.id, reason: 'slipped', cause: { id: 'contract-too-long', newInformation: true, evidence: ['waitingOnUs'] } });
  return story;
}

/** The showcase rep's running quarter: about 45 % of quota won, a third of it in commit, the rest within reach. */
export function tellRunningQuarter(world: World, today: Day, quota: number): void {
  const { period, starts } = world.quarters.find((q) => q.index === CLOSED_QUARTERS)!;
  const elapsed = (today - period.start) / (period.end - period.start + 1);
  const wins = Math.min(0.46, elapsed * 0.82);
  const share = (part: number): number => Math.round((quota * part) / 10_000) * 10_000;
  const tell = (part: number, stage: StageName, close: Day, opened: number): Story => {
    const born = starts - opened * DAY + 9 * HOUR;
    const story = newStory(world, SHOWCASE_REP, { at: born, stage: 'Qualification', amount: share(part), close: period.end }, { contacts: 2, nextStep: 'Decision meeting' });
    save(story, born + 21 * DAY + 2 * HOUR, { stage: 'Demonstration' });
    if (stage === 'Closed Won') {
      save(story, Math.min(born + 50 * DAY, starts - DAY), { stage: 'Negotiation' });
      save(story, startOfDay(close, ZONE) + 15 * HOUR, { stage, close });
    } else if (stage !== 'Demonstration') save(story, Math.min(starts + 3 * DAY + 5 * HOUR, startOfDay(today, ZONE) - 15 * HOUR), { stage, close });
    world.told.add(story);
    return story;
  };
  const won = [0.31, 0.22, 0.27, 0.2];
  won.forEach((part, i) => tell(part * wins, 'Closed Won', addDays(period.start, Math.floor(((i + 0.6) / won.length) * Math.max(0, today - 1 - period.start))), 74 + i * 11));
  const due = (n: number): Day => Math.max(Math.min(period.end, today + 1), period.end - n) as Day;
  tell(0.11, 'Negotiation', due(9), 60);
  tell(0.08, 'Contract review', due(15), 88);
  tell(0.06, 'Negotiation', due(2), 65);
  tell(0.13, 'Proposal', due(1), 62);
  tell(0.1, 'Proposal', due(5), 70);
  tell(0.12, 'Demonstration', due(0), 66);
}
