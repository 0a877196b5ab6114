import type { TypedBook } from '../../analysis/forecast-type/apply.ts';
import type { DealBook } from '../../model/book.ts';
import type { UserId } from '../../model/ids.ts';
import type { Period } from '../../model/period.ts';
import type { ExplainArguments } from '../arguments.ts';
import type { Asked } from './question.ts';
import { asOf } from '../../analysis/bridge/as-of.ts';
import { defaultBaseline, defaultEnd } from '../../analysis/bridge/dates.ts';
import { restsOnOrder } from '../../analysis/bridge/lines.ts';
import { applyForecastType } from '../../analysis/forecast-type/apply.ts';
import { motionsOfTypes } from '../../analysis/forecast-type/motion.ts';
import { scopeMembers } from '../../analysis/scope.ts';
import { startOfDay } from '../../model/day.ts';
import { EMPTY_FIELD_MAP } from '../../model/facts.ts';
import { BOOKINGS } from '../../model/forecast-type.ts';
import { userId } from '../../model/ids.ts';
import { parsePeriod } from '../../model/period.ts';
import { to18 } from '../../model/salesforce-id.ts';
import { BadArguments } from '../bad-arguments.ts';

/** So many deals are named in a note; the rest are counted. */
const NAMED = 20;

/** The period that was named. Throws BadArguments where it is none. */
export function periodOf({ args, mapped }: Asked): Period {
  const period = parsePeriod(args.period ?? '', mapped.context.calendar);
  if (!period) throw new BadArguments(`--period ${args.period} is none that is known. Write 2026-Q3, 2026-07, 2026, FY27-Q1 or 2026-07-01..2026-09-30.`);
  return period;
}

/** The two instants, as asked or as usual. Throws BadArguments where they are the wrong way round. */
function instantsOf(args: ExplainArguments, zone: string, usual: { t0: number; t1: number }): { t0: number; t1: number } {
  const t0 = args.at === null ? usual.t0 : startOfDay(args.at, zone);
  const t1 = args.until === null ? usual.t1 : startOfDay(args.until, zone);
  if (t1 < t0) throw new BadArguments(`The end (${new Date(t1).toISOString()}) lies before the baseline (${new Date(t0).toISOString()}). Name other days with --at and --until.`);
  return { t0, t1 };
}

/** Baseline and end of a period, as asked or by default. */
export const usualInstants = ({ args, mapped: { context }, now }: Asked, period: Period): { t0: number; t1: number } =>
  instantsOf(args, context.timeZone, { t0: defaultBaseline(period, context.timeZone), t1: defaultEnd(period, context.timeZone, now) });

/** Whose deals; null for everybody's. People are those of the export: nothing says who was in a team earlier. */
export function ownersOf({ args, mapped }: Pick<Asked, 'args' | 'mapped'>): ReadonlySet<UserId> | null {
  if (args.scope) return scopeMembers(args.scope, mapped.context.people);
  return args.owners.length > 0 ? new Set(args.owners.map((id) => userId(to18(id)))) : null;
}

/** What has to be said of a scope. */
export function scopeNotes({ args, mapped }: Asked): string[] {
  const { scope } = args;
  if (scope?.kind !== 'team' && scope?.kind !== 'role') return [];
  const n = scopeMembers(scope, mapped.context.people)?.size ?? 0;
  return [n === 0 ? `Nobody in this export is in ${scope.kind} ${scope.id}.` : `The ${scope.kind} is as of today, ${n} ${n === 1 ? 'person' : 'people'}: an export doesn’t say who was in it earlier.`];
}

/** The book as the asked type sees it: every deal, or those whose Type says new, expansion or renewal. */
export function typedBook({ args, mapped, book }: Asked): TypedBook {
  if (args.motion === null) return { book, context: mapped.context, notes: [] };
  const type = { ...BOOKINGS, id: args.motion, filter: { ...BOOKINGS.filter, motions: [args.motion] } };
  const motions = motionsOfTypes(new Set(book.heads.flatMap((h) => (h.type === null ? [] : [h.type]))));
  return applyForecastType(book, mapped.context, type, { ...EMPTY_FIELD_MAP, motions });
}

/** Names deals as the export writes them, the first of many. */
export function named(deals: readonly number[], book: DealBook, { asWritten }: Asked): string {
  const ids = deals.slice(0, NAMED).map((i) => asWritten(book.heads[i]!.id)).join(', ');
  return deals.length > NAMED ? `${ids} and ${deals.length - NAMED} more` : ids;
}

/** Deals whose state at one of these instants hangs on which of several changes of one instant came last. */
export function orderNotes(instants: readonly number[], book: DealBook, asked: Asked): string[] {
  const found = new Set<number>();
  for (const instant of instants) asOf(book, instant).row.forEach((row, i) => { if (restsOnOrder(book, row)) found.add(i); });
  if (found.size === 0) return [];
  const deals = [...found].sort((a, b) => a - b);
  return [`Changes of one instant contradict each other, and nothing says which came last: taken in the order of the rows’ ids, or of what they say where they have none (${named(deals, book, asked)}).`];
}
