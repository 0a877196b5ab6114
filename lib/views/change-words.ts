import type { StageId } from '../model/ids.ts';
import type { OrgContext } from '../model/org.ts';
import type { ChangeWords } from './changes.ts';
import type { Words } from './format.ts';
import { digitsOf } from '../model/currency.ts';
import { dayOf } from '../model/day.ts';

/** How changes of a deal are put in words in an org. */
export function changeWords(context: OrgContext, words: Words): ChangeWords {
  const org = context.currencies.org;
  const stages = new Map<StageId, string>(context.stages.map((s) => [s.id, s.label]));
  const people = new Map(context.people.map((p) => [String(p.id), p.name]));
  return {
    instantDay: (at) => words.day(dayOf(at, context.timeZone)), day: (d) => words.day(d),
    amount: (minor, code) => words.money(minor, code || org, digitsOf(context.currencies, code || org)),
    stage: (id) => (id === undefined ? 'not known' : (stages.get(id as StageId) ?? id)), person: (id) => (id === null ? 'nobody' : (people.get(id) ?? 'somebody else')),
  };
}
