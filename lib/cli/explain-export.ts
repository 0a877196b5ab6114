import type { DealId } from '../model/ids.ts';
import type { ExplainArguments } from './arguments.ts';
import type { ExportFolder } from './read-export.ts';
import type { Asked } from './questions/question.ts';
import { mapExport } from '../crm/salesforce/map/index.ts';
import { text } from '../crm/salesforce/map/cell.ts';
import { assemble } from '../model/assemble.ts';
import { packBook } from '../model/book.ts';
import { to18 } from '../model/salesforce-id.ts';
import { inOrder } from './row-order.ts';

const some = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** Makes an export folder ready for questions: mapped, packed, and with sentences about what is missing or was left out. */
export function prepareExport(folder: ExportFolder, args: ExplainArguments, now: number): Asked {
  const tables = inOrder(folder.tables);
  const mapped = mapExport(tables, { now });
  const { context } = mapped;
  const { timelines, orphans } = assemble(mapped.deals, mapped.changes, context, now);
  const book = packBook(timelines);
  const written = new Map((tables.Opportunity ?? []).map((r) => [to18(text(r.Id) ?? ''), text(r.Id) ?? '']));
  const asWritten = (id: DealId): string => written.get(id) ?? id;
  const writtenId = (deal: number): string => asWritten(book.heads[deal]!.id);

  const notes = [...context.notes];
  for (const p of folder.problems) notes.push(`${p.file}, line ${p.line}: ${p.message}. The row is left out.`);
  for (const p of mapped.problems) {
    const at = folder.sourceOf(p.row);
    notes.push(`${at ? `${at.file}, line ${at.line}` : p.table}: ${p.message}. The row is left out.`);
  }
  if (orphans > 0) notes.push(`${some(orphans, 'history row belongs', 'history rows belong')} to deals that are not in Opportunity.csv, and ${orphans === 1 ? 'is' : 'are'} left out.`);
  if (!context.knowledge.dealHistory) notes.push('There is no OpportunityHistory: what deals looked like before their last save is not known.');
  if ((args.owners.length > 0 || (args.scope !== null && args.scope.kind !== 'org')) && !context.knowledge.ownerHistory) notes.push('Owner changes are not recorded: owners are as of today.');
  for (const id of args.owners) if (!book.ownerIds.includes(to18(id))) notes.push(`Nobody with the id ${id} owns or owned a deal in this export.`);
  return { args, mapped, tables, book, now, writtenId, asWritten, notes };
}
