import type { Activity } from '../../../lib/model/activity.ts';
import type { DealBook } from '../../../lib/model/book.ts';
import type { OrgContext } from '../../../lib/model/org.ts';
import type { DealSketch, Step } from './books.ts';
import { random, type Random } from '../../../lib/crm/sample/generate/random.ts';
import { assemble } from '../../../lib/model/assemble.ts';
import { packBook } from '../../../lib/model/book.ts';
import { addDays, day, formatDay, monthStart, type Day } from '../../../lib/model/day.ts';
import { dealId } from '../../../lib/model/ids.ts';
import { calendarYear, quarterOf } from '../../../lib/model/period.ts';
import { at, d, ORG, sketch } from './books.ts';
import { person } from './context.ts';

/** How the deals of a made-up company come to an end. */
export interface Company {
  seed: number;
  deals?: number;
  owners?: number;
  quarters?: number;
  /**
   * `weekly`: each week each open deal is won, lost or pushed by chance. `due`: that is decided when its close date comes.
   * `fate`: drawn once for each quarter a deal is due in; the date moves about meanwhile, without a bearing on it.
   * `late`: as `due`, but the word comes up to two weeks before or after the date.
   */
  kind: 'weekly' | 'due' | 'fate' | 'late';
  /** What the chance of winning is multiplied by, from what the deal went through; 1 for all where left out. */
  effect?(deal: { pushes: number; back: number; owner: number; quarterEnd: boolean; silentWeeks: number }): number;
}

export const NOW = at('2026-11-23');
const STAGE_NAMES = ['Qualify', 'Propose', 'Negotiate'] as const;
/** More is decided in some months than in others, for all deals alike. */
const SEASON = [0.7, 0.9, 1.5, 0.7, 0.9, 1.4, 0.6, 0.8, 1.4, 0.8, 1, 1.7];

export interface MadeCompany {
  book: DealBook;
  context: OrgContext;
  activities: Activity[];
}

/**
 * A company with habits: some owners push more than others, dates gather at quarters' ends, stages skip and go back, amounts
 * swing, deals change hands, leads come in raw, deals fall silent. None of it has a bearing on winning, `effect` aside.
 */
export function company({ seed, deals = 320, owners = 14, quarters = 9, kind, effect = () => 1 }: Company): MadeCompany {
  const r = random(seed * 7919 + 13);
  const last = d('2026-11-20');
  const first = addDays(last, -quarters * 92);
  const habits = Array.from({ length: owners }, () => ({ push: 0.05 + 0.25 * r.next() * r.next(), tidy: r.next(), quarterEnd: 0.15 + 0.4 * r.next() }));
  const activities: Activity[] = [];
  const sketches: { sketch: DealSketch; converted: number | null }[] = [];
  for (let i = 0; i < deals; i++) {
    const id = `D${String(i).padStart(5, '0')}`;
    const created = addDays(first, r.int(0, last - first - 20));
    sketches.push({ sketch: live({ id, created, last, kind, effect, r, habits, activities }), converted: r.chance(0.5) ? startMs(addDays(created, -r.int(0, 60))) : null });
  }
  const made = sketches.map(({ sketch: s, converted }) => {
    const { head, changes } = sketch(s);
    return { head: { ...head, leadConvertedAt: converted }, changes };
  });
  const people = habits.map((_, o) => ({ ...person(`P${o}`), createdAt: startMs(o % 4 === 0 ? addDays(first, r.int(0, last - first)) : addDays(first, -400)) }));
  const context: OrgContext = { ...ORG, people };
  const { timelines } = assemble(made.map((m) => m.head), made.flatMap((m) => m.changes), context, NOW);
  return { book: packBook(timelines), context, activities };
}

const startMs = (on: Day): number => on * 86_400_000 + 9 * 3_600_000;

interface Life {
  id: string;
  created: Day;
  last: Day;
  kind: Company['kind'];
  effect: NonNullable<Company['effect']>;
  r: Random;
  habits: { push: number; tidy: number; quarterEnd: number }[];
  activities: Activity[];
}

function live({ id, created, last, kind, effect, r, habits, activities }: Life): DealSketch {
  let owner = r.int(0, habits.length - 1);
  const far = addDays(created, r.int(40, 140));
  const quarterEnd = r.chance(habits[owner]!.quarterEnd);
  let close: Day = quarterEnd ? addDays(quarterOf(far, calendarYear).end, -r.int(0, 2)) : far;
  let amount = r.int(5, 200) * 1000;
  let stage = r.chance(0.15) ? 2 : 0;
  let [pushes, back, silentWeeks] = [0, 0, 0];
  const steps: Step[] = [{ at: startMs(created), stage: STAGE_NAMES[stage], amount, close: formatDay(close), owner: `P${owner}`, category: stage === 2 && r.chance(0.2) ? 'bestCase' : undefined }];
  const write = (on: Day, step: Omit<Step, 'at'>): void => { steps.push({ at: startMs(on) + r.int(0, 8) * 3_600_000, ...step }); };
  const end = (on: Day, won: boolean): DealSketch => {
    write(on, { stage: won ? 'Won' : 'Lost', ...(won ? { close: formatDay(kind === 'fate' ? close : on) } : {}), category: undefined });
    return { id, steps };
  };
  const push = (on: Day, days: number): void => {
    const to = addDays(close, days);
    if (monthStart(to) > monthStart(close)) pushes++;
    close = to;
    write(on, { close: formatDay(close) });
  };
  const chances = (on: Day): number => effect({ pushes, back, owner, quarterEnd: quarterEnd && pushes === 0, silentWeeks }) * SEASON[new Date(on * 86_400_000).getUTCMonth()]!;
  let fate = drawFate(r, created, close, 1);
  let decision = r.int(-10, 12);
  for (let on = addDays(created, 7); on <= last; on = addDays(on, 7)) {
    const habit = habits[owner]!;
    if (kind === 'weekly') {
      const dice = r.next();
      const win = 0.055 * chances(on);
      if (dice < win) return end(on, true);
      if (dice < win + 0.025) return end(on, false);
      if (r.chance(habit.push) || close <= on) push(on, Math.max(0, on - close) + r.int(1, 4) * 14);
    } else if (kind === 'fate') {
      if (on >= fate.on && fate.what !== 'slip') return end(on, fate.what === 'won');
      const period = quarterOf(close, calendarYear);
      if (fate.what === 'slip' && on >= fate.on) {
        push(on, period.end - close + r.int(5, 80));
        fate = drawFate(r, on, close, effect({ pushes, back, owner, quarterEnd: false, silentWeeks }));
      } else if (r.chance(habit.push / 2)) {
        const to = day(r.int(Math.max(period.start, on), Math.max(period.end, on)));
        if (to <= period.end && to !== close) push(on, to - close);
      }
    } else if (on >= addDays(close, kind === 'late' ? decision : 0)) {
      const dice = r.next();
      const win = 0.4 * chances(on);
      const said = addDays(day(Math.max(on - 7, kind === 'late' ? close + decision : close)), 0);
      if (dice < win) return end(said, true);
      if (dice < win + 0.15) return end(said, false);
      push(said, Math.max(0, said - close) + r.int(14, 60));
      decision = r.int(-10, 12);
    } else if (r.chance(0.06)) push(on, r.int(14, 60));
    if (r.chance(0.12)) {
      const to = Math.max(0, Math.min(2, stage + r.pick([-1, 1, 1, 2])));
      if (to < stage) back++;
      if (to !== stage) write(on, { stage: STAGE_NAMES[(stage = to)], category: to === 2 && r.chance(0.2) ? 'bestCase' : to === 1 && r.chance(0.25) ? 'commit' : undefined });
    }
    if (r.chance(0.05)) write(on, { amount: (amount = Math.round(amount * (0.6 + 0.7 * r.next()))) });
    if (r.chance(0.02)) write(on, { owner: `P${(owner = r.int(0, habits.length - 1))}` });
    silentWeeks++;
    if (r.chance(0.2 + 0.4 * habit.tidy)) {
      silentWeeks = 0;
      activities.push({ id: `${id}-${on}`, dealId: dealId(id), leadId: null, at: null, minutes: null, outcome: null, ownerId: null, kind: 'call', day: addDays(on, -r.int(0, 6)), isDone: true, isDeleted: false });
    }
  }
  return { id, steps };
}

/** What becomes of a deal in the quarter it is due in, and when; the same for every deal. */
function drawFate(r: Random, from: Day, close: Day, effect: number): { what: 'won' | 'lost' | 'slip'; on: Day } {
  const period = quarterOf(close, calendarYear);
  const dice = r.next();
  const what = dice < 0.4 * effect ? 'won' : dice < 0.4 * effect + 0.2 ? 'lost' : 'slip';
  return { what, on: what === 'slip' ? addDays(period.end, r.int(-20, 0)) : day(r.int(Math.max(from + 1, period.start), Math.max(from + 1, period.end))) };
}
