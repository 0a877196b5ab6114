import type { Basis } from '../model/basis.ts';
import type { BridgeView, ForecastView, Notice } from '../messages/views.ts';
import type { DealBook } from '../model/book.ts';
import type { UserId } from '../model/ids.ts';
import type { OrgContext } from '../model/org.ts';
import type { Period } from '../model/period.ts';
import type { Bridge } from '../analysis/bridge/bridge.ts';
import type { ScopeRef } from '../model/scope.ts';
import type { Company } from './company/company.ts';
import { whole } from '../analysis/accuracy/sliced.ts';
import { forecastBridge } from '../analysis/bridge/bridge.ts';
import { booksClosed, defaultBaseline, defaultEnd, firstCall, periodEndInstant } from '../analysis/bridge/dates.ts';
import { scopeMembers } from '../analysis/scope.ts';
import { timingFate } from '../analysis/timing-fate.ts';
import { dayOf } from '../model/day.ts';
import { quarterOf, shiftQuarter } from '../model/period.ts';
import type { GoalInput } from './goal.ts';
import { bridgeView } from './bridge-view.ts';
import { bridgeWords } from './bridge-format.ts';
import { callsOf } from './company/calls.ts';
import { newestOf } from './company/company.ts';
import { judgedLines } from './judged.ts';
import { explainedView } from './forecast-explained.ts';
import { makeWords } from './format.ts';
import { usualScope } from './usual-scope.ts';
import { BOOKINGS } from '../model/forecast-type.ts';

const BASIS: Basis = 'commit';

interface ForecastScope {
  owners: ReadonlySet<UserId> | null;
  label: string;
  ref: ScopeRef;
}

/** Whose forecast a person sees. */
function forecastScope(context: OrgContext, book: DealBook, userId: UserId): ForecastScope {
  const ref = usualScope(userId, context, book);
  const owners = scopeMembers(ref, context.people);
  if (owners === null) return { owners, label: `${context.orgName}, all deals you may see`, ref };
  // Without the one who leads it.
  const team = owners.size - 1;
  return { owners, label: ref.kind === 'person' ? 'Your deals' : `Your team, ${team} ${team === 1 ? 'person' : 'people'}`, ref };
}

export interface ForecastInput extends GoalInput {
  company: Company;
}

/** The bridge of the last closed period and of the running one. */
export function forecastView(input: ForecastInput): ForecastView {
  const { context, book, now, company } = input;
  const scope = forecastScope(context, book, input.userId);
  const running = quarterOf(dayOf(now, context.timeZone), context.calendar);
  const before = shiftQuarter(running, -1, context.calendar);
  const periods = defaultBaseline(running, context.timeZone, { baselineDay: company.baselineDay }) < now ? [before, running] : [before];
  const bridges = periods.map((p) => oneBridge(p, scope, input));
  const told = context.notes.join(' ');
  bridges.at(-1)!.notes.push(...(told === '' ? [] : [{ icon: 'note' as const, title: 'About what was read.', text: told }]));
  return { scopeLabel: scope.label, bridges };
}

function oneBridge(period: Period, { owners, ref }: ForecastScope, input: ForecastInput): BridgeView {
  const { book, context, now, company } = input;
  const zone = context.timeZone;
  const closed = company.booksClosed;
  const calls = callsOf({ company, context, typeId: BOOKINGS.id, scope: ref, basis: BASIS });
  const call = firstCall(calls, period);
  const t0 = Math.min(now, defaultBaseline(period, zone, { calls, baselineDay: company.baselineDay }));
  const t1 = Math.max(t0, defaultEnd(period, zone, now, closed));
  const bridge = forecastBridge({ book, context, period, basis: BASIS, t0, t1, owners, call });
  const words = bridgeWords(context, input.locale);
  const { percent } = makeWords(input.locale);
  const running = now < periodEndInstant(period, zone);
  const fate = running ? null : whole(timingFate({ book, context, period, basis: BASIS, now, owners, closes: (p) => booksClosed(p, zone, closed) }));
  return bridgeView({
    bridge, book, period, basis: BASIS, t0, t1, running, words, link: input.link, notes: notesOf(bridge, period, owners, input),
    call: call && { at: call.calledAt, judged: judgedLines(bridge, (minor) => words.figure(minor).text, (id) => words.owner(id ?? undefined)) },
    explained: explainedView({ bridge, period, company, ownerOf: (i) => book.heads[i]!.now.ownerId ?? null, me: input.userId, money: (m) => words.figure(m).text, percent }),
    timing: fate?.shareByMoney == null ? null : `Of money that slipped in ${fate.periods.length === 1 ? 'one earlier period' : `${fate.periods.length} earlier periods`}, ${percent(fate.shareByMoney)} was won within two.`,
  });
}

function notesOf(bridge: Bridge, period: Period, owners: ReadonlySet<UserId> | null, { context, now, company }: ForecastInput): Notice[] {
  const notes: Notice[] = [];
  const unknown = bridge.unknownAtT0.length;
  if (unknown > 0) notes.push({ icon: 'clock', title: unknown === 1 ? 'One deal’s past is not known.' : `The past of ${unknown} deals is not known.`, text: 'What they were on the first date was not recorded. They are not counted in the forecast; where one was won, it stands under “Not known”.' });
  if (owners && !context.knowledge.ownerHistory) notes.push({ icon: 'clock', title: 'Owners are as of today.', text: 'No change of owner is on record: either none happened, or this org doesn’t track them. A deal that changed hands would count for whoever has it now.' });
  const blank = bridge.blankAmounts.length;
  if (blank > 0) notes.push({ icon: 'note', title: `${blank} ${blank === 1 ? 'deal has' : 'deals have'} no amount.`, text: 'A blank amount counts as nothing.' });
  const closes = booksClosed(period, context.timeZone, company.booksClosed);
  if (now < closes && now >= periodEndInstant(period, context.timeZone)) notes.push({ icon: 'clock', title: 'The books are still open.', text: 'Wins of this period may still be recorded until five working days after its end.' });
  const published = newestOf(company.records('published').filter((r) => r.body.start === period.start && r.body.end === period.end && r.body.basis === BASIS));
  if (published) notes.push({ icon: 'eye', title: `${published.authorName} published this period.`, text: `${published.body.headline}. The whole page shows how far what you see here is the same.` });
  return notes;
}
