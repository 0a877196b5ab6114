import * as v from 'valibot';
import type { UserId } from '../../../model/ids.ts';
import type { Salesforce } from '../client.ts';
import type { DeployOptions } from './deploy.ts';
import { RidealongError } from '../../../model/errors.ts';
import { composite, queryUrl, readPage } from '../composite.ts';
import { failureOf, say, type ApiProblem } from '../failures.ts';
import { packageFiles } from '../package/files.ts';
import { PERMISSION_SETS, WRITE_SET } from '../package/record-object.ts';
import { deploy } from './deploy.ts';
import { writeFailure } from './failures.ts';
import { findPlace } from './places.ts';

const Version = v.pipe(v.string(), v.regex(/\/v(\d+\.\d)$/), v.transform((base) => /\/v(\d+\.\d)$/.exec(base)![1]!));

/**
 * Creates the object and the permission sets, and gives the writing one to this person. Doing it twice, or after a stop, ends
 * the same: what is there is left, what is missing is made.
 */
export async function setUp(sf: Salesforce, me: UserId, options: DeployOptions): Promise<void> {
  const { step, signal } = options;
  step('Looking at what is there');
  const found = await findPlace(sf, signal);
  const before = await assignment(sf, me, signal);
  if (found.place !== 'write' || before.sets < PERMISSION_SETS.length) {
    if (!found.canSetUp) throw say('noPermission', 'You may not set this up', 'It takes the permissions “Customize Application” and “Modify Metadata Through Metadata API Functions”. Ask your Salesforce admin to do it, or to give you these.');
    step('Sending the definition to Salesforce');
    await deploy(sf, packageFiles(v.parse(Version, sf.base)), options);
  }
  step('Giving you access');
  const { writeSet, isAssigned } = await assignment(sf, me, signal);
  if (isAssigned) return;
  if (writeSet === null) throw say('notRecognised', 'The permission set isn’t there', 'Salesforce said that the set-up succeeded, and shows no permission set “Ridealong: read and write”. Try again in a minute.');
  const what = 'your permission set';
  const failed = (problem: ApiProblem): RidealongError => (problem.errorCode === 'DUPLICATE_VALUE' ? new AlreadyThere() : writeFailure(problem, { what, now: options.now }));
  try {
    await sf.json('POST', `${sf.base}/sobjects/PermissionSetAssignment`, { AssigneeId: me, PermissionSetId: writeSet }, { signal, failed });
  } catch (error) {
    if (!(error instanceof AlreadyThere)) throw error;
  }
}

/** Somebody else was quicker: as good as done. Never seen outside this file. */
class AlreadyThere extends RidealongError {
  constructor() {
    super('notRecognised', 'Already there', '');
  }
}

interface Assignment { sets: number; writeSet: string | null; isAssigned: boolean }

async function assignment(sf: Salesforce, me: UserId, signal: AbortSignal): Promise<Assignment> {
  const names = PERMISSION_SETS.map(({ name }) => `'${name}'`).join(',');
  const [sets, mine] = await composite(sf, [
    { ref: 'sets', url: queryUrl(sf, `SELECT Id, Name FROM PermissionSet WHERE Name IN (${names})`, false) },
    { ref: 'mine', url: queryUrl(sf, `SELECT Id FROM PermissionSetAssignment WHERE AssigneeId = '${me}' AND PermissionSet.Name = '${WRITE_SET}'`, false) },
  ], signal);
  for (const answer of [sets!, mine!]) if (!answer.ok) throw failureOf(answer.problem, { what: 'permission sets' });
  const rows = readPage((sets as { body: unknown }).body, 'the permission sets').rows;
  const write = rows.find((r) => r.Name === WRITE_SET);
  return { sets: rows.length, writeSet: write ? String(write.Id) : null, isAssigned: readPage((mine as { body: unknown }).body, 'your permission sets').rows.length > 0 };
}
