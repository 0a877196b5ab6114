import browser from 'webextension-polyfill';
import type { makeConnections } from '../../lib/connect/connections.ts';
import type { CallHandlers } from '../../lib/host/serve-calls.ts';
import type { DiagnosticsStore } from '../../lib/store/diagnostics.ts';
import { openFacts } from '../../lib/store/facts.ts';

/** What happened lately and how each connection stands; no name, amount, address or token among it. */
export const diagnose = (connections: ReturnType<typeof makeConnections>, diagnostics: DiagnosticsStore): CallHandlers['diagnostics'] => async () => ({
  version: browser.runtime.getManifest().version, events: await diagnostics.all(),
  connections: await Promise.all((await connections.all()).map(async (stored) => {
    const facts = await openFacts(stored.id);
    const { generation, syncedAt, deals, pull, failed, usage } = await facts.head();
    facts.close();
    return { crm: stored.identity.crm, how: stored.how.kind, generation, syncedAt, deals, pull: pull && { full: pull.full, startedAt: pull.startedAt, progress: pull.progress }, calls: usage ?? null, failed: failed && { at: failed.at, code: failed.error.code } };
  })),
});
