import type { BehaviourRow, BehavioursAsk, BehavioursView } from '../../messages/areas/behaviours.ts';
import type { Showing } from '../../analysis/coaching/shown-behaviours.ts';
import type { UserId } from '../../model/ids.ts';
import type { AreaInput } from './input.ts';
import { monthOf, monthsTo, showingsOf } from '../../analysis/coaching/shown-behaviours.ts';
import { dayFromYmd, dayOf } from '../../model/day.ts';
import { standingOf } from '../company/readers.ts';
import { coachingWords } from '../coaching/around.ts';
import { behaviourWords, valuesOf } from '../coaching/values.ts';
import { coachingAround } from './feedback.ts';

const MONTHS = 6;

/** The company's values with their behaviours, and the feedback that shows each of somebody: the reader, or one whom they lead. */
export function behavioursView(input: AreaInput, ask: BehavioursAsk): BehavioursView {
  const around = coachingAround(input);
  const w = coachingWords(around);
  const { coaching, me, context, locale } = around;
  const leads = standingOf(me.userId, context).leads;
  const { compare } = new Intl.Collator(locale);
  const people = context.people.filter((p) => p.isActive && leads.has(p.id)).map(({ id, name }) => ({ id, name })).sort((a, b) => compare(a.name, b.name));
  const person = people.find((p) => p.id === ask.personId) ?? null;
  const showings = showingsOf((person?.id ?? me.userId) as UserId, coaching.threads.values());
  const months = monthsTo(w.today, MONTHS);
  const words = behaviourWords(around);
  const row = (id: string, text: string): BehaviourRow => {
    const shown = showings.filter((s) => s.behaviourId === id);
    return {
      id, words: text, count: shown.length, byMonth: months.map((m) => shown.filter((s) => monthOf(dayOf(s.word.at, context.timeZone)) === m).length),
      shownBy: shown.map((s) => ({ threadId: s.thread.id, when: w.instant(s.word.at), by: s.word.byId === me.userId ? 'You' : s.word.by, tone: s.thread.tone, text: s.word.text, deal: w.deal(s.thread.dealId) })),
    };
  };
  const values = valuesOf(around).map((v) => ({ id: v.id, value: v.title, text: v.text, behaviours: v.behaviours.map((b) => row(b.id, b.words)) }));
  const standing = new Set(values.flatMap((v) => v.behaviours.map((b) => b.id)));
  const gone = [...new Set(showings.map((s) => s.behaviourId))].filter((id) => !standing.has(id));
  return {
    kicker: context.orgName, ...headline(values.length, showings, person?.name ?? null), person, people,
    months: months.map((m) => w.words.month(dayFromYmd(Math.floor(m / 12), (m % 12) + 1, 1))), values, gone: gone.map((id) => row(id, words.get(id) ?? 'A behaviour that is no longer among the company’s')),
    seenBy: person ? `What stands here comes from feedback that you can see: on deals that you can open, and between ${person.name} and you. Feedback between ${person.name} and others isn’t in it.`
      : 'You see all feedback to you. Who leads you sees this page of yours from the feedback that they can see: on deals, and between the two of you.',
  };
}

function headline(values: number, showings: readonly Showing[], name: string | null): { headline: string; sentence: string } {
  if (values === 0) return { headline: 'The company hasn’t published values yet', sentence: 'Whoever leads it does so under Alignment, Strategy: each value with behaviours that one can see. Feedback can then point at them.' };
  const n = showings.length;
  const who = name ?? 'you';
  return {
    headline: n === 0 ? `No feedback to ${who} points at a behaviour yet` : n === 1 ? `One word of feedback to ${who} points at a behaviour` : `${n} times feedback to ${who} points at a behaviour`,
    sentence: 'Counts alone, by month, each opened to the words it counts: how often something was written says as much about who writes as about who is written to, so that no rate is made of it and nobody is set beside anybody.',
  };
}
