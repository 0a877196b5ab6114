import type { ActivityRow, ActivityRowsAsk, ActivityRowsView } from '../../../messages/areas/activity.ts';
import type { Activity } from '../../../model/activity.ts';
import type { UserId } from '../../../model/ids.ts';
import type { AreaInput } from '../input.ts';
import { doingIndex } from '../../../analysis/doings/doing.ts';
import { addDays, day, formatDay, parseDay } from '../../../model/day.ts';
import { makeWords } from '../../format.ts';
import { eyesOf } from '../eyes.ts';
import { DONE_WORDS, EFFECT_WORDS } from './words.ts';

/** Rows that come along at most. */
const MOST = 200;

/** What somebody's week is made of, down to the CRM's rows: their own, or of somebody whose weeks an agreement opens. */
export function activityRowsView(input: AreaInput, ask: ActivityRowsAsk): ActivityRowsView {
  const who = (ask.person ?? input.me.userId) as UserId;
  const none = (why: string): ActivityRowsView => ({ title: '', done: [], effects: [], why });
  if (!eyesOf(input).seesWeeksOf(who)) return none('The weeks of others are theirs to see.');
  const found = input.activity?.(ask);
  const start = parseDay(ask.week);
  if (!found || !('report' in found) || start === null) return none('This is still being worked out. Try again in a moment.');
  const { report, doings } = found;
  const { activities, book } = input.data;
  const p = doings.people.indexOf(who);
  const [done, came] = [doingIndex(report.activity), doingIndex(report.effect)];
  const words = makeWords(input.locale);
  const lag = report.lag.days;
  const rows: { day: number; row: ActivityRow; isEffect: boolean }[] = [];
  const deal = (i: number): ActivityRow['deal'] => ({ name: book.heads[i]!.name, link: input.link(book.heads[i]!.id) });
  const byDeal = new Map<string, number>();
  const placeOf = (id: string | null): number | undefined => {
    if (byDeal.size === 0) book.heads.forEach((h, i) => byDeal.set(h.id, i));
    return id === null ? undefined : byDeal.get(id);
  };
  const ofActivity = (a: Activity): ActivityRow => {
    const i = placeOf(a.dealId);
    return { id: a.id, day: words.day(a.day!), what: [DONE_WORDS[a.kind][0], a.minutes === null ? null : `${words.count(a.minutes)} min`, a.outcome].filter((t) => t !== null).join(', '), deal: i === undefined ? null : deal(i), link: activityLink(input, a) };
  };
  for (let i = 0; i < doings.day.length; i++) {
    if (doings.person[i] !== p) continue;
    const kind = doings.kind[i]!;
    const at = doings.day[i]! - start;
    const source = doings.source[i]!;
    if (kind === done && at >= 0 && at < 7 && (ask.outcome === null || activities[source]!.outcome === ask.outcome)) rows.push({ day: at, row: ofActivity(activities[source]!), isEffect: false });
    if (kind === came && at - lag >= 0 && at - lag < 7) {
      rows.push({ day: at, isEffect: true, row: report.effect === 'meeting' ? ofActivity(activities[source]!) : { id: `${book.heads[source]!.id} ${i}`, day: words.day(day(doings.day[i]!)), what: EFFECT_WORDS[report.effect][0], deal: deal(source), link: input.link(book.heads[source]!.id) } });
    }
  }
  rows.sort((a, b) => a.day - b.day || (a.row.id < b.row.id ? -1 : 1));
  const take = (isEffect: boolean): ActivityRow[] => rows.filter((r) => r.isEffect === isEffect).map((r) => r.row);
  const [all, effects] = [take(false), take(true)];
  const more = Math.max(0, all.length - MOST) + Math.max(0, effects.length - MOST);
  return {
    title: `Week of ${words.day(start)}${lag === 0 ? '' : `; what came of it from ${words.day(addDays(start, lag))} to ${words.day(addDays(start, lag + 6))}`}`, done: all.slice(0, MOST), effects: effects.slice(0, MOST),
    why: more > 0 ? `${words.count(more)} more aren’t listed here.` : all.length + effects.length === 0 ? `Nothing of it is recorded from ${formatDay(start)} on.` : null,
  };
}

/** The way to an activity's own page; HubSpot shows activities on the record they were with. */
function activityLink({ me }: AreaInput, { id }: Activity): string | null {
  const type = id.startsWith('00T') ? 'Task' : id.startsWith('00U') ? 'Event' : null;
  return me.crm === 'salesforce' && type !== null ? `${me.webOrigin}/lightning/r/${type}/${encodeURIComponent(id)}/view` : null;
}
