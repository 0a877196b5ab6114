import type { Day } from '../../model/day.ts';
import type { FiscalCalendar } from '../../model/period.ts';
import type { Doing, Doings } from '../doings/doing.ts';
import type { PersonPeriods, Series, Span } from './series.ts';
import { addDays, weekday } from '../../model/day.ts';
import { quarterOf, shiftQuarter } from '../../model/period.ts';
import { doingIndex } from '../doings/doing.ts';
import { followed } from './followed.ts';

const MOST_WEEKS = 104;
const MOST_QUARTERS = 12;
/** A share of fewer than this isn't read: of one decision it is all or nothing. */
const LEAST_WHOLE = 3;
const ACTIVITIES: readonly Doing[] = ['call', 'email', 'meeting', 'task', 'note', 'other'];

export interface PeriodsInput {
  doings: Doings;
  calendar: FiscalCalendar;
  today: Day;
}

/** First days of the whole weeks (Monday to Sunday) or fiscal quarters that lie before today, oldest first, and the day after the last. */
function periodsBefore(span: Span, today: Day, calendar: FiscalCalendar): { starts: Day[]; end: Day } {
  if (span === 'week') {
    const end = addDays(today, -weekday(today));
    return { starts: Array.from({ length: MOST_WEEKS }, (_, i) => addDays(end, (i - MOST_WEEKS) * 7)), end };
  }
  const running = quarterOf(today, calendar);
  return { starts: Array.from({ length: MOST_QUARTERS }, (_, i) => shiftQuarter(running, i - MOST_QUARTERS, calendar).start), end: running.start };
}

/** Index of the last start at or before a day. */
function finder(starts: readonly Day[], end: Day): (day: number) => number {
  const first = starts[0]!;
  const table = new Int32Array(Math.max(0, end - first));
  for (let d = 0, p = 0; d < table.length; d++) {
    while (p + 1 < starts.length && starts[p + 1]! <= first + d) p++;
    table[d] = p;
  }
  return (day) => (day < first || day >= end ? -1 : table[day - first]!);
}

/**
 * Readings of every person in every period in which anything of theirs is recorded. Weeks: what was done, what came of it. Quarters: results.
 * A period in which somebody recorded nothing at all (leave, not yet there) isn't one of theirs.
 */
export function personPeriods({ doings, calendar, today }: PeriodsInput, span: Span): PersonPeriods {
  const { starts, end } = periodsBefore(span, today, calendar);
  const at = finder(starts, end);
  const cells = starts.length;
  const acts = new Set(ACTIVITIES.map(doingIndex));
  const isTheirs = new Uint8Array(doings.people.length * cells);
  const cellOf = (i: number): number => { const p = at(doings.day[i]!); return p < 0 ? -1 : doings.person[i]! * cells + p; };
  for (let i = 0; i < doings.day.length; i++) {
    const cell = span === 'week' && !acts.has(doings.kind[i]!) ? -1 : cellOf(i);
    if (cell >= 0) isTheirs[cell] = 1;
  }
  // By id and period, so that the order of the records makes no difference.
  const row = new Int32Array(isTheirs.length).fill(-1);
  const [person, period]: [number[], number[]] = [[], []];
  for (const p of doings.people.map((id, i) => ({ id, i })).sort((a, b) => (a.id < b.id ? -1 : 1)).map((x) => x.i)) {
    for (let t = 0; t < cells; t++) {
      if (!isTheirs[p * cells + t]) continue;
      row[p * cells + t] = person.length;
      person.push(p);
      period.push(t);
    }
  }
  const rows = new Int32Array(doings.day.length);
  for (let i = 0; i < rows.length; i++) { const cell = cellOf(i); rows[i] = cell < 0 ? -1 : row[cell]!; }
  const read = reader(doings, rows, person.length);
  return {
    span, people: doings.people, periods: starts, person: Int32Array.from(person), period: Int32Array.from(period),
    series: (span === 'week' ? weekly(read, doings, rows) : quarterly(read)).filter((s) => s.value.some((v) => v > 0)),
  };
}

type Read = ReturnType<typeof reader>;

function reader(doings: Doings, rows: Int32Array, n: number) {
  const each = (kind: Doing, take: (row: number, i: number) => void): void => {
    const k = doingIndex(kind);
    for (let i = 0; i < rows.length; i++) if (doings.kind[i] === k && rows[i]! >= 0) take(rows[i]!, i);
  };
  const count = (kind: Doing): Float64Array => {
    const out = new Float64Array(n);
    each(kind, (r) => { out[r]!++; });
    return out;
  };
  return {
    n, count,
    sum(kind: Doing): Float64Array {
      const out = new Float64Array(n);
      each(kind, (r, i) => { if (!Number.isNaN(doings.value[i]!)) out[r]! += doings.value[i]!; });
      return out;
    },
    /** The middle of what was known; NaN where there was nothing. */
    median(kind: Doing, of: 'value' | 'age'): Float64Array {
      const lists: number[][] = Array.from({ length: n }, () => []);
      each(kind, (r, i) => { if (!Number.isNaN(doings[of][i]!)) lists[r]!.push(doings[of][i]!); });
      return Float64Array.from(lists, (list) => {
        if (list.length === 0) return NaN;
        list.sort((a, b) => a - b);
        return (list[(list.length - 1) >> 1]! + list[list.length >> 1]!) / 2;
      });
    },
  };
}

const plain = (id: string, label: string, value: Float64Array, over: Partial<Series> = {}): Series => ({ id, label, better: 'more', unit: 'count', share: null, value, flow: id, ...over });

function share(id: string, label: string, part: Float64Array, whole: Float64Array, words: string): Series {
  return { id, label, better: 'more', unit: 'share', share: { part, whole, words }, flow: null, value: part.map((p, r) => (whole[r]! >= LEAST_WHOLE ? p / whole[r]! : NaN)) };
}

function weekly(read: Read, doings: Doings, rows: Int32Array): Series[] {
  const led = followed(doings, 'call', 'meeting', rows, read.n);
  const calls = read.count('call');
  return [
    plain('calls', 'Calls', calls), plain('emails', 'Emails', read.count('email')), plain('meetings', 'Meetings held', read.count('meeting')),
    share('callsToMeeting', 'Calls that led to a meeting', led.part, led.whole, 'of calls led to a meeting'),
    plain('opportunitiesCreated', 'Opportunities created', read.count('created'), { flow: 'deals' }), plain('advanced', 'Moves to a later stage', read.count('advanced'), { flow: 'deals' }),
  ];
}

function quarterly(read: Read): Series[] {
  const [won, lost] = [read.count('won'), read.count('lost')];
  return [
    plain('calls', 'Calls', read.count('call')), plain('emails', 'Emails', read.count('email')), plain('meetings', 'Meetings held', read.count('meeting')),
    plain('opportunitiesCreated', 'Opportunities created', read.count('created'), { flow: 'deals' }), plain('pipelineCreated', 'Pipeline created', read.sum('created'), { unit: 'money', flow: 'deals' }),
    plain('bookings', 'Bookings', read.sum('won'), { unit: 'money', flow: 'deals' }), share('winRate', 'Win rate', won, won.map((w, r) => w + lost[r]!), 'of decided deals were won'),
    plain('dealSize', 'Deal size', read.median('won', 'value'), { unit: 'money', flow: null }), plain('cycleTime', 'Cycle time', read.median('won', 'age'), { unit: 'days', better: 'less', flow: null }),
  ];
}
