import type { Bridge } from '../../analysis/bridge/bridge.ts';
import type { DealBook } from '../../model/book.ts';
import type { ForecastCall } from '../../model/forecast-call.ts';
import type { Period } from '../../model/period.ts';
import type { Asked, Question } from './question.ts';
import { forecastBridge } from '../../analysis/bridge/bridge.ts';
import { judged } from '../../analysis/bridge/called.ts';
import { callFromCrm } from '../../analysis/bridge/crm-call.ts';
import { REASONS } from '../../analysis/bridge/reasons.ts';
import { tieOut, type TieOut } from '../../analysis/bridge/tie-out.ts';
import { dayOf } from '../../model/day.ts';
import { digitsOf } from '../../model/currency.ts';
import { formatMinorPlain, parseMinor } from '../../model/money.ts';
import { scopeText, type ScopeRef } from '../../model/scope.ts';
import { userId } from '../../model/ids.ts';
import { to18 } from '../../model/salesforce-id.ts';
import { BadArguments } from '../bad-arguments.ts';
import { named, orderNotes, ownersOf, periodOf, scopeNotes, typedBook, usualInstants } from './ask.ts';
import { footnotes, iso } from './words.ts';

const some = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** From what was called or forecast to what came in, deal by deal. */
export const bridge: Question = {
  name: 'bridge', about: 'from the forecast to what came in, deal by deal (the default)', needsPeriod: true,
  answer(asked) {
    const { args, now, asWritten } = asked;
    const period = periodOf(asked);
    const { t0, t1 } = usualInstants(asked, period);
    const { book, context, notes: typeNotes } = typedBook(asked);
    const owners = ownersOf(asked);
    const { call, notes: callNotes } = callOf(asked, period, t0);
    const found = forecastBridge({ book, context, period, basis: args.basis, t0, t1, owners, call });
    const tie = tieOut({ book, context, period, owners, t1, now });
    const currency = context.currencies.org;
    const notes = [...asked.notes, ...typeNotes, ...scopeNotes(asked), ...callNotes];
    for (const i of found.blankAmounts) notes.push(`${asWritten(book.heads[i]!.id)} has a blank amount, counted as 0.`);
    if (found.unknownAtT0.length > 0) notes.push(`What ${some(found.unknownAtT0.length, 'deal was', 'deals were')} at the baseline was not recorded (${named(found.unknownAtT0, book, asked)}): not counted in the forecast, and unknown where won.`);
    if (found.unknownAtT1.length > 0) notes.push(`What ${some(found.unknownAtT1.length, 'won deal is', 'won deals are')} worth in ${currency} is not known (${named(found.unknownAtT1, book, asked)}): counted as 0.`);
    if (owners && context.knowledge.ownerHistory && found.ownerNotProven.length > 0) notes.push(`Who owned ${some(found.ownerNotProven.length, 'deal', 'deals')} is not on record (${named(found.ownerNotProven, book, asked)}): today’s owner is taken.`);
    notes.push(...orderNotes([t0, t1], book, asked));
    return {
      json: {
        period: args.period, basis: args.basis, t0: iso(t0), t1: iso(t1), currency,
        called: found.called, judgement: judged(found), unreconciled: found.unreconciled, forecast: found.forecast, actual: found.actual,
        lines: found.lines.map((l) => ({
          dealId: asWritten(l.dealId), reason: l.reason, amountMinor: l.amount,
          ...(l.bookedLate ? { bookedLate: true } : {}), ...(l.orderAssumed ? { orderAssumed: true } : {}),
        })),
        ...(found.called === null ? {} : { levels: found.judgement.map((j) => ({ level: j.level, by: j.by, amountMinor: j.amount })) }),
        passedThrough: found.passedThrough.map((i) => asWritten(book.heads[i]!.id)),
        tieOut: { ours: tie.ours, crm: tie.crm, crmAtCloseRates: tie.crmAtCloseRates, deals: tie.deals.map((d) => ({ dealId: asWritten(d.dealId), reason: d.reason, oursMinor: d.ours, crmMinor: d.crm })) },
        notes,
      },
      text: text({ asked, period, t0, t1, bridge: found, book, tie, notes }),
    };
  },
};

/** What was called: the number named, else what the export's forecasts say of this scope. Throws BadArguments where one is needed and there is none. */
function callOf(asked: Asked, period: Period, t0: number): { call: ForecastCall | null; notes: string[] } {
  const { args, mapped: { context }, now } = asked;
  const scope: ScopeRef | null = args.scope ?? (args.owners.length === 0 ? { kind: 'org' } : args.owners.length === 1 ? { kind: 'person', id: userId(to18(args.owners[0]!)) } : null);
  if (args.called !== null) {
    const amount = parseMinor(args.called, digitsOf(context.currencies, context.currencies.org));
    if (typeof amount !== 'number') throw new BadArguments(`--called ${args.called} is no amount. Write it like 1250000.00.`);
    const call: ForecastCall = {
      periodId: period.id, start: period.start, end: period.end, calendarId: context.calendar.id, typeId: args.motion ?? 'bookings', scope: scope ? scopeText(scope) : 'org', basis: args.basis,
      amount, currency: context.currencies.org, calledBy: null, calledAt: t0, unadjusted: null, levels: [], deals: null, note: null, source: 'ridealong',
    };
    return { call, notes: [] };
  }
  const call = scope === null || args.motion !== null ? null : callFromCrm({ context, scope, period, basis: args.basis, typeId: null, ourTypeId: 'bookings', on: dayOf(t0, context.timeZone), readAt: now });
  if (call) return { call, notes: ['What was called is what ForecastingItem says in the export: the CRM keeps no past of it, so it is as of the export.'] };
  if (args.needsCall) throw new BadArguments('--basis called needs a call, and this export has none for this period and scope. Name the number with --called.');
  return { call: null, notes: [] };
}

interface Told {
  asked: Asked;
  period: Period;
  t0: number;
  t1: number;
  bridge: Bridge;
  book: DealBook;
  tie: TieOut;
  notes: string[];
}

function text({ asked, period, t0, t1, bridge: b, book, tie, notes }: Told): string {
  const { context } = asked.mapped;
  const currency = context.currencies.org;
  const money = (minor: number): string => formatMinorPlain(minor, digitsOf(context.currencies, currency)).padStart(18);
  const out = [`${period.label}, ${asked.args.basis}: known at ${iso(t0)} against ${iso(t1)}, in ${currency}`, ''];
  if (b.called !== null) {
    out.push(`${'Called'.padEnd(18)}${money(b.called)}`);
    for (const j of b.judgement) out.push(`${`judgement (${j.level})`.padEnd(18)}${money(j.amount)}`);
    out.push(`${'unreconciled'.padEnd(18)}${money(b.unreconciled)}`);
  }
  out.push(`${'Forecast'.padEnd(18)}${money(b.forecast)}   ${some(b.forecastDeals.length, 'deal', 'deals')}`);
  for (const reason of REASONS) {
    const lines = b.lines.filter((l) => l.reason === reason);
    if (lines.length === 0) continue;
    out.push(`${reason.padEnd(18)}${money(lines.reduce((n, l) => n + l.amount, 0))}   ${some(lines.length, 'deal', 'deals')}`);
    for (const l of [...lines].sort((x, y) => Math.abs(y.amount) - Math.abs(x.amount)).slice(0, 20)) {
      out.push(`  ${' '.repeat(16)}${money(l.amount)}   ${asked.asWritten(l.dealId)} ${book.heads[l.deal]!.name}${l.bookedLate ? ' (booked late)' : ''}`);
    }
  }
  out.push(`${'Actual'.padEnd(18)}${money(b.actual)}   ${some(b.actualDeals.length, 'deal', 'deals')}`);
  out.push(`${'In the CRM today'.padEnd(18)}${money(tie.crm)}   ${tie.deals.length === 0 ? 'no deal differs' : `${some(tie.deals.length, 'deal differs', 'deals differ')}: ${tie.deals.slice(0, 20).map((d) => `${asked.asWritten(d.dealId)} (${d.reason})`).join(', ')}`}`);
  if (b.passedThrough.length > 0) out.push('', `Entered the basis and left it unwon: ${named(b.passedThrough, book, asked)}`);
  return [...out, ...footnotes(notes)].join('\n');
}
