import type { Notice } from '../../messages/views.ts';
import type { Waiting } from '../../store/outbox-store.ts';
import type { Worked } from './worked.ts';
import { periodEndInstant } from '../../analysis/bridge/dates.ts';

const many = (n: number, one: string, more: string): string => (n === 1 ? `One deal ${one}` : `${n} deals ${more}`);

/** What a reader has to know of these numbers: what wasn't recorded, what is assumed, what isn't sent yet. */
export function financeNotes(w: Worked, waiting: Waiting): Notice[] {
  const { bridge, context, period, input: { now } } = w;
  const notes: Notice[] = [];
  const unknown = bridge.unknownAtT0.length;
  if (unknown > 0) notes.push({ icon: 'clock', title: `The past of ${unknown === 1 ? 'one deal' : `${unknown} deals`} isn’t known.`, text: 'What they were on the first date was not recorded. They are not counted in the forecast; where one was won, it stands under “Not known”.' });
  const unproven = bridge.ownerNotProven.length;
  if (unproven > 0 && w.owners !== null) notes.push({ icon: 'clock', title: `${many(unproven, 'counts for its owner of today.', 'count for their owners of today.')}`, text: 'No change of owner is on record for them. They count in nobody’s personal accuracy.' });
  if (bridge.blankAmounts.length > 0) notes.push({ icon: 'note', title: `${many(bridge.blankAmounts.length, 'has no amount.', 'have no amount.')}`, text: 'A blank amount counts as nothing.' });
  if (bridge.unknownAtT1.length > 0) notes.push({ icon: 'note', title: `${many(bridge.unknownAtT1.length, 'was won in a currency without a rate, or for an amount not on record.', 'were won in a currency without a rate, or for an amount not on record.')}`, text: 'They count as nothing in the actual.' });
  if (bridge.callWithoutRate) notes.push({ icon: 'note', title: 'The call is in a currency without a rate.', text: 'It can’t be told in the org’s currency, so the bridge begins with the deals.' });
  const closes = w.closes(period);
  if (now < closes && now >= periodEndInstant(period, context.timeZone)) notes.push({ icon: 'clock', title: 'The books are still open.', text: `Wins of this period may still be recorded until ${w.f.instantDate(closes)}.` });
  if (w.notes.length > 0) notes.push({ icon: 'note', title: 'About what is counted.', text: w.notes.join(' ') });
  if (context.notes.length > 0) notes.push({ icon: 'note', title: 'About what was read.', text: context.notes.join(' ') });
  return [...notes, ...waitingNotes(waiting)];
}

function waitingNotes({ entries, device, whyDevice, hold, unread, left, closed }: Waiting): Notice[] {
  const stopped = entries.filter((e) => e.isStopped);
  const out: Notice[] = [];
  for (const e of stopped.slice(0, 3)) if (e.error) out.push({ icon: 'stop', title: `Not sent: ${e.error.title}.`, text: `${e.error.message} What you wrote is kept here.` });
  const on = entries.length - stopped.length;
  if (on > 0) out.push({ icon: 'clock', title: on === 1 ? 'One thing waits to be sent.' : `${on} things wait to be sent.`, text: hold ? `${hold.error.title}. ${hold.error.message}` : `${on === 1 ? 'It goes out by itself' : 'They go out by themselves'}; nothing is lost if you close the browser.` });
  const forKey = entries.find((e) => !e.isStopped && e.error?.kind === 'keyMissing')?.error;
  if (forKey) out.push({ icon: 'lock', title: `${forKey.title}.`, text: forKey.message });
  if (closed > 0) out.push({ icon: 'lock', title: closed === 1 ? 'One record between you and somebody else can’t be opened here yet.' : `${closed} records between you and others can’t be opened here yet.`, text: 'They are kept. Set-up, My key, says why and what to do.' });
  if (device.length > 0) out.push({ icon: 'lock', title: device.length === 1 ? 'One record is on this device only.' : `${device.length} records are on this device only.`, text: whyDevice ?? 'Export them under Set-up to take them along.' });
  if (unread > 0) out.push({ icon: 'note', title: unread === 1 ? 'One shared record can’t be read yet.' : `${unread} shared records can’t be read yet.`, text: 'Written by a newer Ridealong, or not complete yet. What is missing stays in the CRM and is read later, after an update if need be.' });
  if (left.length > 0) out.push({ icon: 'note', title: left.length === 1 ? 'One shared record was left out.' : `${left.length} shared records were left out.`, text: `${left.length === 1 ? 'It was' : 'They were'} changed in the CRM and can’t be read. ${left.slice(0, 3).join('; ')}${left.length > 3 ? '; and more' : ''}.` });
  return out;
}
