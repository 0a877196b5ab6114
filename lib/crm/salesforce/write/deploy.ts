import * as v from 'valibot';
import type { PackageFile } from '../package/files.ts';
import type { RawBody, Salesforce } from '../client.ts';
import type { Wait } from '../transport.ts';
import { say, unreadable, type ApiProblem } from '../failures.ts';
import { joined, zipOf } from '../package/zip.ts';
import { writeFailure } from './failures.ts';

const Begun = v.object({ id: v.string() });
const numeric = v.pipe(v.union([v.string(), v.number()]), v.transform(Number));
const Failure = v.object({ problem: v.nullish(v.string()), fullName: v.nullish(v.string()) });
const Status = v.object({
  deployResult: v.object({
    status: v.string(), numberComponentsDeployed: v.optional(numeric, 0), numberComponentsTotal: v.optional(numeric, 0), errorMessage: v.nullish(v.string()),
    details: v.nullish(v.object({ componentFailures: v.nullish(v.array(Failure)) })),
  }),
});

const FIRST_POLL_MS = 1_000;
const LONGEST_POLL_MS = 5_000;
/** An object and two permission sets take seconds; an org that is busy deploying something else takes minutes. */
const LIMIT_MS = 10 * 60_000;

const BOUNDARY = 'ridealong-package-7f9d1c';

/** The two parts of a deployment: its options, and the zip. Names as jsforce and Salesforce's own command line send them. */
function multipart(zip: Uint8Array): RawBody {
  const utf8 = new TextEncoder();
  const options = { deployOptions: { singlePackage: true, rollbackOnError: true, checkOnly: false, ignoreWarnings: true, allowMissingFiles: false, autoUpdatePackage: false, performRetrieve: false, purgeOnDelete: false } };
  return {
    type: `multipart/form-data; boundary=${BOUNDARY}`,
    bytes: joined([
      utf8.encode(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="entity_content"\r\nContent-Type: application/json\r\n\r\n${JSON.stringify(options)}\r\n`),
      utf8.encode(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="package.zip"\r\nContent-Type: application/zip\r\n\r\n`), zip,
      utf8.encode(`\r\n--${BOUNDARY}--\r\n`),
    ]),
  };
}

export interface DeployOptions {
  step(what: string): void;
  signal: AbortSignal;
  wait: Wait;
  now: number;
}

/**
 * Deploys a package, all of it or nothing, and waits for the end. When asked to stop, the deployment is called off.
 * https://developer.salesforce.com/docs/platform/api-metadata/guide/meta-rest-deploy.html
 */
export async function deploy(sf: Salesforce, files: readonly PackageFile[], { step, signal, wait, now }: DeployOptions): Promise<void> {
  const failed = (problem: ApiProblem) => writeFailure(problem, { what: 'the definition of Ridealong’s records', now });
  const begun = v.safeParse(Begun, await sf.json('POST', `${sf.base}/metadata/deployRequest`, multipart(zipOf(files)), { signal, failed, timeoutMs: 120_000 }));
  if (!begun.success) throw unreadable('the set-up', begun.issues);
  const path = `${sf.base}/metadata/deployRequest/${begun.output.id}`;
  try {
    let waited = 0;
    for (let pause = FIRST_POLL_MS; waited < LIMIT_MS; pause = Math.min(LONGEST_POLL_MS, pause * 1.5)) {
      await wait(pause, signal);
      waited += pause;
      const answer = v.safeParse(Status, await sf.json('GET', `${path}?includeDetails=true`, undefined, { signal, failed }));
      if (!answer.success) throw unreadable('the set-up', answer.issues);
      const { deployResult: result } = answer.output;
      if (result.status === 'Succeeded') return;
      if (/^(?:Failed|SucceededPartial|Canceled)$/.test(result.status)) throw refused(result);
      step(result.numberComponentsTotal > 0 ? `Salesforce is at ${result.numberComponentsDeployed} of ${result.numberComponentsTotal} parts` : 'Salesforce has it in its queue');
    }
  } catch (error) {
    // Whatever comes of calling it off, the person hears why it was: stopped, or refused.
    if (signal.aborted) await sf.json('PATCH', path, { deployResult: { status: 'Canceling' } }, { timeoutMs: 10_000 }).catch(() => undefined);
    throw error;
  }
  throw say('offline', 'Salesforce has not finished the set-up', 'It took longer than ten minutes. See Deployment Status in Salesforce’s Setup; when it is done there, try again here, and it goes on from that.');
}

function refused(result: v.InferOutput<typeof Status>['deployResult']): Error {
  if (result.status === 'Canceled') return say('offline', 'The set-up was called off', 'Somebody stopped it in Salesforce, and nothing was changed. Try again when you like.', result);
  const [first] = result.details?.componentFailures ?? [];
  const said = [first?.fullName, first?.problem ?? result.errorMessage].filter((t) => t).join(': ') || result.status;
  return say('notSetUp', 'Salesforce did not accept the set-up', `Nothing was changed there. It says: ${said}`, result);
}
