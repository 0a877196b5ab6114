import type { Page } from 'playwright-core';
import type { Driven } from '../e2e/browser.ts';
import { connectSalesforce, isOpen, LIGHTNING, openPanel, opportunityPath, signInSalesforce, startStage } from '../e2e/support.ts';

/**
 * What it takes from the click on the launcher to the first headline, in the production build: on a page that has no frame yet, with the background's worker
 * awake and stopped; from closed to open again. Beside it, what this browser needs to paint an empty frame on the same page: the
 * least that any panel in a frame takes. Prints, in milliseconds and in parts of the limits; judges nothing. `node test/bench/opening.ts [RUNS]`
 */
const [runs = 15] = process.argv.slice(2).map(Number);
const LIMITS: Record<string, number> = { 'first opening, worker awake': 60, 'opened again': 16 };

interface Marks { clickedAt?: number; headlines: number[] }
type Marked = typeof globalThis & { marks: Marks };

/** Runs in every frame: on the page it notes clicks, in the panel each paint of a headline. */
function mark(): void {
  const marks: Marks = { headlines: [] };
  (globalThis as Marked).marks = marks;
  const now = (): number => performance.timeOrigin + performance.now();
  addEventListener('click', (event) => { marks.clickedAt = performance.timeOrigin + event.timeStamp; }, true);
  if (!location.pathname.endsWith('/panel.html')) return;
  let last = '';
  new MutationObserver(() => {
    const main = document.querySelector('main[data-state="ready"], main[data-state="stale"]');
    const text = main?.querySelector('h1, h2, .record, p')?.textContent ?? '';
    if (text === '' || text === last) return;
    last = text;
    requestAnimationFrame(() => setTimeout(() => marks.headlines.push(now())));
  }).observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
}

const clickedAt = (page: Page): Promise<number> => page.evaluate(() => (globalThis as Marked).marks.clickedAt!);
const headline = async (browser: Driven, page: Page, after: number): Promise<number> => {
  const frame = await browser.panelOf(page);
  const found = await frame.waitForFunction((from) => (globalThis as Marked).marks.headlines.find((t) => t >= from) ?? null, after, { timeout: 30_000, polling: 'raf' });
  return Number(await found.jsonValue());
};

async function first(browser: Driven, path: string, isAwake: boolean): Promise<{ took: number; page: Page }> {
  const page = await browser.context.newPage();
  await page.goto(`${LIGHTNING}${path}`);
  await page.waitForFunction(() => document.querySelector('html > ridealong-panel') !== null);
  if (!isAwake) await browser.killWorker();
  await browser.open(page);
  const at = await clickedAt(page);
  const took = (await headline(browser, page, at)) - at;
  return { took, page };
}

/** Closes the panel and opens it again: from the click until its frame is painted where it was hidden. */
async function again(browser: Driven, page: Page): Promise<number> {
  await close(browser, page);
  await browser.inRoot(page, `(root) => new MutationObserver((_, watch) => {
    if (root.querySelector('iframe').classList.contains('off')) return;
    watch.disconnect();
    requestAnimationFrame(() => setTimeout(() => { document.documentElement.dataset.shownAt = String(performance.timeOrigin + performance.now()); }));
  }).observe(root.querySelector('iframe'), { attributes: true })`);
  await openPanel(browser, page);
  const shown = await page.waitForFunction(() => document.documentElement.dataset.shownAt);
  return Number(await shown.jsonValue()) - (await clickedAt(page));
}

async function close(browser: Driven, page: Page): Promise<void> {
  await (await browser.panelOf(page)).getByRole('button', { name: 'Close' }).click();
  while (await isOpen(browser, page)) await page.evaluate(() => new Promise((drawn) => { requestAnimationFrame(drawn); }));
}

/** An empty frame on the same page, from its making until it is painted. */
async function empty(browser: Driven, path: string): Promise<number> {
  const page = await browser.context.newPage();
  await page.goto(`${LIGHTNING}${path}`);
  const took = await page.evaluate(() => new Promise<number>((done) => {
    const frame = document.createElement('iframe');
    const from = performance.now();
    frame.addEventListener('load', () => requestAnimationFrame(() => setTimeout(() => done(performance.now() - from))));
    frame.srcdoc = '<!doctype html><h1>Empty</h1>';
    document.body.append(frame);
  }));
  await page.close();
  return took;
}

const stage = await startStage();
const { browser } = stage;
const times = new Map<string, number[]>();
const note = (task: string, ms: number): void => void times.set(task, [...(times.get(task) ?? []), ms]);
try {
  await browser.context.addInitScript(mark);
  const path = opportunityPath(stage.showcase.id);
  const page = await signInSalesforce(browser, stage.sandbox, { path });
  await connectSalesforce(browser, page);
  await close(browser, page);
  await page.close();
  for (let n = -2; n < runs; n++) {
    const none = await empty(browser, path);
    const awake = await first(browser, path, true);
    const back = await again(browser, awake.page);
    await close(browser, awake.page);
    await awake.page.close();
    const asleep = await first(browser, path, false);
    await close(browser, asleep.page);
    await asleep.page.close();
    if (n < 0) continue;
    note('an empty frame', none);
    note('first opening, worker awake', awake.took);
    note('first opening, worker asleep', asleep.took);
    note('opened again', back);
  }
} finally {
  await stage.end();
}

const write = (text: string): void => void process.stdout.write(`${text}\n`);
write('task                            fastest   median  × limit  × empty');
const base = [...times.get('an empty frame')!].sort((a, b) => a - b);
for (const [task, list] of times) {
  const sorted = [...list].sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)]!;
  const limit = LIMITS[task];
  write(`${task.padEnd(30)} ${sorted[0]!.toFixed(1).padStart(8)} ${median.toFixed(1).padStart(8)} ${(limit ? (median / limit).toFixed(2) : '–').padStart(8)} ${(median / base[Math.floor(base.length / 2)]!).toFixed(1).padStart(8)}`);
}
