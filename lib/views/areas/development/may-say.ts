import type { DevelopmentAct } from '../../../model/coaching/development.ts';
import type { May } from '../../company/readers.ts';
import type { AreaInput } from '../input.ts';
import { developmentProblems } from '../../../model/coaching/development-problems.ts';
import { coachingRights } from '../../coaching/rights.ts';
import { plansOf } from './standing.ts';

const YES: May = { ok: true, why: '' };
const no = (why: string): May => ({ ok: false, why });

/** Whether the reader may say this of a plan, with a sentence where not. */
export function maySayOfDevelopment(body: DevelopmentAct, input: AreaInput): May {
  const { me: { userId: me }, context } = input;
  const plan = plansOf(input).get(body.planId);
  if (body.act === 'set') {
    const { personId, withId } = body;
    if (me !== personId && me !== withId) return no('A plan is set by the person who develops, or by who leads them.');
    if (plan && (plan.personId !== personId || plan.withId !== withId)) return no('Whose plan it is, and with whom, stays. Begin a new one for other people.');
    if (!plan && (personId === withId || !coachingRights(context).leads(withId, personId))) return no('A plan is between somebody and who leads them, as the CRM’s reporting line says today.');
    const [problem] = developmentProblems(body);
    return problem ? no(problem.why) : YES;
  }
  if (!plan) return no('This plan is no longer there. Look at the page as it is now.');
  if (plan.ended) return no('This plan was ended. Set it again first.');
  if (body.act === 'end') return body.why.trim() === '' ? no('A plan is ended with a word why: the other sees it.') : YES;
  const step = plan.steps.find((s) => s.id === body.stepId);
  if (!step) return no('This step is no longer in the plan. Look at the page as it is now.');
  if (body.act === 'done') return step.done ? no('This step is done already.') : YES;
  return body.text.trim() === '' ? no('Say what was noticed.') : YES;
}
