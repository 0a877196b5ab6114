import { spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
const NEEDED = 24;
const modules = join(root, 'node_modules');
export const say = (text) => process.stderr.write(`${text}\n`);

/** Runs a set-up program with its output on standard error; throws where it fails. */
export async function setUp(command, args, env = {}) {
  const code = await new Promise((done) => {
    const child = spawn(command, args, { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
    child.on('error', () => done(127));
    child.on('exit', (status) => done(status ?? 1));
  });
  if (code !== 0) throw new Error(`"${[command, ...args].join(' ')}" ended with ${code}. What it said stands above.`);
}

/** Installs the locked packages where none are there or the lock has changed since. */
export async function installPackages() {
  const lock = join(root, 'package-lock.json');
  const stamp = join(modules, '.package-lock.json');
  if (existsSync(stamp) && statSync(stamp).mtimeMs >= statSync(lock).mtimeMs) return;
  say('Installing packages (about half a minute) …');
  // The project's .npmrc silences npm for the sake of `explain --json`; here errors must be seen.
  await setUp('npm', ['ci', '--loglevel=error', '--no-audit', '--no-fund', '--include=dev']);
}

const versionOf = (node) => Number(/^v(\d+)/.exec(spawnSync(node, ['-v'], { encoding: 'utf8' }).stdout ?? '')?.[1] ?? 0);

/** The Node that the tools need: the `node` package's, completed by hand where npm held its install script back, else the machine's own. */
export async function findNode() {
  const folder = join(modules, '.bin');
  const own = join(folder, process.platform === 'win32' ? 'node.cmd' : 'node');
  if (versionOf(own) >= NEEDED) return { folder };
  const script = join(modules, 'node', 'installArchSpecificPackage.js');
  if (existsSync(script) && !(Number(process.versions.node.split('.')[0]) >= NEEDED)) {
    say('Fetching Node 24 for the tools …');
    await setUp(process.execPath, [script], { npm_config_loglevel: 'error' }).catch((error) => say(error.message));
    if (versionOf(own) >= NEEDED) return { folder };
    const bin = join(modules, 'node', 'bin');
    if (versionOf(join(bin, 'node')) >= NEEDED) return { folder: bin };
  }
  if (versionOf(process.execPath) >= NEEDED) return { folder: dirname(process.execPath) };
  throw new Error(`Node ${NEEDED} is needed for the tools, and the npm package "node" did not bring it. Install Node ${NEEDED} or later from https://nodejs.org, then run this again.`);
}
