import type { DealStory } from '../analysis/deal-story.ts';
import type { StripView } from '../messages/views.ts';
import type { Day } from '../model/day.ts';
import type { Words } from './format.ts';
import { monthStart } from '../model/day.ts';

/** Months that fit side by side at 320 px. */
const MONTHS = 10;

interface StripInput {
  story: DealStory;
  /** Days on which a close date or an amount came to stand. */
  created: Day;
  today: Day;
  closeDay: Day | null;
  firstCloseDay: Day | null;
  dayOfInstant(at: number): Day;
  amountText(minor: number): string;
  words: Words;
}

/** A deal's dates and amounts as a picture: how its close date hopped, how its amount went. Percent all through. */
export function stripView({ story, created, today, closeDay, firstCloseDay, dayOfInstant, amountText, words }: StripInput): StripView | null {
  if (closeDay === null || firstCloseDay === null) return null;
  const days = [created, today, closeDay, ...story.dates.flatMap((d) => [d.from, d.to])];
  const latest = monthStart(Math.max(...days) as Day, 1);
  const from = Math.max(monthStart(Math.min(...days) as Day), monthStart(latest, -MONTHS * 3));
  const width = latest - from;
  const percent = (d: number): number => Math.round(Math.min(100, Math.max(0, ((d - from) / width) * 100)) * 10) / 10;

  const stops = [firstCloseDay, ...story.dates.map((d) => d.to)];
  const most = Math.max(...story.amounts.map((a) => a.amount), 1);
  const level = (amount: number): number => Math.round(Math.max(0, 1 - Math.max(0, amount) / most) * 1000) / 10;
  const steps = story.amounts.map((a) => ({ at: percent(dayOfInstant(a.at)), level: level(a.amount) }));
  const last = steps.at(-1);
  return {
    label: spoken(story, stops, amountText, words),
    months: months(from as Day, latest, percent, words), dates: stops.map((d, i) => ({ at: percent(d), isNow: i === stops.length - 1 })),
    hops: story.dates.map((d) => ({ from: percent(d.from), to: percent(d.to) })),
    amount: last ? [...steps, { at: percent(Math.max(today, closeDay)), level: last.level }] : [],
    today: today >= from && today <= latest ? percent(today) : null,
  };
}

/** Each month, or every second, third … one where they would not fit. */
function months(from: Day, to: Day, percent: (d: number) => number, words: Words): StripView['months'] {
  const all: Day[] = [];
  for (let m = from; m < to; m = monthStart(m, 1)) all.push(m);
  const every = Math.ceil(all.length / MONTHS);
  // A label stands over the middle of its month.
  return all.filter((_, i) => i % every === 0).map((m) => ({ at: percent(m + 15), label: words.month(m) }));
}

function spoken(story: DealStory, stops: readonly Day[], amountText: (minor: number) => string, words: Words): string {
  const dates = stops.length === 1 ? `Close date ${words.longDay(stops[0]!)}, never moved.` : `Close date moved ${stops.length - 1} ${stops.length === 2 ? 'time' : 'times'}: ${stops.map((d) => words.longDay(d)).join(', ')}.`;
  const amounts = story.amounts.length > 1 ? ` Amount went from ${story.amounts.map((a) => amountText(a.amount)).join(' to ')}.` : '';
  return dates + amounts;
}
