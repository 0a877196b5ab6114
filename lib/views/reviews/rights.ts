import type { UserId } from '../../model/ids.ts';
import type { OrgContext } from '../../model/org.ts';
import type { AreaInput } from '../areas/input.ts';
import { mayEditSettings } from '../company/readers.ts';

/** People and culture, by the CRM's own title or role. */
const PEOPLE_TITLE = /\b(?:human resources|hr|people (?:and|&) culture|people (?:partner|operations|manager|lead)|head of people|chief people|works council)\b/i;

/** Who opens cycles and looks at how even they were: who keeps the company's settings, and whoever looks after people by title or role. */
export function mayRunReviews(context: OrgContext): (author: UserId) => boolean {
  const known = new Map<UserId, boolean>();
  return (author) => {
    let may = known.get(author);
    if (may === undefined) {
      const person = context.people.find((p) => p.id === author);
      known.set(author, (may = mayEditSettings(author, context).ok || (person !== undefined && PEOPLE_TITLE.test(`${person.title ?? ''} ${person.roleName ?? ''}`))));
    }
    return may;
  };
}

/**
 * To whom sums are sealed: the top, who keeps settings and who looks after people, the reader aside, as far as they have a key: what nobody can seal to would wait for good.
 * A record is between twenty at most.
 */
export const sumsReaders = ({ context, company, me }: Pick<AreaInput, 'context' | 'company' | 'me'>): UserId[] => {
  const may = mayRunReviews(context);
  const keyed = new Set(company.records('personKey').map((k) => k.authorId));
  return context.people.filter((p) => p.isActive && p.id !== me.userId && may(p.id) && keyed.has(p.id)).map((p) => p.id).sort().slice(0, 19);
};

export const WHO_RUNS = 'A cycle is opened by whoever stands at the top of the reporting line, keeps the settings or looks after people, by title and role in the CRM.';
export const UNVERIFIED = 'Under a HubSpot key nobody can be told apart for certain, so reviews, which both sides sign, stay off. They are there with a login that is bound to the person.';
