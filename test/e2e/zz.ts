import { openPanel, opportunityPath, signInSalesforce, startStage } from './support.ts';
const stage = await startStage();
const { browser } = stage;
const page = await signInSalesforce(browser, stage.sandbox, { path: opportunityPath(stage.showcase.id) });
page.on('console', (m) => console.log('PAGE', m.type(), m.text()));
page.on('pageerror', (m) => console.log('PAGEERR', m.message));
const frame = await openPanel(browser, page);
console.log(frame.url(), browser.baseUrl);
console.log(await frame.evaluate(() => [location.href, history.length]));
console.log(await page.evaluate(() => [...performance.getEntriesByType('resource').map((e) => e.name), ...[...document.documentElement.children].map((c) => c.outerHTML.slice(0, 80)), window.frames.length, document.documentElement.style.cssText]));
for (const src of [`${browser.baseUrl}panel.html`, frame.url(), frame.url().replace(/n=.*/, `n=${'a'.repeat(32)}`), frame.url().replace(/#.*/, '?tab=1')]) {
  const name = `x${Math.random()}`;
  await page.evaluate(([src, name]) => new Promise((done) => { const f = document.createElement('iframe'); f.name = name!; f.src = src!; f.onload = () => done(0); document.body.append(f); }), [src, name]);
  const f = page.frame({ name });
  console.log(src, '=>', f?.url(), await f?.locator('body').innerText().catch((e: unknown) => String(e)));
}
console.log(browser.context.serviceWorkers().length);
const before = browser.context.serviceWorkers()[0]!;
await browser.killWorker();
console.log('killed', browser.context.serviceWorkers().length);
await page.waitForTimeout(2000);
console.log(browser.context.serviceWorkers().length, browser.context.serviceWorkers()[0] === before, await frame.locator('main').getAttribute('data-state'), page.frames().map((f) => f.url()));
const w = browser.context.serviceWorkers()[0]!;
console.log(await Promise.race([w.evaluate(() => (globalThis as unknown as { chrome: { runtime: { id: string } } }).chrome.runtime.id), new Promise((r) => setTimeout(() => r('timeout'), 3000))]));
console.log(stage.sandbox.control.requests.filter((r) => !r.path.startsWith('/services')).map((r) => r.method + r.path));
await stage.end();
