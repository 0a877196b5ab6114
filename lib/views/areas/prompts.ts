import type { PromptAnswer } from '../../analysis/coaching/prompt-answers.ts';
import type { PromptRow, PromptsAsk, PromptsView } from '../../messages/areas/prompts.ts';
import type { AreaInput } from './input.ts';
import { nothingKnown } from '../../analysis/nothing-known.ts';
import { dayOf } from '../../model/day.ts';
import { PROMPTS } from '../../prompts/index.ts';
import { answeredIn } from '../coaching/prompts/answers.ts';
import { effectSentence } from '../coaching/prompts/effect-words.ts';
import { promptWordsOf } from '../deal-asked.ts';
import { counted, makeWords } from '../format.ts';

/** Answers sent along with a prompt. */
const ROWS = 50;
const SAID: Record<PromptAnswer['answer'], string> = { taken: 'Taken', later: 'Put off', declined: 'Declined' };

/** Every prompt with what it asks, how often it was taken and declined here, and what came of it. */
export function promptsView(input: AreaInput, _ask: PromptsAsk): PromptsView {
  const { company, context, now, data: { book } } = input;
  const words = makeWords(input.locale);
  const { answers, effects } = answeredIn({ company, book, context, now });
  const names = new Map(book.heads.map((h) => [String(h.id), h.name]));
  const facts = nothingKnown(input.data.today, context.calendar);
  const promptWords = promptWordsOf(input.locale, '', input);
  const by = Map.groupBy(answers, (a) => a.promptId);
  const rows = PROMPTS.map((p): PromptRow => {
    const said = [...(by.get(p.id) ?? [])].sort((a, b) => b.saidAt - a.saidAt);
    const effect = effects.get(p.id);
    return {
      id: p.id, about: p.about, rep: p.rep(facts, promptWords), manager: p.manager(facts, promptWords), behaviour: p.behaviour, step: p.step,
      answered: effect ? `Taken ${words.count(effect.taken)}, put off ${words.count(effect.later)}, declined ${words.count(effect.declined)}` : 'Nobody has answered it yet',
      verdict: effect?.verdict ?? null, effect: effectSentence(effect, words) ?? effect?.silence ?? 'Nothing can be said of it yet.',
      rows: said.slice(0, ROWS).map((a) => ({ name: names.get(a.dealId) ?? 'A deal', href: input.link(a.dealId), when: words.day(dayOf(a.saidAt, context.timeZone)), said: `${SAID[a.answer]} by the ${a.audience === 'rep' ? 'owner' : 'manager'}`, why: a.why })),
    };
  });
  const order = (r: PromptRow): number => (r.verdict === 'helps' ? 0 : r.verdict === 'noDifference' ? 1 : r.rows.length > 0 ? 2 : 3);
  const helps = rows.filter((r) => r.verdict === 'helps').length;
  const none = rows.filter((r) => r.verdict === 'noDifference').length;
  return {
    title: 'Prompts', rows: rows.sort((a, b) => order(a) - order(b) || (a.id < b.id ? -1 : 1)),
    sentence: answers.length === 0 ? `${counted(words, rows.length, 'prompt')}; nobody has answered one yet.`
      : helps + none === 0 ? `${counted(words, answers.length, 'answer')} so far: too few yet to say what came of any prompt.`
      : `${helps === 0 ? 'No prompt has' : helps === 1 ? 'One prompt has' : `${words.count(helps)} prompts have`} shown to go with deals that move on; ${none === 0 ? 'of the others too little is known' : `of ${words.count(none)} no difference shows`}.`,
    how: 'Taken is compared with declined by the same people, on deals in the same stage and category, asked from the same side, with about as many other prompts. A deal moved on where it reached a later stage, or was won, within the time in which four in five won deals leave its stage. Under 20 deals or five people a side nothing is said; of what is said, at most 5 % is chance. It is an association: who takes a prompt may believe in the deal. A prompt that helped is asked earlier, one that makes no difference later.',
    whoSees: 'Made of answers on deals that you can open in the CRM.',
  };
}
