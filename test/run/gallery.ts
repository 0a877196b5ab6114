/**
 * Renders every screen of the panel and the extension’s own pages to PNGs, at three widths, light and dark, and checks each: axe finds nothing, nothing
 * scrolls sideways, no more than 800 nodes. `node test/run/gallery.ts [--out DIR] [--only NAME]`; exit 1 where a check fails.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { extname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import preact from '@preact/preset-vite';
import type { Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { dashboards, type DashboardFixture } from './gallery-fixtures/finance-states.ts';
import type { Fixture } from './gallery-fixtures/index.ts';
import { fixtures } from './gallery-fixtures/index.ts';
import { pages, type PageFixture } from './gallery-fixtures/pages.ts';

const { values } = parseArgs({ options: { out: { type: 'string', default: 'out/gallery' }, only: { type: 'string' } } });

const out = resolve(values.out);
const built = join(out, '.page');
const WIDTHS = [320, 400, 560];
const DASHBOARD_WIDTHS = [320, 400, 960, 1280];
const THEMES = ['light', 'dark'] as const;
const MOST_NODES = 800;
/** Finance's page holds tables; with two openings of twenty deals and all its charts it stays below this. */
const MOST_DASHBOARD_NODES = 2500;
const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
const axeSource = readFileSync(createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'), 'utf8');

async function bundle(): Promise<void> {
  await build({
    root: import.meta.dirname, configFile: false, logLevel: 'warn', base: './',
    plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false })],
    build: { outDir: built, emptyOutDir: true, rollupOptions: { input: join(import.meta.dirname, 'gallery.html') } },
  });
}

async function serve(): Promise<{ url: string; close: () => void }> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    readFile(join(built, path)).then(
      (body) => response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((listening) => { server.listen(0, '127.0.0.1', listening); });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The gallery’s server has no port.');
  return { url: `http://127.0.0.1:${address.port}`, close: () => { server.close(); } };
}

/** What axe and the layout have against the page as it stands. */
async function faults(page: Page, checkAxe: boolean): Promise<string[]> {
  const found = await page.evaluate(() => {
    const wide = [...document.querySelectorAll<HTMLElement>('html, .panel, .sheet, .sheet section, .page section, .app, .card')].filter((e) => e.scrollWidth > e.clientWidth);
    const past = [...document.querySelectorAll<HTMLElement>('.sheet *, .page *, .app *')].filter((e) => !e.closest('.sr, svg') && e.getBoundingClientRect().right > innerWidth + 0.5);
    return { wide: [...wide, ...past].map((e) => `${e.tagName}.${e.className}: ${e.textContent?.slice(0, 40)}`), nodes: document.querySelectorAll('*').length };
  });
  const list = found.wide.map((w) => `runs over: ${w}`);
  if (found.nodes > (await page.locator('.app').count() > 0 ? MOST_DASHBOARD_NODES : MOST_NODES)) list.push(`${found.nodes} nodes`);
  if (checkAxe) {
    await page.evaluate(axeSource);
    const violations = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { target: unknown; failureSummary?: string }[] }[] }> } };
      return (await axe.run()).violations.map((v) => `axe ${v.id}: ${v.nodes.map((n) => `${JSON.stringify(n.target)} ${n.failureSummary}`).slice(0, 3).join(' | ')}`);
    });
    list.push(...violations);
  }
  return list;
}

/** Brings a panel to the state that its fixture shows. */
async function bringPanel(page: Page, { press = [], thread }: Fixture): Promise<void> {
  await page.locator('.panel').waitFor();
  if (thread) await page.locator(`[data-thread="${thread}"] .thread-head`).click();
  for (const words of press) await page.getByRole(words === 'Deal' ? 'tab' : 'button', { name: words, exact: true }).first().click();
}

/** The same for a page of its own. */
async function bringPage(page: Page, { fill = {}, press = [] }: PageFixture): Promise<void> {
  await page.locator('.page section').first().waitFor();
  for (const [id, text] of Object.entries(fill)) await page.locator(`#${id}`).fill(text);
  for (const id of press) await page.locator(id === 'sign-out' ? '[data-sign-out]' : `#${id}`).first().click();
}

/** The same for the dashboard. Only visible buttons are pressed: a waterfall has its names twice. */
async function bringDashboard(page: Page, { press = [], print = false, upload }: DashboardFixture): Promise<void> {
  await page.locator('.app h1').first().waitFor();
  if (upload) await page.locator('input[type="file"]').first().setInputFiles({ name: upload, mimeType: 'text/csv', buffer: Buffer.from('record,id') });
  for (const words of press) await page.locator('.card[data-card="reasons"], .app').getByRole('button', { name: words, exact: true }).locator('visible=true').first().click();
  await page.emulateMedia({ media: print ? 'print' : 'screen' });
}

async function shoot(page: Page, name: string, widths: readonly number[], bring: () => Promise<void>, url: string): Promise<string[]> {
  const all: string[] = [];
  for (const theme of THEMES) {
    for (const width of widths) {
      await page.setViewportSize({ width, height: 720 });
      await page.emulateMedia({ media: 'screen' });
      await page.goto(`${url}/gallery.html?name=${name}&theme=${theme}`);
      await bring();
      // The picture shows the whole view: the frame is made as high as what scrolls in it.
      const height = await page.evaluate(() => {
        const scrolls = document.querySelector('.sheet') ?? document.documentElement;
        return Math.ceil(innerHeight + Math.max(0, scrolls.scrollHeight - scrolls.clientHeight));
      });
      await page.setViewportSize({ width, height });
      await page.screenshot({ path: join(out, `${name}-${width}-${theme}.png`) });
      all.push(...(await faults(page, width === 400 || width === 1280)).map((f) => `${name} ${width} ${theme}: ${f}`));
    }
  }
  return all;
}

await mkdir(out, { recursive: true });
await bundle();
const { url, close } = await serve();
const browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
const problems: string[] = [];
try {
  const page = await browser.newPage({ reducedMotion: 'reduce' });
  // What a tab keeps of a draft isn't there in the next picture.
  await page.addInitScript(() => { sessionStorage.clear(); });
  page.on('pageerror', (error) => { problems.push(`${page.url()}: ${error.message}`); });
  const all: [string, readonly number[], () => Promise<void>][] = [
    ...Object.entries(fixtures).map(([name, fixture]): [string, readonly number[], () => Promise<void>] => [name, WIDTHS, () => bringPanel(page, fixture)]),
    ...Object.entries(pages).map(([name, fixture]): [string, readonly number[], () => Promise<void>] => [name, WIDTHS, () => bringPage(page, fixture)]),
    ...Object.entries(dashboards).map(([name, fixture]): [string, readonly number[], () => Promise<void>] => [name, DASHBOARD_WIDTHS, () => bringDashboard(page, fixture)]),
  ];
  for (const [name, widths, bring] of all) {
    if (values.only && !name.startsWith(values.only)) continue;
    problems.push(...await shoot(page, name, widths, bring, url));
    console.error(`${name}`);
  }
} finally {
  await browser.close();
  close();
}
const bytes = readdirSync(join(built, 'assets')).map((f) => ({ file: f, gzip: gzipSync(readFileSync(join(built, 'assets', f))).length }));
console.log(JSON.stringify({ out, bytes, problems }, null, 2));
process.exitCode = problems.length > 0 ? 1 : 0;
