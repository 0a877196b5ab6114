/**
 * `npm run faults -- --seed N --count N [--json FILE]`: runs of the real store, sync and adapters against the sandbox's CRMs in this process, with workers killed at
 * any step and everything that can go wrong on the way, on the disk and beside. After each, CRM and store are compared. Exit code 1 where anything was lost or doubled.
 */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { faultRun, type RunResult } from '../faults/run.ts';

const { values } = parseArgs({ options: { seed: { type: 'string', default: '1' }, count: { type: 'string', default: '100' }, json: { type: 'string' } } });
const [seed, count] = [Number(values.seed), Number(values.count)];
if (!Number.isSafeInteger(seed) || !Number.isSafeInteger(count) || count < 1) {
  console.error('--seed and --count are whole numbers, --count at least 1.');
  process.exit(2);
}

// A worker that dies, and a disk that is full, break promises that nobody waits for any more: a browser writes them to its console and goes on.
process.on('unhandledRejection', (reason) => {
  if (reason instanceof DOMException && ['AbortError', 'QuotaExceededError', 'InvalidStateError', 'TransactionInactiveError'].includes(reason.name)) return;
  throw reason;
});

const began = performance.now();
const sum = { runs: 0, kills: 0, faults: 0, calls: 0, writes: 0 };
const byFault: Record<string, number> = {};
const bad: RunResult[] = [];
for (let i = 0; i < count; i++) {
  const run = await faultRun(seed + i);
  sum.runs++;
  sum.kills += run.kills;
  sum.calls += run.calls;
  sum.writes += run.writes;
  for (const [name, n] of Object.entries(run.faults)) {
    byFault[name] = (byFault[name] ?? 0) + n;
    if (name !== 'kill') sum.faults += n;
  }
  if (run.problems.length > 0) {
    bad.push(run);
    console.log(`Seed ${run.seed} (${run.vendor}):\n${run.problems.map((p) => `  ${p}`).join('\n')}`);
  }
}
const seconds = Math.round((performance.now() - began) / 100) / 10;
console.log(Object.entries(byFault).sort(([, a], [, b]) => b - a).map(([name, n]) => `${String(n).padStart(7)}  ${name}`).join('\n'));
console.log(`${sum.runs} runs, ${sum.calls} calls, ${sum.writes} writes, ${sum.kills} kills, ${sum.faults} faults: ${bad.length === 0 ? 'nothing lost, nothing twice' : `${bad.length} runs with problems`} (${seconds} s)`);
if (values.json) await writeFile(values.json, `${JSON.stringify({ seed, count, seconds, ...sum, byFault, problems: bad.map((r) => ({ seed: r.seed, vendor: r.vendor, problems: r.problems })) }, null, 2)}\n`);
process.exitCode = bad.length > 0 ? 1 : 0;
