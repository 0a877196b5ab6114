/**
 * Asks the registry about known weaknesses of the packages in the lockfile. Fails on a high or critical one in what is shipped inside the extension; lists the rest,
 * which build and test alone. Where the registry can't be reached it says so and passes: what is pinned is checked offline by `test/unit/docs/lockfile.test.ts`.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** What is bundled; all that these bring along is too. */
const SHIPPED = ['preact', '@preact/signals', 'jsforce', 'idb', 'valibot', 'papaparse', 'temporal-polyfill', 'webextension-polyfill', 'age-encryption', 'canonicalize'];

const root = resolve(import.meta.dirname, '..', '..');
const { packages } = JSON.parse(readFileSync(resolve(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, { dependencies?: Record<string, string> }> };
const shipped = new Set<string>();
for (const queue = [...SHIPPED]; queue.length > 0;) {
  const name = queue.pop()!;
  if (shipped.has(name)) continue;
  shipped.add(name);
  queue.push(...Object.keys(packages[`node_modules/${name}`]?.dependencies ?? {}));
}

const run = spawnSync('npm', ['audit', '--json'], { cwd: root, encoding: 'utf8', shell: process.platform === 'win32', timeout: 60_000 });
interface Audit { vulnerabilities?: Record<string, { severity: string; via: (string | { title?: string; url?: string })[] }> }
let found: Audit = {};
try {
  found = JSON.parse(run.stdout) as Audit;
} catch (error) {
  if (!(error instanceof SyntaxError)) throw error;
}
if (!found.vulnerabilities) console.log('The registry didn’t answer: known weaknesses were not looked up this time.');
else {
  const all = Object.entries(found.vulnerabilities);
  const serious = all.filter(([name, { severity }]) => shipped.has(name) && ['high', 'critical'].includes(severity));
  for (const [name, { severity, via }] of all) console.log(`${shipped.has(name) ? 'shipped' : 'builds and tests alone'}  ${severity}  ${name}: ${via.map((v) => (typeof v === 'string' ? v : `${v.title ?? ''} ${v.url ?? ''}`)).join('; ')}`);
  console.log(`${all.length} packages with known weaknesses, ${serious.length} of them serious and shipped`);
  process.exitCode = serious.length > 0 ? 1 : 0;
}
