import { describe, expect, it } from 'vitest';
import type { MapPage } from '../../../../lib/messages/areas/map.ts';
import type { GoalDetail } from '../../../../lib/messages/areas/goal.ts';
import { mapFile } from '../../../../lib/views/areas/map/files.ts';
import { mapView } from '../../../../lib/views/areas/map.ts';
import { at, d } from '../../support/books.ts';
import { both, commit, CONTEXT, goal, halden, inputOf, large, Q4, say, set, STRATEGY, type Stored } from '../../support/map-company.ts';

const page = (records: Stored[], over: Parameters<typeof inputOf>[1] = {}, periodId: string | null = null): MapPage => mapView(inputOf(records, over), { periodId, goalId: null }).map!;
const detail = (records: Stored[], id: string, over: Parameters<typeof inputOf>[1] = {}): GoalDetail => mapView(inputOf(records, over), { periodId: null, goalId: id }).goal!;
const lines = (map: MapPage): string[] => map.rows.map((r) => `${'  '.repeat(r.level)}${r.name}`);
const row = (map: MapPage, id: string) => map.rows.find((r) => r.goalId === id)!;

describe('the alignment map', () => {
  it('says first how many are committed, who is being discussed and who has not been heard', () => {
    const { kicker, title, sentence } = page(halden());
    expect({ kicker, title, sentence }).toEqual({
      kicker: 'Halden Instruments · Q4 2026', title: '11 of 16 goals are committed by both sides',
      sentence: 'One is being discussed (Katarzyna Wojciechowska-Zielińska), two have not been heard (Open position: from 1 December and Henrik Sjöberg). Two wait for their leaders, who commit first.',
    });
  });

  it('stands from strategy to person, what serves nothing at the end', () => {
    expect(lines(page(halden()))).toEqual([
      'Be the first choice of mid-sized laboratories', '  New bookings, company', '    Partners', '    Central Europe, mid-market', '      Anneliese Brandt-Wittgenstein', '      Benedikt Maria Ostermayer-Schulze', '      Katarzyna Wojciechowska-Zielińska', '      Yusuf Abdelrahman',
      '      Open position: from 1 December', '    Northern Europe', '      Rasmus Thorvaldsen-Nygaard', '      Saskia van der Meulen', '  Leads that fit', '    Inbound, laboratories of 20 to 200 people',
      'Customers stay because it works', '  Renewals', 'Decide quickly, and say why', '  Contracts back in 5 working days', 'Traces to no strategic goal yet', '  Onboarded within 30 days',
    ]);
  });

  it('holds parts against whole, and says what is with nobody, too much, or not meant to add up', () => {
    const map = page(halden());
    expect(['company', 'ce', 'ne', 'partners', 'fit'].map((id) => row(map, id).parts && [row(map, id).parts!.text, row(map, id).parts!.detail])).toEqual([
      ['€70,000 with nobody', 'parts make €5,130,000'], ['€100,000 too much', 'parts make €2,750,000'], ['adds up', null], ['stands by itself', null], null,
    ]);
  });

  it('tells a team’s number that is deliberately not the sum of its people’s, to the cent', () => {
    const map = page([set('L', [goal('t', 'team:T', 1000, { isApart: true }), goal('p', 'person:A', 400.5, { parentId: 't' })])]);
    expect(row(map, 't').parts).toEqual({ is: 'apart', text: 'not the sum of its people’s', detail: 'parts make €400.50' });
  });

  it('says how each goal stands between its two sides', () => {
    const map = page(halden());
    const told = (id: string) => { const { leader, bearer, word, detail: more } = row(map, id).committed!; return [leader, bearer, word, more]; };
    expect(['a', 'k', 'open', 'legal', 'r'].map(told)).toEqual([
      ['yes', 'yes', 'both', null], ['yes', 'talk', 'being discussed', 'asks for €580,000'], ['yes', 'unheard', 'nobody yet', null], ['yes', 'unheard', 'not heard', 'asked 2 Nov'], ['unheard', 'unheard', 'proposed', 'Aino Kettunen commits first'],
    ]);
  });

  it('says where numbers come from, who left, and what is the reader’s own', () => {
    const map = page(halden(), { who: 'K' });
    expect([row(map, 'company').from, row(map, 'a').from, row(map, 'fit').from]).toEqual(['Board, 2 Sep', 'Finance, after her note', 'Marketing, with sales']);
    expect(row(map, 'r').sub).toBe('no longer active');
    expect(map.rows.filter((r) => r.isMine).map((r) => r.goalId)).toEqual(['k']);
    expect(row(map, 'calls').sub).toBe('Sales, Tomasz Wiśniewski, what it was part of is no longer there');
  });

  it('keeps goals that run in a circle, and those of a strategic goal that was taken out', () => {
    const map = page([say('strategy', 'L', STRATEGY), set('L', [goal('x', 'person:A', 1, { parentId: 'y' }), goal('y', 'person:B', 2, { parentId: 'x' }), goal('z', 'person:K', 3, { strategyId: 'gone' })])]);
    expect(map.rows.flatMap((r) => r.goalId ?? []).sort()).toEqual(['x', 'y', 'z']);
    expect(row(map, 'z').sub).toBe('what it served is no longer in the strategy');
  });

  it('shows goals whose days touch the period, with what they are part of, and begins at the running quarter', () => {
    const year = { id: '2026', start: d('2026-01-01'), end: d('2026-12-31'), calendarId: 'calendar' };
    const q3 = { id: '2026-Q3', start: d('2026-07-01'), end: d('2026-09-30'), calendarId: 'calendar' };
    const records = [set('L', [goal('y', 'company', 10, { period: year }), goal('q3', 'person:A', 4, { period: q3, parentId: 'y' }), goal('q4', 'person:A', 6, { parentId: 'y' })])];
    expect(page(records).rows.flatMap((r) => r.goalId ?? [])).toEqual(['y', 'q4']);
    expect(page(records, {}, '2026-Q3').rows.flatMap((r) => r.goalId ?? [])).toEqual(['y', 'q3']);
    expect(row(page(records), 'y')).toMatchObject({ sub: '2026', parts: { is: 'adds' } });
    expect(page(records).periods.map((p) => p.label)).toEqual(['Q1 2027', 'Q4 2026', 'Q3 2026', '2026']);
    expect(page([set('L', [goal('q3', 'person:A', 4, { period: q3 })])]).periodId).toBe('2026-Q3');
  });

  it('says how to begin where nothing stands, by who may do what', () => {
    expect(page([]).empty!.ways).toHaveLength(4);
    expect(page([]).form).not.toBeNull();
    const rep = page([say('strategy', 'L', STRATEGY)], { who: 'K' });
    expect([rep.empty!.ways[0], rep.form, rep.may.add]).toEqual(['Take in a plan from a file (CSV or JSON), under Plan: whole, or not at all, with what is wrong in it line by line.', null, false]);
    expect(rep.rows.map((r) => r.sub)).toContain('Value of the company, no goal serves it yet');
  });

  it('begins shut below the second level where there are many, but for the way to the reader’s own', () => {
    const map = page([...large(500), set('L', [goal('mine', 'person:K', 1, { parentId: 'c0f0t0' })])], { who: 'K' });
    expect(map.goals).toBe(501);
    expect(map.shut).toContain('g:c1f0');
    expect(map.shut).not.toContain('g:c0f0');
    expect(map.shut).not.toContain('g:c0');
  });

  it('leaves commitments out under a HubSpot key, and says why', () => {
    const map = page(halden(), { me: { crm: 'hubspot', verified: false } });
    expect(map.title).toBe('16 goals stand');
    expect(map.sentence).toContain('off under a HubSpot key');
    expect(row(map, 'a').committed).toBeNull();
  });

  it('is JSON through and through', () => {
    const view = mapView(inputOf(halden()), { periodId: null, goalId: null });
    expect(JSON.parse(JSON.stringify(view))).toEqual(view);
    const one = mapView(inputOf(halden()), { periodId: null, goalId: 'k' });
    expect(JSON.parse(JSON.stringify(one))).toEqual(one);
  });
});

describe('a goal, opened', () => {
  it('tells who set it, what became of it and why, newest first', () => {
    expect(detail(halden(), 'k').events.map((e) => [e.who, e.when, ...e.lines, e.text])).toEqual([
      ['Katarzyna Wojciechowska-Zielińska', '23 Oct', 'Asks for €580,000', 'That is what I can stand behind.'], ['Katarzyna Wojciechowska-Zielińska', '22 Oct', 'Two of the Łódź accounts froze their budgets last week.'],
      ['Tomasz Wiśniewski', '21 Oct', 'Committed, as leader', null], ['Priya Raghunathan', '20 Oct', 'Target: €620,000, before €600,000', 'Counts from 1 Nov', 'The Łódź accounts moved to her in October.'], ['Margarethe Lindqvist', '14 Sep', 'Target €600,000', null],
    ]);
  });

  it('lets each do what is theirs, and says why the rest is not', () => {
    const may = (who: string, id = 'k') => { const { why, ...rest } = detail(halden(), id, { who }).may; return { ...rest, why: why.length }; };
    expect(may('K')).toEqual({ commitLeader: false, commitBearer: true, comment: true, counter: true, set: false, end: false, behalfOf: null, why: 1 });
    expect(may('T')).toEqual({ commitLeader: false, commitBearer: false, comment: true, counter: true, set: true, end: true, behalfOf: null, why: 0 });
    expect(may('S')).toEqual({ commitLeader: false, commitBearer: false, comment: false, counter: false, set: false, end: false, behalfOf: null, why: 1 });
    expect(may('N', 'r')).toMatchObject({ commitLeader: true, commitBearer: false });
    expect(may('L', 'legal')).toMatchObject({ commitBearer: true, behalfOf: 'Henrik Sjöberg' });
    expect(may('L', 'open')).toMatchObject({ commitBearer: false });
  });

  it('keeps the bearer waiting until the leader has committed, with the sentence', () => {
    const records = [set('T', [goal('g', 'person:A', 1)], { key: 's' })];
    expect(detail(records, 'g', { who: 'A' }).may).toMatchObject({ commitBearer: false, why: [expect.stringContaining('Leaders commit first'), expect.any(String)] });
    expect(detail([...records, commit('T', records[0]!, 'g', 'leader')], 'g', { who: 'A' }).may.commitBearer).toBe(true);
  });

  it('turns commitments off under an unverified key, with the sentence', () => {
    expect(detail(halden(), 'k', { who: 'K', me: { crm: 'hubspot', verified: false } }).may).toMatchObject({ commitBearer: false, why: [expect.stringContaining('HubSpot key'), expect.any(String)] });
  });

  it('says in whose name a word was entered, and who sees all this', () => {
    expect(detail(halden(), 'renew').sides.bearer).toEqual({ mark: 'yes', text: 'Ifeoma Nwachukwu, entered by Margarethe Lindqvist, 14 Sep' });
    expect(detail(halden(), 'k').seenBy).toContain('everybody who has Ridealong’s permission set');
    const only = [{ ...set('L', [goal('g', 'person:A', 1)]), state: 'device' as const }];
    expect(detail(only, 'g', { context: { ...CONTEXT, crm: 'hubspot' } }).seenBy).toMatch(/^On this device only, since HubSpot/);
  });

  it('keeps what was said of a goal that was ended', () => {
    const ended = [...halden(), say('goal', 'T', { act: 'end', goalId: 'k', why: 'She moves to Partners.' }, { at: at('2026-11-20') })];
    expect(detail(ended, 'k')).toMatchObject({ isEnded: true, state: 'Ended on 20 Nov by Tomasz Wiśniewski.', may: { set: false, comment: false } });
    expect(page(ended).rows.some((r) => r.goalId === 'k')).toBe(false);
    expect(mapView(inputOf([]), { periodId: null, goalId: 'k' }).goal).toBeNull();
  });
});

describe('files of the map', () => {
  const bad = '=HYPERLINK("http://x")<script>alert(1)</script>';
  const records = (): Stored[] => {
    const s = set('L', [goal('g', 'company', 1234.5, { title: bad, period: Q4 })], { key: 's' });
    return [s, ...both(s, [['g', 'L', 'L']])];
  };

  it('a page is one file that loads and runs nothing, with every word as text', () => {
    const { text, name } = mapFile(inputOf(records()), { periodId: null, goalId: null }, 'page')!;
    expect(name).toBe('ridealong-halden-instruments-2026-q4-alignment-map.html');
    expect(text).toContain('default-src \'none\'');
    expect(text).not.toMatch(/<script|src=|href=/);
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(text).toContain('The one goal is');
  });

  it('a table holds every goal with plain numbers, and no text that a spreadsheet would compute', () => {
    const { text } = mapFile(inputOf(records()), { periodId: null, goalId: null }, 'csv')!;
    expect(text).toContain('1234.5,EUR');
    expect(text).toContain('"\'=HYPERLINK');
    expect(mapFile(inputOf(halden()), { periodId: null, goalId: null }, 'csv')!.text.trim().split('\r\n')).toHaveLength(17);
  });

  it('makes no file of another kind', () => {
    expect(mapFile(inputOf([]), { periodId: null, goalId: null }, 'pdf')).toBeNull();
  });
});
