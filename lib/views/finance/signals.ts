import type { SignalReport, SignalResult } from '../../analysis/signals/report.ts';
import type { SignalRow } from '../../messages/finance-past.ts';
import type { Worked } from './worked.ts';
import { between, counted } from '../format.ts';
import { SIGNALS } from '../../analysis/signals/catalogue/index.ts';

/** What went together with winning less, or more, in this company's own past. What isn't clear stays out, with the reason. */
export function signalRows(report: SignalReport, w: Worked): { signals: SignalRow[]; signalsNote: string } {
  const shown = report.signals.filter((s) => s.shown).length;
  return {
    signals: report.signals.map((s) => ({ id: s.id, text: textOf(s, w), shown: s.shown })).sort((a, b) => Number(b.shown) - Number(a.shown)),
    signalsNote: `${shown === 0 ? 'None' : shown} of ${report.asked} signs asked about ${shown === 1 ? 'stands' : 'stand'} out, from ${counted(w.f.words, report.deals, 'deal')} in ${counted(w.f.words, report.periods.length, 'closed quarter')}. They went together; that is no proof that one made the other. Of what is shown, at most 5 % is expected to be chance.`,
  };
}

function textOf(s: SignalResult, w: Worked): string {
  const label = `Deals ${SIGNALS.find((x) => x.id === s.id)?.label ?? s.id}`;
  if (s.silence !== null || s.rate === null || s.othersRate === null) return `${label}: ${s.silence ?? 'too few deals to say.'}`;
  const { percent, count } = w.f.words;
  const interval = s.low === null || s.high === null ? '' : ` (${between(w.f.words, s.low, s.high)})`;
  return `${label}: of ${count(s.n)}, ${percent(s.rate)}${interval} were won in their quarter; of ${count(s.others)} others, ${percent(s.othersRate)}.`;
}
