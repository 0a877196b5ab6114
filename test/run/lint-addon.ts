/** Has Mozilla's own linter (what `web-ext lint` runs) look at the Firefox build. Fails on an error, and on a warning that isn't accounted for here. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

/** Warnings that are known, and why they stand: code → sentence. */
const KNOWN: Record<string, string> = {
  UNSAFE_VAR_ASSIGNMENT: 'Preact’s renderer assigns innerHTML for `dangerouslySetInnerHTML`, which no component of ours uses (test/unit/pages/no-remote-code.test.ts).',
  KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION: 'Firefox for Android learnt to show what an extension collects in a later version than the desktop’s; Ridealong stands on desktop pages alone.',
};

interface Finding { code: string; message: string; file?: string; line?: number }
const run = spawnSync('addons-linter', ['-o', 'json', resolve(import.meta.dirname, '..', '..', '.output', 'firefox-mv3')], { encoding: 'utf8', shell: process.platform === 'win32', maxBuffer: 64 * 1024 ** 2 });
const { errors, warnings } = JSON.parse(run.stdout) as { errors: Finding[]; warnings: Finding[] };
const unknown = [...errors, ...warnings.filter((w) => KNOWN[w.code] === undefined)];
for (const { code, message, file, line } of unknown) console.log(`${code}: ${message} (${file ?? 'the whole'}${line === undefined ? '' : `, line ${line}`})`);
for (const code of new Set(warnings.map((w) => w.code))) if (KNOWN[code]) console.log(`${warnings.filter((w) => w.code === code).length} × ${code}: ${KNOWN[code]}`);
console.log(`${errors.length} errors, ${warnings.length} warnings, ${unknown.length} of them not accounted for`);
process.exitCode = unknown.length > 0 ? 1 : 0;
