import type { DealBook } from '../../model/book.ts';
import type { OrgContext } from '../../model/org.ts';
import type { Compared } from '../stats/compared.ts';
import type { After } from './moved-on.ts';
import type { PromptAnswer } from './prompt-answers.ts';
import { ENOUGH_DEALS, ENOUGH_PEOPLE } from '../signals/silence.ts';
import { crossing } from '../stats/absorb.ts';
import { denseLabels, type Cells } from '../stats/cells.ts';
import { compareSides } from '../stats/compared.ts';
import { discoveries } from '../stats/false-discovery.ts';
import { moversOf } from './moved-on.ts';

/** Of what is told to help, at most this share is chance. */
const FALSE_DISCOVERY_RATE = 0.05;

/** How deals on which a prompt was taken went on, against those on which the same people declined it in the same state. */
export interface PromptEffect {
  promptId: string;
  /** Answers by what was said, all of them. */
  taken: number;
  later: number;
  declined: number;
  compared: Compared | null;
  /** `helps`: more deals moved on after it was taken, and that stands among all prompts asked at once. `noDifference`: enough answers, and it doesn't. null: not asked. */
  verdict: 'helps' | 'noDifference' | null;
  /** Why nothing is said; null where it was asked. */
  silence: string | null;
}
export type PromptEffects = ReadonlyMap<string, PromptEffect>;

export interface PromptEffectInput {
  answers: readonly PromptAnswer[];
  book: DealBook;
  context: OrgContext;
  now: number;
}

interface Row { answer: PromptAnswer; deal: number; after: After }

/**
 * The effect of each prompt that was answered: taken against declined, in whether the deal moved on (`moversOf`), strictly after the answer. Compared are
 * answers of the same person, and in the same state: stage, category, side asked, and how many other prompts applied. A deal's and a person's answers are one cluster
 * each. Who takes a prompt may believe in the deal: it is an association, never called a cause.
 */
export function promptEffects({ answers, book, context, now }: PromptEffectInput): PromptEffects {
  const move = moversOf(book, context, now);
  const indexOf = new Map<string, number>(book.heads.map((h, i) => [h.id, i]));
  const found = [...Map.groupBy(answers, (a) => a.promptId)].map(([promptId, list]) => {
    const rows = list.flatMap((answer): Row[] => {
      const deal = indexOf.get(answer.dealId);
      const after = answer.answer === 'later' || deal === undefined ? null : move(deal, answer.at);
      return after ? [{ answer, deal: deal!, after }] : [];
    });
    const compared = rows.length === 0 ? null : compareRows(rows);
    const count = (what: PromptAnswer['answer']): number => list.filter((a) => a.answer === what).length;
    return { promptId, taken: count('taken'), later: count('later'), declined: count('declined'), compared, silence: silenceOf(compared) };
  });
  const asked = found.filter((f) => f.silence === null);
  const stands = discoveries(asked.map((f) => f.compared!.p), FALSE_DISCOVERY_RATE);
  const helps = new Set(asked.filter((f, i) => stands[i] && f.compared!.difference > 0).map((f) => f.promptId));
  return new Map(found.map((f) => [f.promptId, { ...f, verdict: f.silence !== null ? null : helps.has(f.promptId) ? 'helps' : 'noDifference' }]));
}

function compareRows(rows: readonly Row[]): Compared | null {
  const cells = (key: (r: Row) => string | number): Cells => {
    const ids = new Map<string | number, number>();
    return denseLabels(rows.map((r) => { const k = key(r); if (!ids.has(k)) ids.set(k, ids.size); return ids.get(k)!; }));
  };
  return compareSides({
    side: Uint8Array.from(rows, (r) => Number(r.answer.answer === 'taken')), outcome: Uint8Array.from(rows, (r) => Number(r.after.movedOn)),
    alike: crossing(cells((r) => r.answer.personId), cells((r) => `${r.after.stage} ${r.after.category} ${r.answer.audience} ${crowd(r.answer.state.length)}`)),
    deal: cells((r) => r.deal), person: cells((r) => r.answer.personId), stint: cells((r) => `${r.deal} ${r.answer.personId}`),
  });
}

/** How much else applied: nothing, one or two, more. */
const crowd = (n: number): number => (n === 0 ? 0 : n <= 2 ? 1 : 2);

function silenceOf(compared: Compared | null): string | null {
  if (!compared) return 'Nobody took it and declined it in the same state yet, on deals that have had the time to move on.';
  const [fewest, which] = compared.n <= compared.others ? [compared.n, 'on which it was taken'] : [compared.others, 'on which it was declined'];
  if (fewest < ENOUGH_DEALS) return `Only ${fewest} ${fewest === 1 ? 'deal' : 'deals'} ${which} can be compared: under ${ENOUGH_DEALS} nothing is said.`;
  const people = Math.min(compared.people, compared.otherPeople);
  if (people < ENOUGH_PEOPLE) return `Only ${people} ${people === 1 ? 'person' : 'people'} on one side: under ${ENOUGH_PEOPLE} a difference may be theirs.`;
  return null;
}
