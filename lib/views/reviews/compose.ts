import type { Side, StandingReview } from '../../analysis/reviews/standing.ts';
import type { AnswerSaid, ReviewSaid } from '../../messages/areas/reviews.ts';
import type { ReviewAct, ReviewAnswer } from '../../model/coaching/review.ts';
import type { UserId } from '../../model/ids.ts';
import type { RecordBodies, SharedRecord } from '../../model/records.ts';
import type { AreaInput } from '../areas/input.ts';
import type { ReviewDesk } from './desk.ts';
import { copyOf, withHanded } from '../../analysis/reviews/handed.ts';
import { sideOf } from '../../analysis/reviews/standing.ts';
import { templateFor } from '../../model/coaching/review-templates/review-template.ts';
import { REVIEW_TEMPLATES } from '../../model/coaching/review-templates/index.ts';
import { parseDay } from '../../model/day.ts';
import { userId } from '../../model/ids.ts';
import { isOn } from '../../model/goals/areas.ts';
import { rolesToReview } from './cycle-form.ts';
import { mayBegin, reviewDesk } from './desk.ts';
import { proofs } from './evidence.ts';
import { frozenGoals } from './frozen.ts';
import { isGood } from './judged.ts';
import { mayClose } from './may.ts';
import { sumsReaders, UNVERIFIED, WHO_RUNS } from './rights.ts';
import { answerable } from './sections.ts';
import { shownKeys } from './sheet.ts';
import { sumsOf } from './sums.ts';

type Kinds = 'review' | 'reviewCycle' | 'reviewDraft' | 'reviewSums';
/** What becomes a record. */
export type Composed = { [K in Kinds]: { kind: K; body: RecordBodies[K]; between?: UserId[] } }[Kinds];
/** `refused`: why it can't be said, and what to do. */
export type Composing = { refused: string } | { says: Composed; id: string };
export type Unsigned = Exclude<ReviewSaid, { act: 'sign' }>;

const no = (refused: string): Composing => ({ refused });
const GONE = 'This review is no longer there, or isn’t yours. Look at the page as it is now.';

/** What nobody may say here now, whatever it is; null: something may be said. */
export const saysNothingHere = ({ me, company }: Pick<AreaInput, 'me' | 'company'>): string | null => (!me.verified ? UNVERIFIED : isOn(company.areas, 'reviews') ? null : 'An admin switched this area off.');

/** A word of reviews as its record holds it: templates, frozen goals and what evidence says are filled in here, never by a page. `newId`: for what begins. */
export function compose(word: Unsigned, input: AreaInput, newId: string): Composing {
  const off = saysNothingHere(input);
  if (off !== null) return no(off);
  const desk = reviewDesk(input);
  if (word.act === 'openCycle') return openCycle(word, input, desk, newId);
  if (word.act === 'endCycle') {
    if (!desk.mayRun) return no(WHO_RUNS);
    if (word.why.trim() === '') return no('A cycle is ended with a word why: everybody in it sees it.');
    return desk.cycles.get(word.cycleId)?.ended === null ? { says: { kind: 'reviewCycle', body: { act: 'end', cycleId: word.cycleId, why: word.why.trim() } }, id: word.cycleId } : no('This cycle is no longer there. Look at the page as it is now.');
  }
  if (word.act === 'begin') return begin(word, input, desk, newId);
  if (word.act === 'tellSums') {
    const template = desk.cycles.get(word.cycleId)?.templates.find((t) => t.id === word.templateId);
    const sums = template ? sumsOf(desk, input, word.cycleId, template) : null;
    return sums ? { says: { kind: 'reviewSums', body: sums, between: [input.me.userId, ...sumsReaders(input)] }, id: word.cycleId } : no('There are fewer than five signed reviews of yours here, or nobody who may look at them has a key yet: so few are told to nobody.');
  }
  const review = desk.reviews.get(word.reviewId);
  const side = review ? sideOf(review, input.me.userId) : null;
  if (!review || side === null) return no(GONE);
  const of = (body: ReviewAct, between = [review.personId, review.managerId]): Composing => ({ says: { kind: 'review', body, between }, id: review.id });
  if (word.act === 'handOver') return handOver(word.toId, review, side, input, of);
  if (review.close) return no('This review is closed: nothing is added to it any more. What you see otherwise you can say with your signature.');
  if (word.act === 'close') return close(word.seen, review, side, input, of);
  if (word.act === 'talk') {
    const day = parseDay(word.day);
    if (day === null || day > input.data.today) return no('Say on which day you spoke, today or before.');
    return of({ act: 'talk', reviewId: review.id, day, text: word.text.trim() });
  }
  const answers = answersOf(word.answers, review, side, input);
  if (typeof answers === 'string') return no(answers);
  if (word.act === 'draft') return { says: { kind: 'reviewDraft', body: { reviewId: review.id, side, answers } }, id: review.id };
  return answers.some((a) => a.text.trim() !== '' || a.place !== null) ? of({ act: 'part', reviewId: review.id, side, answers }) : no('There is no word in it yet.');
}

function openCycle(word: Extract<Unsigned, { act: 'openCycle' }>, input: AreaInput, { mayRun }: ReviewDesk, newId: string): Composing {
  if (!mayRun) return no(WHO_RUNS);
  const [from, to, due] = [parseDay(word.from), parseDay(word.to), parseDay(word.due)];
  if (word.name.trim() === '') return no('A cycle needs a name.');
  if (from === null || to === null || from > to) return no('A cycle goes from a day to a later one.');
  if (due === null || due < input.data.today) return no('Say until when the reviews are signed: a day from today on.');
  const { roles } = rolesToReview(input);
  const chosen = word.roles.flatMap((r) => {
    const found = roles.find((x) => x.role.id === r.roleId);
    const file = REVIEW_TEMPLATES.find((t) => t.id === r.templateId);
    return found && file ? [{ ...found, template: templateFor(file, found.role) }] : [];
  });
  if (chosen.length !== word.roles.length || new Set(word.roles.map((r) => r.roleId)).size !== word.roles.length) return no('A role or template isn’t there any more, or was named twice: a role has one template. Look at the page as it is now.');
  const asked = new Set(word.personIds);
  const people = chosen.flatMap((c) => c.holders.filter((p) => asked.has(p.id)).map((p) => ({ personId: p.id, templateId: c.template.id })));
  if (people.length === 0) return no('Nobody is in it yet. Choose who.');
  if (people.length !== asked.size) return no('Somebody who was chosen doesn’t hold a role of this cycle any more. Look at the page as it is now.');
  const templates = chosen.filter((c) => people.some((p) => p.templateId === c.template.id)).map((c) => c.template);
  return { says: { kind: 'reviewCycle', body: { act: 'open', cycleId: newId, name: word.name.trim(), from, to, due, templates, people } }, id: newId };
}

function begin(word: Extract<Unsigned, { act: 'begin' }>, input: AreaInput, desk: ReviewDesk, newId: string): Composing {
  const { me } = input;
  const personId = userId(word.personId);
  const may = mayBegin(desk, input, word.cycleId, personId);
  if (!may.ok) return no(may.why);
  const cycle = desk.cycles.get(word.cycleId)!;
  const goals = frozenGoals(input, personId, cycle, cycle.from);
  const body: ReviewAct = { act: 'start', reviewId: newId, cycleId: cycle.id, template: cycle.templateOf.get(personId)!, personId, personName: desk.nameOf(personId), managerId: me.userId, managerName: me.userName, from: cycle.from, to: cycle.to, goals };
  return { says: { kind: 'review', body, between: [personId, me.userId] }, id: newId };
}

function close(seen: readonly string[], review: StandingReview, side: Side, input: AreaInput, of: (body: ReviewAct) => Composing): Composing {
  if (side !== 'manager') return no('The manager closes a review, after the two of you spoke.');
  const may = mayClose(review);
  if (!may.ok) return no(may.why);
  const keys = [...shownKeys(review)];
  if (keys.some((k) => !seen.includes(k))) return no('The other side has added something meanwhile. Read it, then close.');
  const { from, to } = review.start.body;
  return of({ act: 'close', reviewId: review.id, of: keys, goals: frozenGoals(input, review.personId, { from, to }, to) });
}

function handOver(toId: string, review: StandingReview, side: Side, input: AreaInput, of: (body: ReviewAct, between: UserId[]) => Composing): Composing {
  if (side !== 'self') return no('A review is handed over by the person whose it is.');
  if (!isGood(review, input.judged?.of.get(review.id))) return no('Only a review that both signed is handed over: the new manager sees nothing else.');
  const to = userId(toId);
  if (input.context.people.find((p) => p.id === review.personId)?.managerId !== to || to === review.managerId) return no('A review is handed to who leads you now, by the CRM.');
  const counts = new Set([...review.content!.map((r) => r.key), review.signed.self!.key, review.signed.manager!.key]);
  const records = withHanded(input.company.records('review')).filter((r: SharedRecord<'review'>) => counts.has(r.key));
  return of({ act: 'handOver', reviewId: review.id, toId: to, copy: copyOf(records) }, [review.personId, to]);
}

/** Answers to what this side is asked, with what their evidence says now; in words why they can't be kept. */
function answersOf(said: readonly AnswerSaid[], review: StandingReview, side: Side, input: AreaInput): ReviewAnswer[] | string {
  const asked = answerable(review, side, input);
  const known = proofs(review, input);
  const before = new Map(review[side].flatMap((p) => p.answers.flatMap((a) => a.evidence)).map((e) => [e.key, e]));
  const out: ReviewAnswer[] = [];
  for (const a of said) {
    const places = asked.get(a.to);
    if (places === undefined) return 'Something that was answered isn’t asked of you here. Reload the page; what you wrote is still there.';
    if (a.place !== null && a.place >= places) return 'A place was chosen that this template doesn’t have. Choose again.';
    const evidence = [...new Set(a.evidence)].map((key) => (known.has(key) ? { key, says: known.get(key)!.says.slice(0, 2000) } : before.get(key)));
    if (evidence.includes(undefined)) return 'Something that an answer rests on isn’t there any more. Take it out and choose another.';
    if (a.text.trim() !== '' || a.place !== null || evidence.length > 0) out.push({ to: a.to, text: a.text.trim(), place: a.place, evidence: evidence.filter((e) => e !== undefined) });
  }
  return out;
}
