import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, say } from './packages.mjs';

const folder = join(tmpdir(), `ridealong-setup-${createHash('sha256').update(root).digest('hex').slice(0, 12)}`);
const owner = join(folder, 'pid');

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function take() {
  try {
    mkdirSync(folder);
    writeFileSync(owner, String(process.pid));
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  let pid;
  try {
    pid = Number(readFileSync(owner, 'utf8'));
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    return false;
  }
  // Whoever took it has died: its half-done set-up is done again.
  if (pid > 0 && !isAlive(pid)) rmSync(folder, { recursive: true, force: true });
  return false;
}

/** Sets up one command at a time, so that two that are started together don't install into each other. */
export async function underLock(work) {
  for (let waited = 0; !take(); waited++) {
    if (waited === 4) say('Another command is setting up; waiting for it …');
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  try {
    return await work();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
