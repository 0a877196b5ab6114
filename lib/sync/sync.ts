import type { CrmPort } from '../crm/port.ts';
import type { FieldMap } from '../model/facts.ts';
import type { ErrorKind } from '../model/errors.ts';
import { BrokenFacts, type Facts } from '../store/facts.ts';
import type { Ours } from './ours.ts';
import { RidealongError, errorData } from '../model/errors.ts';
import { finishFull, finishIncremental } from './finish.ts';
import { KEEPS_ALL, keepsText, type Keeps } from './keeps.ts';
import { shareOurs } from './ours.ts';

export interface SyncOptions {
  facts: Facts;
  /** What people write here; absent where nothing is shared. */
  ours?: Ours;
  /** A person asked to read again: what others wrote is read even where it was a minute ago. */
  isAsked?: boolean;
  /** Opens the adapter with its token; throws `signIn` where there is none. */
  open(): Promise<CrmPort>;
  now(): number;
  /** Something on screen may be different now: progress, new data, a failure. */
  changed(): void;
  signal: AbortSignal;
}

/** After these a second call to the CRM would end the same way. */
const NO_USE_ASKING: readonly ErrorKind[] = ['signIn', 'offline', 'rateLimited', 'otherOrg', 'dataTooNew'];

/**
 * Brings one connection up to date: goes on with a pull that was cut off, else pulls everything the first time and what changed
 * from then on; then shares what people wrote. What is stored and can't be read is dropped, and everything is read anew. Another choice of the company's own fields, or of what is kept, begins the pull anew. Never throws
 * what the CRM did: a failure is kept in the head, with what was there before. One at a time.
 */
export async function sync({ facts, ours, isAsked = false, open, now, changed, signal }: SyncOptions): Promise<void> {
  let port: CrmPort | null = null;
  const attempt = async (work: () => Promise<void>): Promise<ErrorKind | 'aborted' | null> => {
    try {
      await work().catch(async (thrown: unknown) => {
        if (!(thrown instanceof BrokenFacts) || signal.aborted) throw thrown;
        // All of it comes from the CRM: it is dropped, and read again from the beginning.
        await facts.clear();
        changed();
        await work();
      });
      return null;
    } catch (thrown) {
      if (signal.aborted) return 'aborted';
      const error = errorData(thrown);
      await facts.setHead({ failed: { error, at: now() } });
      changed();
      return error.kind;
    }
  };

  const failed = await attempt(async () => {
    const map = (ours?.fieldMap ? await ours.fieldMap() : await ours?.workspace.latestSetting('fieldMap')) ?? undefined;
    const keeps = (await ours?.keeps?.()) ?? KEEPS_ALL;
    const { pull, cursor } = await beginPull(facts, map, keeps, now());
    changed();
    port = await open();
    for await (const batch of port.pull(cursor, signal, map)) {
      signal.throwIfAborted();
      await facts.stage(batch, { full: pull.full, startedAt: pull.startedAt });
      changed();
      if (batch.done) {
        await (pull.full ? finishFull : finishIncremental)(facts, pull.startedAt, keeps);
        changed();
        return;
      }
    }
    throw new RidealongError('notRecognised', 'Reading stopped before its end', 'What was read is kept. Try again: it goes on where it was.');
  });
  if (!ours || !port || failed === 'aborted' || (failed && NO_USE_ASKING.includes(failed))) return;
  const opened: CrmPort = port;
  await attempt(() => shareOurs({ facts, ours, port: opened, isFresh: failed === null, isAsked, now, changed, signal }));
}

/** The pull to go on with, or a new one. */
async function beginPull(facts: Facts, map: FieldMap | undefined, keeps: Keeps, now: number) {
  const fields = `${fieldsText(map)}${keepsText(keeps)}`;
  let head = await facts.head();
  if (head.cursor !== null && (head.fields ?? '') !== fields) {
    await facts.dropStaged();
    head = await facts.head();
  }
  const pull = head.pull ?? { full: head.syncedAt === null || head.cursor === null, startedAt: now, progress: null };
  if (!head.pull || head.cursor === null) await facts.setHead({ pull, fields });
  return { pull, cursor: head.cursor };
}

/** Which fields a map has read; two maps that differ in words alone are the same reading. */
function fieldsText(map: FieldMap | undefined): string {
  return Object.entries(map?.fields ?? {}).map(([fact, f]) => `${fact}=${f.object}.${f.field}`).sort().join();
}
