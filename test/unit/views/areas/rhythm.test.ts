import { describe, expect, it } from 'vitest';
import type { RhythmAct } from '../../../../lib/model/coaching/rhythm.ts';
import { userId } from '../../../../lib/model/ids.ts';
import { maySay } from '../../../../lib/views/areas/may-say.ts';
import { rhythmView } from '../../../../lib/views/areas/rhythm.ts';
import { placeOf } from '../../../../lib/views/areas/said.ts';
import { d } from '../../support/books.ts';
import { coachingInput, rhythm, TEAM } from '../../support/coaching-company.ts';
import { CONTEXT } from '../../support/map-company.ts';

const seen = (who: string, records = TEAM) => rhythmView(coachingInput(records, { who }), {});
const pair = (who: string, withId: string, records = TEAM) => seen(who, records).pairs.find((p) => p.withId === withId)!;
const may = (who: string, body: RhythmAct, records = TEAM) => maySay({ kind: 'rhythm', body }, coachingInput(records, { who }));

describe('the rhythm of a pair', () => {
  it('is told to both sides in the same words, due or not', () => {
    const told = (who: string, other: string) => { const p = pair(who, other); return [p.sentence, p.isDue, p.beats, p.agreed]; };
    expect(told('T', 'A')).toEqual(told('A', 'T'));
    expect(told('T', 'A').slice(0, 2)).toEqual(['Anneliese Brandt-Wittgenstein and Tomasz Wiśniewski: a 1:1 has been due since 12 Nov 2026.', true]);
    expect(pair('T', 'A').beats.map((b) => b.sentence)).toEqual([
      'A 1:1 has been due since 12 Nov 2026: the last was on 29 Oct 2026, and both agreed on one every 14 days.', 'Feedback is due on 27 Nov 2026: the last was on 20 Nov 2026, and both agreed on one every week.',
    ]);
  });
  it('counts words between the two and talks, and opens to them', () => {
    expect(pair('T', 'A').beats.map((b) => b.rows.map((r) => [r.when, r.what, r.href]))).toEqual([
      [['29 Oct 2026', 'A talk, written down by Anneliese Brandt-Wittgenstein', null]], [['20 Nov 2026', 'A word by Anneliese Brandt-Wittgenstein on Oberwald', 'https://halden.lightning.force.com/lightning/r/Opportunity/Oberwald/view']],
    ]);
  });
  it('waits for the other side to agree', () => {
    expect([pair('T', 'K').proposal, pair('K', 'T').proposal?.mayAgree, pair('T', 'K').agreed]).toEqual([
      { key: 'r2', text: 'Katarzyna Wojciechowska-Zielińska proposed on 18 Nov 2026: a 1:1 every 21 days.', why: 'Every two weeks was too often in October.', mayAgree: true, cadence: { feedbackDays: null, oneOnOneDays: 21 }, waiting: false }, false, null,
    ]);
  });
  it('names who has not been spoken with, and since when the others', () => {
    expect([pair('T', 'Y').sentence, pair('T', 'B').sentence]).toEqual(['Tomasz Wiśniewski and Yusuf Abdelrahman: neither feedback nor a 1:1 is recorded.', 'Benedikt Maria Ostermayer-Schulze and Tomasz Wiśniewski: spoke last on 3 Nov 2026; no rhythm is agreed.']);
  });
  it('is shown to the two alone, those first where something is due', () => {
    expect([seen('T').pairs.map((p) => p.withId), seen('A').pairs.map((p) => p.withId), seen('L').pairs.map((p) => p.withId)]).toEqual([['A', 'B', 'K', 'L', 'Y'], ['T'], ['N', 'D', 'F', 'T'].sort((a, b) => (CONTEXT.people.find((p) => p.id === a)!.name < CONTEXT.people.find((p) => p.id === b)!.name ? -1 : 1))]);
    expect(JSON.stringify(seen('N'))).not.toContain('Oberwald');
    expect(pair('T', 'A').whoSees).toBe('Seen by Anneliese Brandt-Wittgenstein and you, nobody else: outside your devices it is encrypted to the two of you.');
  });
  it('says why there is nobody', () => expect(rhythmView(coachingInput([], { who: 'L', context: { ...CONTEXT, people: CONTEXT.people.map((p) => ({ ...p, managerId: null })) } }), {}).empty).toContain('The CRM names nobody'));
});

describe('a word about a rhythm', () => {
  const agree: RhythmAct = { act: 'agree', of: 'r2', withId: userId('K') };
  it('is for the pair alone, and lies between the two', () => {
    expect([may('T', agree).ok, may('N', { ...agree, withId: userId('K') }).ok]).toEqual([true, false]);
    expect(placeOf({ kind: 'rhythm', body: agree }, coachingInput(TEAM))).toEqual({ dealId: null, between: ['T', 'K'] });
  });
  it.each<[string, string, RhythmAct, string]>([
    ['agree to one’s own proposal', 'K', { act: 'agree', of: 'r2', withId: userId('T') }, 'The other side agrees to what you proposed; you can’t do it for them.'],
    ['agree to one that is no longer the newest', 'T', { act: 'agree', of: 'r1', withId: userId('A') }, 'This proposal is no longer the newest. Look at the page as it is now.'],
    ['write down a talk to come', 'T', { act: 'held', withId: userId('A'), day: d('2026-11-25') }, 'This day lies ahead. A talk is written down once it was held.'],
    ['propose nothing', 'T', { act: 'propose', withId: userId('A'), cadence: { feedbackDays: null, oneOnOneDays: null }, why: '' }, 'Say at least one of the two: how often feedback, how often a 1:1.'],
    ['end nothing', 'T', { act: 'end', withId: userId('B'), why: 'x' }, 'Nothing is agreed that could be ended.'],
    ['end without a word', 'T', { act: 'end', withId: userId('A'), why: ' ' }, 'Say why, so that the other side knows.'],
  ])('can’t %s', (_, who, body, why) => expect(may(who, body)).toEqual({ ok: false, why }));
  it('ends what was agreed, with who and why, and nothing is due', () => {
    const p = pair('A', 'T', [...TEAM, rhythm('T', { act: 'end', withId: userId('A'), why: 'She moves to another team.' }, '2026-11-22')]);
    expect([p.ended, p.isDue, p.agreed]).toEqual(['Tomasz Wiśniewski ended what was agreed on 22 Nov 2026: She moves to another team.', false, null]);
  });
});
