import type { CalibrationView } from '../../messages/finance-past.ts';
import type { Learned } from './learned.ts';
import type { Worked } from './worked.ts';
import { wonInPeriod } from '../../analysis/calibration/categories.ts';
import { BASIS_LABEL } from '../bridge-view.ts';
import { CATEGORY_LABEL } from '../changes.ts';
import { between, counted } from '../format.ts';

/** What probabilities and categories were worth: said against won. null where too few deals have closed. */
export function calibrationView(w: Worked, { stages, record }: Learned): CalibrationView | null {
  const { words } = w.f;
  const drawn = stages.stages.filter((s) => s.drawn && s.share !== null);
  const categories = wonInPeriod(record.categories, 'baseline', w.owners).filter((c) => c.share !== null);
  if (drawn.length === 0 && categories.length === 0) return null;
  const widest = [...drawn].sort((a, b) => Math.abs(b.p - b.share!) - Math.abs(a.p - a.share!))[0];
  const few = stages.stages.filter((s) => !s.drawn);
  return {
    sentence: widest ? `Of deals said to be ${words.percent(widest.p)} likely, ${words.percent(widest.share!)} were won. Lines show how sure that is.` : 'Too few deals have had the time to close to hold probabilities against.',
    stages: drawn.map((s) => ({ label: words.percent(s.p), said: s.p, won: s.share!, low: s.low, high: s.high, n: s.n })),
    categories: categories.filter((c) => c.drawn).map((c) => ({
      label: BASIS_LABEL[c.category as keyof typeof BASIS_LABEL] ?? CATEGORY_LABEL[c.category] ?? c.category, won: c.share!, low: c.low, high: c.high, n: c.n,
      text: `${words.percent(c.share!)} (${between(words, c.low, c.high)}), of ${counted(words, c.n, 'open deal')} on the first date of ${counted(words, c.periods, 'period')}`,
    })),
    brier: stages.brier === null ? null : `Brier score ${stages.brier.toFixed(3)} (0 is exact; saying the same of every deal would score ${stages.brierOfShare?.toFixed(3) ?? 'not known'}), ${words.count(stages.observations)} observations.`,
    fine: [
      `${counted(words, stages.deals, 'deal')} that ${stages.deals === 1 ? 'has' : 'have'} had time to close${stages.maturedBefore === null ? '' : `, seen before ${w.f.instantDate(stages.maturedBefore)}`}.`,
      few.length === 0 ? null : `${few.map((s) => words.percent(s.p)).join(', ')}: fewer than 10 deals, not drawn.`, stages.leftOut === 0 ? null : `${words.count(stages.leftOut)} deals whose record is cut are left out.`,
    ].filter((t) => t !== null).join(' '),
  };
}
