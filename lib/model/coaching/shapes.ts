import * as v from 'valibot';
import type { ActionAct } from './action.ts';
import type { Correction, Erased, Opened } from './about-people.ts';
import type { DevelopmentAct } from './development.ts';
import type { FactorAct } from './factor.ts';
import type { FeedbackAct } from './feedback.ts';
import type { PersonKey } from './person-key.ts';
import type { PromptWord } from './prompt-word.ts';
import type { ReviewAct, ReviewCycle, ReviewDraft, ReviewSums } from './review.ts';
import type { RhythmAct } from './rhythm.ts';
import type { SessionAct } from './session.ts';
import { FUNCTIONS } from '../cause.ts';
import { count, currency, days, deal, id, instant, isoDay, minor, user } from '../shape-parts.ts';
import { FACTOR_STATES, SUPPORTS } from './factor.ts';
import { FEWEST_TOLD } from './review.ts';

/** Shapes of what people say in coaching, factors and reviews, and about data on themselves. */
const words = v.pipe(v.string(), v.maxLength(8000));
const line = v.pipe(v.string(), v.maxLength(2000));
const ids = v.pipe(v.array(id), v.maxLength(200));
const keys = v.pipe(v.array(id), v.maxLength(2000));

const about = v.variant('kind', [
  v.object({ kind: v.literal('deal'), dealId: deal }), v.object({ kind: v.literal('field'), dealId: deal, field: v.picklist(['amount', 'closeDate', 'stage', 'nextStep']) }),
  v.object({ kind: v.literal('moment'), dealId: deal, at: instant, what: line }), v.object({ kind: v.literal('person') }),
]);
const sbi = v.nullable(v.object({ situation: line, behaviour: line, impact: line, question: line }));
const feedback: v.GenericSchema<unknown, FeedbackAct> = v.variant('act', [
  v.object({ act: v.literal('open'), threadId: id, about, toId: user, tone: v.picklist(['praise', 'advice', 'ask']), text: words, sbi, behaviourIds: ids }),
  v.object({ act: v.literal('reply'), threadId: id, text: words, behaviourIds: ids }),
  v.object({ act: v.literal('edit'), threadId: id, of: id, text: words }),
  v.object({ act: v.literal('seen'), threadId: id, of: keys }),
]);

const action: v.GenericSchema<unknown, ActionAct> = v.variant('act', [
  v.object({ act: v.literal('agree'), actionId: id, source: v.object({ kind: v.picklist(['feedback', 'session', 'development', 'factor', 'prompt']), id }), what: line, whoId: user, by: days, taskKey: id }),
  v.object({ act: v.literal('done'), actionId: id, note: line }),
  v.object({ act: v.literal('move'), actionId: id, by: days, why: line }),
  v.object({ act: v.literal('drop'), actionId: id, why: line }),
]);

const promptWord: v.GenericSchema<unknown, PromptWord> = v.object({ promptId: id, answer: v.picklist(['taken', 'later', 'declined']), why: v.nullable(line), audience: v.picklist(['rep', 'manager']), state: ids });

const every = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(366)));
const rhythm: v.GenericSchema<unknown, RhythmAct> = v.variant('act', [
  v.object({ act: v.literal('propose'), withId: user, cadence: v.object({ feedbackDays: every, oneOnOneDays: every }), why: line }),
  v.object({ act: v.literal('agree'), of: id, withId: user }),
  v.object({ act: v.literal('held'), withId: user, day: days }),
  v.object({ act: v.literal('end'), withId: user, why: line }),
]);

const point = v.object({ id, source: v.object({ kind: v.picklist(['goal', 'deal', 'action', 'feedback', 'factor', 'development', 'own']), id: v.nullable(id) }), text: line });
const session: v.GenericSchema<unknown, SessionAct> = v.variant('act', [
  v.object({ act: v.literal('plan'), sessionId: id, repId: user, managerId: user, day: days, agenda: v.pipe(v.array(point), v.maxLength(100)) }),
  v.object({ act: v.literal('point'), sessionId: id, point }),
  v.object({ act: v.literal('leave'), sessionId: id, pointId: id }),
  v.object({ act: v.literal('note'), sessionId: id, pointId: v.nullable(id), text: words }),
  v.object({ act: v.literal('wish'), sessionId: id, text: words, behaviourIds: ids }),
  v.object({ act: v.literal('held'), sessionId: id, day: days }),
  v.object({ act: v.literal('move'), sessionId: id, day: days, why: line }),
  v.object({ act: v.literal('cancel'), sessionId: id, why: line }),
]);

const step = v.object({ id, way: v.picklist(['experience', 'others', 'course']), what: line, withId: v.nullable(user), by: days, noticedBy: line });
const development: v.GenericSchema<unknown, DevelopmentAct> = v.variant('act', [
  v.object({ act: v.literal('set'), planId: id, personId: user, withId: user, behaviourIds: ids, skill: line, why: line, steps: v.pipe(v.array(step), v.maxLength(50)) }),
  v.object({ act: v.picklist(['noticed', 'done']), planId: id, stepId: id, text: words }),
  v.object({ act: v.literal('end'), planId: id, why: line }),
]);

const deals = v.pipe(v.array(deal), v.maxLength(500));
const factor: v.GenericSchema<unknown, FactorAct> = v.variant('act', [
  v.object({
    act: v.literal('set'), factorId: id, kind: v.picklist(['environment', 'jobDesign', 'policy', 'external']), aboutId: v.nullable(user), leaderId: v.nullable(user), title: line, text: words,
    owner: v.object({ function: v.picklist(FUNCTIONS), id: v.nullable(user) }), dealIds: deals, periodIds: ids,
  }),
  v.object({ act: v.literal('personal'), factorId: id, aboutId: user, withId: user, support: v.pipe(v.array(v.picklist(SUPPORTS)), v.maxLength(20)), state: v.picklist(FACTOR_STATES), until: v.nullable(days) }),
  v.object({ act: v.literal('action'), factorId: id, text: line, by: v.nullable(days) }),
  v.object({ act: v.literal('state'), factorId: id, state: v.picklist(FACTOR_STATES), why: line }),
  v.object({ act: v.literal('comment'), factorId: id, text: words }),
  v.object({ act: v.literal('link'), factorId: id, dealIds: deals, periodIds: ids }),
]);

const key: v.GenericSchema<unknown, PersonKey> = v.object({ age: id, sign: id, device: line, replaces: v.nullable(id) });
const correction: v.GenericSchema<unknown, Correction> = v.object({ of: id, text: words });
const opened: v.GenericSchema<unknown, Opened> = v.object({ personId: user, part: v.picklist(['feedback', 'session', 'development', 'factor', 'review', 'measures', 'activity']), day: isoDay });
const erased: v.GenericSchema<unknown, Erased> = v.object({ keys, because: v.picklist(['retention', 'asked', 'left']), kinds: v.pipe(v.array(v.string()), v.maxLength(100)) as unknown as v.GenericSchema<unknown, Erased['kinds']> });

const axis = v.pipe(v.array(line), v.maxLength(9));
const template = v.object({
  id, name: line, roleId: id, measureIds: ids, behaviourIds: ids, questions: v.pipe(v.array(v.object({ id, text: line, side: v.picklist(['self', 'manager', 'both']) })), v.maxLength(50)), results: axis, behaviours: axis,
});
const frozenGoal = v.object({ goalId: id, title: line, from: days, to: days, target: v.nullable(minor), actual: v.nullable(minor), unit: v.picklist(['money', 'count', 'share', 'days']), currency: v.nullable(currency) });
const frozen = v.object({ on: days, goals: v.pipe(v.array(frozenGoal), v.maxLength(200)) });
const rests = v.pipe(v.array(v.object({ key: id, says: line })), v.maxLength(200));
const answers = v.pipe(v.array(v.object({ to: id, text: words, place: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8))), evidence: rests })), v.maxLength(200));
const side = v.picklist(['self', 'manager']);
const review: v.GenericSchema<unknown, ReviewAct> = v.variant('act', [
  v.object({ act: v.literal('start'), reviewId: id, cycleId: id, template, personId: user, personName: line, managerId: user, managerName: line, from: days, to: days, goals: frozen }),
  v.object({ act: v.literal('part'), reviewId: id, side, answers }),
  v.object({ act: v.literal('talk'), reviewId: id, day: days, text: words }),
  v.object({ act: v.literal('close'), reviewId: id, of: keys, goals: frozen }),
  v.object({ act: v.literal('sign'), reviewId: id, of: id, digest: id, signature: id, keyRecord: id, agrees: v.boolean(), note: words }),
  v.object({ act: v.literal('handOver'), reviewId: id, toId: user, copy: v.pipe(v.string(), v.maxLength(4_000_000)) }),
]);
const reviewDraft: v.GenericSchema<unknown, ReviewDraft> = v.object({ reviewId: id, side, answers });
const counts = v.pipe(v.array(count), v.maxLength(9));
const reviewSums: v.GenericSchema<unknown, ReviewSums> = v.object({ cycleId: id, templateId: id, reviews: v.pipe(count, v.minValue(FEWEST_TOLD)), results: counts, behaviours: counts });
const reviewCycle: v.GenericSchema<unknown, ReviewCycle> = v.variant('act', [
  v.object({ act: v.literal('open'), cycleId: id, name: line, from: days, to: days, due: days, templates: v.pipe(v.array(template), v.maxLength(50)), people: v.pipe(v.array(v.object({ personId: user, templateId: id })), v.maxLength(2000)) }),
  v.object({ act: v.literal('end'), cycleId: id, why: line }),
]);

export const coachingShapes = { personKey: key, feedback, action, promptWord, rhythm, session, development, factor, review, reviewDraft, reviewSums, reviewCycle, correction, opened, erased };
