import type { PartVersion, Side, StandingReview } from '../../analysis/reviews/standing.ts';
import type { AnswerView, ReviewSection } from '../../messages/areas/reviews.ts';
import type { AreaInput } from '../areas/input.ts';
import type { Proof } from './evidence.ts';
import { definitionsOf } from '../company/definitions.ts';
import { financeWords } from '../finance/words.ts';
import { behaviourWords } from './behaviours.ts';
import { evidenceView } from './evidence.ts';

type Asked = Omit<ReviewSection, 'self' | 'manager'>;

/** What a template asks, in the order of the page: results, the measures behind them, behaviours, each by itself, questions. */
function asked({ template }: StandingReview, input: AreaInput): Asked[] {
  const measures = new Map(definitionsOf(input.company).map((m) => [m.id, m]));
  const behaviour = behaviourWords(input);
  const both: Asked['asks'] = ['self', 'manager'];
  return [
    { to: 'results', kind: 'results', title: 'Results', hint: 'What was reached of what was agreed, and what it rests on. The place is yours to choose; nothing proposes one.', places: template.results, asks: both },
    ...template.measureIds.map((id): Asked => ({ to: `measure:${id}`, kind: 'measure', title: measures.get(id)?.label ?? id, hint: measures.get(id)?.how ?? null, places: [], asks: both })),
    { to: 'behaviours', kind: 'behaviours', title: 'Behaviours', hint: 'How it was done, as others could see it, and what shows it.', places: template.behaviours, asks: both },
    ...template.behaviourIds.map((id): Asked => ({ to: `behaviour:${id}`, kind: 'behaviour', title: behaviour(id).text, hint: behaviour(id).from, places: [], asks: both })),
    ...template.questions.map((q): Asked => ({ to: q.id, kind: 'question', title: q.text, hint: null, places: [], asks: q.side === 'both' ? both : [q.side] })),
  ];
}

/** Everything that a review asks, with what each side shared. */
export function sectionsOf(review: StandingReview, known: ReadonlyMap<string, Proof>, input: AreaInput): ReviewSection[] {
  const { instantDate } = financeWords(input.context, input.locale);
  const answered = (a: Asked, side: Side): AnswerView | null => {
    const versions = review[side].map((v) => ({ v, answer: v.answers.find((x) => x.to === a.to) })).filter((x): x is { v: PartVersion; answer: NonNullable<typeof x.answer> } => x.answer !== undefined);
    const last = versions.at(-1);
    // A side's newest part is whole: what it leaves out isn't said any more.
    if (!last || last.v !== review[side].at(-1)) return null;
    return {
      text: last.answer.text, place: last.answer.place === null ? null : (a.places[last.answer.place] ?? null), evidence: evidenceView(last.answer.evidence, known), when: `Shared on ${instantDate(last.v.at)}`,
      earlier: versions.slice(0, -1).filter((x) => x.answer.text !== last.answer.text).map((x) => ({ when: instantDate(x.v.at), text: x.answer.text })).reverse(),
    };
  };
  return asked(review, input).map((a) => ({ ...a, self: answered(a, 'self'), manager: answered(a, 'manager') }));
}

/** What one side may answer: its own questions, and places that the template has. */
export const answerable = (review: StandingReview, side: Side, input: AreaInput): Map<string, number> => new Map(asked(review, input).filter((a) => a.asks.includes(side)).map((a) => [a.to, a.places.length]));
