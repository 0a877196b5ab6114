import type { WaitingEntry, WaitingView } from '../messages/waiting.ts';
import type { RecordKind } from '../model/records.ts';
import type { OutboxEntry } from '../store/workspace-schema.ts';
import type { Waiting } from '../store/outbox-store.ts';
import { whenText } from './age.ts';

/** Most entries that are told one by one. */
const MOST = 20;

const KIND: Partial<Record<RecordKind, string>> = {
  cause: 'Your word on a cause', remark: 'Your question or answer', call: 'Your forecast call', snapshot: 'The day’s snapshot', published: 'The bridge that you published', setting: 'A setting', strategy: 'Your version of the strategy',
  goal: 'Your word on a goal', role: 'Your word on a role', ask: 'Your word on an ask', entry: 'The number that you entered', feedback: 'Your feedback', action: 'An agreed action', session: 'Your word on a 1:1', review: 'Your part of a review',
};

export interface WaitingWords {
  dealName(id: string): string | null;
  now: number;
  locale: string;
  timeZone: string;
  crm: string;
}

function whatOf({ work, dealId }: OutboxEntry, { dealName }: WaitingWords): string {
  const what = work.do === 'task' ? `The task “${work.task.subject}”` : work.do === 'field' ? `The field ${work.field}` : (KIND[work.record.kind] ?? 'Something that you wrote');
  const on = dealId === null ? null : dealName(dealId);
  return on === null || what.includes(on) ? what : `${what} on ${on}`;
}

function whyOf(entry: OutboxEntry, all: Waiting, { now, locale, timeZone, crm }: WaitingWords): string {
  const said = entry.error ? `${entry.error.title}. ${entry.error.message}` : '';
  if (entry.isStopped) return said;
  if (all.hold && all.hold.until > now) return `${all.hold.error.title}. Nothing is sent before ${whenText(all.hold.until, now, locale, timeZone)}.`;
  const isBehind = entry.dealId !== null && all.entries.some((e) => e.id < entry.id && e.dealId === entry.dealId && !e.isStopped);
  if (isBehind) return 'It goes after what was said on the same deal before it.';
  if (!entry.error) return all.trouble.outbox ? `${all.trouble.outbox.error.title}. ${all.trouble.outbox.error.message}` : `It goes with the next reading of ${crm}.`;
  return `${said}${entry.notBefore > now ? ` It is tried again after ${whenText(entry.notBefore, now, locale, timeZone)}.` : ''}`;
}

/** What waits, stopped first, else in the order of writing; null where nothing does. `device` alone is no reason to say anything in the panel. */
export function waitingView(all: Waiting, words: WaitingWords): WaitingView | null {
  const { entries, device, whyDevice } = all;
  if (entries.length === 0 && device.length === 0) return null;
  const told = [...entries].sort((a, b) => Number(b.isStopped) - Number(a.isStopped) || a.id - b.id).slice(0, MOST).map((entry): WaitingEntry => ({
    id: entry.id, what: whatOf(entry, words), since: whenText(entry.createdAt, words.now, words.locale, words.timeZone), isStopped: entry.isStopped, why: whyOf(entry, all, words),
    versions: entry.work.do === 'field' && entry.error?.theirs !== undefined ? { theirs: entry.error.theirs, mine: entry.work.value } : null,
  }));
  const stopped = entries.filter((e) => e.isStopped).length;
  const rest = entries.length - stopped;
  const counted = [...(stopped > 0 ? [`${stopped} ${stopped === 1 ? 'needs' : 'need'} you`] : []), ...(rest > 0 ? [`${rest} ${rest === 1 ? 'waits' : 'wait'} to be sent`] : [])].join(', ');
  return {
    title: counted === '' ? 'Kept on this device' : counted, entries: told, more: entries.length - told.length,
    device: device.length === 0 ? null : `${device.length === 1 ? 'One thing that you wrote stays' : `${device.length} things that you wrote stay`} on this device. ${whyDevice ?? 'The CRM has no place for it.'}`,
  };
}
