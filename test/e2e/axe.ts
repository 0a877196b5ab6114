import { source as axeSource } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

/** What a screen reader would stumble on, as axe finds it. */
export async function violations(of: Frame | Page): Promise<string[]> {
  await of.evaluate(axeSource);
  return of.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }> } };
    const { violations: found } = await axe.run();
    return found.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.html} ${n.failureSummary ?? ''}`));
  });
}
