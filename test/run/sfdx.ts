// `npm run sfdx -- --out DIR [--older]`: what the set-up deploys by one click, as source for `sf project deploy start`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { sourceFiles } from '../../lib/crm/salesforce/package/files.ts';
import { PERMISSION_SETS, setsFor } from '../../lib/crm/salesforce/package/permission-sets.ts';

/** As the one click deploys: Spring '26, in every production org. */
const VERSION = '66.0';
const USAGE = 'npm run sfdx -- --out DIR [--older]\n  --out DIR  where the project is written; files of the same name are replaced, others stay\n  --older    with the two permission sets of an earlier version, for an org that has them\n';

/** Writes the project; what to do next, in words. `problem` where the arguments aren't right. */
export function writeProject(args: readonly string[]): { done: string } | { problem: string } {
  let out: string | undefined;
  let older: boolean | undefined;
  try {
    ({ values: { out, older } } = parseArgs({ args: [...args], options: { out: { type: 'string' }, older: { type: 'boolean' } } }));
  } catch (error) {
    return { problem: `${error instanceof Error ? error.message : String(error)}\n${USAGE}` };
  }
  if (!out) return { problem: `Name a folder.\n${USAGE}` };
  const files = sourceFiles(VERSION, older ? PERMISSION_SETS : setsFor([]));
  for (const { path, text } of files) {
    const at = join(resolve(out), ...path.split('/'));
    mkdirSync(dirname(at), { recursive: true });
    writeFileSync(at, text);
  }
  return { done: `${files.length} files are in ${resolve(out)}.\nThere: sf project deploy start --source-dir force-app --target-org NAME\nThen, once: Setup, Sharing Settings, untick “Grant Access Using Hierarchies” for “Ridealong private record”; and give people a permission set.\n` };
}

if (import.meta.main) {
  const said = writeProject(process.argv.slice(2));
  if ('problem' in said) {
    process.stderr.write(said.problem);
    process.exitCode = 2;
  } else process.stdout.write(said.done);
}
