import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..', '..', '..');

// In a process of its own: workers that die there break promises that nobody waits for any more.
it('loses nothing and writes nothing twice in a few runs of everything that can go wrong', () => {
  const json = join(tmpdir(), `ridealong-faults-${process.pid}.json`);
  const run = spawnSync(process.execPath, ['test/run/faults.ts', '--seed', '378', '--count', '12', '--json', json], { cwd: root, encoding: 'utf8' });
  expect(run.stdout + run.stderr).toContain('nothing lost, nothing twice');
  const report = JSON.parse(readFileSync(json, 'utf8')) as { runs: number; kills: number; faults: number; problems: unknown[] };
  rmSync(json);
  expect([run.status, report.runs, report.kills > 5, report.faults > 50, report.problems]).toEqual([0, 12, true, true, []]);
}, 120_000);

it('says what is wrong with its arguments', () => {
  const run = spawnSync(process.execPath, ['test/run/faults.ts', '--count', 'many'], { cwd: root, encoding: 'utf8' });
  expect([run.status, run.stderr]).toEqual([2, '--seed and --count are whole numbers, --count at least 1.\n']);
});
