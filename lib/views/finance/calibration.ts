import type { CalibrationView } from '../../messages/finance.ts';
import type { Learned } from './learned.ts';
import type { Worked } from './worked.ts';
import { wonInPeriod } from '../../analysis/calibration/categories.ts';
import { BASIS_LABEL } from '../bridge-view.ts';
import { CATEGORY_LABEL } from '../changes.ts';

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
      text: `${words.percent(c.share!)} (${words.percent(c.low).replace(/\s*%$/, '')} to ${words.percent(c.high)}), of ${words.count(c.n)} open deals on the first date of ${c.periods} ${c.periods === 1 ? 'period' : 'periods'}`,
    })),
    brier: stages.brier === null ? null : `Brier score ${stages.brier.toFixed(3)} (0 is exact; saying the same of every deal would score ${stages.brierOfShare?.toFixed(3) ?? 'not known'}), ${words.count(stages.observations)} observations.`,
    fine: [
      `${words.count(stages.deals)} deals that have had time to close${stages.maturedBefore === null ? '' : `, seen before ${w.f.instantDate(stages.maturedBefore)}`}.`,
      few.length === 0 ? null : `${few.map((s) => words.percent(s.p)).join(', ')}: fewer than 10 deals, not drawn.`, stages.leftOut === 0 ? null : `${words.count(stages.leftOut)} deals whose record is cut are left out.`,
    ].filter((t) => t !== null).join(' '),
  };
}
