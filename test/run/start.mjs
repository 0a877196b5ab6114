#!/usr/bin/env node
// Runs a command of this project from a clean clone on a bare machine: plain Node 20, nothing installed yet.
// `node test/run/start.mjs <command> [arguments…]`. What it says about itself goes to standard error, so that
// `explain --json` has standard output to itself. Exit codes pass through.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findBrowser } from './setup/browser.mjs';
import { underLock } from './setup/lock.mjs';
import { findNode, installPackages, root } from './setup/packages.mjs';

/** What can be timed by name; without one, the bridges. `opening` needs a build. */
const BENCHES = ['bridge', 'plan', 'measures', 'activity', 'opening'];

/** What each command runs under Node 24, one after the other, whether it needs a browser and WXT's types. `args` are the person's own. */
const COMMANDS = {
  build: { steps: (args) => [['wxt', 'build', ...args]] },
  'build:firefox': { steps: (args) => [['wxt', 'build', '-b', 'firefox', '--mv3', ...args]] },
  faults: { steps: (args) => [['node', 'test/run/faults.ts', ...args]] },
  test: { browser: true, steps: (args) => [['node', 'test/run/all-tests.ts', ...args]] },
  demo: { browser: true, steps: (args) => [['node', 'test/run/demo.ts', ...args]] },
  sandbox: { steps: (args) => [['node', 'test/sandbox/main.ts', ...args]] },
  bench: { browser: true, steps: ([name, ...args]) => [['node', `test/bench/${BENCHES.includes(name) ? name : 'bridge'}.ts`, ...(BENCHES.includes(name) || !name ? args : [name, ...args])]] },
  explain: { steps: (args) => [['node', 'lib/cli/main.ts', ...args]] },
  sfdx: { steps: (args) => [['node', 'test/run/sfdx.ts', ...args]] },
  gallery: { prepare: true, browser: true, steps: (args) => [['node', 'test/run/gallery.ts', ...args]] },
  types: { prepare: true, steps: () => [['tsc', '--noEmit', '-p', '.']] },
  lint: { prepare: true, steps: (args) => [['eslint', ...(args.length > 0 ? args : ['.'])]] },
  unit: { prepare: true, steps: (args) => [['vitest', 'run', '--project', 'unit', ...args]] },
  e2e: { prepare: true, browser: true, steps: (args) => [['vitest', 'run', '--project', 'e2e', ...args]] },
};

function run([command, ...args], env, aside) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env, stdio: aside ? ['inherit', 2, 'inherit'] : 'inherit', shell: process.platform === 'win32' });
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
    child.on('error', (error) => {
      process.stderr.write(`${command} could not be started: ${error.message}\n`);
      resolve(1);
    });
    child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)));
  });
}

async function main([name, ...args]) {
  const command = Object.hasOwn(COMMANDS, name ?? '') ? COMMANDS[name] : null;
  if (!command) {
    process.stderr.write(`${name ? `"${name}" is no command.` : 'Name a command.'} There are: ${Object.keys(COMMANDS).join(', ')}.\n`);
    return 2;
  }
  const { node, browser } = await underLock(async () => {
    await installPackages();
    return { node: await findNode(), browser: command.browser ? await findBrowser() : null };
  });
  const separator = process.platform === 'win32' ? ';' : ':';
  const path = [node.folder, join(root, 'node_modules', '.bin'), process.env.PATH].join(separator);
  const env = { ...process.env, PATH: path, ...(browser ? { RIDEALONG_BROWSER: browser } : {}) };
  // tsconfig.json extends a file that WXT writes.
  if (command.prepare && !existsSync(join(root, '.wxt', 'tsconfig.json'))) {
    const code = await run(['wxt', 'prepare'], env, true);
    if (code !== 0) return code;
  }
  for (const step of command.steps(args)) {
    const code = await run(step, env, false);
    if (code !== 0) return code;
  }
  return 0;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = await main(process.argv.slice(2)).catch((error) => {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    return 1;
  });
}
