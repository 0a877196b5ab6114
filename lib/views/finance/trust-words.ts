import type { ErrorShare } from '../../analysis/accuracy/error-share.ts';
import type { Worth } from '../../analysis/accuracy/calls.ts';
import type { TrustView } from '../../messages/finance-past.ts';
import type { Worked } from './worked.ts';
import { counted } from '../format.ts';

/** Under this many periods an average of errors says little. */
const FEW = 4;

/** "Over 9 periods, calls were 14 % off on average, and too high by 9 % of what came in." */
export function errorSentence(deals: ErrorShare, called: ErrorShare | null, w: Worked): string {
  const of = called ?? deals;
  if (of.periods === 0 || of.wape === null) return 'No closed period has a forecast on record, so nothing can be said of how far to trust the next one.';
  const { percent } = w.f.words;
  const lean = of.bias === null || Math.abs(of.bias) < 0.01 ? 'and neither too high nor too low overall' : `and too ${of.bias > 0 ? 'high' : 'low'} by ${percent(Math.abs(of.bias))} of what came in`;
  const few = of.periods < FEW ? ' That is few to judge by.' : '';
  return `Over ${of.periods === 1 ? 'one period' : `${of.periods} periods`}, ${called ? 'calls' : 'forecasts'} were ${percent(of.wape)} off on average, ${lean}.${few}`;
}

const LEVEL: Record<Worth['level'], string> = { rep: 'The reps’ adjusting', manager: 'The manager’s adjusting', above: 'Adjusting above', called: 'Adjusting in all' };

/** What adjusting was worth, level by level: nearer to what came in, or further away. */
export const callWorth = (worth: readonly Worth[], w: Worked): TrustView['rows'] => worth.map((x) => {
  const gain = x.maeBefore - x.maeAfter;
  return {
    label: LEVEL[x.level], value: gain === 0 ? 'no difference' : `${w.f.figure(Math.abs(Math.round(gain))).text} ${gain > 0 ? 'nearer' : 'further away'}`, n: counted(w.f.words, x.periods, 'period'),
    how: `Mean error before, ${w.f.figure(Math.round(x.maeBefore)).text}, and after, ${w.f.figure(Math.round(x.maeAfter)).text}. Nearer in ${x.better}, further away in ${x.worse}.`,
  };
});
