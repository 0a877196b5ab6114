import * as v from 'valibot';
import type { UserId } from '../../../model/ids.ts';
import type { Salesforce } from '../client.ts';
import type { DeployOptions } from './deploy.ts';
import { RidealongError } from '../../../model/errors.ts';
import { say, type ApiProblem } from '../failures.ts';
import { packageFiles } from '../package/files.ts';
import { ADMIN_SET, setsFor } from '../package/permission-sets.ts';
import { deploy } from './deploy.ts';
import { writeFailure } from './failures.ts';
import { findPlace, mayWriteAll, missingSets, type FoundPlace } from './places.ts';

const Version = v.pipe(v.string(), v.regex(/\/v(\d+\.\d)$/), v.transform((base) => /\/v(\d+\.\d)$/.exec(base)![1]!));
const Made = v.object({ id: v.string() });

/**
 * Creates or completes objects, tabs and permission sets in one deployment, all or nothing, and gives the admin's set to this person. Doing it twice, after a
 * stop, or in an org that an older version set up ends the same: what is there stays, what is missing is made, who has an older set keeps it. Where what was
 * made can't be used in the end, the assignment is taken back.
 */
export async function setUp(sf: Salesforce, me: UserId, options: DeployOptions): Promise<void> {
  const { step, signal } = options;
  step('Looking at what is there');
  const before = await findPlace(sf, me, signal);
  const send = async (): Promise<void> => {
    if (!before.canSetUp) throw say('noPermission', 'You may not set this up', 'It takes the permissions “Customize Application” and “Modify Metadata Through Metadata API Functions”. Ask your Salesforce admin to do it, or to give you these.');
    step('Sending the definition to Salesforce');
    await deploy(sf, packageFiles(v.parse(Version, sf.base), setsFor((before.sets ?? []).map((s) => s.name))), options);
  };
  const has = (found: FoundPlace): boolean => found.mine.some((s) => s.name === ADMIN_SET);
  let isSent = missingSets(before).length > 0 || (has(before) && !mayWriteAll(before));
  if (isSent) await send();
  const there = isSent ? await findPlace(sf, me, signal) : before;
  step('Giving you access');
  const assigned = has(there) ? null : await assign(sf, me, there, options);
  try {
    step('Looking whether it works');
    let found = await findPlace(sf, me, signal);
    if (!mayWriteAll(found) && !isSent) {
      // The sets are as they should be, and what they are for was taken away.
      isSent = true;
      await send();
      found = await findPlace(sf, me, signal);
    }
    if (!mayWriteAll(found)) throw say('notRecognised', 'The set-up isn’t seen yet', 'Salesforce said that it succeeded, and doesn’t show all of it to you. Try again in a minute: it goes on from there.');
  } catch (error) {
    if (assigned !== null) await sf.json('DELETE', `${sf.base}/sobjects/PermissionSetAssignment/${assigned}`, undefined, { timeoutMs: 10_000 }).catch(() => undefined);
    throw error;
  }
}

/** Gives this person the admin's set. The assignment's id; null where somebody else was quicker. */
async function assign(sf: Salesforce, me: UserId, { sets }: FoundPlace, { signal, now }: DeployOptions): Promise<string | null> {
  const set = sets?.find((s) => s.name === ADMIN_SET);
  if (!set) throw say('notRecognised', 'The permission set isn’t there', 'Salesforce said that the set-up succeeded, and shows no permission set “Ridealong: admin”. Try again in a minute.');
  const failed = (problem: ApiProblem): RidealongError => (problem.errorCode === 'DUPLICATE_VALUE' ? new AlreadyThere() : writeFailure(problem, { what: 'your permission set', now }));
  try {
    return v.parse(Made, await sf.json('POST', `${sf.base}/sobjects/PermissionSetAssignment`, { AssigneeId: me, PermissionSetId: set.id }, { signal, failed })).id;
  } catch (error) {
    if (error instanceof AlreadyThere) return null;
    throw error;
  }
}

/** As good as done. Never seen outside this file. */
class AlreadyThere extends RidealongError {
  constructor() {
    super('notRecognised', 'Already there', '');
  }
}
