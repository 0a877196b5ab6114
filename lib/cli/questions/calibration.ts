import type { StageCalibration } from '../../analysis/calibration/stages.ts';
import type { WonInPeriod } from '../../analysis/calibration/categories.ts';
import type { Question } from './question.ts';
import { whole } from '../../analysis/accuracy/sliced.ts';
import { trackRecord } from '../../analysis/accuracy/track-record.ts';
import { wonInPeriod } from '../../analysis/calibration/categories.ts';
import { stageCalibration } from '../../analysis/calibration/stages.ts';
import { ownersOf } from './ask.ts';
import { pastPeriodsOf } from './past-periods.ts';
import { footnotes } from './words.ts';

/** What probabilities and categories came true. */
export const calibration: Question = {
  name: 'calibration', about: 'what became of deals said to be so likely, ever, and of deals in a category, in their period', needsPeriod: false,
  answer(asked) {
    const { args, book, mapped: { context }, now } = asked;
    const owners = ownersOf(asked);
    const stages = whole(stageCalibration({ book, context, now, owners }));
    const { categories: counts, pasts } = whole(trackRecord({ book, context, periods: pastPeriodsOf(asked), basis: args.basis, now }));
    const categories = wonInPeriod(counts, 'baseline', owners);
    const weeks = Math.max(0, ...pasts.map((q) => q.weeks));
    const notes = [...asked.notes];
    if (stages.maturedBefore === null) notes.push('Fewer than 20 deals have closed: how long a deal usually takes isn’t known, so that none counts as matured.');
    if (stages.leftOut > 0) notes.push(`${stages.leftOut} ${stages.leftOut === 1 ? 'deal is' : 'deals are'} left out of the stages, since not all of their past is recorded.`);
    return {
      json: {
        stages: stages.stages, brier: stages.brier, brierOfShare: stages.brierOfShare, observations: stages.observations, deals: stages.deals,
        maturedBefore: stages.maturedBefore === null ? null : new Date(stages.maturedBefore).toISOString(),
        week: 2, periods: pasts.map((q) => q.period.id), categories,
        categoriesByWeek: Array.from({ length: weeks }, (_, i) => ({ week: i + 1, categories: wonInPeriod(counts, i + 1, owners) })),
        notes,
      },
      text: inWords(stages, categories, notes),
    };
  },
};

function inWords(found: StageCalibration, categories: WonInPeriod[], notes: string[]): string {
  const percent = (share: number): string => `${Math.round(share * 100)} %`;
  const observed = ({ n, won, share, low, high, drawn }: Pick<WonInPeriod, 'n' | 'won' | 'share' | 'low' | 'high' | 'drawn'>): string =>
    drawn && share !== null ? `${percent(share).padStart(5)} won (${percent(low)} to ${percent(high)}), ${won} of ${n}` : `${won} of ${n} won: too few`;
  const out = ['Won ever, by the probability that was said (matured deals alone)'];
  for (const s of found.stages) out.push(`  ${percent(s.p).padEnd(14)}${observed(s)}`);
  if (found.brier !== null) out.push(`  Brier score ${found.brier.toFixed(4)} over ${found.observations}; saying the overall share of all of them: ${found.brierOfShare!.toFixed(4)}`);
  out.push('', 'Won in the period, by category at its day 8');
  for (const c of categories) out.push(`  ${c.category.padEnd(14)}${observed(c)}, ${c.periods} periods`);
  return [...out, ...footnotes(notes)].join('\n');
}
