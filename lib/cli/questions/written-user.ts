import type { Asked } from './question.ts';
import { text } from '../../crm/salesforce/map/cell.ts';
import { to18 } from '../../model/salesforce-id.ts';

/** People's ids as the export writes them. */
export function writtenUsers({ tables }: Asked): (id: string) => string {
  const written = new Map<string, string>();
  const note = (value: string | null): void => { if (value !== null && !written.has(to18(value))) written.set(to18(value), value); };
  for (const row of tables.User ?? []) note(text(row.Id));
  for (const row of tables.Opportunity ?? []) note(text(row.OwnerId));
  return (id) => written.get(id) ?? id;
}
