import type { StandingPlan, StandingStep } from '../../../analysis/coaching/standing-development.ts';
import type { DevelopmentPlanView, StepView } from '../../../messages/areas/development.ts';
import type { CoachingWords } from '../../coaching/said.ts';
import { counted } from '../../format.ts';
import { planTitle } from './words.ts';

/** One plan, ready to draw. */
export function planView(p: StandingPlan, me: string, words: CoachingWords): DevelopmentPlanView {
  const { w } = words;
  const whose = p.personId === me ? `Yours, with ${words.name(p.withId)}` : `${words.name(p.personId)}’s, with you`;
  return {
    id: p.id, title: planTitle(p, words), whose, behaviours: p.behaviourIds.map(words.behaviour), why: p.why, sentence: sentence(p, words), steps: p.steps.map((s) => stepView(s, words)),
    history: p.versions.map((v, i) => `${i === 0 ? 'Begun' : 'Changed'} by ${v.by} on ${w.instant(v.at)}`).reverse(), ended: p.ended && `Ended by ${p.ended.by} on ${w.instant(p.ended.at)}: ${p.ended.why}`,
    draft: p.ended ? null : { planId: p.id, personId: p.personId, withId: p.withId, behaviourIds: p.behaviourIds, skill: p.skill, why: p.why, steps: p.steps.map(({ noticed: _noticed, done: _done, ...s }) => s) },
  };
}

const WAYS: Record<StandingStep['way'], string> = { experience: 'By doing', others: 'With others', course: 'By a course' };

const stepView = (s: StandingStep, words: CoachingWords): StepView => ({
  id: s.id, way: s.withId === null ? WAYS[s.way] : `${WAYS[s.way]}: ${words.name(s.withId)}`, what: s.what, due: s.done ? `due ${words.w.day(s.by)}` : s.by < words.today ? `was due on ${words.w.day(s.by)}` : `by ${words.w.day(s.by)}`,
  isLate: s.done === null && s.by < words.today, noticedBy: s.noticedBy, noticed: s.noticed.map((n) => words.said(n, n.text)), done: s.done && words.said(s.done, s.done.text),
});

function sentence(p: StandingPlan, words: CoachingWords): string {
  const done = p.steps.filter((s) => s.done).length;
  const next = p.steps.filter((s) => !s.done).sort((a, b) => a.by - b.by)[0];
  if (p.steps.length === 0) return 'It has no step yet.';
  if (!next) return p.steps.length === 1 ? 'Its step is done.' : `All ${words.w.words.count(p.steps.length)} steps are done.`;
  return `${words.w.words.count(done)} of ${counted(words.w.words, p.steps.length, 'step')} done; the next ${next.by < words.today ? 'was' : 'is'} due on ${words.w.day(next.by)}.`;
}
