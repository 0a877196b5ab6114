import type { SessionsAsk, SessionsView } from '../../messages/areas/sessions.ts';
import type { AreaInput } from './input.ts';
import { addDays, addWorkingDays, formatDay, type Day } from '../../model/day.ts';
import { pairsOf } from '../coaching/pairs.ts';
import { behavioursOf, coachingWords, type CoachingWords } from '../coaching/said.ts';
import { whoSees } from '../company/who-sees.ts';
import { counted } from '../format.ts';
import { agendaOffer, sinceOf, sinceText } from './sessions/agenda.ts';
import { sessionSheet } from './sessions/sheet.ts';
import { betweenOf, lastHeld, sessionsOf, type Between } from './sessions/standing.ts';

/** A session is usual every two weeks, and an agreed action has two. */
const USUAL_DAYS = 14;
const APART = 'Sessions are for coaching, not for judging: no review quotes what is said here, and no figure is made of it.';

/** Coaching sessions of two people: what is planned, with an agenda made from what happened, and what was held. */
export function sessionsView(input: AreaInput, { withId }: SessionsAsk): SessionsView {
  const { context, me } = input;
  const words = coachingWords(input);
  const { today } = words;
  const pairs = pairsOf(input, [...sessionsOf(input).values()]);
  const chosen = pairs.find((p) => p.choice.id === withId) ?? pairs[0] ?? null;
  const form = { today: formatDay(today), day: formatDay(addWorkingDays(today, 1)), behaviours: behavioursOf(input), actionDay: formatDay(addDays(today, USUAL_DAYS)) };
  if (!chosen) {
    return {
      kicker: context.orgName, title: 'Nobody is there to speak with yet', sentence: 'Sessions are between somebody and who leads them, as the CRM’s reporting line says. Ask whoever administers the CRM to enter your manager.',
      pairs: [], chosen: null, other: null, planned: [], earlier: [], offer: { since: '', points: [] }, form: { ...form, people: [] }, seenBy: APART,
    };
  }
  const between = betweenOf(input, chosen);
  const last = lastHeld(between, null);
  const offer = (until: Day) => agendaOffer({ input, between, words, since: sinceOf(last, input.now), until });
  const planned = between.sessions.filter((s) => s.state === 'planned');
  const earlier = between.sessions.filter((s) => s.state !== 'planned').reverse();
  return {
    kicker: context.orgName, ...sentences(between, chosen.otherId, words), pairs: pairs.map((p) => p.choice), chosen: chosen.choice, other: words.name(chosen.otherId),
    planned: planned.map((s) => sessionSheet(s, between.actions, offer(s.day), input, words)), earlier: earlier.map((s) => sessionSheet(s, between.actions, [], input, words)),
    offer: { since: sinceText(last, words), points: offer(addDays(today, USUAL_DAYS)) },
    form: { ...form, people: [me.userId, chosen.otherId].map((id) => ({ id, label: words.name(id) })) },
    seenBy: `${whoSees({ kind: 'session', dealId: null, between: [chosen.repId, chosen.managerId] }, { context, me: me.userId })} ${APART}`,
  };
}

function sentences({ sessions }: Between, otherId: string, words: CoachingWords): Pick<SessionsView, 'title' | 'sentence'> {
  const { w, today } = words;
  const name = words.name(otherId);
  const next = sessions.find((s) => s.state === 'planned');
  const held = sessions.filter((s) => s.state === 'held');
  const last = held.at(-1);
  const before = last ? `The last one was on ${w.day(last.day)}, ${today - last.day === 0 ? 'today' : `${counted(w.words, today - last.day, 'day')} ago`}; ${counted(w.words, held.length, 'session')} ${held.length === 1 ? 'was' : 'were'} held in all.` : 'None was held yet.';
  if (!next) return { title: `No session with ${name} is planned`, sentence: before };
  if (next.day < today) return { title: `The session with ${name} of ${w.day(next.day)} waits for a word`, sentence: `Say that it was held, or move it. ${before}` };
  const stands = next.agenda.filter((p) => !p.left).length;
  return { title: `You speak with ${name} ${next.day === today ? 'today' : `on ${w.day(next.day)}`}`, sentence: `${stands === 0 ? 'Nothing is on the agenda yet' : `${counted(w.words, stands, 'point')} ${stands === 1 ? 'is' : 'are'} on the agenda`}. ${before}` };
}
