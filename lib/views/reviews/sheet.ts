import type { Side, StandingReview } from '../../analysis/reviews/standing.ts';
import type { AnswerSaid, FrozenRow, ReviewSheet, SignatureView } from '../../messages/areas/reviews.ts';
import type { FrozenGoal, ReviewAnswer } from '../../model/coaching/review.ts';
import type { AreaInput } from '../areas/input.ts';
import type { ReviewDesk } from './desk.ts';
import { sideOf } from '../../analysis/reviews/standing.ts';
import { formatDay } from '../../model/day.ts';
import { newestOf } from '../company/company.ts';
import { whoSees } from '../company/who-sees.ts';
import { financeWords } from '../finance/words.ts';
import { amountWords } from '../goals/amount.ts';
import { proofs } from './evidence.ts';
import { isGood, verdictWords } from './judged.ts';
import { mayClose, maySign } from './may.ts';
import { noticesOf } from './notices.ts';
import { stateWords } from './rows.ts';
import { sectionsOf } from './sections.ts';

const SIDES: readonly Side[] = ['self', 'manager'];

/** One review, whole: what was agreed, what each side says and what it rests on, and the signatures as this device can prove them. */
export function reviewSheet(review: StandingReview, desk: ReviewDesk, input: AreaInput): ReviewSheet {
  const { context, locale, me, data, judged: all } = input;
  const { words, instantDate } = financeWords(context, locale);
  const { start: { body, at } } = review;
  const judged = all?.of.get(review.id);
  const side = sideOf(review, me.userId);
  const known = proofs(review, input);
  const names = { self: body.personName, manager: body.managerName };
  const draft = side === null || review.close ? null : draftOf(review, side, input);
  const mayClosing = side === 'manager' && !review.close ? mayClose(review) : null;
  const signing = side === null ? { ok: false, why: '' } : maySign(review, side, input);
  return {
    id: review.id, title: `${names.self}, ${desk.cycles.get(body.cycleId)?.name ?? 'review'}`, sentence: `${stateWords(review, desk, input)}.`, state: review.state,
    about: `${words.day(body.from)} to ${words.day(body.to)}, template ${body.template.name}, begun by ${names.manager} on ${instantDate(at)}`,
    notices: noticesOf(review, judged, desk, input), side, names, goals: goalRows(review, input), sections: sectionsOf(review, known, input),
    talks: review.talks.map((t) => ({ who: t.byId === review.personId ? names.self : names.manager, when: words.day(t.day), text: t.text })),
    signatures: review.close ? SIDES.map((s) => signatureView(review, s, input)) : [], digest: judged?.digest ?? null, handedTo: review.handedTo.map((h) => `${desk.nameOf(h.id)}, on ${instantDate(h.at)}`),
    may: {
      write: side !== null && !review.close, talk: side !== null && !review.close, close: mayClosing, sign: signing.ok,
      handOver: side === 'self' && isGood(review, judged) ? newManagers(review, input) : [],
    },
    noSigning: review.close && side !== null && !review.signed[side] && !signing.ok ? signing.why : null,
    draft, choices: review.close ? [] : [...known.values()].map((p) => ({ key: p.key, label: p.says, group: p.group })), seen: [...shownKeys(review)], today: formatDay(data.today),
    seenBy: side === null ? `Seen by ${names.self}, ${names.manager} and whoever it was handed to.` : whoSees({ kind: 'review', dealId: null, between: review.start.between! }, { context, me: me.userId }),
  };
}

/** Keys of all that counts now. */
export const shownKeys = (review: StandingReview): Set<string> => new Set([review.start.key, ...review.self.map((p) => p.key), ...review.manager.map((p) => p.key), ...review.talks.map((t) => t.key)]);

function goalRows({ start: { body }, close }: StandingReview, { context, locale }: AreaInput): ReviewSheet['goals'] {
  const { words } = financeWords(context, locale);
  const amounts = amountWords(context, locale);
  const says = (g: FrozenGoal | undefined): string | null => g ? `${g.actual === null ? 'Nothing known yet' : amounts.text(g.actual, g.unit, g.currency)} of ${g.target === null ? 'a target that can’t be told' : amounts.text(g.target, g.unit, g.currency)}` : null;
  const first = new Map(body.goals.goals.map((g) => [g.goalId, g]));
  const last = new Map((close?.goals.goals ?? []).map((g) => [g.goalId, g]));
  const rows = [...new Map([...first, ...last]).values()].sort((a, b) => a.from - b.from).map((g): FrozenRow => ({ id: g.goalId, title: g.title, span: `${words.shortDay(g.from)} to ${words.day(g.to)}`, start: says(first.get(g.goalId)), end: says(last.get(g.goalId)) }));
  return { rows, startOn: words.day(body.goals.on), endOn: close ? words.day(close.goals.on) : null };
}

function signatureView(review: StandingReview, side: Side, { context, locale, judged: all }: AreaInput): SignatureView {
  const { instantDate } = financeWords(context, locale);
  const who = side === 'self' ? review.start.body.personName : review.start.body.managerName;
  const sign = review.signed[side];
  if (!sign) return { side, who, says: 'Not signed yet', note: null, trouble: null, signature: null };
  const verdict = all?.of.get(review.id)?.[side] ?? null;
  return {
    side, who, says: `Signed on ${instantDate(sign.at)}: ${sign.body.agrees ? 'agrees with it' : 'has read it, and sees it otherwise'}`, note: sign.body.note.trim() === '' ? null : sign.body.note,
    trouble: verdict === null ? 'This signature can’t be checked in this browser.' : verdictWords(verdict, who), signature: sign.body.signature,
  };
}

const said = ({ to, text, place, evidence }: ReviewAnswer): AnswerSaid => ({ to, text, place, evidence: evidence.map((e) => e.key) });

/** Where a side goes on writing: its newest draft, where nothing was shared after it; else what it shared. */
function draftOf(review: StandingReview, side: Side, { company, me, context, locale }: AreaInput): ReviewSheet['draft'] {
  const { instantDate } = financeWords(context, locale);
  const draft = newestOf(company.records('reviewDraft').filter((r) => r.authorId === me.userId && r.body.reviewId === review.id && r.body.side === side));
  const shared = review[side].at(-1);
  if (draft && (!shared || draft.at > shared.at)) return { answers: draft.body.answers.map(said), note: `Your draft of ${instantDate(draft.at)}. It is yours alone and stays on this device until you share it.` };
  return shared ? { answers: shared.answers.map(said), note: `What you shared on ${instantDate(shared.at)}. Until the review is closed you can share it anew; what stood before is kept.` } : null;
}

/** Who leads the person now and isn't a side of it already. */
function newManagers({ personId, managerId, handedTo }: StandingReview, { context }: AreaInput): { id: string; name: string }[] {
  const leads = context.people.find((p) => p.id === personId)?.managerId;
  return context.people.filter((p) => p.id === leads && p.id !== managerId && !handedTo.some((h) => h.id === p.id)).map((p) => ({ id: p.id, name: p.name }));
}
