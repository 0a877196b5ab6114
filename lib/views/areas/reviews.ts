import type { ReviewsAsk, ReviewsView } from '../../messages/areas/reviews.ts';
import type { AreaInput } from './input.ts';
import { sideOf } from '../../analysis/reviews/standing.ts';
import { crmName } from '../crm-names.ts';
import { counted } from '../format.ts';
import { financeWords } from '../finance/words.ts';
import { cycleForm } from '../reviews/cycle-form.ts';
import { cycleRow } from '../reviews/cycle-row.ts';
import { mayBegin, reviewDesk, type ReviewDesk } from '../reviews/desk.ts';
import { UNVERIFIED } from '../reviews/rights.ts';
import { reviewRow } from '../reviews/rows.ts';
import { reviewSheet } from '../reviews/sheet.ts';
import { sumsToTell } from '../reviews/sums.ts';

/** Reviews of which the reader is a side, from their beginning to both signatures, and the cycles they belong to. */
export function reviewsView(input: AreaInput, { reviewId }: ReviewsAsk): ReviewsView {
  const { context, me, locale } = input;
  const { words } = financeWords(context, locale);
  const base = { kicker: context.orgName, toBegin: [], rows: [], history: [], opened: null, cycles: [], form: null, sums: [], seenBy: '' };
  if (!me.verified) return { ...base, title: 'Reviews are off here', sentence: UNVERIFIED, off: UNVERIFIED };
  const desk = reviewDesk(input);
  const running = [...desk.reviews.values()].filter((r) => r.state !== 'signed' && sideOf(r, me.userId) !== null);
  const past = [...desk.reviews.values()].filter((r) => !running.includes(r));
  const newest = (list: typeof running) => [...list].sort((a, b) => b.start.at - a.start.at || (a.id < b.id ? -1 : 1));
  const rows = newest(running).map((r) => reviewRow(r, desk, input));
  const opened = reviewId === null ? undefined : desk.reviews.get(reviewId);
  const toBegin = beginnings(desk, input);
  const waits = rows.filter((r) => /your/.test(r.state) && r.state.startsWith('Waits')).length + toBegin.length;
  return {
    ...base, off: null, toBegin, rows,
    history: [...newest(past).map((r) => reviewRow(r, desk, input)), ...desk.broken.map((b) => ({ id: b.id, title: 'A review whose beginning isn’t here', cycle: '', state: `${counted(words, b.records, 'record')} of it lie on this device`, is: 'broken' as const, isNoticed: true })), ...lost(input)],
    ...headline(rows.length, waits, past.length, desk), opened: opened ? reviewSheet(opened, desk, input) : null,
    cycles: [...desk.cycles.values()].filter((c) => desk.mayRun || c.templateOf.has(me.userId) || [...c.templateOf.keys()].some((p) => input.rights.leads(me.userId).has(p))).sort((a, b) => b.at - a.at).map((c) => cycleRow(c, desk, input)),
    form: desk.mayRun ? cycleForm(input) : null, sums: sumsToTell(desk, input),
    seenBy: context.crm === 'sample' ? 'In the made-up company: what is entered stays on this device.' : `A review is seen by the two whose it is, nobody else: outside their devices it is encrypted to them. Which cycles there are and who is in them is seen by everybody who has Ridealong’s permission set in ${crmName(context.crm)}.`,
  };
}

/** Reviews that this device saw signed by both, and that are gone. */
const lost = ({ judged }: AreaInput) => (judged?.lost ?? []).map((id) => ({ id, title: 'A review that both had signed', cycle: '', state: 'This device saw it signed, and its records aren’t here any more', is: 'broken' as const, isNoticed: true }));

function beginnings(desk: ReviewDesk, input: AreaInput): ReviewsView['toBegin'] {
  const { words } = financeWords(input.context, input.locale);
  return [...desk.cycles.values()].filter((c) => !c.ended).flatMap((c) => [...c.templateOf.keys()]
    .filter((p) => mayBegin(desk, input, c.id, p).ok && ![...desk.reviews.values()].some((r) => r.start.body.cycleId === c.id && r.personId === p))
    .map((p) => ({ cycleId: c.id, personId: p, person: desk.nameOf(p), cycle: c.name, due: words.day(c.due) })).sort((a, b) => a.person.localeCompare(b.person, input.locale)));
}

function headline(running: number, waits: number, past: number, { cycles, mayRun }: ReviewDesk): { title: string; sentence: string } {
  const sentence = 'A review says what was agreed, what came of it and how, each with what it rests on. Both write, both talk, both sign; nothing here places a person by itself.';
  if (waits > 0) return { title: waits === 1 ? 'One thing waits for you' : `${waits} things wait for you`, sentence };
  if (running > 0) return { title: running === 1 ? 'One review is under way' : `${running} reviews are under way`, sentence };
  if (past > 0) return { title: 'No review is under way', sentence: `${sentence} The earlier ones stand below.` };
  if ([...cycles.values()].some((c) => !c.ended)) return { title: 'No review of yours has begun', sentence: `${sentence} Yours begins when whoever leads you begins it.` };
  return { title: 'No cycle of reviews is open', sentence: mayRun ? `${sentence} Open a cycle: who is in it, from when to when, and by which template each role is asked.` : `${sentence} A cycle is opened by who stands at the top, keeps the settings or looks after people.` };
}
