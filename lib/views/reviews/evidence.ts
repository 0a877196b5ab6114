import type { StandingReview } from '../../analysis/reviews/standing.ts';
import type { EvidenceView } from '../../messages/areas/reviews.ts';
import type { ReviewEvidence } from '../../model/coaching/review.ts';
import type { AreaInput } from '../areas/input.ts';
import { measuresOf } from '../../analysis/measures/index.ts';
import { dealsNow, isIn } from '../../analysis/won.ts';
import { assigneeText } from '../../model/goals/assignee.ts';
import { dealId, type UserId } from '../../model/ids.ts';
import { frozenGoals } from './frozen.ts';
import { amountWords } from '../goals/amount.ts';
import { financeWords } from '../finance/words.ts';

/** Something that an answer can rest on, as it stands now. */
export interface Proof {
  key: string;
  group: string;
  says: string;
  /** More of it, a line each. */
  lines: string[];
  link: string | null;
}

/** Deals of a review's time that are offered, the largest first. */
const MOST_DEALS = 100;

/**
 * What the reader can rest an answer on: frozen goals, measures of the role, deals that closed, feedback to and from the person. Never what was said in coaching sessions or
 * development plans: those are kept apart from judging. Feedback between two is offered to those two alone.
 */
export function proofs(review: StandingReview, input: AreaInput): Map<string, Proof> {
  const { context, company, data, locale, link, me } = input;
  const { start: { body: { from, to } }, personId, template } = review;
  const { figure, instantDate, words } = financeWords(context, locale);
  const amounts = amountWords(context, locale);
  const out = new Map<string, Proof>();
  const add = (p: Proof): void => { if (!out.has(p.key)) out.set(p.key, p); };
  // While it is open, goals count as they stand now.
  for (const frozen of [review.close?.goals ?? frozenGoals(input, personId, { from, to }, to), review.start.body.goals]) {
    for (const g of frozen.goals) {
      const of = (n: number | null) => (n === null ? 'not known' : amounts.text(n, g.unit, g.currency));
      add({ key: `goal:${g.goalId}`, group: 'Goals', says: `${g.title}: ${of(g.actual)} of ${of(g.target)} on ${words.day(frozen.on)}`, lines: [`${words.day(g.from)} to ${words.day(g.to)}`], link: null });
    }
  }
  const person = { spans: [{ id: personId, from, to }], assignee: assigneeText({ kind: 'person', id: personId }), start: from, end: Math.min(to, data.today) as typeof to };
  for (const m of measuresOf(company.measures).filter((x) => template.measureIds.includes(x.id))) {
    const { value, n, why } = m.read(data, person);
    add({ key: `measure:${m.id}`, group: 'Measures of the role', says: `${m.label}: ${value === null ? 'not known' : amounts.text(value, m.unit)}${n === null ? '' : `, of ${words.count(n)}`}`, lines: [m.how, ...(why === null ? [] : [why])], link: null });
  }
  const closed = dealsNow(data.book, context, new Set([personId])).filter((d) => d.state !== 'open' && isIn(d, from, to)).sort((a, b) => b.amount - a.amount || a.deal - b.deal).slice(0, MOST_DEALS);
  for (const d of closed) {
    const head = data.book.heads[d.deal]!;
    add({ key: `deal:${head.id}`, group: 'Deals that closed', says: `${head.name}: ${d.state} on ${words.day(d.closeDay)}${d.valued ? `, ${figure(d.amount).text}` : ''}`, lines: [], link: link(dealId(head.id)) });
  }
  for (const r of company.records('feedback')) {
    const { body } = r;
    if (body.act !== 'open' || (r.authorId !== personId && body.toId !== personId) || (r.between && !r.between.includes(me.userId)) || r.at > input.now) continue;
    add({ key: r.key, group: 'Feedback', says: `${r.authorId === personId ? 'From' : 'To'} ${nameIn(input, personId)}, ${instantDate(r.at)}, by ${r.authorName}: ${short(body.text)}`, lines: [body.text], link: r.dealId === null ? null : link(r.dealId) });
  }
  return out;
}

const nameIn = ({ context }: AreaInput, id: UserId): string => context.people.find((p) => p.id === id)?.name ?? 'them';
const short = (text: string): string => (text.length <= 120 ? text : `${text.slice(0, 119)}…`);

/** Evidence as an answer names it, opened where it is still here. */
export const evidenceView = (named: readonly ReviewEvidence[], known: ReadonlyMap<string, Proof>): EvidenceView[] =>
  named.map(({ key, says }) => {
    const found = known.get(key);
    return { key, says, now: found ? [...(found.says === says ? [] : [`Now: ${found.says}`]), ...found.lines] : null, link: found?.link ?? null };
  });
