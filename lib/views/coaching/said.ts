import type { By } from '../../analysis/coaching/said.ts';
import type { Named, SaidLine } from '../../messages/areas/coaching-parts.ts';
import type { AreaInput } from '../areas/input.ts';
import { goalWords, type GoalWords } from '../areas/map/goal-words.ts';
import { standingItems } from '../areas/map/stands.ts';
import { dayOf, type Day } from '../../model/day.ts';

const WAITING: Record<string, string | null> = { shared: null, waiting: 'waits to be sent', device: 'on this device only' };

/** Where a word stands on its way to the others; null where it is with them. In the made-up company nothing is sent. */
export const waitingOf = ({ company, context }: AreaInput, key: string): string | null => (context.crm === 'sample' ? null : (WAITING[company.stateOf(key)] ?? null));

/** What these parts write their words with. */
export interface CoachingWords {
  w: GoalWords;
  today: Day;
  said(by: By, text: string): SaidLine;
  name(id: string): string;
  /** "Anneliese": the first word of a name. */
  first(id: string): string;
  /** Behaviours that show the company's values, by id; those that are no longer among them keep their place. */
  behaviour(id: string): string;
}

export function coachingWords(input: AreaInput): CoachingWords {
  const { context, locale, now } = input;
  const w = goalWords(context, locale, now);
  const behaviours = new Map(behavioursOf(input).map((b) => [b.id, b.label]));
  const name = (id: string): string => w.person(id as never);
  return {
    w, today: dayOf(now, context.timeZone), name, first: (id) => (context.people.some((p) => p.id === id) ? name(id).split(' ')[0]! : name(id)),
    said: (by, text) => ({ who: by.by, when: w.instant(by.at), text, waiting: waitingOf(input, by.key) }),
    behaviour: (id) => behaviours.get(id) ?? 'A behaviour that is no longer among the company’s values',
  };
}

/** Behaviours to choose from, in the order of the values. */
export const behavioursOf = (input: AreaInput): Named[] => standingItems(input).flatMap((i) => i.behaviours.map((b) => ({ id: b.id, label: b.words })));

/** Everybody active, by name. */
export function peopleToChoose({ context, locale }: AreaInput): Named[] {
  const { compare } = new Intl.Collator(locale);
  return context.people.filter((p) => p.isActive).map((p) => ({ id: p.id, label: p.name })).sort((a, b) => compare(a.label, b.label));
}
