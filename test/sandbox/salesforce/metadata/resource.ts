import type { SandboxReply } from '../../types.ts';
import type { RestContext } from '../rest.ts';
import type { ComponentFailure } from './deploy.ts';
import { SalesforceFault, notFound } from '../fault.ts';
import { applyDeployment, planDeployment } from './deploy.ts';
import { multipart } from './multipart.ts';
import { unzip } from './unzip.ts';

interface Deployment { files: Map<string, string>; rollsBack: boolean; status: string; polls: number; deployed: number; total: number; failures: ComponentFailure[] }

/** How often its status is asked before a deployment has ended: queued, at work, done. */
const POLLS = 3;

/** Deployments of one org: begun by POST, moved on by each look at them, called off by PATCH. */
export function makeDeployments() {
  const all = new Map<string, Deployment>();

  function begin(body: unknown, contentType: string, context: RestContext): SandboxReply {
    if (!context.viewer.isAdmin) throw new SalesforceFault(403, 'INSUFFICIENT_ACCESS', 'insufficient access rights on object id: use of the Metadata API requires a user with the ModifyAllData or ModifyMetadata permissions');
    const parts = Buffer.isBuffer(body) ? multipart(body, contentType) : null;
    const options = parts?.get('entity_content') ?? parts?.get('json');
    const file = parts?.get('file');
    if (!options || !file) throw new SalesforceFault(400, 'INVALID_MULTIPART_REQUEST', 'The request must have a JSON part and a file part');
    const { deployOptions } = JSON.parse(options.bytes.toString('utf8')) as { deployOptions?: { singlePackage?: boolean; rollbackOnError?: boolean; checkOnly?: boolean } };
    if (!deployOptions?.singlePackage || deployOptions.checkOnly) {
      context.unsupported('a deployment that is no single package, or only checked');
      throw new SalesforceFault(400, 'INVALID_OPERATION', 'This kind of deployment is not supported here');
    }
    let files: Map<string, string>;
    try {
      files = unzip(file.bytes);
    } catch (error) {
      throw new SalesforceFault(400, 'INVALID_ZIP', `Error: ${error instanceof Error ? error.message : String(error)}`);
    }
    const id = `0AfRv0000000${String(all.size + 1).padStart(3, '0')}AAA`;
    all.set(id, { files, rollsBack: deployOptions.rollbackOnError ?? true, status: 'Pending', polls: 0, deployed: 0, total: 0, failures: [] });
    return { status: 201, body: { id, validatedDeployRequestId: null, deployOptions } };
  }

  function move(d: Deployment, { world, now, switches }: RestContext): void {
    if (!/^(?:Pending|InProgress)$/.test(d.status)) return;
    const plan = planDeployment(d.files, world);
    d.total = plan.total;
    d.polls++;
    d.status = d.polls === 1 ? 'Pending' : 'InProgress';
    if (d.polls < POLLS) return;
    d.failures = switches.has('deployFails') ? [{ fullName: plan.objects[0]?.name ?? 'package.xml', componentType: 'CustomObject', problem: 'You have reached the maximum number of custom objects', problemType: 'Error' }] : plan.failures;
    d.status = d.failures.length > 0 ? 'Failed' : 'Succeeded';
    if (d.failures.length > 0) return;
    d.deployed = plan.total;
    applyDeployment(plan, world, now);
  }

  return {
    answer(method: string, id: string | undefined, body: unknown, contentType: string, context: RestContext): SandboxReply | null {
      if (id === undefined) return method === 'POST' ? begin(body, contentType, context) : null;
      const d = all.get(id);
      if (!d) throw notFound();
      if (method === 'PATCH') {
        const asked = (body as { deployResult?: { status?: unknown } } | null)?.deployResult?.status;
        if (asked !== 'Canceling') throw new SalesforceFault(400, 'INVALID_FIELD', 'status can only be set to Canceling');
        if (/^(?:Pending|InProgress)$/.test(d.status)) d.status = 'Canceled';
      } else if (method === 'GET') move(d, context);
      else return null;
      const done = /^(?:Succeeded|Failed|Canceled)$/.test(d.status);
      return { status: method === 'PATCH' ? 202 : 200, body: {
        id, url: `${context.instance}/services/data/v66.0/metadata/deployRequest/${id}`,
        deployResult: { id, status: d.status, done, success: d.status === 'Succeeded', rollbackOnError: d.rollsBack, numberComponentsDeployed: d.deployed, numberComponentsTotal: d.total, numberComponentErrors: d.failures.length, details: { componentFailures: d.failures, componentSuccesses: [], runTestResult: null } },
      } };
    },
    clear: () => all.clear(),
  };
}
export type Deployments = ReturnType<typeof makeDeployments>;
