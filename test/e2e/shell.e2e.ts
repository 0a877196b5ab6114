import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectSalesforce, opportunityPath, signInSalesforce, showView, startStage, textOf, type Stage } from './support.ts';

let stage: Stage;
beforeAll(async () => { stage = await startStage(); });
afterAll(() => stage.end());
test('x', async () => {
  const page = await signInSalesforce(stage.browser, stage.sandbox, { path: opportunityPath(stage.showcase.id) });
  const frame = await connectSalesforce(stage.browser, page);
  for (const v of ['goal', 'deal', 'forecast'] as const) { await showView(frame, v); console.log(await textOf(frame)); }
});
