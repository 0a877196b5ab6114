/**
 * Everything that `npm test` does, in the order in which it fails fastest: types, lint, unit tests (layer rules among them),
 * production builds, byte budgets, end-to-end tests. Goes on after a failure, so that one run tells all. At the end it says once more
 * which tests failed, and how, since a log is often read from its end. Last line: `N passed, N failed`.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { byteBudgets } from './byte-budgets.ts';

const root = resolve(import.meta.dirname, '..', '..');
const tally = { passed: 0, failed: 0 };
const failures: string[] = [];
const details: string[] = [];

function run(command: string, args: string[]): Promise<number> {
  return new Promise((done) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
    child.on('error', (error) => {
      console.error(`${command} could not be started: ${error.message}`);
      done(127);
    });
    child.on('exit', (code) => done(code ?? 1));
  });
}

function count(name: string, passed: number, failed: number): void {
  tally.passed += passed;
  tally.failed += failed;
  if (failed > 0) failures.push(name);
}

/** A step that passes or fails as a whole. */
async function step(name: string, command: string, args: string[]): Promise<boolean> {
  console.log(`\n— ${name}`);
  const ok = (await run(command, args)) === 0;
  count(name, ok ? 1 : 0, ok ? 0 : 1);
  return ok;
}

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { name: string; message?: string; assertionResults: { fullName: string; status: string; failureMessages?: string[] | null }[] }[];
}

const shorten = (message: string): string => message.split('\n').slice(0, 25).join('\n').slice(0, 3000);

/** What failed in a report of Vitest's, test by test, a file that could not be loaded among them. */
function failed(report: Report): string[] {
  return report.testResults.flatMap((file) => {
    const tests = file.assertionResults.filter((test) => test.status === 'failed').map((test) => `${test.fullName}\n${shorten((test.failureMessages ?? []).join('\n'))}`);
    const whole = tests.length === 0 && file.message ? [shorten(file.message)] : [];
    return [...tests, ...whole].map((text) => `${relative(root, file.name)}: ${text}`);
  });
}

/** Vitest's own numbers; a run that dies without any counts as one failure. */
async function vitest(name: string, project: string): Promise<void> {
  console.log(`\n— ${name}`);
  const folder = await mkdtemp(join(tmpdir(), 'ridealong-test-'));
  const file = join(folder, 'result.json');
  const code = await run('vitest', ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]);
  const report = await readFile(file, 'utf8').then((text) => JSON.parse(text) as Report, () => null);
  await rm(folder, { recursive: true, force: true });
  const bad = report?.numFailedTests ?? 0;
  count(name, report?.numPassedTests ?? 0, bad === 0 && code !== 0 ? 1 : bad);
  if (report) details.push(...failed(report));
}

await step('types: prepare', 'wxt', ['prepare']);
await step('types', 'tsc', ['--noEmit', '-p', '.']);
await step('lint', 'eslint', ['.']);
await vitest('unit tests', 'unit');
const chrome = await step('build for Chromium', 'wxt', ['build']);
if (await step('build for Firefox', 'wxt', ['build', '-b', 'firefox', '--mv3'])) await step('Mozilla’s linter', 'node', ['test/run/lint-addon.ts']);
await step('known weaknesses of packages', 'node', ['test/run/audit.ts']);
if (chrome) {
  console.log('\n— byte budgets');
  for (const { name, bytes, most } of await byteBudgets(join(root, '.output/chrome-mv3'))) {
    const ok = bytes <= most;
    console.log(`${ok ? 'ok  ' : 'OVER'} ${name}: ${bytes} of ${most} bytes gzip`);
    count(`bytes of ${name}`, ok ? 1 : 0, ok ? 0 : 1);
  }
  await vitest('end-to-end tests', 'e2e');
} else count('byte budgets and end-to-end tests, which need the build', 0, 1);

for (const detail of details) console.log(`\n✗ ${detail}`);
if (failures.length > 0) console.log(`\nFailed: ${failures.join('; ')}`);
console.log(`\n${tally.passed} passed, ${tally.failed} failed`);
process.exitCode = tally.failed > 0 ? 1 : 0;
