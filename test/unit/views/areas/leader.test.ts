import { describe, expect, it } from 'vitest';
import type { LeaderBlock } from '../../../../lib/messages/areas/leader.ts';
import { leaderView } from '../../../../lib/views/areas/leader.ts';
import { at } from '../../support/books.ts';
import { register } from '../../support/asks-company.ts';
import { halden, inputOf, say, STRATEGY, type Stored } from '../../support/map-company.ts';

const view = (records: Stored[] = [...halden(), ...register()], over: Parameters<typeof inputOf>[1] = {}) => leaderView(inputOf(records, over), { periodId: null });
const block = (id: LeaderBlock['id'], records?: Stored[], over?: Parameters<typeof inputOf>[1]) => view(records, over).blocks.find((b) => b.id === id)!;

describe('the leader’s page', () => {
  it('lists functions that aren’t aligned, and why', () => {
    expect(block('functions').rows.map((r) => [r.text, r.detail])).toEqual([['Executives', 'Has no goal; asks for “Weekly activity spreadsheet, by Friday noon” without a goal'], ['Finance', 'Has no goal']]);
  });
  it('lists questions on asks that wait, with since when', () => {
    expect(block('asks')).toMatchObject({ sentence: '1\u00a0question or proposal on asks waits for an answer. One ask without a goal has not been asked about yet.', rows: [{ text: '60 calls a week from everybody', detail: 'Question of Katarzyna Wojciechowska-Zielińska waits for Margarethe Lindqvist since 3 Nov (21\u00a0days)', to: { is: 'asks' } }] });
  });
  it('names who has not committed and who has not been heard, with days', () => {
    expect(block('unheard').rows.map((r) => `${r.text}: ${r.detail}`)).toContain('Katarzyna Wojciechowska-Zielińska: Katarzyna Wojciechowska-Zielińska is discussing it, since 23 Oct (32\u00a0days)');
    expect(block('unheard').rows.map((r) => `${r.text}: ${r.detail}`)).toContain('Contracts back in 5 working days: Henrik Sjöberg has not been heard, since 2 Nov (22\u00a0days)');
    expect(block('commitment').rows.every((r) => r.to?.is === 'map' && /hasn’t committed, since/.test(r.detail))).toBe(true);
  });
  it('counts who has read the strategy that stands', () => {
    const strategy = say('strategy', 'L', STRATEGY, { key: 'S', at: at('2026-11-02') });
    expect([block('strategy', [strategy, say('read', 'K', { of: 'S' }), say('read', 'K', { of: 'S' }), say('read', 'A', { of: 'older' })]).sentence, block('strategy', []).rows[0]?.text]).toEqual([
      'Published on 2 Nov by Margarethe Lindqvist; 2 of 10\u00a0people in the CRM have read it.', 'Nothing is published',
    ]);
  });
  it('says what nobody has looked at only once looks were written down for a month', () => {
    const looked = (day: string, goalIds: string[]) => say('looked', 'A', { day, goalIds });
    expect([block('unseen').sentence, block('unseen', [...halden(), looked('2026-11-03', [])]).sentence]).toEqual([expect.stringContaining('Nothing has been written down yet'), 'Which goals are looked at has been written down since 3 Nov. It can be said from 3 Dec on.']);
    const seen = block('unseen', [...halden(), looked('2026-10-01', ['company', 'ce']), looked('2026-11-20', ['ce'])]).rows;
    expect([seen.find((r) => r.id === 'company')?.detail, seen.some((r) => r.id === 'ce')]).toEqual(['Last looked at on 1 Oct', false]);
  });
  it('shows who leads a team their own people’s goals, and nobody’s to who leads nobody', () => {
    const manager = view(undefined, { who: 'T' });
    expect([manager.blocks.map((b) => b.id), manager.blocks.find((b) => b.id === 'unheard')!.rows.map((r) => r.text)]).toEqual([['asks', 'commitment', 'unheard', 'strategy', 'unseen'], ['Katarzyna Wojciechowska-Zielińska']]);
    expect(view(undefined, { who: 'K' })).toMatchObject({ title: 'This page is for who leads people', blocks: [] });
  });
  it('says nothing of asks where they are switched off', () => {
    const v = view([...halden(), ...register(), say('setting', 'F', { name: 'areas', value: { asks: false } })]);
    expect([v.blocks.some((b) => b.id === 'asks'), JSON.stringify(v).includes('spreadsheet')]).toEqual([false, false]);
  });
});
