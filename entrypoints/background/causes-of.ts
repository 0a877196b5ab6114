import type { Cause } from '../../lib/model/cause.ts';
import { CAUSES } from '../../lib/model/causes/index.ts';
import { mergeCauses } from '../../lib/model/causes/merge.ts';
import { openWorkspace } from '../../lib/store/workspace.ts';

/** What a company calls its causes, as the workspace of one connection has it. */
export async function causesOf(connectionId: string): Promise<readonly Cause[]> {
  const workspace = await openWorkspace(connectionId);
  const own = await workspace.latestSetting('causes');
  workspace.close();
  return mergeCauses(CAUSES, own ?? []);
}
