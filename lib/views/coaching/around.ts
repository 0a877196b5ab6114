import type { CoachingInput } from './standing.ts';
import type { Coaching } from './standing.ts';
import type { Words } from '../format.ts';
import type { Day } from '../../model/day.ts';
import type { UserId } from '../../model/ids.ts';
import { dayOf } from '../../model/day.ts';
import { makeWords } from '../format.ts';

/** What a screen of coaching is made with. */
export interface CoachingAround extends CoachingInput {
  coaching: Coaching;
  /** Epoch milliseconds. */
  now: number;
  locale: string;
  link(dealId: string): string | null;
}

/** Names, days and deals in words. */
export interface CoachingWords {
  words: Words;
  today: Day;
  /** "24 Nov 2026", of an instant in the org's zone. */
  instant(at: number): string;
  /** "you", or a name. */
  name(id: UserId): string;
  /** A name, the reader's own too. */
  fullName(id: UserId): string;
  /** null: none, or one that the reader can't open. */
  deal(id: string | null): { id: string; name: string; href: string | null } | null;
}

export function coachingWords({ book, context, locale, now, me, link }: Omit<CoachingAround, 'coaching'>): CoachingWords {
  const words = makeWords(locale);
  const names = new Map(context.people.map((p) => [p.id, p.name]));
  const fullName = (id: UserId): string => (id === me.userId ? me.userName : (names.get(id) ?? 'somebody who is no longer there'));
  return {
    words, today: dayOf(now, context.timeZone), instant: (at) => words.day(dayOf(at, context.timeZone)), fullName, name: (id) => (id === me.userId ? 'you' : fullName(id)),
    deal: (id) => {
      const head = id === null ? undefined : book.heads.find((h) => h.id === id);
      return head ? { id: head.id, name: head.name, href: link(head.id) } : null;
    },
  };
}
