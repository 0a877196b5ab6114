import type { AuditReport } from '../../analysis/audit/audit.ts';
import type { AuditAsk, AuditView } from '../../messages/areas/audit.ts';
import type { AreaInput } from './input.ts';
import { auditReport } from '../../analysis/audit/audit.ts';
import { standingRoles } from '../../analysis/goals/standing-roles.ts';
import { strategyVersions } from '../../analysis/goals/standing-strategy.ts';
import { dayOf, parseDay } from '../../model/day.ts';
import { counted } from '../format.ts';
import { auditedGoals } from './audit/audited.ts';
import { groupsOf } from './audit/groups.ts';
import { opposedText } from './audit/pairs.ts';
import { goalWords } from './map/goal-words.ts';
import { measuresById } from './map/measures.ts';

/** What doesn't fit among the goals, as far as it is worked out. */
function reportOf(input: AreaInput, ask: AuditAsk): AuditReport {
  const { company, context, rights, data, slow } = input;
  const known = slow && 'opposed' in slow ? slow : null;
  const strategy = strategyVersions(company.records('strategy'), (author) => rights.mayPublish(author)).at(-1)?.body.items ?? null;
  const roles = standingRoles(company.records('role'), { maySet: (author) => rights.mayPublish(author) || rights.leads(author).size > 0, isSide: () => false });
  return auditReport({
    goals: auditedGoals(input, ask.periodId).map((g) => ({ goal: g.goal, setOn: dayOf(g.versions[0]!.at, context.timeZone) })), strategy, people: context.people.filter((p) => p.isActive),
    roles: [...roles.values()].filter((r) => !r.ended).map((r) => r.role), looked: context.crm === 'sample' ? null : company.records('looked').map((r) => r.body), today: data.today,
    reach: known && { of: known.reach, data }, opposed: known && known.opposed,
  });
}

/** The audit: measures that pull apart, then everything else that doesn't fit, what to do about it, and what was looked for in vain or not at all. */
export function auditView(input: AreaInput, ask: AuditAsk): AuditView {
  const { context, slow, locale, now } = input;
  const w = goalWords(context, locale, now);
  const { findings, unchecked } = reportOf(input, ask);
  const isKnown = slow !== undefined && 'opposed' in slow;
  const silent = new Set(unchecked.map((u) => u.kind));
  const goals = new Map([...input.goals].map(([id, g]) => [id, g.goal]));
  const { groups, fine } = groupsOf(findings, { goals, measures: measuresById(input.company.measures), w, currency: context.currencies.org },
    (kind) => (kind === 'outOfReach' ? isKnown && !silent.has(kind) : kind === 'unseen' ? context.crm !== 'sample' && !silent.has(kind) : kind === 'noMeasure' ? !silent.has('noStrategy') : !silent.has(kind)));
  const pairs = isKnown ? slow.opposed.shown.length : 0;
  const n = pairs + groups.reduce((sum, g) => sum + g.rows.length, 0);
  return {
    kicker: `${context.orgName} · ${ask.periodId === null ? 'goals that run or are to come' : ask.periodId}`,
    title: n > 0 ? `${counted(w.words, n, 'thing')} ${n === 1 ? 'doesn’t' : 'don’t'} fit${isKnown ? '' : ' so far'}` : isKnown ? 'Everything that could be looked for fits' : 'Nothing found so far',
    sentence: n > 0 ? 'Each with what to do about it. Nothing is changed from here; goals are changed by those who may set them, in the map.' : 'What was looked for, and what couldn’t be, stands below.',
    opposed: isKnown ? opposedText(slow.opposed, input, w) : { share: slow && 'share' in slow ? slow.share : 0 },
    groups, fine, unchecked: unchecked.map((u) => u.why.replace(/\d{4}-\d\d-\d\d/g, (iso) => w.day(parseDay(iso)!))),
  };
}
