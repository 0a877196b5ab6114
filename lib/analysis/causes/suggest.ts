import type { Cause } from '../../model/cause.ts';
import type { EvidenceId } from '../../model/causes/evidence.ts';
import type { CauseEvidence, Named } from './evidence.ts';
import { CAUSES } from '../../model/causes/index.ts';
import { named, seen } from './evidence.ts';
import { fits } from './fits.ts';
import { whyOf } from './why.ts';

export interface CauseSuggestion {
  causeId: string;
  /** What it rests on, in words, strongest first. */
  why: string[];
}

/** How often a cause leaves each of the signs that the catalogue lists for it: mostly one of them, seldom all. */
const LEAVES = 0.55;
/** How much likelier words make the cause that they name than any other. */
const WORDS: Record<Named['by'], number> = { lossReason: 8, rejectionReason: 8, competitor: 5 };
/** What a sign is worth where nobody counted how common it is. */
const USUAL = 0.25;
/** The odds that "nothing of this shows" starts with: a suggestion must be likelier than that. */
const NOTHING_SHOWS = 1.4;

/**
 * The cause that the evidence speaks for, to be shown once the person has answered; null where nothing stands out. Each sign makes
 * the causes that list it likelier by as much as it is rarer on the other deals of that forecast (odds by Bayes' rule, signs taken
 * as independent); a sign that was looked for and is missing makes them less likely. It never learns from what people answered,
 * or agreement with them would be its own echo.
 */
export function suggestCause(evidence: CauseEvidence, causes: readonly Cause[] = CAUSES): CauseSuggestion | null {
  const signs = seen(evidence);
  const words = named(evidence);
  let best: { cause: Cause; odds: number; speaks: { id: EvidenceId; odds: number }[] } | null = null;
  for (const cause of causes) {
    if (!cause.isOn) continue;
    let odds = fits(cause.id, evidence.reason);
    const speaks: { id: EvidenceId; odds: number }[] = [];
    for (const id of cause.evidence as EvidenceId[]) {
      const held = signs.get(id);
      if (held === undefined) continue;
      const base = Math.min(0.9, Math.max(0.03, evidence.usual?.get(id) ?? USUAL));
      const by = held ? LEAVES / base : (1 - LEAVES) / (1 - base);
      odds *= by;
      if (held && by > 1) speaks.push({ id, odds: by });
    }
    if (words?.causeId === cause.id) {
      odds *= WORDS[words.by];
      speaks.push({ id: words.by, odds: WORDS[words.by] });
    }
    if (speaks.length > 0 && odds > (best?.odds ?? NOTHING_SHOWS)) best = { cause, odds, speaks };
  }
  if (!best) return null;
  return { causeId: best.cause.id, why: best.speaks.sort((a, b) => b.odds - a.odds).map((s) => whyOf(s.id, evidence)) };
}
