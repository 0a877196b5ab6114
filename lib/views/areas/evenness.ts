import type { StandingCycle } from '../../analysis/reviews/cycles.ts';
import type { EvennessAsk, EvennessView } from '../../messages/areas/evenness.ts';
import type { ReviewSums } from '../../model/coaching/review.ts';
import type { UserId } from '../../model/ids.ts';
import type { SharedRecord } from '../../model/records.ts';
import type { AreaInput } from './input.ts';
import { holdersOf } from '../../analysis/goals/standing-roles.ts';
import { FEWEST_TOLD } from '../../model/coaching/review.ts';
import { startOfDay, addDays } from '../../model/day.ts';
import { financeWords } from '../finance/words.ts';
import { counted } from '../format.ts';
import { reviewDesk } from '../reviews/desk.ts';
import { UNVERIFIED, WHO_RUNS } from '../reviews/rights.ts';
import { rolesOf } from './roles.ts';

/** How even a cycle of reviews was, from what the reader may read: templates, how much feedback there was, and sums of places that managers told. Groups under five are left out. */
export function evennessView(input: AreaInput, { cycleId }: EvennessAsk): EvennessView {
  const { context, me } = input;
  const desk = reviewDesk(input);
  const base = { kicker: context.orgName, cycles: [], cycleId: null, templates: [], feedback: [], feedbackNote: '', places: [], placesNote: '', seenBy: '' };
  if (!me.verified) return { ...base, title: 'Reviews are off here', sentence: UNVERIFIED, closed: UNVERIFIED };
  if (!desk.mayRun) return { ...base, title: 'This page is for who runs reviews', sentence: WHO_RUNS, closed: WHO_RUNS };
  const cycles = [...desk.cycles.values()].sort((a, b) => b.at - a.at);
  const cycle = cycles.find((c) => c.id === cycleId) ?? cycles[0];
  const seenBy = 'Seen by who runs reviews. Nobody’s review is read for it: who wrote what stays between the two.';
  if (!cycle) return { ...base, title: 'No cycle of reviews was opened yet', sentence: 'Once one is, how even it is can be looked at here.', closed: null, seenBy };
  const templates = templateRows(cycle, input);
  const uneven = templates.filter((t) => !t.isEven).length;
  return {
    ...base, closed: null, seenBy, cycles: cycles.map((c) => ({ id: c.id, name: c.name })), cycleId: cycle.id,
    title: uneven === 0 ? `${cycle.name}: everybody of a role is asked the same` : uneven === 1 ? `${cycle.name}: one role isn’t asked alike` : `${cycle.name}: ${uneven} roles aren’t asked alike`,
    sentence: 'Whether people of one role are reviewed alike: by the same template, with as much feedback behind it, and by places that managers use alike. A difference is a question to talk about, not a finding about anybody.',
    templates, ...feedbackRows(cycle, input), ...placeRows(cycle, input),
  };
}

/** A role's people as they stand today, against who is in the cycle. */
function templateRows(cycle: StandingCycle, input: AreaInput): EvennessView['templates'] {
  const { words } = financeWords(input.context, input.locale);
  const roles = rolesOf(input);
  return cycle.templates.map((t) => {
    const asked = [...cycle.templateOf].filter(([, x]) => x.id === t.id).length;
    const role = roles.get(t.roleId);
    const holders = role && !role.ended ? holdersOf(role.role, input.context.people) : [];
    const out = holders.filter((p) => cycle.templateOf.get(p.id)?.id !== t.id);
    const others = out.filter((p) => cycle.templateOf.has(p.id)).length;
    const missing = out.length - others;
    const more = [others > 0 ? `${counted(words, others, 'holder')} of the role ${others === 1 ? 'is' : 'are'} asked by another template` : '', missing > 0 ? `${counted(words, missing, 'holder')} of the role ${missing === 1 ? 'isn’t' : 'aren’t'} in the cycle` : ''].filter((x) => x !== '').join('; ');
    return { role: t.name, says: `${counted(words, asked, 'person', 'people')} by one template, ${counted(words, t.questions.length, 'question')}${more === '' ? '' : `. ${more}`}`, isEven: more === '' };
  });
}

/** Feedback that the reader may read, by whose team it went to: private feedback isn't in it, whoever it is between. */
function feedbackRows(cycle: StandingCycle, { company, context, locale }: AreaInput): Pick<EvennessView, 'feedback' | 'feedbackNote'> {
  const { words } = financeWords(context, locale);
  const [from, to] = [startOfDay(cycle.from, context.timeZone), startOfDay(addDays(cycle.to, 1), context.timeZone)];
  const got = new Map<UserId, number>();
  for (const { at, between, body } of company.records('feedback')) {
    if (body.act === 'open' && body.tone !== 'ask' && !between && at >= from && at < to) got.set(body.toId, (got.get(body.toId) ?? 0) + 1);
  }
  const teams = Map.groupBy(context.people.filter((p) => p.managerId !== null && cycle.templateOf.has(p.id)), (p) => p.managerId!);
  const names = new Map(context.people.map((p) => [p.id, p.name]));
  const told = [...teams].filter(([, members]) => members.length >= FEWEST_TOLD).map(([lead, members]) => {
    const counts = members.map((p) => got.get(p.id) ?? 0).sort((a, b) => a - b);
    const none = counts.filter((n) => n === 0).length;
    // How many got none is told where it is some of many: of nearly all or one alone it would name them.
    const few = none >= FEWEST_TOLD && members.length - none >= FEWEST_TOLD ? `; ${words.count(none)} got none` : '';
    return { team: `Team of ${names.get(lead) ?? 'somebody who left'}`, people: counted(words, members.length, 'person', 'people'), says: `${counted(words, counts.reduce((a, b) => a + b, 0), 'piece')} of feedback in all; the median person got ${words.count(counts[Math.floor((counts.length - 1) / 2)]!)}${few}` };
  }).sort((a, b) => a.team.localeCompare(b.team, locale));
  const small = teams.size - told.length;
  return { feedback: told, feedbackNote: `Feedback on deals that was given in the cycle’s time. What is between two people isn’t counted: it is theirs.${small > 0 ? ` ${counted(words, small, 'team')} with fewer than five people in the cycle ${small === 1 ? 'is' : 'are'} left out.` : ''}` };
}

function placeRows(cycle: StandingCycle, { company, context, me, locale }: AreaInput): Pick<EvennessView, 'places' | 'placesNote'> {
  const { words } = financeWords(context, locale);
  const newest = new Map<string, SharedRecord<'reviewSums'>>();
  for (const r of [...company.records('reviewSums')].sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1))) {
    if (r.body.cycleId === cycle.id && r.between?.includes(me.userId) && hangsTogether(r.body, cycle)) newest.set(`${r.authorId} ${r.body.templateId}`, r);
  }
  const axis = (counts: readonly number[], names: readonly string[], reviews: number) => {
    const given = counts.reduce((a, b) => a + b, 0);
    // All in one place would tell each of them.
    if (given < FEWEST_TOLD || counts.some((n) => n === reviews)) return [];
    return names.map((word, i) => ({ word, text: `${words.count(counts[i] ?? 0)} of ${words.count(given)}` }));
  };
  const places = [...newest.values()].map((r) => {
    const template = cycle.templates.find((t) => t.id === r.body.templateId)!;
    return { id: r.key, manager: r.authorName, template: template.name, reviews: counted(words, r.body.reviews, 'signed review'), results: axis(r.body.results, template.results, r.body.reviews), behaviours: axis(r.body.behaviours, template.behaviours, r.body.reviews) };
  }).sort((a, b) => a.template.localeCompare(b.template, locale) || a.manager.localeCompare(b.manager, locale));
  return { places, placesNote: `Places as managers told them, as sums of five signed reviews or more; fewer are told to nobody, nor where all are in one place.${places.length === 0 ? ' None told any yet.' : ''} Teams differ in what was agreed with them: a difference isn’t leniency.` };
}

/** Sums that can be: no more places than reviews, and as many words as the template has. */
const hangsTogether = ({ templateId, reviews, results, behaviours }: ReviewSums, cycle: StandingCycle): boolean => {
  const template = cycle.templates.find((t) => t.id === templateId);
  const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
  return template !== undefined && reviews >= FEWEST_TOLD && sum(results) <= reviews && sum(behaviours) <= reviews && results.length === template.results.length && behaviours.length === template.behaviours.length;
};
