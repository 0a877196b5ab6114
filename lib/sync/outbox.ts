import type { CrmWriter } from '../crm/writer.ts';
import type { ErrorData } from '../model/errors.ts';
import type { OutboxEntry } from '../store/workspace-schema.ts';
import type { Workspace } from '../store/workspace.ts';
import { errorData } from '../model/errors.ts';
import { mustBeSealed } from '../model/must-be-sealed.ts';
import { verdict } from './delivery.ts';
import { askPlacesAgain, placesFor } from './places.ts';
import type { Seal } from './sealing.ts';

export interface OutboxOptions {
  workspace: Workspace;
  /** null: nothing can be written at all (the made-up company). */
  writer: CrmWriter | null;
  /** The connected person: records go out under their own name alone. */
  me: string;
  now(): number;
  /** Seals what is between people; absent: such records stay on this device. */
  seal?: Seal;
  /** From 0 to 1. */
  random(): number;
  signal: AbortSignal;
}

export interface OutboxRun {
  sent: number;
  failed: number;
  /** Stay on this device. */
  kept: number;
}

/** A call whose worker died may still be on its way: what the CRM itself doesn't know by a unique key isn't sent again sooner. */
const SETTLES_MS = 15_000;

type Outcome = 'sent' | 'kept' | 'stopped' | 'wait' | 'later' | 'end';

/** What is between the same people goes in order, too. */
const peopleOf = ({ work }: OutboxEntry): string | null => ((work.do === 'record' || work.do === 'copy') && work.record.between ? [...work.record.between].sort().join() : null);

/**
 * Sends what waits, in the order in which it was written; what follows a waiting entry on the same deal waits with it. An entry
 * goes only after the CRM confirmed it: killed at any point, the next run sends it again under the same key. Calls nobody where
 * nothing waits. The caller sees to it that one runs at a time. Returns what became of the entries; what the CRM did to each is
 * kept with it, not thrown.
 */
export async function runOutbox(options: OutboxOptions): Promise<OutboxRun> {
  const { workspace, now, signal } = options;
  const out: OutboxRun = { sent: 0, failed: 0, kept: 0 };
  const hold = await workspace.meta('hold');
  if (hold && now() < hold.until) return out;
  if (hold) await workspace.setMeta('hold', undefined);
  const waitingDeals = new Set<string>();
  const waitingPeople = new Set<string>();
  for (let entry = await workspace.nextInOutbox(0); entry && !signal.aborted; entry = await workspace.nextInOutbox(entry.id)) {
    const people = peopleOf(entry);
    const isBehind = (entry.dealId !== null && waitingDeals.has(entry.dealId)) || (people !== null && waitingPeople.has(people));
    if (entry.isStopped || isBehind) continue;
    const outcome = entry.notBefore > now() ? null : await deliver(entry, options);
    if (outcome === 'sent' || outcome === 'kept') out[outcome]++;
    else if (outcome !== null && outcome !== 'wait') out.failed++;
    if (outcome === 'end') break;
    // Who has no key yet may take weeks to come: the deal doesn't wait for them.
    if (outcome === 'wait' && people !== null) waitingPeople.add(people);
    if ((outcome === null || outcome === 'later') && entry.dealId !== null) waitingDeals.add(entry.dealId);
  }
  return out;
}

async function deliver(entry: OutboxEntry, options: OutboxOptions): Promise<Outcome> {
  const { workspace, signal } = options;
  let hasPlace: boolean;
  // Of a field the last value counts, however often it is written.
  if (entry.work.do !== 'field') await workspace.noteFailure(entry.id, { ...entry, notBefore: options.now() + SETTLES_MS });
  try {
    hasPlace = await send(entry, options);
  } catch (thrown) {
    return signal.aborted ? 'end' : noteFailure(entry, errorData(thrown), options);
  }
  await (hasPlace ? workspace.confirmSent(entry) : workspace.keepOnDevice(entry));
  return hasPlace ? 'sent' : 'kept';
}

/** Writes one thing into the CRM; false where the CRM has no place for it. */
async function send({ work }: OutboxEntry, { workspace, writer, me, seal, now, signal }: OutboxOptions): Promise<boolean> {
  // Fields and tasks are nothing outside a CRM.
  if (!writer) return false;
  if (work.do === 'field') await writer.setDealField(work.dealId, work.field, work.value, signal);
  else if (work.do === 'task') await writer.createTask(work.task, signal);
  else {
    const places = await placesFor(workspace, writer, { me, now: now(), signal });
    // What is between people leaves this device sealed to them, or not at all.
    if (!work.record.between && mustBeSealed(work.record)) return false;
    if (work.record.between ? !seal || places.sealed !== 'shared' : places.kinds[work.record.kind] === 'device') return false;
    await writer.writeRecord(work.record.between ? await seal!(work.record, work.do === 'copy' ? work.tag : undefined) : work.record, signal);
  }
  return true;
}

async function noteFailure(entry: OutboxEntry, error: ErrorData, { workspace, now, random }: OutboxOptions): Promise<Outcome> {
  const tries = entry.error?.kind === error.kind ? entry.tries + 1 : 1;
  const what = verdict(error, tries, now(), random());
  if (what.then === 'wait' && entry.error?.title === error.title) return 'wait';
  await workspace.noteFailure(entry.id, { tries, error, isStopped: what.then === 'stop', notBefore: what.notBefore });
  if (what.then === 'hold') await workspace.setMeta('hold', { until: what.notBefore, error });
  if (error.kind === 'notSetUp' && entry.work.do === 'record') await askPlacesAgain(workspace);
  return what.then === 'stop' ? 'stopped' : what.then === 'later' || what.then === 'wait' ? what.then : 'end';
}
