import type { Basis } from '../model/basis.ts';
import type { BridgeView, ForecastView, Notice } from '../messages/views.ts';
import type { DealBook } from '../model/book.ts';
import type { UserId } from '../model/ids.ts';
import type { OrgContext } from '../model/org.ts';
import type { Period } from '../model/period.ts';
import { forecastBridge } from '../analysis/bridge/bridge.ts';
import { booksClosed, defaultBaseline, defaultEnd, periodEndInstant } from '../analysis/bridge/dates.ts';
import { sells } from '../analysis/goal.ts';
import { peopleBelow } from '../analysis/team.ts';
import { dayOf } from '../model/day.ts';
import { quarterOf, shiftQuarter } from '../model/period.ts';
import type { GoalInput } from './goal.ts';
import { bridgeView } from './bridge-view.ts';
import { bridgeWords } from './bridge-format.ts';

const BASIS: Basis = 'commit';

/** Whose forecast a person sees: their team's, their own, or, for who neither sells nor leads, the company's. */
export function forecastScope(context: OrgContext, book: DealBook, userId: UserId): { owners: Set<UserId> | null; label: string } {
  const below = peopleBelow(context.people, userId);
  const owners = new Set([userId, ...below]);
  if (below.size > 0 && sells(owners, book, context)) return { owners, label: `Your team, ${below.size} ${below.size === 1 ? 'person' : 'people'}` };
  return book.ownerIds.includes(userId) ? { owners: new Set([userId]), label: 'Your deals' } : { owners: null, label: `${context.orgName}, all deals you may see` };
}

/** The bridge of the last closed period and of the running one. */
export function forecastView(input: GoalInput): ForecastView {
  const { context, book, now } = input;
  const scope = forecastScope(context, book, input.userId);
  const running = quarterOf(dayOf(now, context.timeZone), context.calendar);
  const before = shiftQuarter(running, -1, context.calendar);
  const periods = defaultBaseline(running, context.timeZone) < now ? [before, running] : [before];
  const bridges = periods.map((p) => oneBridge(p, scope.owners, input));
  const told = context.notes.join(' ');
  bridges.at(-1)!.notes.push(...(told === '' ? [] : [{ icon: 'note' as const, title: 'About what was read.', text: told }]));
  return { scopeLabel: scope.label, bridges };
}

function oneBridge(period: Period, owners: Set<UserId> | null, input: GoalInput): BridgeView {
  const { book, context, now } = input;
  const t0 = defaultBaseline(period, context.timeZone);
  const t1 = defaultEnd(period, context.timeZone, now);
  const bridge = forecastBridge({ book, context, period, basis: BASIS, t0, t1, owners });
  const notes: Notice[] = [];
  if (bridge.unknownAtT0.length > 0) {
    const n = bridge.unknownAtT0.length;
    notes.push({ icon: 'clock', title: n === 1 ? 'One deal’s past is not known.' : `The past of ${n} deals is not known.`, text: 'What they were on the first date was not recorded. They are not counted in the forecast; where one was won, it stands under “Not known”.' });
  }
  if (owners && !context.knowledge.ownerHistory) notes.push({ icon: 'clock', title: 'Owners are as of today.', text: 'No change of owner is on record: either none happened, or this org doesn’t track them. A deal that changed hands would count for whoever has it now.' });
  if (bridge.blankAmounts.length > 0) {
    const n = bridge.blankAmounts.length;
    notes.push({ icon: 'note', title: `${n} ${n === 1 ? 'deal has' : 'deals have'} no amount.`, text: 'A blank amount counts as nothing.' });
  }
  if (now < booksClosed(period, context.timeZone) && now >= periodEndInstant(period, context.timeZone)) notes.push({ icon: 'clock', title: 'The books are still open.', text: 'Wins of this period may still be recorded until five working days after its end.' });
  return bridgeView({ bridge, book, period, basis: BASIS, t0, t1, running: now < periodEndInstant(period, context.timeZone), words: bridgeWords(context, input.locale), link: input.link, notes });
}
