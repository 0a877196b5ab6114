import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CauseCard } from '../../../lib/messages/views.ts';
import { deleteWorkspace, openWorkspace, type Workspace } from '../../../lib/store/workspace.ts';
import { askedBefore, rememberAsked } from '../../../lib/views/asked.ts';
import { at } from '../support/books.ts';

let workspace: Workspace;
beforeEach(async () => { workspace = await openWorkspace('asked'); });
afterEach(async () => { workspace.close(); await deleteWorkspace('asked'); });

const card = (over: Partial<CauseCard> = {}): CauseCard => ({ periodId: '2026-Q3', may: 'state', said: null, isPutOff: false, ...over } as CauseCard);
const ask = (now: string, ...cards: CauseCard[]) => rememberAsked(workspace, 'X', cards, { now: at(now), zone: 'Europe/Berlin' });

it('remembers the first asking of a day, and asks anew on the next', async () => {
  await ask('2026-11-23T08:00:00Z', card());
  await ask('2026-11-23T09:00:00Z', card());
  expect(await workspace.meta('asked')).toEqual({ 'X 2026-Q3': at('2026-11-23T08:00:00Z') });
  await ask('2026-11-24T07:00:00Z', card());
  expect(await workspace.meta('asked')).toEqual({ 'X 2026-Q3': at('2026-11-24T07:00:00Z') });
});

it('remembers nothing of what only reads, is put off, or has been said', async () => {
  await ask('2026-11-23T08:00:00Z', card({ may: 'read' }), card({ isPutOff: true }), card({ said: {} as CauseCard['said'] }));
  expect(await workspace.meta('asked')).toBeUndefined();
});

it('takes what is asked again within half an hour for the same visit', () => {
  const asked = { m: at('2026-11-23T08:00:00Z') };
  expect(['2026-11-23T08:29:00Z', '2026-11-23T08:31:00Z'].map((now) => askedBefore(asked, 'm', at(now)))).toEqual([null, asked.m]);
});
