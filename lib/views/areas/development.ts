import type { DevelopmentAsk, DevelopmentView, WishView } from '../../messages/areas/development.ts';
import type { StandingPlan } from '../../analysis/coaching/standing-development.ts';
import type { AreaInput } from './input.ts';
import { addDays, formatDay } from '../../model/day.ts';
import { pairsOf } from '../coaching/pairs.ts';
import { behavioursOf, coachingWords, peopleToChoose, type CoachingWords } from '../coaching/said.ts';
import { counted } from '../format.ts';
import { planView } from './development/plan.ts';
import { plansOf } from './development/standing.ts';
import { sessionsOf } from './sessions/standing.ts';

/** A step has a quarter, where nobody says otherwise. */
const USUAL_DAYS = 91;

/** Development plans between the reader and who leads them, and those of the people they lead. */
export function developmentView(input: AreaInput, { personId }: DevelopmentAsk): DevelopmentView {
  const { context, me: { userId: me, userName }, locale } = input;
  const words = coachingWords(input);
  const all = [...plansOf(input).values()];
  const { compare } = new Intl.Collator(locale);
  const ids = [...new Set(all.map((p) => p.personId))].sort((a, b) => Number(b === me) - Number(a === me) || compare(words.name(a), words.name(b)));
  const shown = personId !== null && ids.some((id) => id === personId) ? all.filter((p) => p.personId === personId) : all;
  const first = (p: StandingPlan): number => p.steps.filter((s) => !s.done).reduce((n, s) => Math.min(n, s.by), Infinity);
  const plans = shown.filter((p) => !p.ended).sort((a, b) => first(a) - first(b) || (a.id < b.id ? -1 : 1));
  const pairs = pairsOf(input, all.map((p) => ({ repId: p.personId, managerId: p.withId })));
  return {
    kicker: context.orgName, ...sentences(plans, words), people: ids.map((id) => ({ id, label: id === me ? `${userName}, you` : words.name(id) })), personId: shown === all ? null : personId,
    plans: plans.map((p) => planView(p, me, words)), ended: shown.filter((p) => p.ended).sort((a, b) => b.ended!.at - a.ended!.at).map((p) => planView(p, me, words)), wishes: wishes(input, all, words),
    form: { pairs: pairs.map((p) => p.choice), me: { id: me, label: userName }, behaviours: behavioursOf(input), people: peopleToChoose(input), today: formatDay(words.today), by: formatDay(addDays(words.today, USUAL_DAYS)) },
    seenBy: context.crm === 'sample' ? 'In the made-up company: what is entered stays on this device.' : 'Each plan is seen by the two people it is between, nobody else: outside their devices it is encrypted to them. What is due comes onto the agenda of their next session.',
  };
}

function sentences(plans: readonly StandingPlan[], words: CoachingWords): Pick<DevelopmentView, 'title' | 'sentence'> {
  if (plans.length === 0) return { title: 'Nothing is being developed here yet', sentence: 'A plan says what somebody builds, a behaviour or a skill, in steps with dates, and how one will notice. Either of the two begins one.' };
  const steps = plans.flatMap((p) => p.steps);
  const late = steps.filter((s) => !s.done && s.by < words.today).length;
  return {
    title: `${counted(words.w.words, plans.length, 'plan')} ${plans.length === 1 ? 'is' : 'are'} under way`,
    sentence: `${words.w.words.count(steps.filter((s) => s.done).length)} of ${counted(words.w.words, steps.length, 'step')} done${late === 0 ? '' : `; ${words.w.words.count(late)} ${late === 1 ? 'is' : 'are'} past ${late === 1 ? 'its' : 'their'} date`}.`,
  };
}

/** The last wish of each session that no plan was begun after, newest first. */
function wishes(input: AreaInput, plans: readonly StandingPlan[], words: CoachingWords): WishView[] {
  return [...sessionsOf(input).values()].flatMap((s) => {
    const wish = s.wishes.at(-1);
    if (!wish || plans.some((p) => p.personId === s.repId && p.withId === s.managerId && p.versions[0]!.at >= wish.at)) return [];
    return [{ at: wish.at, view: { text: wish.text, line: `Said by ${wish.by} on ${words.w.instant(wish.at)}`, personId: s.repId, withId: s.managerId, behaviourIds: wish.behaviourIds } }];
  }).sort((a, b) => b.at - a.at).map((x) => x.view);
}
