import type { FinanceView } from '../../../messages/finance.ts';
import type { FinanceGroup, FinanceLine } from '../../../messages/finance-line.ts';

/** The miss in the five parts a board asks for. Plain text throughout; whoever writes it out escapes it. */
export interface MemoParts {
  title: string;
  about: string;
  what: string[];
  why: { reason: string; amount: string; deals: string; largest: string }[];
  timing: string[];
  causes: { label: string; losses: string; share: string }[];
  causesNote: string;
  doing: string[];
  foot: string;
}

const MOST_DONE = 6;
const lossLines = (groups: readonly FinanceGroup[]): FinanceLine[] =>
  groups.filter((g) => g.kind === 'timing' || g.kind === 'structural').flatMap((g) => g.reasons.flatMap((r) => r.lines)).filter((l) => l.amount.minor < 0);

/** What, why, timing or structural, whose cause, what is being done: from the view as it stands on the page, with the author's own points. */
export function memoParts(v: FinanceView, points: readonly string[] = []): MemoParts {
  const { sums, explained, gross } = v;
  const timing = v.groups.find((g) => g.kind === 'timing');
  const structural = v.groups.find((g) => g.kind === 'structural');
  const what = [
    [sums.plan && `Plan ${sums.plan.text}.`, sums.call && `${sums.callLabel} ${sums.call.text}.`, `Actual ${sums.actual.text}${sums.actualNote === '' ? '' : ` (${sums.actualNote})`}.`].filter((t) => t !== null).join(' '),
    `${gross.losses.text} fell away${v.running ? ' or is still open' : ''} and ${gross.gains.text} came in without being forecast; the two are not netted.`,
    ...(v.surprise === null ? [] : [v.surprise]),
  ];
  return {
    title: v.title, about: v.kicker, what,
    why: v.groups.flatMap((g) => g.reasons.map((r) => ({
      reason: r.label, amount: r.amount.exact, deals: r.dealsText, largest: r.lines[0] ? `${r.lines[0].deal.name} ${r.lines[0].amount.exact}` : '',
    }))),
    timing: [
      `Timing, which may still come: ${timing?.amount.text ?? 'none'}. Structural, which is gone: ${structural?.amount.text ?? 'none'}.`,
      v.timing ?? 'What became of earlier timing is not known: too few closed periods.',
    ],
    causes: (v.cuts.find((c) => c.id === 'function')?.rows ?? []).map((r) => ({ label: r.label, losses: r.losses.exact, share: r.share })),
    causesNote: explained ? `${explained.sentence}. Stated and undisputed ${explained.stated.text}, disputed ${explained.disputed.text}, no cause yet ${explained.open.text}.` : 'Nothing fell away that asks for a cause.',
    doing: [...points, ...doing(v)],
    foot: v.fine,
  };
}

/** What was said and agreed on the largest lines, and who still owes a word. */
function doing({ groups }: FinanceView): string[] {
  const lines = lossLines(groups).sort((a, b) => a.amount.minor - b.amount.minor);
  const said = lines.flatMap((l) => l.remarks.flatMap((q) => q.answers.map((a) => `${l.deal.name}: ${a.text} (${a.author}, ${a.when})`))).slice(0, MOST_DONE);
  const owed = lines.filter((l) => l.cause.owes.length > 0);
  const names = [...new Set(owed.flatMap((l) => l.cause.owes.map((o) => o.name)))];
  return [
    ...said,
    owed.length === 0 ? 'Every line that asks for a cause has one.' : `${owed.length} ${owed.length === 1 ? 'deal still waits' : 'deals still wait'} for a word from ${names.join(', ')}.`,
  ];
}
