import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { root, say, setUp } from './packages.mjs';

/** Browsers that still load an unpacked extension from the command line. Branded Chrome no longer does. */
const NAMES = ['chromium', 'chromium-browser', 'chrome-for-testing', 'google-chrome-for-testing', 'microsoft-edge', 'microsoft-edge-stable', 'microsoft-edge-dev'];
const PLACES = {
  darwin: ['/Applications/Chromium.app/Contents/MacOS/Chromium', '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing', '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((key) => (process.env[key] ? [join(process.env[key], 'Chromium', 'Application', 'chrome.exe'), join(process.env[key], 'Microsoft', 'Edge', 'Application', 'msedge.exe')] : [])),
};

const runs = (path) => process.platform === 'win32' || spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0;
const onPath = () => (process.env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));

/** Chromium that a Playwright of any project has downloaded. */
function downloaded() {
  const cache = process.env.PLAYWRIGHT_BROWSERS_PATH ?? { darwin: join(homedir(), 'Library/Caches/ms-playwright'), win32: join(process.env.LOCALAPPDATA ?? '', 'ms-playwright') }[process.platform] ?? join(homedir(), '.cache/ms-playwright');
  if (!existsSync(cache)) return [];
  const inside = { darwin: ['chrome-mac/Chromium.app/Contents/MacOS/Chromium', 'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing'], win32: ['chrome-win/chrome.exe', 'chrome-win64/chrome.exe'] }[process.platform] ?? ['chrome-linux/chrome', 'chrome-linux64/chrome'];
  return readdirSync(cache).filter((name) => /^chromium-\d+$/.test(name)).sort().reverse().flatMap((name) => inside.map((path) => join(cache, name, path)));
}

const installed = () => [...onPath(), ...(PLACES[process.platform] ?? []), ...downloaded()].find((path) => existsSync(path) && runs(path)) ?? null;
const has = (command) => spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;

async function tryTo(what, steps) {
  say(what);
  try {
    for (const [command, ...args] of steps) await setUp(command, args, { DEBIAN_FRONTEND: 'noninteractive' });
    return installed();
  } catch (error) {
    say(error.message);
    return null;
  }
}

/** A Chromium to load the extension into: RIDEALONG_BROWSER, an installed one, the system's package manager's, playwright-core's own download. */
export async function findBrowser() {
  const named = process.env.RIDEALONG_BROWSER;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`RIDEALONG_BROWSER names ${named}, which is not there. Give the path of Chromium's program, or unset it.`);
  }
  const there = installed();
  if (there) return there;
  if (process.platform === 'linux' && has('apt-get')) {
    const asRoot = process.getuid() === 0 ? [] : spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? ['sudo', '-n'] : null;
    if (asRoot) {
      const found = await tryTo('Installing Chromium with apt …', [[...asRoot, 'apt-get', 'update', '-qq'], [...asRoot, 'apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium']]);
      if (found) return found;
    }
  }
  if (process.platform === 'darwin' && has('brew')) say('`brew install --cask chromium` would bring a Chromium.');
  if (process.platform === 'win32') say('`winget install Hibbiki.Chromium` would bring a Chromium.');
  const found = await tryTo('Downloading Chromium with playwright-core …', [[process.execPath, join(root, 'node_modules', 'playwright-core', 'cli.js'), 'install', 'chromium']]);
  if (found) return found;
  throw new Error('No browser was found that can load the extension, and none could be installed. Install Chromium (Debian, Ubuntu: "sudo apt-get install chromium"; macOS: "brew install --cask chromium"; Windows: "winget install Hibbiki.Chromium") or Microsoft Edge, or name one in RIDEALONG_BROWSER. Chrome itself no longer loads extensions from the command line.');
}
