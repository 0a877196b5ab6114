import type { Basis } from '../model/basis.ts';
import type { DealBook } from '../model/book.ts';
import type { UserId } from '../model/ids.ts';
import type { OrgContext } from '../model/org.ts';
import type { Period } from '../model/period.ts';
import type { Person } from '../model/person.ts';
import type { DailySnapshot } from '../model/snapshot.ts';
import { BASES } from '../model/basis.ts';
import { rowAt } from '../model/book.ts';
import { dayOf, formatDay } from '../model/day.ts';
import { userId } from '../model/ids.ts';
import { checkMinor } from '../model/money.ts';
import { quarterOf, shiftQuarter } from '../model/period.ts';
import { INSIDE, NO, NOT_KNOWN, YES, makeReader, ratesAt } from './bridge/reader.ts';

/**
 * What stands at an instant: who is in which team, and per owner what is in each basis of the running and the next fiscal
 * quarter, as forecast(d) of the design's section 5 counts it. A basis is left out for an owner of whom one deal's part in it
 * isn't known (no rate, state not recorded). Deals without an owner belong to nobody's forecast.
 */
export function makeSnapshot({ book, context, at }: { book: DealBook; context: OrgContext; at: number }): DailySnapshot {
  const today = dayOf(at, context.timeZone);
  const running = quarterOf(today, context.calendar);
  const forecasts = [running, shiftQuarter(running, 1, context.calendar)].flatMap((period) => {
    const readers = BASES.map((basis) => ({ basis, reader: makeReader(book, context, period, basis, null) }));
    const { reader } = readers[0]!;
    const rates = ratesAt(book, context, at);
    const sums = new Map<UserId, Record<Basis, number>>();
    for (let i = 0; i < book.heads.length; i++) {
      if (book.deleted[i]! < at) continue;
      const row = rowAt(book, i, at);
      if (row < 0 || reader.place(row) !== INSIDE || reader.lost(row) === YES) continue;
      const owner = book.owner[row]! >= 0 ? book.owner[row]! : book.ownerNow[i]!;
      if (owner < 0) continue;
      const sum = sumsOf(sums, userId(book.ownerIds[owner]!));
      const won = reader.won(row);
      const full = reader.amount(row, rates);
      for (const { basis, reader: r } of readers) {
        const counts = won === YES ? YES : won === NOT_KNOWN ? NOT_KNOWN : r.inBasis(row);
        if (counts === NO) continue;
        const amount = counts === NOT_KNOWN ? NaN : basis === 'weighted' ? r.weighted(row, rates) : full;
        sum[basis] = Number.isNaN(amount) || Number.isNaN(sum[basis]) ? NaN : checkMinor(sum[basis] + amount);
      }
    }
    return [...sums].map(([ownerId, sum]) => ({ ownerId, periodId: period.id, amounts: known(sum) })).sort((a, b) => (a.ownerId < b.ownerId ? -1 : 1));
  });
  return {
    day: formatDay(today), takenAt: at, people: membership(context.people, new Set(forecasts.map((f) => f.ownerId))),
    currency: context.currencies.org, forecasts, deals: book.heads.length, ...crmForecasts(context, running),
  };
}

/** What the CRM's own forecasting says of the running period and later ones: nobody keeps what it said on a day. */
function crmForecasts({ forecasts = [] }: OrgContext, running: Period): Pick<DailySnapshot, 'crm'> {
  const open = forecasts.filter((f) => f.end >= running.start && f.submittedAt === null);
  return open.length > 0 ? { crm: open } : {};
}

function sumsOf(sums: Map<UserId, Record<Basis, number>>, owner: UserId): Record<Basis, number> {
  let sum = sums.get(owner);
  if (!sum) sums.set(owner, (sum = { closed: 0, commit: 0, mostLikely: 0, bestCase: 0, pipeline: 0, weighted: 0 }));
  return sum;
}

const known = (sum: Record<Basis, number>): Partial<Record<Basis, number>> => Object.fromEntries(Object.entries(sum).filter(([, n]) => !Number.isNaN(n)));

/** Everybody active, leavers who still own something, and whoever stands above one of these. */
function membership(people: readonly Person[], owners: ReadonlySet<UserId>): DailySnapshot['people'] {
  const byId = new Map(people.map((p) => [p.id, p]));
  const kept = new Set<Person>();
  const keep = (p: Person | undefined): void => {
    for (let at = p; at && !kept.has(at); at = at.managerId === null ? undefined : byId.get(at.managerId)) kept.add(at);
  };
  for (const p of people) if (p.isActive || owners.has(p.id)) keep(p);
  return people.filter((p) => kept.has(p)).map(({ id, managerId, roleId, parentRoleId, isActive }) => ({ id, managerId, roleId, parentRoleId, isActive }));
}
