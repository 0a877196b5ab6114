import type { Frame, Page, Worker } from 'playwright-core';
import { violations } from './axe.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LIGHTNING, chooseView, connectSalesforce, hubspotDealUrl, isOpen as stands, openPanel, opportunityPath, showView, signInSalesforce, startStage, textOf, type Stage } from './support.ts';
import type { ViewName } from '../../lib/messages/views.ts';

/** The panel's own page, as the loader writes it: an address that Chromium makes anew for each start of the extension. */
interface Places { dynamicUrl: string; nonce: string }
interface Chrome {
  tabs: { query(q: object): Promise<{ id?: number; url?: string }[]>; sendMessage(id: number, message: object): Promise<unknown> };
}

let stage: Stage;
let page: Page;
let frame: Frame;
let ours: Complaints;

beforeAll(async () => {
  stage = await startStage();
  page = await signInSalesforce(stage.browser, stage.sandbox, { path: opportunityPath(stage.showcase.id) });
  ours = listen(page);
  await page.waitForSelector('html > ridealong-panel', { state: 'attached' });
});
afterAll(async () => {
  expect(stage.sandbox.control.unsupported).toEqual([]);
  await stage.end();
});

const margin = (): Promise<string> => page.evaluate(() => document.documentElement.style.marginInlineEnd);
const marginIs = (wanted: string) => page.waitForFunction((w) => document.documentElement.style.marginInlineEnd === w, wanted);
const inRoot = <T>(expression: string, on = page): Promise<T> => stage.browser.inRoot<T>(on, expression);
const isOpen = (on = page): Promise<boolean> => stands(stage.browser, on);
const worker = (): Worker => stage.browser.context.serviceWorkers()[0]!;

/** What Ridealong's own shortcut and button do in the background; a headless browser has neither. */
async function toggle(): Promise<void> {
  await worker().evaluate(async (url) => {
    const { tabs } = (globalThis as unknown as { chrome: Chrome }).chrome;
    const [tab] = await tabs.query({ url: `${url}*` });
    await tabs.sendMessage(tab!.id!, { loader: 'toggle' });
  }, page.url());
}

describe('before the panel is opened', () => {
  test('the page gets one element without marks, and no frame', async () => {
    const host = await page.evaluate(() => {
      const all = [...document.querySelectorAll('ridealong-panel')];
      return { count: all.length, parent: all[0]?.parentElement?.tagName, markup: all[0]?.outerHTML, open: all[0]?.shadowRoot, iframes: document.querySelectorAll('iframe').length, frames: window.length };
    });
    expect(host).toEqual({ count: 1, parent: 'HTML', markup: '<ridealong-panel></ridealong-panel>', open: null, iframes: 0, frames: 0 });
    expect(await inRoot('(root) => root.querySelectorAll("iframe").length')).toBe(0);
    expect(await margin()).toBe('');
  });
});

describe('opening and closing', () => {
  test('the launcher opens it beside the page; closing gives back the margin that stood there', async () => {
    await page.evaluate(() => document.documentElement.style.setProperty('margin-inline-end', '7px'));
    frame = await openPanel(stage.browser, page);
    await marginIs('400px');
    const sides = await page.evaluate(() => document.body.getBoundingClientRect().right);
    const left = await inRoot<number>('(root) => root.querySelector("iframe").getBoundingClientRect().left');
    expect(sides).toBeLessThanOrEqual(left);
    await frame.getByRole('button', { name: 'Close' }).click();
    await marginIs('7px');
    expect(await isOpen()).toBe(false);
    await page.evaluate(() => document.documentElement.style.removeProperty('margin-inline-end'));
  });

  test('the background’s toggle opens and closes it', async () => {
    await toggle();
    await marginIs('400px');
    expect(await isOpen()).toBe(true);
    await toggle();
    await marginIs('');
    expect(await isOpen()).toBe(false);
  });

  test('Escape inside it closes it', async () => {
    await toggle();
    await marginIs('400px');
    await frame.getByRole('tab', { name: 'Goal' }).press('Escape');
    await marginIs('');
    expect(await isOpen()).toBe(false);
  });

  test('a page’s script can’t press the launcher', async () => {
    await page.evaluate(() => document.querySelector('ridealong-panel')!.dispatchEvent(new MouseEvent('click', { bubbles: true })));
    await inRoot('(root) => root.querySelector("button.launch").click()');
    expect(await isOpen()).toBe(false);
  });
});

describe('connected', () => {
  test('the browser’s session connects, and the deal stands there', async () => {
    frame = await connectSalesforce(stage.browser, page);
    await showView(frame, 'deal');
    expect(await textOf(frame)).toContain(stage.showcase.name);
  });

  test('its width is set with the arrow keys and remembered, as is that it was open', async () => {
    await inRoot('(root) => root.querySelector(".edge").focus()');
    for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowLeft');
    await marginIs('448px');
    await page.reload();
    await marginIs('448px');
    frame = await stage.browser.panelOf(page);
    expect(await inRoot('(root) => root.querySelector("iframe").getBoundingClientRect().width')).toBe(448);
    await inRoot('(root) => root.querySelector(".edge").focus()');
    for (let i = 0; i < 20; i++) await page.keyboard.press('ArrowRight');
    await marginIs('320px');
    for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowLeft');
    await marginIs('400px');
  });

  test('pinned, it floats over the page and takes no room; that too is remembered', async () => {
    frame = await openPanel(stage.browser, page);
    await frame.getByRole('button', { name: 'Float over the page' }).click();
    await marginIs('');
    const box = '(root) => { const b = root.querySelector("iframe").getBoundingClientRect(); return { top: b.top, right: innerWidth - b.right }; }';
    expect(await inRoot(box)).toEqual({ top: 12, right: 12 });
    await page.reload();
    frame = await stage.browser.panelOf(page);
    await frame.waitForSelector('button[aria-pressed="true"]');
    expect(await inRoot(box)).toEqual({ top: 12, right: 12 });
    expect(await margin()).toBe('');
    await frame.getByRole('button', { name: 'Float over the page' }).click();
    await marginIs('400px');
  });

  test('another site keeps its own: open here, it is shut there', async () => {
    const hubspot = await stage.browser.context.newPage();
    await hubspot.goto(hubspotDealUrl(stage.showcase.id));
    await hubspot.waitForSelector('html > ridealong-panel', { state: 'attached' });
    expect(await isOpen(hubspot)).toBe(false);
    await hubspot.close();
    expect(await isOpen()).toBe(true);
  });

  test('when the worker is killed the panel comes back by itself, and follows on', async () => {
    await page.bringToFront();
    await showView(frame, 'deal');
    await worker().evaluate(() => { (globalThis as { before?: true }).before = true; });
    await stage.browser.killWorker();
    const other = stage.sandbox.tables.Opportunity!.find((r) => r.OwnerId === stage.showcase.ownerId && r.Id !== stage.showcase.id && r.IsDeleted !== true)!;
    await page.evaluate((to) => history.pushState({}, '', to), opportunityPath(String(other.Id)));
    await frame.getByText(String(other.Name), { exact: true }).first().waitFor();
    expect(await worker().evaluate(() => (globalThis as { before?: true }).before ?? 'a new one')).toBe('a new one');
    await page.evaluate((to) => history.pushState({}, '', to), opportunityPath(stage.showcase.id));
    await frame.getByText(stage.showcase.name, { exact: true }).first().waitFor();
  });
});

describe('a page that tries everything', () => {
  interface Spy { heard: string[]; }

  test('hears nothing of what is typed into the panel, and reads none of it', async () => {
    await page.bringToFront();
    await page.evaluate(() => {
      const spy = window as unknown as Spy;
      spy.heard = [];
      const types = ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'change', 'compositionstart', 'compositionupdate', 'compositionend', 'textInput', 'copy', 'cut', 'paste', 'selectionchange', 'message', 'drag', 'drop', 'mousedown', 'mouseup', 'click', 'pointerdown', 'pointermove', 'wheel', 'storage', 'beforematch'];
      for (const type of types) for (const target of [window, document]) target.addEventListener(type, (e) => {
        const said = e as unknown as { key?: string; code?: string; data?: unknown };
        spy.heard.push([type, said.key, said.code, JSON.stringify(said.data ?? null), (e.target as Element | null)?.nodeName].join(' '));
      }, true);
    });
    await frame.evaluate(() => {
      const box = document.createElement('textarea');
      box.id = 'feedback-for-the-test';
      document.querySelector('.sheet')!.append(box);
      box.focus();
    });
    await frame.locator('#feedback-for-the-test').click();
    await page.evaluate(() => { (window as unknown as Spy).heard.length = 0; });
    await page.keyboard.type('You named the date, zzqx.');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+c');
    expect(await frame.locator('#feedback-for-the-test').inputValue()).toBe('You named the date, zzqx.');
    const got = await page.evaluate(() => {
      const tried: string[] = [];
      for (let i = 0; i < window.length; i++) {
        try {
          tried.push(window[i]!.document.body.innerText);
        } catch (error) {
          tried.push((error as Error).name);
        }
      }
      const active = document.activeElement!;
      return { heard: (window as unknown as Spy).heard, frames: tried, active: active.nodeName, root: active.shadowRoot, selected: String(getSelection()), outer: document.documentElement.outerHTML.includes('zzqx'), text: document.body.innerText.includes('zzqx') };
    });
    expect({ ...got, frames: got.frames.filter((f) => f !== 'SecurityError') }).toEqual({ heard: [], frames: [], active: 'RIDEALONG-PANEL', root: null, selected: '', outer: false, text: false });
    await frame.evaluate(() => document.getElementById('feedback-for-the-test')!.remove());
  });

  test('can’t press anything in the panel: what it makes up doesn’t arrive, what is covered isn’t written', async () => {
    const before = await textOf(frame);
    await page.evaluate(() => {
      const host = document.querySelector('ridealong-panel')!;
      const at = { bubbles: true, composed: true, clientX: innerWidth - 200, clientY: 200 };
      for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click', 'dblclick']) for (const target of [host, document.elementFromPoint(at.clientX, at.clientY)!]) target.dispatchEvent(new MouseEvent(type, at));
      for (const key of ['Enter', ' ', 'Escape', 'Tab']) host.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
      for (let i = 0; i < window.length; i++) window[i]!.postMessage({ type: 'close' }, '*');
    });
    expect([await isOpen(), await textOf(frame)]).toEqual([true, before]);
  });

  test('finds no token, and no message of ours, on the page, in its addresses or in what is logged', async () => {
    const tokens = stage.sandbox.salesforce.sessions.active().flatMap((u) => [stage.sandbox.salesforce.sessions.apiToken(u), stage.sandbox.salesforce.sessions.pageToken(u)]);
    const seen = await page.evaluate(() => ({ outer: document.documentElement.outerHTML, loaded: performance.getEntries().map((e) => e.name).join(' '), stored: JSON.stringify({ ...localStorage, ...sessionStorage }), heard: (window as unknown as Spy).heard.filter((h) => h.startsWith('message')) }));
    // Our own message to the frames above is none of ours.
    const all = [seen.outer, seen.loaded, seen.stored, ...ours.logged, ...stage.sandbox.control.requests.map((r) => r.path)].join('\n');
    expect({ tokens: tokens.filter((t) => all.includes(t)), heard: seen.heard, panel: /<ridealong-panel[^>]*>(?!<\/ridealong-panel>)/.test(seen.outer), names: ours.logged.filter((l) => l.includes(stage.showcase.name)) }).toEqual({ tokens: [], heard: [], panel: false, names: [] });
  });
});

describe('a page that frames the panel itself', () => {
  let hostile: Page;
  let places: Places;

  beforeAll(async () => {
    // The worst case: a page has learnt the address that only the loader knows, and the nonce that it used.
    const src = await inRoot<string>('(root) => root.querySelector("iframe").src');
    places = { dynamicUrl: src.replace(/#.*/, ''), nonce: /#n=(\w+)/.exec(src)![1]! };
    hostile = await stage.browser.context.newPage();
    await hostile.goto(`${LIGHTNING}/lightning/o/Opportunity/home`);
    await hostile.waitForSelector('html > ridealong-panel', { state: 'attached' });
  });
  afterAll(() => hostile.close());

  /** Frames an address within a page's own content, and gives what stood there once it was refused or loaded. */
  async function framed(on: Page, src: string): Promise<Frame> {
    const name = `hostile-${Math.random()}`;
    await on.evaluate(([address, called]) => new Promise<void>((loaded) => {
      const made = document.createElement('iframe');
      made.name = called!;
      made.src = address!;
      made.onload = () => loaded();
      document.body.append(made);
    }), [src, name]);
    return on.frame({ name })!;
  }

  async function refused(on: Page, hash: string): Promise<void> {
    const got = await framed(on, places.dynamicUrl + hash);
    await got.getByText('Ridealong was updated or switched off.').waitFor();
    const text = await got.locator('body').innerText();
    expect(text).not.toContain(stage.showcase.name);
    expect(text).not.toMatch(/[€%]|\d{3}/);
    expect(await got.locator('main').getAttribute('data-state')).toBe('loading');
  }

  test('its fixed address isn’t served to pages at all', async () => {
    const got = await framed(hostile, `${stage.browser.baseUrl}panel.html`);
    expect(got.url()).toBe('chrome-error://chromewebdata/');
  });

  test.each([['no nonce', () => ''], ['a tab’s number', () => '?tab=1'], ['the nonce that was used', () => `#n=${places.nonce}`], ['a guessed nonce', () => `#n=${'ab'.repeat(16)}`]])('with %s it is told nothing', async (_, hash) => {
    await refused(page, hash());
    await refused(hostile, hash());
  });

  test('a nonce of another tab doesn’t open it, and is used up by the try', async () => {
    const nonce = 'c0ffee00'.repeat(4);
    expect(await inRoot(`() => chrome.runtime.sendMessage({ call: 'openPanel', request: { nonce: '${nonce}' } })`)).toEqual({ ok: true, value: { ok: true } });
    await refused(hostile, `#n=${nonce}`);
    await refused(page, `#n=${nonce}`);
  });

  test('a nonce of its own tab opens it once, so the tests above could have failed', async () => {
    const nonce = 'deadbeef'.repeat(4);
    await inRoot(`() => chrome.runtime.sendMessage({ call: 'openPanel', request: { nonce: '${nonce}' } })`);
    const got = await framed(page, `${places.dynamicUrl}#n=${nonce}`);
    await got.getByText(stage.showcase.name).first().waitFor();
    await refused(page, `#n=${nonce}`);
  });

  test('neither the page’s document nor its record of what was loaded names the nonce', async () => {
    const seen = await page.evaluate(() => document.documentElement.outerHTML + performance.getEntries().map((e) => e.name).join(' '));
    expect(seen.replaceAll(/<iframe name="hostile.*?>/g, '')).not.toContain(places.nonce);
  });
});

describe('for everybody', () => {
  const VIEWS: ViewName[] = ['goal', 'deal', 'forecast'];
  test.each((['light', 'dark'] as const).flatMap((scheme) => VIEWS.map((view) => [view, scheme] as const)))('axe finds nothing in %s, %s', async (view, scheme) => {
    if (page.frames().length > 2) {
      await page.reload();
      frame = await stage.browser.panelOf(page);
    }
    await page.bringToFront();
    await page.emulateMedia({ colorScheme: scheme });
    await showView(frame, view);
    expect(await frame.evaluate((dark) => matchMedia('(prefers-color-scheme: dark)').matches === dark, scheme === 'dark')).toBe(true);
    expect(await violations(frame)).toEqual([]);
  });

  test('nothing of ours complained on the page, in the panel or in the background', async () => {
    await chooseView(frame, 'goal');
    expect(ours.all).toEqual([]);
  });
});

interface Complaints {
  all: string[];
  /** Whatever was written to a console, by anybody. */
  logged: string[];
}

/** Errors and warnings of a page, its panel and the background; what the CRM's own page lacks (its icon) aside. */
function listen(on: Page): Complaints {
  const heard: Complaints = { all: [], logged: [] };
  const hostileFrames = /panel\.html/;
  on.on('console', (message) => {
    heard.logged.push(message.text());
    const { url } = message.location();
    if (['error', 'warning'].includes(message.type()) && !url.endsWith('/favicon.ico') && !(hostileFrames.test(message.text()) && message.text().startsWith('Denying load'))) heard.all.push(`${message.text()} (${url})`);
  });
  on.on('pageerror', (error) => heard.all.push(String(error)));
  worker().on('console', (message) => { heard.logged.push(message.text()); if (['error', 'warning'].includes(message.type())) heard.all.push(`background: ${message.text()}`); });
  return heard;
}
