import type { DealSketch } from './books.ts';
import type { Lead } from '../../../lib/model/lead.ts';
import type { LeadInput } from '../../../lib/analysis/leads/input.ts';
import { dealId, userId } from '../../../lib/model/ids.ts';
import { ORG, book } from './books.ts';
import { chance } from './chance.ts';

const DAY = 86_400_000;
export const NOW = Date.parse('2026-11-23T08:00:00Z');

export const lead = (id: string, createdAt: number, over: Partial<Lead> = {}): Lead => ({
  id, source: null, campaign: null, status: 'Open - Not Contacted', statuses: null, ownerId: userId('A'), createdAt, convertedAt: null, qualifiedAt: null, contactId: null, dealId: null, isDeleted: false, ...over,
});

/** What is true of a source: how many leads it brings, how many become deals, how many of those are won. */
export interface TrueSource { name: string; n: number; converts: number; wins: number }

/**
 * A company whose sources are as good as they are said to be: leads over three years, each turned down within weeks or converted;
 * deals go through the stages into commit, and are won or lost within half a year.
 */
export function leadWorld(sources: readonly TrueSource[], seed: number): LeadInput {
  const r = chance(seed);
  const leads: Lead[] = [];
  const deals: DealSketch[] = [];
  for (const source of sources) for (let i = 0; i < source.n; i++) {
    const born = NOW - (1 + r() * 1094) * DAY;
    const id = `${source.name}-${i}`;
    const asked = born + (2 + r() * 20) * DAY;
    const [isDeal, isWon] = [r() < source.converts, r() < source.wins];
    const [toCommit, toClose] = [(5 + r() * 40) * DAY, (5 + r() * 70) * DAY];
    const was = { source: source.name };
    if (asked >= NOW) leads.push(lead(id, born, was));
    else if (!isDeal) leads.push(lead(id, born, { ...was, status: 'Closed - Not Converted' }));
    else {
      leads.push(lead(id, born, { ...was, status: 'Closed - Converted', convertedAt: asked, dealId: dealId(`D-${id}`) }));
      const close = new Date(asked + toCommit + toClose).toISOString().slice(0, 10);
      deals.push({
        id: `D-${id}`, steps: [
          { at: asked, stage: 'Qualify', amount: 10_000 + Math.floor(r() * 1_000_000), close },
          ...[{ at: asked + toCommit, stage: 'Negotiate' }, { at: asked + toCommit + toClose, stage: isWon ? 'Won' : 'Lost' }].filter((s) => s.at < NOW),
        ],
      });
    }
  }
  return { leads, activities: [], book: book(deals), context: ORG, basis: 'commit', now: NOW };
}
