import type { UserId } from '../../model/ids.ts';
import type { Period } from '../../model/period.ts';
import type { MeasureData } from '../measures/measure.ts';
import type { ShrunkRate, Tally } from '../stats/shrunk-rate.ts';
import type { DealNow } from '../won.ts';
import { dayOf } from '../../model/day.ts';
import { quarterOf, shiftQuarter } from '../../model/period.ts';
import { shrunkRate } from '../stats/shrunk-rate.ts';
import { atLeast, dealsNow, isIn } from '../won.ts';

/** A median with how many it is of, and whose: a person's own, or their team's where theirs are too few. */
export interface UsualValue {
  value: number;
  n: number;
  whose: 'own' | 'team';
}

/** What a person's deals usually do, from those due in the four quarters before a period. */
export interface DealRates {
  winRate: ShrunkRate | null;
  /** Minor units of the org's currency. */
  size: UsualValue | null;
  /** Days from creation to the close date of what was won. */
  cycle: UsualValue | null;
  /** Open deals that are due in the period and not omitted, and what is in commit of them (minor units). */
  open: number;
  openAmount: number;
  commit: number;
}

/** Under this many wins of one's own the team's median stands. */
const ENOUGH_WINS = 3;

/** Owners as of today. `people`: whose rates; `team`: the people beside them, themselves among them. Asked for many people, `dealsByOwner` is made once. */
export function dealRates(byOwner: ReadonlyMap<string, readonly DealNow[]>, { book, context }: MeasureData, who: { people: readonly UserId[]; team: readonly UserId[] }, period: Period): DealRates {
  const before = shiftQuarter(quarterOf(period.start, context.calendar), -4, context.calendar).start;
  const closedOf = (id: UserId): DealNow[] => (byOwner.get(id) ?? []).filter((d) => d.state !== 'open' && isIn(d, before, period.start - 1));
  const tally = (deals: readonly DealNow[]): Tally => ({ hits: deals.filter((d) => d.state === 'won').length, n: deals.length });
  const own = who.people.flatMap(closedOf);
  const each = who.team.map(closedOf);
  const age = (d: DealNow): number => d.closeDay - dayOf(book.created[d.deal]!, context.timeZone);
  const sized = (d: DealNow): boolean => d.state === 'won' && d.valued && d.amount > 0;
  const aged = (d: DealNow): boolean => d.state === 'won' && age(d) >= 0;
  const usual = (fits: (d: DealNow) => boolean, value: (d: DealNow) => number): UsualValue | null => {
    for (const [whose, deals] of [['own', own], ['team', each.flat()]] as const) {
      const values = deals.filter(fits).map(value).sort((a, b) => a - b);
      if (values.length >= ENOUGH_WINS) return { value: values[Math.floor((values.length - 1) / 2)]!, n: values.length, whose };
    }
    return null;
  };
  const open = who.people.flatMap((id) => byOwner.get(id) ?? []).filter((d) => d.state === 'open' && isIn(d, period.start, period.end) && d.category !== 'omitted');
  return {
    winRate: shrunkRate(tally(own), each.map(tally)), size: usual(sized, (d) => d.amount), cycle: usual(aged, age),
    open: open.length, openAmount: open.reduce((n, d) => n + d.amount, 0), commit: open.filter((d) => atLeast(d, 'commit')).reduce((n, d) => n + d.amount, 0),
  };
}

/** Every living deal with a close date, by who owns it today. */
export function dealsByOwner({ book, context }: Pick<MeasureData, 'book' | 'context'>): Map<string, DealNow[]> {
  const found = new Map<string, DealNow[]>();
  for (const deal of dealsNow(book, context, null)) {
    const owner = book.ownerIds[book.ownerNow[deal.deal]!];
    if (owner === undefined) continue;
    const list = found.get(owner);
    if (list) list.push(deal);
    else found.set(owner, [deal]);
  }
  return found;
}
