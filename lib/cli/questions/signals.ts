import type { SignalReport, SignalResult } from '../../analysis/signals/report.ts';
import type { Question } from './question.ts';
import { SIGNALS } from '../../analysis/signals/catalogue/index.ts';
import { signalReport } from '../../analysis/signals/report.ts';
import { periodOf } from './ask.ts';
import { footnotes } from './words.ts';

const percent = (share: number | null): string => (share === null ? '–' : `${Math.round(share * 100)}\u00a0%`);
const LABEL = new Map(SIGNALS.map((s) => [s.id, s.label]));

/** How each sign on a deal went with winning in this company's own closed quarters. */
export const signals: Question = {
  name: 'signals', about: 'which signs on deals went with winning, in closed quarters up to the period', needsPeriod: false,
  answer(asked) {
    const { args, book, mapped: { context, activities }, now } = asked;
    const until = args.period === null ? undefined : periodOf(asked).end;
    const report = signalReport({ book, context, basis: args.basis, now, until, activities });
    const notes = [...asked.notes, ...notesOn(report)];
    if (args.owners.length > 0) notes.push('Signals are about the company’s deals as a whole: --owner is not used.');
    if (args.at !== null || args.until !== null) notes.push('Signals look at each week of closed quarters: --at and --until are not used.');
    return {
      json: {
        basis: args.basis, periods: report.periods.map((p) => p.id), deals: report.deals, looks: report.looks, asked: report.asked,
        signals: report.signals.map(({ id, n, won, rate, others, othersWon, othersRate, difference, low, high, p, shown, silence }) => ({ id, n, won, rate, others, othersWon, othersRate, difference, low, high, p, shown, silence })),
        notes,
      },
      text: [
        `Of deals open in ${args.basis} and due in their quarter, how many were won in it, by sign; ${report.periods.length} closed quarters, ${report.deals} deals`, '',
        ...report.signals.map(line), ...footnotes(notes),
      ].join('\n'),
    };
  },
};

function notesOn(report: SignalReport): string[] {
  const notes = ['A signal is an association in this company’s past, not a cause. Deals are compared with others in the same week and category, due as soon.'];
  if (report.cut > 0) notes.push(`${report.cut} ${report.cut === 1 ? 'deal’s record begins' : 'deals’ records begin'} later than the deal itself: left out.`);
  if (report.asked > 0) notes.push(`${report.asked} signals were asked at once; of those shown, at most 5\u00a0% are expected to be chance.`);
  return notes;
}

function line(s: SignalResult): string {
  const told = s.silence ?? `of ${s.n} deals ${percent(s.rate)} (${percent(s.low)} to ${percent(s.high)}), of ${s.others} others alike ${percent(s.othersRate)}${s.shown ? '' : ': no clear difference'}`;
  return `${s.shown ? '*' : ' '} ${s.id.padEnd(18)}${LABEL.get(s.id) ?? ''}: ${told}`;
}
