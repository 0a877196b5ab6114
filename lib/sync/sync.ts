import type { CrmPort } from '../crm/port.ts';
import type { Facts } from '../store/facts.ts';
import { RidealongError, errorData } from '../model/errors.ts';
import { finishFull, finishIncremental } from './finish.ts';

export interface SyncOptions {
  facts: Facts;
  /** Opens the adapter with its token; throws `signIn` where there is none. */
  open(): Promise<CrmPort>;
  now(): number;
  /** Something on screen may be different now: progress, new data, a failure. */
  changed(): void;
  signal: AbortSignal;
}

/**
 * Brings one connection's facts up to date: goes on with a pull that was cut off, else pulls everything the first time and
 * what changed from then on. Never throws what the CRM did: a failure is kept in the head, with what was there before.
 */
export async function sync({ facts, open, now, changed, signal }: SyncOptions): Promise<void> {
  try {
    const head = await facts.head();
    const pull = head.pull ?? { full: head.syncedAt === null, startedAt: now(), progress: null };
    if (!head.pull) await facts.setHead({ pull });
    changed();
    const port = await open();
    for await (const batch of port.pull(head.cursor, signal)) {
      signal.throwIfAborted();
      await facts.stage(batch, { full: pull.full, startedAt: pull.startedAt });
      changed();
      if (batch.done) {
        await (pull.full ? finishFull : finishIncremental)(facts, pull.startedAt);
        changed();
        return;
      }
    }
    throw new RidealongError('notRecognised', 'Reading stopped before its end', 'What was read is kept. Try again: it goes on where it was.');
  } catch (error) {
    if (signal.aborted) return;
    await facts.setHead({ failed: { error: errorData(error), at: now() } });
    changed();
  }
}
