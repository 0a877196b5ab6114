import type { FactorRights, StandingFactors } from '../../../analysis/coaching/standing-factors.ts';
import type { AreaInput } from '../input.ts';
import { factorReaders, standingFactors } from '../../../analysis/coaching/standing-factors.ts';
import { worksIn } from '../../../model/goals/function-titles.ts';
import { coachingRights } from '../../coaching/rights.ts';
import { mayEditSettings } from '../../company/readers.ts';

/** Factors as far as the reader may see them, and who may say what of them. */
export interface Factors {
  factors: StandingFactors;
  rights: FactorRights;
}

/**
 * Who speaks for an owner: the person who is named, else whoever works in the function by title or role. About a person a factor is entered by them and by who leads them; in
 * the made-up company whoever looks around may do everything.
 */
export function factorRights({ context }: Pick<AreaInput, 'context'>): FactorRights {
  const { leads } = coachingRights(context);
  const people = new Map(context.people.map((p) => [p.id, p]));
  const isSample = context.crm === 'sample';
  return {
    mayEnterAbout: (author, about) => author === about || leads(author, about),
    speaksForOwner: (author, owner) => {
      if (owner.id !== null) return author === owner.id;
      const person = people.get(author);
      return person !== undefined && worksIn(person, owner.function);
    },
    keeps: (author) => isSample || mayEditSettings(author, context).ok,
  };
}

/** What is about a person, those on it see; what is personal, the two; the rest everybody. */
export function factorsOf(input: AreaInput): Factors {
  const rights = factorRights(input);
  const me = input.me.userId;
  const all = standingFactors(input.company.records('factor'), rights);
  return {
    rights, factors: {
      spoken: new Map([...all.spoken].filter(([, f]) => factorReaders(f, f.entered.byId)?.includes(me) ?? true)),
      personal: new Map([...all.personal].filter(([, f]) => f.aboutId === me || f.withId === me)),
    },
  };
}
