import type { Question } from './question.ts';
import { pipelineBridge } from '../../analysis/bridge/pipeline-bridge.ts';
import { orderNotes, ownersOf, periodOf, scopeNotes, typedBook, usualInstants } from './ask.ts';
import { lineJson, moneyOf, movedText, unknownNotes } from './moved.ts';
import { footnotes, iso } from './words.ts';

/** What open pipeline due in a period became. */
export const pipeline: Question = {
  name: 'pipeline', about: 'what open pipeline due in the period became, deal by deal', needsPeriod: true,
  answer(asked) {
    const { args, asWritten } = asked;
    const period = periodOf(asked);
    const { t0, t1 } = usualInstants(asked, period);
    const { book, context, notes: typeNotes } = typedBook(asked);
    const found = pipelineBridge({ book, context, period, t0, t1, owners: ownersOf(asked) });
    const notes = [...asked.notes, ...typeNotes, ...scopeNotes(asked), ...unknownNotes(found, book, asked), ...orderNotes([t0, t1], book, asked)];
    const memo = found.createdAndClosed.map((m) => ({ dealId: asWritten(book.heads[m.deal]!.id), reason: m.outcome, amountMinor: m.amount }));
    const money = moneyOf(asked);
    return {
      json: { period: args.period, t0: iso(t0), t1: iso(t1), currency: context.currencies.org, start: found.start, end: found.end, lines: lineJson(found.lines, asked), memo, notes },
      text: [
        `Open pipeline due in ${period.label}: known at ${iso(t0)} against ${iso(t1)}, in ${context.currencies.org}`, '', ...movedText(found, book, asked),
        ...(memo.length > 0 ? ['', 'Created and closed in between, in neither sum:', ...memo.map((m) => `${m.reason.padEnd(18)}${m.amountMinor === null ? 'not known'.padStart(18) : money(m.amountMinor)}   ${m.dealId}`)] : []),
        ...footnotes(notes),
      ].join('\n'),
    };
  },
};
