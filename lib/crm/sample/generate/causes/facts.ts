import type { PlannedDeal } from '../truth.ts';
import type { Row } from '../../tables.ts';
import type { Story } from '../story.ts';
import { random as stream } from '../random.ts';
import { LOST, WON } from '../stages.ts';
import { isOpen, now } from '../story.ts';
import { COMPETITORS, LOSS_WORDS, USUAL_WORDS } from './likely.ts';

/** Fields of this company's own on the opportunity, for the field map: why it was lost, to whom, and what recurs each year. */
export interface OwnFields {
  lossReason: string | null;
  competitor: string | null;
}

/**
 * What people filled in, by story: the loss reason where a deal stands lost (a fifth left it blank, some picked what came first),
 * the competitor where one was met. Adds to the planted evidence what names the cause.
 */
export function fillOwnFields(stories: readonly Story[], planned: Iterable<readonly PlannedDeal[]>, seed: number): Map<Story, OwnFields> {
  const random = stream(seed);
  const last = new Map<string, PlannedDeal>();
  for (const deals of planned) for (const d of deals) if (d.cause) last.set(d.opportunityId, d);
  return new Map(stories.map((story) => {
    const lost = now(story).stage === LOST;
    const deal = last.get(story.id);
    const cause = lost && deal && (deal.reason === 'lost' || deal.reason === 'reversed') ? deal.cause! : null;
    const word = cause ? LOSS_WORDS[cause.id] : undefined;
    const [blank, right] = [random.chance(0.2), random.chance(0.8)];
    const usual = random.pick(USUAL_WORDS);
    const lossReason = !lost || blank ? null : word !== undefined && right ? word : usual;
    const byName = (cause ?? (deal?.reason === 'wonForLess' && now(story).stage === WON ? deal.cause : null))?.id === 'chose-another';
    const met = random.chance(byName ? 0.75 : isOpen(story) ? 0.08 : 0.12);
    const competitor = random.pick(COMPETITORS);
    if (deal?.cause && lossReason !== null && lossReason === word && cause) deal.cause.evidence.push('lossReason');
    if (deal?.cause && met && byName) deal.cause.evidence.push('competitor');
    return [story, { lossReason, competitor: met ? competitor : null }];
  }));
}

/** Recurs each year, in the deal's currency: a part of the amount, nothing where there is none. */
export function ownColumns(story: Story, fields: OwnFields): Row {
  const { amount } = now(story);
  // By the deal's own number, so that no other deal changes it.
  const part = 30 + ([...story.id].reduce((n, c) => (n * 31 + c.charCodeAt(0)) % 9_973, 7) % 71);
  return { ARR__c: amount === null || part < 40 ? null : Math.round((amount * part) / 100) / 100, Loss_Reason__c: fields.lossReason, Competitor__c: fields.competitor };
}
