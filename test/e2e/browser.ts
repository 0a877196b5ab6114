import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type BrowserContext, type CDPSession, type Frame, type Page } from 'playwright-core';

export const EXTENSION = resolve(import.meta.dirname, '..', '..', '.output', 'chrome-mv3');

export interface LaunchOptions {
  resolverRules: string;
  headless?: boolean;
  viewport?: { width: number; height: number } | null;
  colorScheme?: 'light' | 'dark';
}

export interface Driven {
  context: BrowserContext;
  /** `chrome-extension://…/` */
  baseUrl: string;
  /** The panel's frame on a page, once it is there. */
  panelOf(page: Page): Promise<Frame>;
  /** Opens the panel on a page by its launcher, as a person does, and gives its frame. */
  open(page: Page): Promise<Frame>;
  /** Runs a function in the loader's world with the closed root of the host element. */
  inRoot<T>(page: Page, expression: string): Promise<T>;
  /** Ends the background worker; it starts again at the next message. */
  killWorker(): Promise<void>;
  close(): Promise<void>;
}

/** The browser that start.mjs found, else Debian's. */
const browserPath = (): string => process.env.RIDEALONG_BROWSER ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((p) => existsSync(p)) ?? chromium.executablePath();

/** Starts a real Chromium with the production build loaded and both CRMs' hosts led to the sandbox. Waits until the extension runs. */
export async function launch(options: LaunchOptions): Promise<Driven> {
  if (!existsSync(join(EXTENSION, 'manifest.json'))) throw new Error('There is no build in .output/chrome-mv3. Run npm run build first.');
  const profile = await mkdtemp(join(tmpdir(), 'ridealong-browser-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browserPath(), headless: options.headless ?? true, ignoreHTTPSErrors: true, viewport: options.viewport === undefined ? { width: 1280, height: 800 } : options.viewport,
    ...(options.colorScheme ? { colorScheme: options.colorScheme } : {}), ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--ignore-certificate-errors', `--host-resolver-rules=${options.resolverRules}`, '--disable-background-networking',
      '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-quic', `--disable-extensions-except=${EXTENSION}`, `--load-extension=${EXTENSION}`,
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 30_000 }));
  const baseUrl = new URL('/', worker.url()).href;
  // The welcome page opens by itself after installing: it is not what is looked at here.
  await dismissWelcome(context, baseUrl);

  const isPanel = (frame: Frame): boolean => frame.url().includes('/panel.html');
  const panelOf = async (page: Page): Promise<Frame> => {
    const found = page.frames().find(isPanel);
    if (found) return found;
    return new Promise((done, fail) => {
      const timer = setTimeout(() => fail(new Error('The panel did not open within 20 seconds.')), 20_000);
      const look = (frame: Frame): void => {
        if (!isPanel(frame)) return;
        clearTimeout(timer);
        page.off('framenavigated', look);
        done(frame);
      };
      page.on('framenavigated', look);
      const late = page.frames().find(isPanel);
      if (late) look(late);
    });
  };

  async function inRoot<T>(page: Page, expression: string): Promise<T> {
    const session = await context.newCDPSession(page);
    try {
      return await evaluateInLoader<T>(session, new URL(baseUrl).host, `(() => { const root = chrome.dom.openOrClosedShadowRoot(document.querySelector('ridealong-panel')); return (${expression})(root); })()`);
    } finally {
      await session.detach();
    }
  }

  return {
    context, baseUrl, panelOf, inRoot,
    async open(page) {
      await page.waitForFunction(() => document.querySelector('html > ridealong-panel') !== null, undefined, { timeout: 20_000 });
      const at = await inRoot<{ x: number; y: number } | null>(page, '(root) => { const b = root.querySelector("button").getBoundingClientRect(); return b.width ? { x: b.x + b.width / 2, y: b.y + b.height / 2 } : null; }');
      if (at) await page.mouse.click(at.x, at.y);
      return panelOf(page);
    },
    async killWorker() {
      const browserSession = await context.newCDPSession(context.pages()[0] ?? (await context.newPage()));
      await browserSession.send('ServiceWorker.enable');
      await browserSession.send('ServiceWorker.stopAllWorkers');
      await browserSession.detach();
    },
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}

async function dismissWelcome(context: BrowserContext, baseUrl: string): Promise<void> {
  const isWelcome = (page: Page): boolean => page.url().startsWith(`${baseUrl}welcome.html`);
  const page = context.pages().find(isWelcome) ?? (await context.waitForEvent('page', { predicate: isWelcome, timeout: 10_000 }).catch(() => undefined));
  await page?.close();
}

/** Evaluates in the isolated world of our content script: closed roots open there alone. */
async function evaluateInLoader<T>(session: CDPSession, extensionId: string, expression: string): Promise<T> {
  const contexts: { id: number; origin: string }[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => contexts.push(context));
  await session.send('Runtime.enable');
  const own = contexts.find((c) => c.origin.includes(extensionId));
  if (!own) throw new Error('The loader is not on this page.');
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', { contextId: own.id, expression, returnByValue: true, awaitPromise: true });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as T;
}
