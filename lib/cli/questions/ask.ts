import type { UserId } from '../../model/ids.ts';
import type { Period } from '../../model/period.ts';
import type { ExplainArguments } from '../arguments.ts';
import type { Asked } from './question.ts';
import { startOfDay } from '../../model/day.ts';
import { userId } from '../../model/ids.ts';
import { parsePeriod } from '../../model/period.ts';
import { to18 } from '../../model/salesforce-id.ts';
import { BadArguments } from '../bad-arguments.ts';

/** The period that was named. Throws BadArguments where it is none. */
export function periodOf({ args, mapped }: Asked): Period {
  const period = parsePeriod(args.period ?? '', mapped.context.calendar);
  if (!period) throw new BadArguments(`--period ${args.period} is none that is known. Write 2026-Q3, 2026-07, 2026, FY27-Q1 or 2026-07-01..2026-09-30.`);
  return period;
}

/** The two instants, as asked or as usual. Throws BadArguments where they are the wrong way round. */
export function instantsOf(args: ExplainArguments, zone: string, usual: { t0: number; t1: number }): { t0: number; t1: number } {
  const t0 = args.at === null ? usual.t0 : startOfDay(args.at, zone);
  const t1 = args.until === null ? usual.t1 : startOfDay(args.until, zone);
  if (t1 < t0) throw new BadArguments(`The end (${new Date(t1).toISOString()}) lies before the baseline (${new Date(t0).toISOString()}). Name other days with --at and --until.`);
  return { t0, t1 };
}

/** Whose deals; null for everybody's. */
export const ownersOf = (args: ExplainArguments): ReadonlySet<UserId> | null => (args.owners.length > 0 ? new Set(args.owners.map((id) => userId(to18(id)))) : null);
