import type { CrmPort } from '../crm/port.ts';
import type { FieldMap } from '../model/facts.ts';
import type { Facts } from '../store/facts.ts';
import type { Step } from '../store/workspace-schema.ts';
import type { Workspace } from '../store/workspace.ts';
import { errorData } from '../model/errors.ts';
import type { Keeps } from './keeps.ts';
import { writeDailySnapshot, type MakeSnapshot } from './daily-snapshot.ts';
import { runOutbox } from './outbox.ts';
import { pullRecords } from './records.ts';
import { ensureKey, makeSeal, type Sealing } from './sealing.ts';
import { pullTasks } from './tasks.ts';

/** What people write here and share. */
export interface Ours {
  workspace: Workspace;
  /** From 0 to 1; spreads retries. */
  random(): number;
  makeSnapshot: MakeSnapshot;
  /** Keys for what is between people; absent: it stays on this device. */
  sealing?: Sealing | undefined;
  /** The company's own fields to read along; absent: as the newest setting says. */
  fieldMap?(): Promise<FieldMap | undefined>;
  /** What of activities and leads is kept; absent: all. */
  keeps?(): Promise<Keeps>;
}

export interface ShareOptions {
  facts: Facts;
  ours: Ours;
  port: CrmPort;
  /** The deals have just been read: the day's snapshot may be taken. */
  isFresh: boolean;
  /** A person asked to read again. */
  isAsked: boolean;
  now(): number;
  changed(): void;
  signal: AbortSignal;
}

/**
 * Reads what others wrote (at most every five minutes), takes the day's snapshot, sends what waits, looks after the tasks of agreed actions. Each fails alone, and its
 * sentence is kept under `trouble` until it works again. With nothing due it calls nobody. One at a time, as `sync`.
 */
export async function shareOurs({ facts, ours: { workspace, random, makeSnapshot, sealing }, port, isFresh, isAsked, now, changed, signal }: ShareOptions): Promise<void> {
  const { identity, writer } = port;
  const me = identity.userId;
  const step = async (name: Step, work: () => Promise<boolean>): Promise<boolean> => {
    if (signal.aborted) return false;
    let error: unknown = null;
    try {
      if (await work()) changed();
    } catch (thrown) {
      // Who stopped it needs no sentence.
      if ((signal as AbortSignal).aborted) return false;
      error = thrown ?? new Error('unknown');
    }
    await noteTrouble(workspace, name, error === null ? null : { error: errorData(error), at: now() }, changed);
    return error === null;
  };

  const areRecordsRead = await step('records', () => (writer ? pullRecords({ workspace, writer, me, now: now(), isAsked, signal, ...(sealing && { sealing }) }) : Promise.resolve(false)));
  if (sealing && areRecordsRead) await step('key', () => ensureKey(workspace, sealing, now()));
  if (isFresh && areRecordsRead) await step('snapshot', () => writeDailySnapshot({ facts, workspace, identity, makeSnapshot, now: now() }));
  await step('outbox', async () => {
    const { sent, failed, kept } = await runOutbox({ workspace, writer: writer ?? null, me, now, random, signal, ...(sealing && { seal: makeSeal(workspace, sealing) }) });
    return sent + failed + kept > 0;
  });
  if (isFresh && areRecordsRead && writer) await step('tasks', () => pullTasks({ workspace, writer, signal }));
}

async function noteTrouble(workspace: Workspace, step: Step, failed: { error: ReturnType<typeof errorData>; at: number } | null, changed: () => void): Promise<void> {
  const { [step]: before, ...others } = (await workspace.meta('trouble')) ?? {};
  if (!before && !failed) return;
  await workspace.setMeta('trouble', failed ? { ...others, [step]: failed } : others);
  changed();
}
