import type { ErrorShare } from '../../analysis/accuracy/error-share.ts';
import type { TrackRecord } from '../../analysis/accuracy/track-record.ts';
import type { SlipAndMiss } from '../../analysis/accuracy/fates.ts';
import type { PersonAccuracy } from '../../analysis/accuracy/people.ts';
import type { UserId } from '../../model/ids.ts';
import type { Question } from './question.ts';
import { errorByWeek } from '../../analysis/accuracy/by-week.ts';
import { errorShare, hubspotAccuracy } from '../../analysis/accuracy/error-share.ts';
import { slipAndMiss } from '../../analysis/accuracy/fates.ts';
import { frozenAt, unrecorded } from '../../analysis/accuracy/ledger.ts';
import { runningRange } from '../../analysis/accuracy/running-range.ts';
import { whole } from '../../analysis/accuracy/sliced.ts';
import { trackRecord } from '../../analysis/accuracy/track-record.ts';
import { peopleBelow } from '../../analysis/team.ts';
import { timingFate } from '../../analysis/timing-fate.ts';
import { currencyDigits } from '../../model/currency.ts';
import { formatMinorPlain } from '../../model/money.ts';
import { shiftPeriod } from '../../model/shift-period.ts';
import { ownersOf } from './ask.ts';
import { pastPeriodsOf } from './past-periods.ts';
import { writtenUsers } from './written-user.ts';
import { footnotes } from './words.ts';

interface Team extends ErrorShare {
  id: string;
  byWeek: (ErrorShare & { week: number })[];
}

/** How far past forecasts were from what came in. */
export const accuracy: Question = {
  name: 'accuracy', about: 'how far forecasts were off in the twelve closed periods up to --period (default: the last twelve fiscal quarters)', needsPeriod: false,
  answer(asked) {
    const { args, book, mapped: { context }, now } = asked;
    const written = writtenUsers(asked);
    const owners = ownersOf(asked);
    const periods = pastPeriodsOf(asked);
    const record = whole(trackRecord({ book, context, periods, basis: args.basis, now }));
    const people = record.people.filter((p) => owners === null || owners.has(p.id));
    const teams = [team('org', owners, record), ...leads(asked).filter((t) => owners === null || owners.has(t.id)).map((t) => team(written(t.id), t.members, record))];
    const fates = slipAndMiss(record.fates, owners);
    const frozen = frozenAt(record.ledger, 'baseline', owners);
    const timing = whole(timingFate({ book, context, period: record.pasts.at(-1)?.period ?? periods.at(-1)!, basis: args.basis, now, owners }));
    const next = shiftPeriod(periods.at(-1)!, 1, context.calendar);
    const running = args.period === null ? runningRange({ book, context, ledger: record.ledger, period: next, basis: args.basis, now, owners }) : null;
    const notes = [...asked.notes];
    if (args.at !== null || args.until !== null) notes.push('--at and --until aren’t used here: each period is looked at from the start of each of its weeks to five working days after its end.');
    if (!context.knowledge.ownerHistory) notes.push('Owner changes are not recorded: whose a deal was then is not proven, so that nobody’s own accuracy is told.');
    const unknown = frozen.reduce((n, f) => n + f.unknownDeals, 0);
    if (unknown > 0) notes.push(`${unknown} won ${unknown === 1 ? 'deal has' : 'deals have'} no recorded state at the baseline, and ${unknown === 1 ? 'is' : 'are'} in neither the forecast nor the actual.`);
    const hidden = unrecorded(record.ledger, 'baseline', owners);
    if (hidden.length > 0) notes.push(`Too little is recorded of the baseline of ${hidden.map((p) => p.id).join(', ')}: left out.`);
    const some = people.filter((p) => p.onlySelf).length;
    if (some > 0) notes.push(`Of ${some} ${some === 1 ? 'person' : 'people'} there are fewer than 8 periods: that is for their own eyes only.`);
    if (frozen.length === 0) notes.push('No closed period has a forecast on record.');
    return {
      json: {
        basis: args.basis, week: 2, currency: context.currencies.org, periods: frozen.map((f) => f.period.id),
        people: people.map((p) => ({ ...p, id: written(p.id) })), teams,
        slipRate: fates.slipRate, missRate: fates.missRate, slipRateByMoney: fates.slipRateByMoney, missRateByMoney: fates.missRateByMoney, forecastDeals: fates.deals, forecastMinor: fates.amount,
        byPeriod: frozen.map((f) => ({ period: f.period.id, forecastMinor: f.forecast, actualMinor: f.actual, hubspotAccuracy: hubspotAccuracy(f) })),
        earlierTiming: { periods: timing.periods.map((p) => p.id), deals: timing.deals, amountMinor: timing.amount, wonDeals: timing.wonDeals, wonMinor: timing.wonAmount, share: timing.share, shareByMoney: timing.shareByMoney },
        running: running && { period: next.id, week: running.week, forecastMinor: running.forecast, wonMinor: running.won, range: 'none' in running.range ? null : running.range, none: 'none' in running.range ? running.range.none : null },
        notes,
      },
      text: inWords({ teams, people, fates, notes, currency: context.currencies.org, basis: args.basis, name: (id) => context.people.find((p) => written(p.id) === id)?.name ?? id }),
    };
  },
};

function team(id: string, owners: ReadonlySet<UserId> | null, { ledger }: TrackRecord): Team {
  return { id, ...errorShare(frozenAt(ledger, 'baseline', owners)), byWeek: errorByWeek(ledger, owners) };
}

/** Each person who leads people, by id, with those below and themselves. */
function leads({ mapped: { context } }: Parameters<Question['answer']>[0]): { id: UserId; members: ReadonlySet<UserId> }[] {
  return context.people
    .map((p) => ({ id: p.id, below: peopleBelow(context.people, p.id) })).filter((t) => t.below.size > 0)
    .map((t) => ({ id: t.id, members: new Set([t.id, ...t.below]) })).sort((a, b) => (a.id < b.id ? -1 : 1));
}

interface Told {
  teams: Team[];
  people: PersonAccuracy[];
  fates: SlipAndMiss;
  notes: string[];
  currency: string;
  basis: string;
  name(id: string): string;
}

function inWords({ teams, people, fates, notes, currency, basis, name }: Told): string {
  const percent = (share: number | null): string => (share === null ? 'not known' : `${(share * 100).toFixed(1)} %`).padStart(10);
  const out = [`Forecasts on ${basis} at day 8 of their periods, against what came in`, '', `${'Team'.padEnd(28)}${'WAPE'.padStart(10)}${'bias'.padStart(10)}   periods`];
  for (const t of teams) out.push(`${name(t.id).padEnd(28)}${percent(t.wape)}${percent(t.bias)}   ${t.periods}`);
  out.push('', `${'Week'.padEnd(28)}${'WAPE'.padStart(10)}${'bias'.padStart(10)}   periods`);
  for (const w of teams[0]!.byWeek) out.push(`${String(w.week).padEnd(28)}${percent(w.wape)}${percent(w.bias)}   ${w.periods}`);
  out.push('', `Slipped ${percent(fates.slipRate).trim()}, missed ${percent(fates.missRate).trim()} of ${fates.deals} deals forecast to close; by money ${percent(fates.slipRateByMoney).trim()} and ${percent(fates.missRateByMoney).trim()}`);
  if (people.length > 0) out.push('', `${'Person'.padEnd(28)}${`mean error, ${currency}`.padStart(20)}   periods`);
  for (const p of people) out.push(`${name(p.id).padEnd(28)}${formatMinorPlain(p.maeMinor, currencyDigits(currency)).padStart(20)}   ${p.periods}`);
  return [...out, ...footnotes(notes)].join('\n');
}
