import type { Areas } from '../../model/goals/areas.ts';
import type { OrgContext } from '../../model/org.ts';
import type { AnyRecord, RecordKind, RecordState } from '../../model/records.ts';
import type { Workspace } from '../../store/workspace.ts';
import { isKindOn } from '../../model/area-kinds.ts';
import { RidealongError } from '../../model/errors.ts';
import { companyOf } from './company.ts';

/** Which areas are switched off, read off the settings alone. `context`: null while the org isn't read; nothing is off then. */
export const areasOf = async (workspace: Workspace, context: OrgContext | null): Promise<Areas> => companyOf((await workspace.records('setting')) as (AnyRecord & { state: RecordState })[], context).areas;

export const OFF = { title: 'This area is switched off here', text: 'An admin switched it off under Set-up. Nothing is shown or written for it.' } as const;

/** What is asked of an area that is switched off, from a page that was open before. */
export const switchedOff = (): RidealongError => new RidealongError('notSetUp', OFF.title, `${OFF.text} Reload the page.`);

/** Throws where records of this kind are switched off: then none is written. */
export async function mustBeOn(workspace: Workspace, context: OrgContext | null, kind: RecordKind): Promise<void> {
  if (!isKindOn(await areasOf(workspace, context), kind)) throw switchedOff();
}
