import type { Cause } from '../../model/cause.ts';
import type { EvidenceId } from '../../model/causes/evidence.ts';
import type { CauseEvidence, Named } from './evidence.ts';
import { CAUSES } from '../../model/causes/index.ts';
import { named, seen } from './evidence.ts';
import { fits } from './fits.ts';
import { whyOf } from './why.ts';
import { causeOfStep } from './words.ts';

export interface CauseSuggestion {
  causeId: string;
  /** What it rests on, in words, strongest first. */
  why: string[];
}

/** How often a cause leaves one of the signs that the catalogue lists for it; each of them as often as the others. */
const LEAVES = 0.75;
/** How much likelier words make the cause that they name than any other. */
const WORDS: Record<Named['by'], number> = { lossReason: 8, rejectionReason: 8, competitor: 5 };
/** What a sign is worth where nobody counted how common it is. */
const USUAL = 0.25;
/** However rare a sign is, it isn't taken as proof. */
const RAREST = 0.04;
/** The odds that "nothing of this shows" starts with: a suggestion must be likelier than that. */
const NOTHING_SHOWS = 2;

/**
 * The cause that the evidence speaks for, to be shown once the person has answered; null where nothing stands out. Odds by Bayes'
 * rule: a cause either left one of its signs, which then says the more the rarer it is on the other deals of that forecast, or it
 * left none and is as likely as before. A sign that was looked for and is missing counts against its causes, one that isn't known
 * counts for nothing. It never learns from what people answered, or agreement with them would be its own echo.
 */
export function suggestCause(evidence: CauseEvidence, causes: readonly Cause[] = CAUSES): CauseSuggestion | null {
  const signs = seen(evidence);
  const words = named(evidence);
  const step = causeOfStep(evidence.ownStep);
  let best: { cause: Cause; odds: number; speaks: Sign[] } | null = null;
  for (const cause of causes) {
    if (!cause.isOn) continue;
    const known = (cause.evidence as EvidenceId[]).filter((id) => signs.has(id));
    // Waiting in a step of our own is a sign of whose step it is, where its label says so.
    const held = known.filter((id) => signs.get(id) && !(id === 'waitingOnUs' && step !== null && step !== cause.id));
    const speaks = held.map((id): Sign => ({ id, odds: 1 / Math.max(RAREST, evidence.usual?.get(id) ?? USUAL) }));
    const left = known.length === 0 ? 1 : 1 - LEAVES + (LEAVES / known.length) * speaks.reduce((n, s) => n + s.odds, 0);
    const said = words?.causeId === cause.id ? words : null;
    if (said) speaks.push({ id: said.by, odds: WORDS[said.by] });
    // What somebody wrote isn't less true for a sign that is missing.
    const odds = fits(cause.id, evidence.reason) * (said ? Math.max(1, left) * WORDS[said.by] : left);
    if (speaks.length > 0 && odds > (best?.odds ?? NOTHING_SHOWS)) best = { cause, odds, speaks };
  }
  if (!best) return null;
  return { causeId: best.cause.id, why: best.speaks.sort((a, b) => b.odds - a.odds).map((s) => whyOf(s.id, evidence)) };
}

interface Sign {
  id: EvidenceId;
  odds: number;
}
