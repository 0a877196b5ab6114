import type { AgreementTemplate, LeadAgreement, LeadsView } from '../../../messages/areas/leads.ts';
import type { Reading } from '../../../analysis/measures/measure.ts';
import type { Goal } from '../../../model/goals/goal.ts';
import type { LeadSide } from '../../../model/leads/lead-word.ts';
import type { Period } from '../../../model/period.ts';
import type { AreaInput } from '../input.ts';
import { isOn } from '../../../model/goals/areas.ts';
import { functionName } from '../../../model/goals/function.ts';
import { LEAD_SIDES } from '../../../model/leads/lead-word.ts';
import { quarterOf, shiftQuarter } from '../../../model/period.ts';
import { goalCard } from '../../goals/card.ts';
import { goalContext } from '../../goals/context.ts';
import { functionLeads } from '../../company/ask-rights.ts';
import { maySay } from '../may-say.ts';
import { liveGoals } from '../map/shown.ts';

const TEMPLATES: (Pick<AgreementTemplate, 'id' | 'title' | 'unit' | 'numberLabel' | 'wordsLabel' | 'hoursLabel'> & { measureId: string })[] = [
  { id: 'rightLead', measureId: 'leadRightFit', title: 'What a right lead is', unit: 'share', numberLabel: 'Share of leads that are right, in percent', wordsLabel: 'What makes a lead right, so that both would say the same of it', hoursLabel: null },
  { id: 'firstTouch', measureId: 'firstTouch', title: 'How fast a lead is touched', unit: 'count', numberLabel: 'Hours to the first touch, at most (median)', wordsLabel: null, hoursLabel: null },
  { id: 'responseKept', measureId: 'leadResponseKept', title: 'How often that is kept', unit: 'share', numberLabel: 'Share of leads that are touched in time, in percent', wordsLabel: null, hoursLabel: 'Within how many hours a lead is to be touched' },
];
const MEASURES = new Set(TEMPLATES.map((t) => t.measureId));
const isSide = (id: string): id is LeadSide => LEAD_SIDES.some((s) => s === id);

/** The goals of both functions about leads that stand and aren't over, with how they stand. */
function agreementsOf(input: AreaInput): LeadAgreement[] {
  const context = goalContext(input);
  const live = [...liveGoals(input.goals).values()].filter(({ goal: { assignee, measureId, period } }) => assignee.kind === 'function' && isSide(assignee.id) && MEASURES.has(measureId) && period.end >= input.data.today);
  return live.sort((a, b) => a.goal.period.start - b.goal.period.start || (a.goal.measureId < b.goal.measureId ? -1 : a.goal.measureId > b.goal.measureId ? 1 : 0) || (a.goal.id < b.goal.id ? -1 : 1)).map((standing) => {
    const { goal } = standing;
    const card = goalCard(context.desk.work(standing), context, { isBrief: true });
    const { commit } = card.may;
    return {
      id: goal.id, title: card.title, of: goal.assignee.kind === 'function' ? functionName(goal.assignee.id) : '', period: card.period, meaning: goal.origin.note, target: card.target.text,
      stands: card.actual.amount?.text ?? card.actual.why ?? 'Not known', sentence: card.actual.amount === null ? '' : card.sentence, commitment: card.commitment,
      commit: commit && { label: commit.side === 'leader' ? 'Commit as leader' : 'Commit', word: { kind: 'goal', body: { act: 'commit', goalId: goal.id, of: commit.of, side: commit.side, onBehalfOf: null } } },
    };
  });
}

/** The goals that a template would set, for one quarter: the same for both functions, each answered for by who leads it. The number is still to be said. */
function goalsOf(measureId: string, title: string, period: Period, input: AreaInput): Goal[] {
  const { context, me, goals, data } = input;
  const leadsOf = functionLeads(context, [...liveGoals(goals).values()].map((g) => g.goal));
  const unit = measureId === 'firstTouch' ? 'count' : 'share';
  return LEAD_SIDES.map((side) => {
    const [first] = [...leadsOf(side)].sort();
    const lead = context.people.find((p) => p.id === first);
    return {
      id: `leads:${measureId}:${side}:${period.id}`, title, assignee: { kind: 'function', id: side }, owner: lead ? { id: lead.id, name: lead.name } : null, measureId,
      period: { id: period.id, start: period.start, end: period.end, calendarId: context.calendar.id }, target: { value: 0, unit, currency: null }, parentId: null, strategyId: null,
      origin: { by: me.userName, function: null, on: data.today, note: null, quotaId: null }, weight: null, ramp: null, isApart: true, differs: null,
    };
  });
}

const nowText = ({ value, n }: Reading, unit: 'share' | 'count'): string | null => (value === null ? null : `${unit === 'share' ? `${Math.round(value / 100)}\u00a0%` : `${value}\u00a0hours`}${n === null ? '' : `, of ${n} leads`}`);

/** What both functions have agreed on leads, how it stands, and what they could agree on. Nothing where goals are switched off. */
export function agreements(input: AreaInput): Pick<LeadsView, 'agreements' | 'templates' | 'agreementPeriods' | 'mayNotSet'> {
  const { context, company, data, goals } = input;
  if (!isOn(company.areas, 'goals')) return { agreements: [], templates: [], agreementPeriods: [], mayNotSet: 'Agreements are goals of both functions, and goals are switched off.' };
  const running = quarterOf(data.today, context.calendar);
  const periods = [running, shiftQuarter(running, 1, context.calendar)];
  const { measures } = goalContext(input).desk;
  const before = shiftQuarter(running, -1, context.calendar);
  const templates = TEMPLATES.flatMap(({ measureId, ...t }): AgreementTemplate[] => {
    const measure = measures.get(measureId);
    if (!measure?.isOn) return [];
    const read = (p: Period): string | null => nowText(measure.read(data, { spans: null, assignee: 'company', start: p.start, end: p.end < data.today ? p.end : data.today }), t.unit);
    const [last, now] = [read(before), read(running)];
    const told = [now === null ? null : `${running.label} so far: ${now}`, last === null ? null : `${before.label}: ${last}`].filter((x) => x !== null);
    const all = periods.flatMap((p) => goalsOf(measureId, t.title, p, input));
    return [{ ...t, how: measure.how, now: told.length === 0 ? null : told.join('; '), goals: all, stands: all.slice(0, 2).every((g) => goals.get(g.id)?.ended === null) }];
  });
  const may = templates[0] ? maySay({ kind: 'goal', body: { act: 'set', goals: templates[0].goals.slice(0, 2), from: null, why: 'x' } }, input) : null;
  return { agreements: agreementsOf(input), templates, agreementPeriods: periods.map((p) => ({ id: p.id, label: p.label })), mayNotSet: may === null || may.ok ? null : `${may.why} Say in a word to the other side what you would agree on.` };
}
