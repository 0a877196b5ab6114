import type { Bridge } from '../analysis/bridge/bridge.ts';
import type { Period } from '../model/period.ts';
import type { ExplainArguments } from './arguments.ts';
import type { ExportFolder } from './read-export.ts';
import type { DealBook } from '../model/book.ts';
import { forecastBridge } from '../analysis/bridge/bridge.ts';
import { defaultBaseline, defaultEnd } from '../analysis/bridge/dates.ts';
import { mapExport } from '../crm/salesforce/map/index.ts';
import { text } from '../crm/salesforce/map/cell.ts';
import { assemble } from '../model/assemble.ts';
import { packBook } from '../model/book.ts';
import { startOfDay } from '../model/day.ts';
import { userId } from '../model/ids.ts';
import { parsePeriod } from '../model/period.ts';
import { to18 } from '../model/salesforce-id.ts';
import { BadArguments } from './arguments.ts';

export interface Explained {
  /** As it was asked for. */
  asked: string;
  period: Period;
  basis: string;
  t0: number;
  t1: number;
  currency: string;
  bridge: Bridge;
  book: DealBook;
  /** The id as the export writes it. */
  writtenId(deal: number): string;
  notes: string[];
}

const some = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** The bridge of an export folder. Throws BadArguments for a period or dates that can't be. */
export function explainExport(folder: ExportFolder, args: ExplainArguments, now: number): Explained {
  const mapped = mapExport(folder.tables, { now });
  const { context } = mapped;
  const period = parsePeriod(args.period, context.calendar);
  if (!period) throw new BadArguments(`--period ${args.period} is none that is known. Write 2026-Q3, 2026-07, 2026, FY27-Q1 or 2026-07-01..2026-09-30.`);
  const t0 = args.at === null ? defaultBaseline(period, context.timeZone) : startOfDay(args.at, context.timeZone);
  const t1 = args.until === null ? defaultEnd(period, context.timeZone, now) : startOfDay(args.until, context.timeZone);
  if (t1 < t0) throw new BadArguments(`The end (${new Date(t1).toISOString()}) lies before the baseline (${new Date(t0).toISOString()}). Name other days with --at and --until.`);
  const { timelines, orphans } = assemble(mapped.deals, mapped.changes, context, now);
  const book = packBook(timelines);
  const owners = args.owners.length > 0 ? new Set(args.owners.map((id) => userId(to18(id)))) : null;
  const bridge = forecastBridge({ book, context, period, basis: args.basis, t0, t1, owners });
  const written = new Map((folder.tables.Opportunity ?? []).map((r) => [to18(text(r.Id) ?? ''), text(r.Id) ?? '']));
  const writtenId = (deal: number): string => written.get(book.heads[deal]!.id) ?? book.heads[deal]!.id;

  const notes = [...context.notes];
  for (const p of folder.problems) notes.push(`${p.file}, line ${p.line}: ${p.message}. The row is left out.`);
  for (const p of mapped.problems) {
    const at = folder.sourceOf(p.row);
    notes.push(`${at ? `${at.file}, line ${at.line}` : p.table}: ${p.message}. The row is left out.`);
  }
  if (orphans > 0) notes.push(`${some(orphans, 'history row belongs', 'history rows belong')} to deals that are not in Opportunity.csv, and ${orphans === 1 ? 'is' : 'are'} left out.`);
  if (!context.knowledge.dealHistory) notes.push('There is no OpportunityHistory: what deals looked like before their last save is not known.');
  if (owners && !context.knowledge.ownerHistory) notes.push('Owner changes are not recorded: owners are as of today.');
  if (owners) for (const id of args.owners) if (!book.ownerIds.includes(to18(id))) notes.push(`Nobody with the id ${id} owns or owned a deal in this export.`);
  for (const i of bridge.blankAmounts) notes.push(`${writtenId(i)} has a blank amount, counted as 0.`);
  if (bridge.unknownAtT0.length > 0) notes.push(`What ${some(bridge.unknownAtT0.length, 'deal was', 'deals were')} at the baseline was not recorded (${bridge.unknownAtT0.map(writtenId).join(', ')}): not counted in the forecast, and unknown where won.`);
  return { asked: args.period, period, basis: args.basis, t0, t1, currency: context.currencies.org, bridge, book, writtenId, notes };
}
