import type { CapacityInput, GroupTime, PersonTime, StoodAsk } from '../../analysis/capacity/capacity.ts';
import type { CapacityAsk, CapacityPart, CapacityRow, CapacityView } from '../../messages/areas/capacity.ts';
import type { UserId } from '../../model/ids.ts';
import type { AreaInput } from './input.ts';
import { groupTime, MOST_A_DAY, recordedTime, TIME_PARTS } from '../../analysis/capacity/capacity.ts';
import { dayReader } from '../../model/day-reader.ts';
import { dayOf, type Day } from '../../model/day.ts';
import { isOn } from '../../model/goals/areas.ts';
import { durationText } from '../../model/goals/duration.ts';
import { COMPANY_FUNCTIONS, functionName } from '../../model/goals/function.ts';
import { functionOf, worksIn } from '../../model/goals/function-titles.ts';
import { parsePeriod, quarterOf, type Period } from '../../model/period.ts';
import { counted, type Words } from '../format.ts';
import { periodsToChoose } from '../finance/choices.ts';
import { goalWords } from './map/goal-words.ts';
import { asksOf } from './asks/standing.ts';
import { assigneeName } from './map/whose.ts';
import { eyesOf } from './eyes.ts';
import { leadWords } from './leads/reported.ts';

/** A week of work where nobody says otherwise. */
const USUAL_HOURS = 40;
const LEGEND: Record<CapacityPart['id'], { label: string; how: string }> = {
  customers: { label: 'With customers', how: 'Calls and meetings on a deal, with a contact, or with a lead once it was qualified.' },
  qualifying: { label: 'Qualifying leads', how: 'Calls and meetings with a lead before it was qualified, less what was flagged as out of scope.' },
  outOfScope: { label: 'Out of scope', how: 'Qualifying that whoever did it flagged as not theirs to do.' },
  internal: { label: 'Internal meetings', how: 'Calls and meetings that hang on no deal, contact or lead.' },
  asks: { label: 'Asks', how: 'What other functions ask, by the register: minutes, people and how often, over the days each ask stood.' },
  left: { label: 'Not recorded', how: 'The rest of the hours. Emails, tasks, travel, holidays and illness have no length in the CRM, so what it was isn’t known.' },
};
const PARTS = [...TIME_PARTS, 'left'] as const;
/** From an hour on whole hours: minutes would say more than is known. */
const hours = (minutes: number, words: Words): string => (minutes < 60 ? durationText(Math.round(minutes)) : `${words.count(Math.round(minutes / 60))}\u00a0h`);

/** Where recorded time goes, against the hours there are: of groups of five or more, and the reader's own. */
export function capacityView(input: AreaInput, ask: CapacityAsk): CapacityView {
  const { context, data, locale, now, me } = input;
  const w = goalWords(context, locale, now);
  const { words } = w;
  const running = quarterOf(data.today, context.calendar);
  const asked = ask.periodId === null ? null : parsePeriod(ask.periodId, context.calendar);
  const period = asked && asked.start <= data.today ? asked : running;
  const hoursPerWeek = ask.hours !== null && Number.isFinite(ask.hours) && ask.hours >= 1 && ask.hours <= 80 ? ask.hours : USUAL_HOURS;
  const of = capacityInput(input, period);
  const time = recordedTime(of);
  const functions = functionsOf(input, of.asks);
  const eyes = eyesOf(input);
  const sum = (people: Iterable<UserId>): GroupTime => groupTime(people, time, of, { hoursPerWeek, ...functions });
  const row = (id: string, name: string, people: ReadonlySet<UserId>): CapacityRow => rowOf(id, name, people.size, sum(people), of, words);
  const groups = eyes.groups.map((g) => row(g.id, g.assignee.kind === 'company' ? 'Company' : assigneeName(g.assignee, w), g.people));
  const own = time.has(me.userId) ? [row('me', 'You', new Set([me.userId]))] : [];
  const rows = [...groups, ...own];
  const shown = eyes.groups.findIndex((g) => g.assignee.kind === 'company');
  return {
    kicker: `${context.orgName} · ${period.label}${period.end > data.today ? `, to ${words.shortDay(of.end)}` : ''}`, ...headline(rows[Math.max(0, shown)], words), periodId: period.id, hours: hoursPerWeek,
    periods: periodsToChoose(data.today, context).filter((p) => p.kind === 'quarter').map((p) => ({ id: p.id, label: p.label })), rows, legend: PARTS.map((id) => ({ id, ...LEGEND[id] })), notes: notesOf(hoursPerWeek, rows, time, input, words),
    withheld: 'Groups of fewer than five people besides you aren’t shown, nor any of which fewer could be told by taking one from another. Your own time is seen by you alone.',
  };
}

function capacityInput(input: AreaInput, period: Period): CapacityInput {
  const { context, data } = input;
  const dayAt = dayReader(context.timeZone);
  const qualifiedAt = new Map<string, number>();
  const leadOf = new Map<string, string>();
  for (const l of data.leads) {
    const at = Math.min(l.qualifiedAt ?? Infinity, l.convertedAt ?? Infinity);
    if (at !== Infinity) qualifiedAt.set(l.id, at);
    if (l.dealId !== null && !leadOf.has(l.dealId)) leadOf.set(l.dealId, l.id);
  }
  return {
    activities: data.activities, flags: isOn(input.company.areas, 'leads') ? leadWords(input).flags : [], asks: stoodAsks(input, period.end), qualifiedAt, leadOf, start: period.start,
    end: (period.end < data.today ? period.end : data.today), dayAt: (at) => dayAt(at) as Day,
  };
}

/** Asks over the days they stood: from the day they were entered until they were ended. Where one was changed, what stands now counts for all of it. */
function stoodAsks(input: AreaInput, last: Day): StoodAsk[] {
  if (!isOn(input.company.areas, 'asks')) return [];
  const { timeZone } = input.context;
  return [...asksOf(input).asks.values()].map((a) => ({ ask: a.ask, from: dayOf(a.enteredBy.at, timeZone), to: a.ended ? dayOf(a.ended.at, timeZone) : last }));
}

/** Each one's function, by title; and how many people each has, those of a company's own that asks name among them. */
function functionsOf({ context }: AreaInput, asks: readonly StoodAsk[]): { functions(id: UserId): string | null; sizes: Map<string, number> } {
  const own = [...new Set(asks.map((a) => a.ask.of))].filter((id) => !(id in COMPANY_FUNCTIONS));
  const of = new Map<UserId, string | null>();
  const sizes = new Map<string, number>();
  for (const p of context.people) {
    const found = own.find((id) => worksIn(p, id)) ?? functionOf(p);
    of.set(p.id, found);
    if (found !== null && p.isActive) sizes.set(found, (sizes.get(found) ?? 0) + 1);
  }
  return { functions: (id) => of.get(id) ?? null, sizes };
}

function rowOf(id: string, name: string, people: number, t: GroupTime, { start }: CapacityInput, words: Words): CapacityRow {
  const whole = Math.max(1, t.capacity);
  const minutes = (part: CapacityPart['id']): number => (part === 'left' ? Math.max(0, t.left) : t.parts[part]);
  const parts = PARTS.map((part): CapacityPart => ({ id: part, label: LEGEND[part].label, minutes: minutes(part), text: hours(minutes(part), words), share: words.percent(minutes(part) / whole) }));
  const held = t.left < 0 ? `More is recorded than the hours hold, by ${hours(-t.left, words)}: calendar entries overlap, or a week has more hours.` : null;
  const bare = t.noLength > 0 ? `${counted(words, t.noLength, 'call or meeting', 'calls and meetings')} ${t.noLength === 1 ? 'has' : 'have'} no length in the CRM and ${t.noLength === 1 ? 'isn’t' : 'aren’t'} in it.` : null;
  return {
    id, name, people: counted(words, people, 'person', 'people'), hours: hours(t.capacity, words), minutes: t.capacity, parts, label: `${name}: ${parts.map((p) => `${p.label} ${p.share}`).join(', ')}`,
    weeks: t.weeks.map((x, i) => ({ week: `Week of ${words.shortDay(start + i * 7)}`, customers: hours(x.customers, words), qualifying: hours(x.qualifying, words), outOfScope: hours(x.outOfScope, words), internal: hours(x.internal, words) })).reverse(),
    asks: t.asks.map(({ ask, minutes: m }) => ({ title: ask.title, askedBy: ask.askedBy.name || functionName(ask.askedBy.function), text: hours(m, words) })), note: [held, bare].filter((x) => x !== null).join(' ') || null,
  };
}

function headline(row: CapacityRow | undefined, words: Words): Pick<CapacityView, 'title' | 'sentence'> {
  if (!row) return { title: 'There is no group of five yet', sentence: 'Of whom calls and meetings are recorded, there are too few to show anybody’s time but your own.' };
  const of = (id: CapacityPart['id']): CapacityPart => row.parts.find((p) => p.id === id)!;
  const rest = ['qualifying', 'outOfScope', 'internal', 'asks'] as const;
  const other = rest.reduce((n, id) => n + of(id).minutes, 0);
  return {
    title: `${of('customers').share} of the hours are recorded as time with customers`,
    sentence: `${row.name}, ${row.people}: ${of('customers').text} with customers of ${row.hours}. Asks, internal meetings and qualifying take ${hours(other, words)} (${words.percent(other / Math.max(1, row.minutes))}). For ${of('left').share} nothing is recorded: what it was isn’t known.`,
  };
}

function notesOf(perWeek: number, rows: readonly CapacityRow[], time: ReadonlyMap<UserId, PersonTime>, { data, company }: AreaInput, words: Words): string[] {
  const out = [`Assumed: ${perWeek}\u00a0hours of work a week for everybody, on Mondays to Fridays. Part time, holidays and illness aren’t known. A calendar entry counts for whoever owns it, ${durationText(MOST_A_DAY)} a day at most.`];
  if (rows.some((r) => r.asks.length > 0)) out.push('An ask reaches as many people of a function as it says, spread over all of it alike; what it really took nobody has measured.');
  if (!isOn(company.areas, 'asks')) out.push('Asks are switched off: their time isn’t in it.');
  if (!isOn(company.areas, 'leads')) out.push('Leads are switched off: out-of-scope work isn’t in it.');
  if (data.activities.length === 0) out.push('No activities were read from the CRM.');
  else if (time.size === 0) out.push(`No call or meeting of these days is recorded, of ${words.count(data.activities.length)} activities in all.`);
  return out;
}
