import type { OrgContext } from '../model/org.ts';
import type { BridgeWords } from './bridge-view.ts';
import { digitsOf } from '../model/currency.ts';
import { dayOf } from '../model/day.ts';
import { makeWords } from './format.ts';

/** The words and figures of bridges, for one org and locale. */
export function bridgeWords(context: OrgContext, locale: string): BridgeWords {
  const org = context.currencies.org;
  const words = makeWords(locale);
  const stages = new Map(context.stages.map((s) => [String(s.id), s.label]));
  const people = new Map(context.people.map((p) => [String(p.id), p.name]));
  const money = (minor: number, currency: string): string => words.money(minor, currency, digitsOf(context.currencies, currency));
  const figure = (minor: number): ReturnType<BridgeWords['figure']> => ({ minor, currency: org, text: money(minor, org) });
  return {
    figure,
    signed: (minor) => ({ minor, currency: org, text: words.signed(minor, org, digitsOf(context.currencies, org)) }),
    short: (minor) => words.short(minor, org, digitsOf(context.currencies, org)),
    day: words.day,
    instantDay: (at) => words.shortDay(dayOf(at, context.timeZone)),
    amount: (minor, currency) => money(minor, currency || org),
    stage: (id) => (id === undefined ? 'stage not known' : (stages.get(id) ?? id)),
    owner: (id) => (id === undefined ? null : (people.get(id) ?? null)),
  };
}
