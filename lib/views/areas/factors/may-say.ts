import type { FactorAct } from '../../../model/coaching/factor.ts';
import type { May } from '../../company/readers.ts';
import type { AreaInput } from '../input.ts';
import { mayChangeFactor, maySpeakToFactor } from '../../../analysis/coaching/standing-factors.ts';
import { factorProblems } from '../../../model/coaching/factor-problems.ts';
import { coachingRights } from '../../coaching/rights.ts';
import { factorsOf } from './standing.ts';

const YES: May = { ok: true, why: '' };
const no = (why: string): May => ({ ok: false, why });

/** Whether the reader may say this of a factor, with a sentence where not. */
export function maySayOfFactor(body: FactorAct, input: AreaInput): May {
  const { factors, rights } = factorsOf(input);
  const { me: { userId: me }, context } = input;
  const found = factors.spoken.get(body.factorId);
  const personal = factors.personal.get(body.factorId);
  if (body.act === 'personal') {
    const { aboutId, withId } = body;
    if (found) return no('This factor is in words already. Set a personal one apart from it.');
    if (me !== aboutId && me !== withId) return no('A personal factor is set by the person, or by who leads them; nobody else sees it.');
    if (personal && (personal.aboutId !== aboutId || personal.withId !== withId)) return no('Between whom it is stays. Set another one for other people.');
    return personal || (aboutId !== withId && coachingRights(context).leads(withId, aboutId)) ? YES : no('A personal factor is between somebody and who leads them, as the CRM’s reporting line says today.');
  }
  if (personal) return no('A personal factor holds a state and the agreed support, and no words: nothing on health or family is written down here. Speak about it in person.');
  if (body.act === 'set') {
    const [problem] = factorProblems(body);
    if (problem) return no(problem.why);
    if (!found) return body.aboutId === null || rights.mayEnterAbout(me, body.aboutId) ? YES : no('A factor about a person is entered by them, or by who leads them. Enter it without a name: then everybody can.');
    if (found.aboutId !== body.aboutId) return no('Whom a factor is about stays, since others may have read it by now. Enter another one.');
    return mayChangeFactor(me, found, rights) ? YES : no(WHO);
  }
  if (!found) return no('This factor is no longer there. Look at the page as it is now.');
  if (body.act === 'comment') return !maySpeakToFactor(me, found) ? no('Only those on it speak to it.') : body.text.trim() === '' ? no('There is no word in it yet.') : YES;
  if (!mayChangeFactor(me, found, rights)) return no(WHO);
  if (body.act === 'action') return body.text.trim() === '' ? no('Say what is done about it.') : YES;
  if (body.act === 'state') return body.why.trim() === '' ? no('Its state changes with a word why: everybody who sees it reads it.') : YES;
  return YES;
}

const WHO = 'This is for who entered it, whom it is about, who leads them and who owns it to say. You can comment on it.';
