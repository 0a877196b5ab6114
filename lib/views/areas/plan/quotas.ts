import type { PlanAsk, QuotaPart, QuotaRow } from '../../../messages/areas/plan.ts';
import type { Goal, GoalAct } from '../../../model/goals/goal.ts';
import type { AreaInput } from '../input.ts';
import { QUOTA_WHY, quotaGoals } from '../../../analysis/goals/quota-goals.ts';
import { goalBatches } from '../../../model/goals/plan-file/words.ts';
import { counted } from '../../format.ts';
import { goalWords } from '../map/goal-words.ts';
import { measuresById } from '../map/measures.ts';
import { assigneeName, goalName } from '../map/whose.ts';

/** The CRM's quotas that could be goals, of one period; null where the CRM has none. */
export function quotaPart(input: AreaInput, { periodId }: PlanAsk): QuotaPart | null {
  const { context, goals, rights, me, data } = input;
  if (context.quotas.length === 0) return null;
  const w = goalWords(context, input.locale, input.now);
  const measures = measuresById(input.company.measures);
  const found = quotaGoals(context, goals);
  const named = new Map<string, Goal>([...[...goals.values()].map((g) => g.goal), ...found.fresh].map((g) => [g.id, g]));
  const nameOf = (g: Goal): string => goalName(g, measures.get(g.measureId)?.label ?? g.measureId, w).name;
  const key = (g: Goal): string => `${g.period.start} ${g.period.end}`;
  const spans = new Map([...found.fresh, ...found.changed.map((c) => c.goal)].map((g) => [key(g), g.period]));
  const sorted = [...spans.values()].sort((a, b) => a.start - b.start || a.end - b.end);
  const chosen = sorted.find((p) => p.id === periodId) ?? sorted.find((p) => p.end >= data.today) ?? sorted.at(-1);
  const here = (g: Goal): boolean => chosen !== undefined && key(g) === `${chosen.start} ${chosen.end}`;
  const mayTake = (g: Goal, before: Goal | null): boolean => rights.maySet(me.userId, g, before);
  const row = (g: Goal): Omit<QuotaRow, 'was' | 'take'> => {
    const parent = g.parentId === null ? undefined : named.get(g.parentId);
    return { quotaId: g.origin.quotaId!, who: assigneeName(g.assignee, w, g.owner?.name ?? null), period: w.period(g.period), amount: w.amount(g.target), parent: parent ? nameOf(parent) : null };
  };
  const all = found.fresh.filter(here);
  const mine = all.filter((g) => mayTake(g, null));
  const changed = found.changed.filter((c) => here(c.goal));
  const label = chosen ? w.period(chosen) : '';
  const place = context.crm === 'hubspot' ? 'HubSpot' : 'Salesforce';
  return {
    sentence: sentence(all.length, changed.length, label), periods: sorted.map((p) => ({ id: p.id, label: w.period(p), isChosen: p === chosen })),
    detail: `${counted(w.words, context.quotas.length, 'quota')} in ${context.crm === 'sample' ? 'the CRM' : place}, ${found.taken === 0 ? 'none' : w.words.count(found.taken)} of them taken in as ${found.taken === 1 ? 'a goal' : 'goals'}. Taking them in writes nothing in the CRM’s own quotas.`,
    fresh: all.map((g) => ({ ...row(g), was: null, take: null })),
    changed: changed.map(({ goal, was }): QuotaRow => ({ ...row(goal), was: w.amount(was.goal.target), take: mayTake(goal, was.goal) ? { act: 'set', goals: [goal], from: null, why: `${QUOTA_WHY}: ${w.amount(was.goal.target)} to ${w.amount(goal.target)}` } : null })),
    takeAll: goalBatches(mine.map((now) => ({ now, isChange: false, from: null }))).map((b): GoalAct => ({ act: 'set', goals: b.goals, from: null, why: null })),
    takeLabel: `Take in ${mine.length === all.length && mine.length !== 1 ? 'all ' : ''}${counted(w.words, mine.length, 'quota')} as ${mine.length === 1 ? 'a goal' : 'goals'}`,
    mayNot: all.length > 0 && mine.length < all.length ? `${mine.length === 0 ? 'These are' : `${w.words.count(all.length - mine.length)} of these are`} for others to take in: a goal is set by whoever leads the person or team, by finance or by the head of the company.` : null,
  };
}

function sentence(fresh: number, changed: number, period: string): string {
  if (fresh === 0 && changed === 0) return 'Every quota of the CRM is a goal, and says the same';
  const parts = [
    ...(fresh > 0 ? [`${fresh} ${fresh === 1 ? 'quota of' : 'quotas of'} ${period} ${fresh === 1 ? 'is' : 'are'} not ${fresh === 1 ? 'a goal' : 'goals'} yet`] : []),
    ...(changed > 0 ? [`${changed} ${changed === 1 ? 'quota' : 'quotas'} changed since ${changed === 1 ? 'it was' : 'they were'} taken in`] : []),
  ];
  return parts.join(', and ');
}
