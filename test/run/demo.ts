import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { launch, type Driven } from '../e2e/browser.ts';
import { showView } from '../e2e/support.ts';
import { startSandbox, type Sandbox } from '../sandbox/server.ts';
import { callsOf, readBridge, readGoal, readPrompts, type CrmReport } from './demo/read-panel.ts';
import { takePictures } from './demo/pictures.ts';
import { visitHubspot, visitSalesforce, type Visited } from './demo/visit.ts';

const say = (text: string): void => void process.stderr.write(`${text}\n`);
const { values } = parseArgs({ options: { headless: { type: 'boolean', default: false }, out: { type: 'string' }, seed: { type: 'string', default: '1' }, data: { type: 'string' }, port: { type: 'string', default: '0' } } });

/** A browser window needs a display; without one the demo still runs, unseen. */
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

async function report(visited: Visited, sandbox: Sandbox): Promise<CrmReport> {
  const { frame } = visited;
  await showView(frame, 'goal');
  const goal = await readGoal(frame);
  await showView(frame, 'forecast');
  const bridge = await readBridge(frame);
  await showView(frame, 'deal');
  return { recordId: visited.recordId, ...goal, bridge, prompts: await readPrompts(frame), calls: callsOf(sandbox, visited.crm) };
}

async function main(): Promise<void> {
  const headless = values.headless || !hasDisplay;
  if (headless && !values.headless) say('There is no display here, so the demo runs headless. Pictures of it go to ./out.');
  const out = values.out ?? (headless ? 'out' : null);
  say('Building the extension …');
  if (spawnSync('wxt', ['build'], { stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' }).status !== 0) throw new Error('The extension could not be built; the lines above say why.');
  say('Starting both CRMs on this machine …');
  const sandbox = await startSandbox({ dataDir: values.data, seed: Number(values.seed), port: Number(values.port) });
  let browser: Driven | null = null;
  try {
    say('Opening the browser with the extension …');
    browser = await launch({ resolverRules: sandbox.resolverRules, headless, viewport: headless ? { width: 1280, height: 800 } : null });
    say('Salesforce: signing in, connecting by this browser’s session, reading …');
    const salesforce = await visitSalesforce(browser, sandbox);
    const reports: Record<string, unknown> = { version: 1, salesforce: await report(salesforce, sandbox) };
    say('HubSpot: connecting by a key, reading (its API takes its time) …');
    const hubspot = await visitHubspot(browser, sandbox);
    reports.hubspot = await report(hubspot, sandbox);
    if (out) {
      await mkdir(out, { recursive: true });
      say('Taking pictures …');
      await takePictures(browser, { salesforce, hubspot }, out);
      await writeFile(join(out, 'report.json'), `${JSON.stringify(reports, null, 2)}\n`);
      say(`Written to ${out}: salesforce.png, hubspot.png, finance.png, a picture of each view, report.json.`);
    }
    if (sandbox.control.unsupported.length > 0) throw new Error(`Asked of the CRMs and not answered: ${sandbox.control.unsupported.join('; ')}`);
    if (headless) return;
    say('Both pages are open. Close the browser to end.');
    await new Promise<void>((resolve) => browser!.context.once('close', () => resolve()));
  } finally {
    await browser?.close();
    await sandbox.close();
  }
}

await main().catch((error: unknown) => {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
