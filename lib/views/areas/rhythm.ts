import type { Beat, Touch } from '../../analysis/coaching/rhythm.ts';
import type { BeatView, PairView, RhythmAsk, RhythmView } from '../../messages/areas/rhythm.ts';
import type { AreaInput } from './input.ts';
import type { OwnRhythm } from './rhythm/pairs.ts';
import { dayOf, formatDay } from '../../model/day.ts';
import { coachingIn } from '../coaching/standing.ts';
import { whoSees } from '../company/who-sees.ts';
import { counted, makeWords, type Words } from '../format.ts';
import { ownRhythms } from './rhythm/pairs.ts';
import { beatSentence, cadenceText, everyText, pairSentence } from './rhythm/words.ts';

/** Rows of one kind of talk. */
const ROWS = 50;

/** How the reader and each of those they lead, or who lead them, speak with each other, against what both agreed. */
export function rhythmView(input: AreaInput, _ask: RhythmAsk): RhythmView {
  const words = makeWords(input.locale);
  const { compare } = new Intl.Collator(input.locale);
  const own = ownRhythms(input);
  const due = (r: OwnRhythm): number => Math.min(r.oneOnOne.isDue ? r.oneOnOne.dueOn! : Infinity, r.feedback.isDue ? r.feedback.dueOn! : Infinity);
  const nameOf = (id: string): string => input.context.people.find((p) => p.id === id)?.name ?? 'Somebody who left';
  const sorted = own.sort((a, b) => (due(a) === due(b) ? 0 : due(a) - due(b)) || compare(nameOf(a.otherId), nameOf(b.otherId)));
  const dueNow = sorted.filter((r) => r.oneOnOne.isDue || r.feedback.isDue);
  const unspoken = sorted.filter((r) => r.lastSpoken === null);
  return {
    title: 'Rhythm', pairs: sorted.map((r) => pairView(r, input, words, nameOf)), today: formatDay(input.data.today),
    sentence: sorted.length === 0 ? 'There is nobody here to keep a rhythm with yet.'
      : dueNow.length > 0 ? `A word is due with ${dueNow.length === 1 ? nameOf(dueNow[0]!.otherId) : counted(words, dueNow.length, 'person', 'people')}.`
      : unspoken.length > 0 ? `Nothing is due. With ${unspoken.length === 1 ? nameOf(unspoken[0]!.otherId) : counted(words, unspoken.length, 'person', 'people')} neither feedback nor a 1:1 is recorded.` : 'Nothing is due.',
    how: 'Feedback counts by the words that the two wrote to each other; a 1:1 by sessions that were held and talks that either wrote down here. Meetings in the calendar aren’t counted: what is read of them doesn’t say who of us was there. Due first, then by name.',
    empty: sorted.length > 0 ? null : 'The CRM names nobody who leads you and nobody who reports to you. An admin keeps that under the user’s manager, or in teams.',
  };
}

function pairView(r: OwnRhythm, input: AreaInput, words: Words, nameOf: (id: string) => string): PairView {
  const { context, me: { userId: me }, company } = input;
  const day = (at: number): string => words.day(dayOf(at, context.timeZone));
  const name = nameOf(r.otherId);
  const { agreed, open, ended } = r.standing;
  return {
    withId: r.otherId, name, line: r.side === 'led' ? 'You lead them' : r.side === 'leads' ? 'Leads you' : 'In your team',
    sentence: pairSentence(r, `${nameOf(r.pair[0])} and ${nameOf(r.pair[1])}`, words), isDue: r.feedback.isDue || r.oneOnOne.isDue,
    beats: [beatView('oneOnOne', r.oneOnOne, input, words, nameOf), beatView('feedback', r.feedback, input, words, nameOf)],
    agreed: agreed && `Both agreed on ${day(agreed.agreed.at)}: ${cadenceText(agreed.cadence)}.`, cadence: agreed?.cadence ?? null,
    proposal: open && { key: open.key, text: `${open.by} proposed on ${day(open.at)}: ${cadenceText(open.cadence)}.`, why: open.why, mayAgree: open.byId !== me, cadence: open.cadence, waiting: company.stateOf(open.key) === 'waiting' },
    ended: ended && `${ended.by} ended what was agreed on ${day(ended.at)}: ${ended.why}`,
    whoSees: whoSees({ kind: 'rhythm', dealId: null, between: [me, r.otherId] }, { context, me }),
  };
}

function beatView(kind: 'feedback' | 'oneOnOne', beat: Beat, input: AreaInput, words: Words, nameOf: (id: string) => string): BeatView {
  const { threads } = coachingIn(input);
  const names = new Map(input.data.book.heads.map((h) => [String(h.id), h.name]));
  const row = (t: Touch): BeatView['rows'][number] => {
    const dealId = t.from === 'thread' ? (threads.get(t.id)?.dealId ?? null) : null;
    const what = t.from === 'session' ? 'A session that was held' : t.from === 'word' ? `A talk, written down by ${nameOf(t.byId)}` : dealId === null ? `A word by ${nameOf(t.byId)}` : `A word by ${nameOf(t.byId)} on ${names.get(dealId) ?? 'a deal'}`;
    return { when: words.day(t.day), what, href: dealId === null ? null : input.link(dealId) };
  };
  return {
    label: kind === 'feedback' ? 'Feedback' : '1:1', sentence: beatSentence(kind, beat, words), isDue: beat.isDue, every: beat.every === null ? 'not agreed' : everyText(beat.every),
    last: beat.last === null ? 'none recorded' : words.day(beat.last), due: beat.dueOn === null ? 'not agreed' : words.day(beat.dueOn), rows: beat.touches.slice(-ROWS).reverse().map(row),
  };
}
