import type { DealBook } from '../../../lib/model/book.ts';
import type { DealSketch, Step } from '../support/books.ts';
import { UNKNOWN, UNKNOWN_DAY } from '../../../lib/model/book.ts';
import { at, book } from '../support/books.ts';

/** Stage and category of the test org by the page's words; each open category has its stage. */
const STAGE: Record<string, string> = { pipeline: 'Qualify', bestCase: 'Propose', commit: 'Negotiate', won: 'Won', lost: 'Lost' };

/** `06-01` is of 2026. */
export const date = (text: string): string => (/^\d\d-\d\d$/.test(text) ? `2026-${text}` : text);

interface Life {
  sketch: DealSketch;
  /** Instants between which it was deleted, and came back. */
  gone: { from: number; to: number }[];
  /** Its first state was not recorded. */
  isHidden: boolean;
}

/** One deal of the page: `06-01 commit 100 due 09-15 of B · 08-01 lost`. */
function lifeOf(id: string, text: string): Life {
  const life: Life = { sketch: { id, steps: [] }, gone: [], isHidden: false };
  let deleted: string | null = null;
  for (const part of text.split(' · ')) {
    const [when, ...words] = part.trim().split(' ');
    const step: Step = { at: date(when!) };
    while (words.length > 0) {
      const word = words.shift()!;
      if (STAGE[word]) step.stage = STAGE[word];
      else if (word === 'omitted') step.category = 'omitted';
      else if (word === 'blank') step.amount = null;
      else if (word === 'due') step.close = date(words.shift()!);
      else if (word === 'of') step.owner = words.shift()!;
      else if (word === '?') life.isHidden = true;
      else if (word === 'deleted') deleted = step.at as string;
      else if (word === 'undeleted') life.gone.push({ from: at(deleted!), to: at(step.at as string) });
      else if (/^[A-Z]{3}$/.test(word)) step.currency = word;
      else if (/^-?\d+(\.\d\d?)?$/.test(word)) step.amount = Math.round(Number(word) * 100);
      else throw new Error(`“${word}” in “${text}” is none of the page’s words.`);
    }
    if (/ (?:un)?deleted$/.test(part)) {
      if (part.endsWith(' undeleted')) deleted = null;
    } else life.sketch.steps.push(step);
  }
  if (deleted !== null) life.sketch.deleted = deleted;
  return life;
}

/** The page's deals as a book, D1, D2, … */
export function livedBook(texts: readonly string[]): DealBook {
  const lives = texts.map((text, i) => lifeOf(`D${i + 1}`, text));
  const packed = book(lives.map((l) => l.sketch));
  lives.forEach(({ gone, isHidden }, i) => {
    if (gone.length > 0) packed.heads[i]!.pastDeletions = gone;
    if (!isHidden) return;
    const row = packed.first[i]!;
    packed.stage[row] = UNKNOWN;
    packed.category[row] = UNKNOWN;
    packed.closeDay[row] = UNKNOWN_DAY;
  });
  return packed;
}

/** −100, 2.85: euros of minor units, as the page writes them. */
export const euros = (minor: number): string => `${minor < 0 ? '−' : ''}${Math.abs(minor) % 100 === 0 ? Math.abs(minor) / 100 : (Math.abs(minor) / 100).toFixed(2)}`;
export const minor = (amount: number): number => Math.round(amount * 100);
