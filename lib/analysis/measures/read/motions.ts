import type { DealBook } from '../../../model/book.ts';
import type { OrgContext } from '../../../model/org.ts';
import type { Motion } from '../../../model/forecast-type.ts';
import type { FieldMap } from '../../../model/facts.ts';
import type { MeasureData, MeasureScope, Reading } from '../measure.ts';
import type { ByOwner } from './by-owner.ts';
import type { ClosedDeal, CountedDeal } from './deals.ts';
import { motionReader } from '../../forecast-type/motion.ts';
import { byOwner, within } from './by-owner.ts';
import { dealFacts } from './deals.ts';
import { keptFor } from './kept.ts';
import { many, moneyOf, notKnown } from './reading.ts';

/** Closed and open deals of each motion, and the won ones that say none. */
export interface ByMotion {
  closed: ReadonlyMap<Motion | null, ByOwner<ClosedDeal>>;
  open: ReadonlyMap<Motion | null, ByOwner<CountedDeal>>;
}

export const NOT_MAPPED = 'Which opportunities are new, expansion or renewal isn’t mapped yet: it is set in the settings, from a field or the type.';

export const byMotion = keptFor((book: DealBook, context: OrgContext, motions: FieldMap['motions']): ByMotion => {
  const motionOf = motionReader({ motions });
  const cut = <T extends CountedDeal>(list: readonly T[]): Map<Motion | null, ByOwner<T>> => new Map([...Map.groupBy(list, (d) => motionOf(book.heads[d.deal]!))].map(([m, own]) => [m, byOwner(own)]));
  const { closed, open } = dealFacts(book, context);
  return { closed: cut(closed.all), open: cut(open.all) };
});

const NONE: ByOwner<ClosedDeal> = { all: [], of: new Map() };
export const ofMotion = <T extends CountedDeal>(index: ReadonlyMap<Motion | null, ByOwner<T>>, motion: Motion | null): ByOwner<T> => index.get(motion) ?? (NONE as unknown as ByOwner<T>);

/** What is mapped, or null where nothing is. */
export const motionsIn = ({ company }: MeasureData): FieldMap['motions'] | null => (company && Object.keys(company.motions).length > 0 ? company.motions : null);

/** Bookings of one motion. Wins that say none are in no motion's number, and told. */
export function bookingsOf(motion: Motion, data: MeasureData, scope: MeasureScope): Reading {
  const motions = motionsIn(data);
  if (!motions) return notKnown(NOT_MAPPED);
  const { closed } = byMotion(data.book, data.context, motions);
  const reading = moneyOf(within(ofMotion(closed, motion), scope).filter((d) => d.isWon));
  const silent = within(ofMotion(closed, null), scope).filter((d) => d.isWon).length;
  const told = silent === 0 ? null : `${many(silent, 'won deal')} of these days ${silent === 1 ? 'says' : 'say'} neither new, expansion nor renewal: in none of the three.`;
  return { ...reading, why: [reading.why, told].filter((x) => x !== null).join(' ') || null };
}
