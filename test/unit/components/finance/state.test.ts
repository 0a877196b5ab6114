import { expect, it } from 'vitest';
import { createFinanceState, openKey } from '../../../../components/finance/state.ts';
import type { FinanceAsk, FinanceScreen } from '../../../../lib/messages/finance.ts';
import { RidealongError } from '../../../../lib/model/errors.ts';
import { q3 } from '../../../run/gallery-fixtures/finance.ts';

const ask: FinanceAsk = { connection: 'c', periodId: null, basis: null, scope: null, typeId: null, t0: null, t1: null, compareWith: null };
const footer = { source: '', seenBy: '' };
const named = (title: string): FinanceScreen => ({ state: 'empty', title, message: '', footer });

it('drops a late answer to an older question', async () => {
  const waiting: ((screen: FinanceScreen) => void)[] = [];
  const state = createFinanceState(() => new Promise((answer) => { waiting.push(answer); }), ask);
  const first = state.reload();
  const second = state.change({ periodId: 'Q3' });
  waiting[1]!(named('second'));
  await second;
  waiting[0]!(named('first'));
  await first;
  expect({ screen: state.screen.value, ask: state.ask.value.periodId, busy: state.busy.value }).toEqual({ screen: named('second'), ask: 'Q3', busy: false });
});

it('keeps what stands while the newer is being read', async () => {
  let answer = (_: FinanceScreen): void => undefined;
  const state = createFinanceState(() => new Promise((a) => { answer = a; }), ask);
  const first = state.reload();
  answer(named('first'));
  await first;
  const next = state.change({ basis: 'pipeline' });
  expect({ screen: state.screen.value, busy: state.busy.value }).toEqual({ screen: named('first'), busy: true });
  answer(named('second'));
  await next;
  expect(state.screen.value).toEqual(named('second'));
});

it('shows a failure as a screen of its own, and the next question can succeed', async () => {
  let fails = true;
  const state = createFinanceState(() => (fails ? Promise.reject(new RidealongError('offline', 'No answer', 'Try again.')) : Promise.resolve(named('there'))), ask);
  await state.reload();
  expect(state.screen.value).toEqual({ state: 'error', error: { kind: 'offline', code: 'RA-105', title: 'No answer', message: 'Try again.', retryAt: null }, footer });
  fails = false;
  await state.reload();
  expect(state.screen.value).toEqual(named('there'));
});

it('opens and shuts; a pressed bar opens and never shuts', () => {
  const state = createFinanceState(() => Promise.resolve(named('')), ask);
  const [reason, line] = [openKey({ reason: 'slipped' }), openKey({ line: '006 slipped' })];
  state.toggle(reason);
  state.show(reason);
  state.toggle(line);
  expect([...state.open.value]).toEqual([reason, line]);
  state.toggle(reason);
  expect([...state.open.value]).toEqual([line]);
  expect(new Set([openKey({ reason: 'a' }), openKey({ reason: 'a', cause: '' }), openKey({ line: 'a' })]).size).toBe(3);
});

it('writes about what the page shows, as it was understood, not about what was asked', async () => {
  const state = createFinanceState(() => Promise.resolve({ state: 'ready', view: q3 }), ask);
  expect(state.shown()).toEqual(ask);
  await state.reload();
  expect(state.shown()).toEqual(q3.ask);
});
