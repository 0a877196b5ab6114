import type { QueueAsk, QueueView } from '../../messages/areas/queue.ts';
import type { AreaInput } from './input.ts';
import { digitsOf } from '../../model/currency.ts';
import { counted, makeWords } from '../format.ts';
import { queueOf, teamOf } from './queue/queue-of.ts';

/** Whose deals a queue is about where nobody chose: those of whom the reader leads, else their own. */
export const usualQueue = (input: AreaInput): 'team' | 'own' => (teamOf(input).size > 0 ? 'team' : 'own');

/** The deals that wait for the reader's word, each with why. */
export function queueView(input: AreaInput, ask: QueueAsk): QueueView {
  const { context, data: { book } } = input;
  const words = makeWords(input.locale);
  const hasTeam = teamOf(input).size > 0;
  const whose = ask.whose === 'team' && !hasTeam ? 'own' : (ask.whose ?? usualQueue(input));
  const { items, open, asked } = queueOf(input, whose);
  const { org } = context.currencies;
  const names = new Map(context.people.map((p) => [String(p.id), p.name]));
  const deals = counted(words, items.length, 'deal');
  return {
    title: 'Queue', whose, hasTeam,
    sentence: items.length === 0 ? (whose === 'team' ? 'No deal of those you lead waits for a word of yours.' : 'No deal of yours waits for a word of yours.')
      : whose === 'team' ? `${deals} of those you lead ${items.length === 1 ? 'waits' : 'wait'} for a word of yours.` : `${deals} of yours ${items.length === 1 ? 'waits' : 'wait'} for a word of yours.`,
    rows: items.map((i) => ({
      dealId: i.dealId, name: book.heads[i.deal]!.name, href: input.link(i.dealId), amount: i.amount === null ? 'not known' : words.money(i.amount, org, digitsOf(context.currencies, org)),
      owner: i.ownerId === null ? 'nobody' : (names.get(i.ownerId) ?? 'Somebody who left'), reasons: i.reasons.map(({ kind, text }) => ({ kind, text })),
    })),
    how: `First what a person wrote and waits for, then causes, then dates that passed, then prompts; within each by the deal’s amount times how much waits on it. ${open > asked ? `Prompts are asked of the ${words.count(asked)} largest of ${counted(words, open, 'open deal')}; what was said or is owed is looked for on all.` : 'All open deals were looked at.'}`,
    whoSees: 'Made for you on this device, of what you may see in the CRM; nobody else sees this list.',
  };
}
