import type { MarkNotice } from '../../messages/areas/mine.ts';
import type { Workspace } from '../../store/workspace.ts';
import { dismissed, toldNow } from './notices.ts';

/** Remembers on this device which marks are told now. */
export async function rememberTold(workspace: Workspace, notices: readonly MarkNotice[], now: number): Promise<void> {
  const next = toldNow(notices, (await workspace.meta('told')) ?? {}, now);
  if (next) await workspace.setMeta('told', next);
}

/** Puts away what is told of a goal; null: of all of them. */
export const dismissMarks = async (workspace: Workspace, goalId: string | null): Promise<void> =>
  workspace.setMeta('told', dismissed((await workspace.meta('told')) ?? {}, goalId));
