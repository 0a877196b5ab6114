import type { Question } from './question.ts';
import { forecastBridge } from '../../analysis/bridge/bridge.ts';
import { callWalk } from '../../analysis/bridge/walk.ts';
import { orderNotes, ownersOf, periodOf, scopeNotes, typedBook, usualInstants } from './ask.ts';
import { lineJson, moneyOf, movedText, unknownNotes } from './moved.ts';
import { footnotes, iso } from './words.ts';

/** How the forecast of a period moved, as a whole and week by week. */
export const walk: Question = {
  name: 'walk', about: 'how the forecast moved while the period ran, week by week', needsPeriod: true,
  answer(asked) {
    const { args, asWritten } = asked;
    const period = periodOf(asked);
    const { t0, t1 } = usualInstants(asked, period);
    const { book, context, notes: typeNotes } = typedBook(asked);
    const input = { book, context, period, basis: args.basis, t0, t1, owners: ownersOf(asked) };
    const found = callWalk(input);
    const notes = [...asked.notes, ...typeNotes, ...scopeNotes(asked), ...unknownNotes(found, book, asked), ...orderNotes(found.weeks.map((w) => w.at), book, asked)];
    const memo = forecastBridge(input).passedThrough.map((i) => ({ dealId: asWritten(book.heads[i]!.id), reason: 'passedThrough' }));
    const money = moneyOf(asked);
    return {
      json: {
        period: args.period, basis: args.basis, t0: iso(t0), t1: iso(t1), currency: context.currencies.org, start: found.start, end: found.end, lines: lineJson(found.lines, asked), memo,
        weeks: found.weeks.map((w) => ({ at: iso(w.at), forecast: w.forecast, lines: lineJson(w.lines, asked) })), notes,
      },
      text: [
        `${period.label}, ${args.basis}: the forecast at ${iso(t0)} and at ${iso(t1)}, in ${context.currencies.org}`, '', ...movedText(found, book, asked), '',
        ...found.weeks.map((w) => `${iso(w.at).slice(0, 10).padEnd(18)}${money(w.forecast)}   ${w.lines.length === 1 ? '1 change' : `${w.lines.length} changes`}`),
        ...(memo.length > 0 ? ['', `Entered the basis and left it unwon in between: ${memo.map((m) => m.dealId).join(', ')}`] : []),
        ...footnotes(notes),
      ].join('\n'),
    };
  },
};
