import type { AgendaPoint } from '../../../model/coaching/session.ts';
import type { DealTurn } from '../../../analysis/coaching/deals-since.ts';
import type { OfferedPoint } from '../../../messages/areas/sessions.ts';
import type { SourceLink } from '../../../messages/areas/coaching-parts.ts';
import type { Day } from '../../../model/day.ts';
import type { AreaInput } from '../input.ts';
import type { CoachingWords } from '../../coaching/said.ts';
import type { Between } from './standing.ts';
import { dealsSince } from '../../../analysis/coaching/deals-since.ts';
import { isOverdue } from '../../../analysis/coaching/standing-actions.ts';
import { digitsOf } from '../../../model/currency.ts';
import { dayOf } from '../../../model/day.ts';
import { isOn } from '../../../model/goals/areas.ts';
import { goalContext } from '../../goals/context.ts';
import { goalsIn, isBorneBy } from '../../goals/choose.ts';
import { flooredPercent } from '../../goals/card.ts';
import { STATE_LABELS, SUPPORT_LABELS } from '../factors/words.ts';
import { planTitle } from '../development/words.ts';

/** A point is a line. */
const MOST_CHARACTERS = 300;
/** Of one kind, so that an agenda stays one. */
const MOST_OF_A_KIND = 12;
/** Ticked from the start: so many deals, those that weigh most. */
const USUAL_DEALS = 5;

/** What points of each kind are called, and the group they are offered in. */
export const POINT_KINDS: Record<AgendaPoint['source']['kind'], { one: string; group: string }> = {
  action: { one: 'Action', group: 'Actions that were agreed' }, goal: { one: 'Goal', group: 'Goals' }, deal: { one: 'Deal', group: 'Deals' }, feedback: { one: 'Feedback', group: 'Feedback' },
  development: { one: 'Development', group: 'Development' }, factor: { one: 'Factor', group: 'What holds back' }, own: { one: 'Own point', group: 'Own points' },
};

const TURNS: Record<DealTurn, string> = { won: 'won', lost: 'lost', slipped: 'slipped', pushed: 'pushed', overdue: 'past its close date', large: 'one of the largest due this quarter' };

interface Around {
  input: AreaInput;
  between: Between;
  words: CoachingWords;
  /** Epoch milliseconds: the last session, or what stands for it. */
  since: number;
  /** Due until then comes along. */
  until: Day;
}

/**
 * What happened between two people since an instant, as points for an agenda: agreed actions that are due, late or done; the rep's goals and their deals; feedback between the two; development
 * steps; what holds the rep back. Each with its source; the same for both of them.
 */
export function agendaOffer(around: Around): OfferedPoint[] {
  const { areas } = around.input.company;
  return [...ofActions(around), ...(isOn(areas, 'goals') ? ofGoals(around) : []), ...ofDeals(around), ...ofFeedback(around), ...ofDevelopment(around), ...(isOn(areas, 'factors') ? ofFactors(around) : [])];
}

function offered(kind: AgendaPoint['source']['kind'], id: string, about: string | null, text: string, source: SourceLink | null, isUsual: boolean): OfferedPoint {
  const line = text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 1)}…` : text;
  return { point: { id, source: { kind, id: about }, text: line }, group: POINT_KINDS[kind].group, text: line, source, isUsual };
}

const here = (label: string, part: string): SourceLink => ({ label, href: null, tab: 'coaching', part });

/** The way to what a point was made from; null where there is none any more, or it is somebody's own. */
export function sourceOf({ kind, id }: AgendaPoint['source'], { data, link }: AreaInput): SourceLink | null {
  if (id === null || kind === 'own') return null;
  if (kind === 'deal') {
    const head = data.book.heads.find((h) => h.id === id);
    return head ? { label: head.name, href: link(id), tab: null, part: null } : null;
  }
  if (kind === 'goal') return { label: 'Goals', href: null, tab: 'goals', part: null };
  return kind === 'action' ? here('Actions', 'actions') : kind === 'feedback' ? here('Feedback', 'feedback') : kind === 'factor' ? here('Factors', 'factors') : here('Development', 'development');
}

function ofActions({ between, words, since, until, input }: Around): OfferedPoint[] {
  return between.actions.filter((a) => (a.state === 'open' ? a.by <= until : a.ended !== null && a.ended.at >= since)).sort((a, b) => a.by - b.by || (a.id < b.id ? -1 : 1)).slice(0, MOST_OF_A_KIND).map((a) => {
    const how = a.state === 'done' ? 'done' : a.state === 'dropped' ? 'dropped' : isOverdue(a, words.today) ? `was due on ${words.w.day(a.by)}` : `due on ${words.w.day(a.by)}`;
    return offered('action', `action:${a.id}:${a.state}`, a.id, `${a.what} (${words.first(a.whoId)}, ${how})`, sourceOf({ kind: 'action', id: a.id }, input), true);
  });
}

function ofGoals({ input, between: { pair } }: Around): OfferedPoint[] {
  const context = goalContext(input);
  return goalsIn(input.goals.values(), input.data.today, null).filter((g) => g.ended === null && isBorneBy(g.goal, pair.repId)).slice(0, MOST_OF_A_KIND).map((g) => {
    const { progress, goal } = context.desk.work(g);
    const of = progress.target.value === null ? '' : ` of ${context.amounts.text(progress.target.value, goal.target.unit)}`;
    const stands = progress.actual === null ? 'not known yet' : progress.attainment === null ? `at ${context.amounts.text(progress.actual, goal.target.unit)}${of}` : `${flooredPercent(progress.attainment)}\u00a0%${of}`;
    const pace = progress.pace && progress.phase === 'running' ? `; by now ${context.words.percent(progress.pace.share)} is usual` : '';
    return offered('goal', `goal:${goal.id}`, goal.id, `${context.title(goal)}, ${progress.period.label}: ${stands}${pace}`, sourceOf({ kind: 'goal', id: goal.id }, input), true);
  });
}

function ofDeals({ input, between: { pair }, words, since }: Around): OfferedPoint[] {
  const { data: { book, today }, context, link } = input;
  const org = context.currencies.org;
  return dealsSince({ book, context, ownerId: pair.repId, since, today }).slice(0, MOST_OF_A_KIND).map(({ deal, is, now, was }, i) => {
    const head = book.heads[deal]!;
    const amount = now.valued ? words.w.words.money(now.amount, org, digitsOf(context.currencies, org)) : 'no amount';
    const dates = is === 'slipped' || is === 'pushed' ? ` from ${words.w.day(was!)} to ${words.w.day(now.closeDay)}` : is === 'overdue' ? ` of ${words.w.day(now.closeDay)}` : is === 'large' ? ', on ' + words.w.day(now.closeDay) : '';
    return offered('deal', `deal:${head.id}:${is}`, head.id, `${head.name}, ${amount}: ${TURNS[is]}${dates}`, { label: head.name, href: link(head.id), tab: null, part: null }, i < USUAL_DEALS);
  });
}

function ofFeedback({ between, words, since, input }: Around): OfferedPoint[] {
  const names = new Map(input.data.book.heads.map((h) => [String(h.id), h.name]));
  return between.threads.filter((t) => t.lastAt >= since).sort((a, b) => b.lastAt - a.lastAt || (a.id < b.id ? -1 : 1)).slice(0, MOST_OF_A_KIND).map((t) => {
    const about = t.dealId === null ? '' : ` on ${names.get(t.dealId) ?? 'a deal'}`;
    const is = t.tone === 'praise' ? 'Praise' : t.tone === 'advice' ? 'Advice' : 'A question';
    return offered('feedback', `feedback:${t.id}`, t.id, `${is} by ${words.first(t.fromId)}${about}: “${t.words[0]!.text.trim().replace(/\s+/g, ' ').slice(0, 120)}”`, sourceOf({ kind: 'feedback', id: t.id }, input), true);
  });
}

function ofDevelopment({ between, words, since, until, input }: Around): OfferedPoint[] {
  return between.plans.filter((p) => p.ended === null).flatMap((p) => p.steps.flatMap((s) => {
    const fresh = [...s.noticed, ...(s.done ? [s.done] : [])].some((n) => n.at >= since);
    if (!fresh && (s.done || s.by > until)) return [];
    const how = s.done ? 'done' : fresh ? 'something was noticed' : s.by < words.today ? `was due on ${words.w.day(s.by)}` : `due on ${words.w.day(s.by)}`;
    return [offered('development', `development:${p.id}:${s.id}`, p.id, `${planTitle(p, words)}: ${s.what} (${how})`, sourceOf({ kind: 'development', id: p.id }, input), true)];
  })).slice(0, MOST_OF_A_KIND);
}

function ofFactors({ between: { factors }, words, since, input }: Around): OfferedPoint[] {
  const link = sourceOf({ kind: 'factor', id: '' }, input);
  const spoken = [...factors.spoken.values()].filter((f) => f.state === 'open' || f.state === 'taken' || f.since >= since).map((f) =>
    offered('factor', `factor:${f.id}:${f.state}`, f.id, `${f.title} (${STATE_LABELS[f.state].toLowerCase()} since ${words.w.instant(f.since)})`, link, true));
  const personal = [...factors.personal.values()].filter((f) => f.state === 'open' || f.state === 'taken').map((f) =>
    offered('factor', `factor:${f.id}`, f.id, `A personal factor: ${f.support.length > 0 ? f.support.map((s) => SUPPORT_LABELS[s].toLowerCase()).join(', ') : 'no support agreed yet'}${f.until === null ? '' : `, until ${words.w.day(f.until)}`}`, link, true));
  return [...spoken, ...personal].slice(0, MOST_OF_A_KIND);
}

/** Since when, where no session was held yet. */
export const FIRST_DAYS = 30;
export const sinceOf = (held: { day: Day; held: { at: number } | null } | null, now: number): number => (held ? Math.min(held.held?.at ?? now, now) : now - FIRST_DAYS * 86_400_000);
/** "since 1 Dec, the last session", "in the last 30 days: no session was held yet" */
export const sinceText = (held: { day: Day } | null, { w }: CoachingWords): string => (held ? `Since ${w.day(held.day)}, the last session` : `Of the last ${FIRST_DAYS} days: no session was held yet`);
export const dayAt = (input: AreaInput, at: number): Day => dayOf(at, input.context.timeZone);
