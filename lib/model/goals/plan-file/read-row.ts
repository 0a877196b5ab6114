import type { Day } from '../../day.ts';
import type { ActivityKind } from '../../activity.ts';
import type { Ask } from '../ask.ts';
import type { Assignee } from '../assignee.ts';
import type { Goal, GoalOwner } from '../goal.ts';
import type { MeasureDefinition } from '../measure.ts';
import type { RoleExpectation } from '../role-expectation.ts';
import type { Cells, Column } from './columns.ts';
import type { PlanAgainst } from './plan.ts';
import type { People } from './refs.ts';
import { formatDay, parseDay } from '../../day.ts';
import { parsePeriod } from '../../period.ts';
import { functionId } from '../function.ts';
import { splitList } from './columns.ts';
import { readPercent, readTarget } from './numbers.ts';
import { short } from './refs.ts';

/** What the rows of one file are read with. `ids` and `titles`: strategic goals and values of the file and those that stand. */
export interface Reading {
  against: PlanAgainst;
  people: People;
  /** undefined: there is none; null: not known, since some rows of the file can't be read. */
  strategy: (words: string) => string | null | undefined;
}

/** One row's cells, read one by one; what is wrong is gathered, and the row is left out then. */
export class RowReader {
  readonly problems: string[] = [];
  readonly #cells: Cells;
  constructor(cells: Cells) {
    this.#cells = cells;
  }

  raw(column: Column): string {
    return this.#cells[column] ?? '';
  }

  /** Text as it is; blank: null. */
  words(column: Column, most = 2000): string | null {
    const text = this.raw(column);
    if (text.length > most) this.wrong(`‘${column}’ holds ${text.length} characters; ${most} is the most`);
    return text.trim() === '' ? null : text;
  }

  needed(column: Column, most = 2000): string {
    const found = this.words(column, most);
    if (found === null) this.wrong(`‘${column}’ is blank`);
    return found ?? '';
  }

  id(column: Column): string | null {
    return this.words(column, 255)?.trim() ?? null;
  }

  list(column: Column): string[] {
    const items = splitList(this.raw(column)).filter((i) => i.trim() !== '');
    if (items.length > 100) this.wrong(`‘${column}’ holds ${items.length} lines; 100 is the most`);
    if (items.some((i) => i.length > 2000)) this.wrong(`A line of ‘${column}’ is longer than 2000 characters`);
    return items;
  }

  day(column: Column): Day | null {
    const text = this.id(column);
    const found = text === null ? null : parseDay(text);
    if (text !== null && found === null) this.wrong(`‘${short(text)}’ in ‘${column}’ is no day. Write it like 2026-09-14`);
    return found;
  }

  yes(column: Column): boolean {
    const text = this.raw(column).trim().toLowerCase();
    if (!['', 'yes', 'no', 'true', 'false', '1', '0'].includes(text)) this.wrong(`‘${column}’ is yes or no, not ‘${short(text)}’`);
    return ['yes', 'true', '1'].includes(text);
  }

  count(column: Column): number {
    const text = this.raw(column).trim();
    const n = Number(text);
    if (!/^\d+$/.test(text) || !Number.isSafeInteger(n)) this.wrong(text === '' ? `‘${column}’ is blank` : `‘${short(text)}’ in ‘${column}’ is no whole number`);
    return n;
  }

  oneOf<T extends string>(column: Column, all: readonly T[]): T {
    const text = this.raw(column).trim().toLowerCase();
    const found = all.find((a) => a.toLowerCase() === text);
    if (found === undefined) this.wrong(`‘${column}’ is one of ${all.join(', ')}${text === '' ? '' : `, not ‘${short(text)}’`}`);
    return found ?? all[0]!;
  }

  wrong(why: string): void {
    this.problems.push(why);
  }

  /** The value, or the reason why there is none. */
  take<T>(found: T | { why: string }, instead: T): T {
    if (typeof found === 'object' && found !== null && 'why' in found) {
      this.wrong(found.why);
      return instead;
    }
    return found;
  }
}

function readAssignee(r: RowReader, people: People): Assignee {
  const text = r.needed('assignee', 300);
  const plain = text.trim();
  const nobody: Assignee = { kind: 'company' };
  if (plain === '' || plain.toLowerCase() === 'company') return nobody;
  const m = /^(function|team|person|named|open):(.*)$/is.exec(text.trimStart());
  const kind = m?.[1]!.toLowerCase();
  const rest = m ? m[2]! : plain;
  if (rest.trim() === '') {
    r.wrong(`‘${short(plain)}’ names nobody after the colon`);
    return nobody;
  }
  if (kind === 'named' || kind === 'open') return { kind, name: rest };
  if (kind === 'function') return { kind, id: functionId(rest) };
  const found = people.find(rest);
  if (!found.ok) r.wrong(found.why);
  return found.ok ? { kind: kind === 'team' ? 'team' : 'person', id: found.id } : nobody;
}

function readOwner(r: RowReader, column: 'owner' | 'asked_by', people: People): GoalOwner | null {
  const text = r.words(column, 300);
  if (text === null) return null;
  const m = /^named:(.*)$/is.exec(text.trimStart());
  if (m && m[1]!.trim() !== '') return { id: null, name: m[1]! };
  const found = people.find(text);
  if (!found.ok) r.wrong(found.why);
  return found.ok ? { id: found.id, name: found.name } : null;
}

/** The measure by its id or its label. */
function readMeasure(r: RowReader, words: string, measures: readonly MeasureDefinition[]): MeasureDefinition | null {
  const plain = words.trim();
  const byId = measures.find((m) => m.id === plain);
  const byLabel = measures.filter((m) => m.label.toLowerCase() === plain.toLowerCase());
  const found = byId ?? (byLabel.length === 1 ? byLabel[0]! : null);
  if (!found && plain !== '') r.wrong(`There is no measure ‘${short(plain)}’. Its measures are ${measures.slice(0, 12).map((m) => m.id).join(', ')}${measures.length > 12 ? ` and ${measures.length - 12} more` : ''}`);
  return found;
}

export function readGoal(r: RowReader, { against, people, strategy }: Reading, before: Goal | null): { goal: Goal; from: Day | null } {
  const { calendar, currencies } = against;
  const measureWords = r.needed('measure', 255);
  // A goal that stands keeps a measure that was taken away since.
  const measure = before !== null && before.measureId === measureWords ? (against.measures.find((m) => m.id === measureWords) ?? { id: measureWords, unit: before.target.unit }) : readMeasure(r, measureWords, against.measures);
  const periodWords = r.needed('period', 60).trim();
  const read = periodWords === '' ? null : parsePeriod(periodWords, calendar);
  if (read === null && periodWords !== '') r.wrong(`‘${short(periodWords)}’ is no period. Write 2026-Q3, 2026-07, 2026, FY27-Q1, FY27 or 2026-07-01..2026-09-30`);
  const unit = measure?.unit ?? 'count';
  const unitWords = r.raw('unit').trim().toLowerCase();
  if (measure && unitWords !== '' && unitWords !== unit) r.wrong(`${measure.id} is counted in ${unit}, not in ${short(unitWords)}`);
  const currencyWords = r.raw('currency').trim();
  if (currencyWords !== '' && !/^[A-Z]{3}$/.test(currencyWords)) r.wrong(`‘${short(currencyWords)}’ is no currency. Write its three letters, such as EUR`);
  else if (measure && currencyWords !== '' && unit !== 'money') r.wrong(`${measure.id} isn’t money: leave the currency blank`);
  const currency = unit === 'money' ? (currencyWords || currencies.org) : null;
  const value = measure && r.take(readTarget(r.raw('target'), unit, currency, currencies), 0);
  const strategyWords = r.id('strategy');
  const strategyId = strategyWords === null ? null : strategy(strategyWords);
  if (strategyId === undefined) r.wrong(`There is no strategic goal or value ‘${short(strategyWords!)}’ in this file or here`);
  const ramp = r.list('ramp').flatMap((cell) => cell.split(/[\s,;]+/)).filter(Boolean).map((cell) => r.take(readPercent(cell), 0));
  if (ramp.length > 60) r.wrong('‘ramp’ names more than 60 months');
  const weight = r.id('weight');
  const originFunction = r.id('origin_function');
  const from = r.day('from');
  if (from !== null && read && (from < read.start || from > read.end)) r.wrong(`‘from’ ${formatDay(from)} lies outside the goal’s period`);
  const keeps = before !== null && read !== null && read.start === before.period.start && read.end === before.period.end;
  const goal: Goal = {
    id: r.id('id') ?? '', title: r.words('title'), assignee: readAssignee(r, people), owner: readOwner(r, 'owner', people), measureId: measure?.id ?? '',
    period: keeps ? before.period : { id: read?.id ?? '', start: read?.start ?? (0 as Day), end: read?.end ?? (0 as Day), calendarId: calendar.id },
    target: { value: value ?? 0, unit, currency }, parentId: r.id('parent'), strategyId: strategyId ?? null,
    origin: { by: r.words('origin') ?? before?.origin.by ?? against.by, function: originFunction === null ? null : functionId(originFunction), on: r.day('origin_on'), note: r.words('origin_note'), quotaId: r.id('quota') },
    weight: weight === null ? null : r.take<number>(readPercent(weight), 0), ramp: ramp.length > 0 ? ramp : null, isApart: r.yes('apart'), differs: r.words('differs'),
  };
  return { goal, from };
}

export function readRole(r: RowReader, { against, people }: Reading, before: RoleExpectation | null): RoleExpectation {
  const holders = r.list('holders').flatMap((words) => {
    const found = people.find(words);
    if (!found.ok) r.wrong(found.why);
    return found.ok ? [found.id] : [];
  });
  const measureIds = r.list('measures').map((m) => (before?.measureIds.includes(m) ? m : (readMeasure(r, m, against.measures)?.id ?? '')));
  return {
    id: r.id('id') ?? '', name: r.needed('title', 255), function: functionId(r.needed('function', 255)), responsibilities: r.list('responsibilities'), behaviours: r.list('behaviours'), measureIds,
    titles: r.list('titles'), holders: [...new Set(holders)],
  };
}

const ACTIVITIES = ['call', 'email', 'meeting', 'task', 'note', 'other'] as const satisfies readonly ActivityKind[];

export function readAsk(r: RowReader, { people, strategy }: Reading): Ask {
  const strategyWords = r.id('strategy');
  const strategyId = strategyWords === null ? null : strategy(strategyWords);
  if (strategyId === undefined) r.wrong(`There is no strategic goal or value ‘${short(strategyWords!)}’ in this file or here`);
  const by = readOwner(r, 'asked_by', people);
  if (by === null && r.words('asked_by') === null) r.wrong('‘asked_by’ is blank');
  const review = r.day('review');
  if (review === null && r.id('review') === null) r.wrong('‘review’ is blank');
  return {
    id: r.id('id') ?? '', title: r.needed('title', 255), askedBy: { function: functionId(r.needed('asked_function', 255)), id: by?.id ?? null, name: by?.name ?? '' }, of: functionId(r.needed('function', 255)),
    purpose: r.words('purpose') ?? '', cost: { minutes: r.count('minutes'), people: r.count('people'), each: r.oneOf('each', ['day', 'week', 'month', 'quarter', 'once']) }, strategyId: strategyId ?? null, goalId: r.id('parent'),
    evidence: { text: r.words('evidence') ?? '', says: r.raw('evidence_says').trim() === '' ? 'unknown' : r.oneOf('evidence_says', ['helps', 'harms', 'unknown']) }, reviewOn: review === null ? '' : formatDay(review),
    activity: r.id('activity') === null ? null : { kind: r.oneOf('activity', ACTIVITIES), perWeek: r.count('per_week') },
  };
}
