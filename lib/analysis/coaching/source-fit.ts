import type { LeadFate } from '../leads/fate.ts';
import { wilson } from '../wilson.ts';

/** Of leads of one source that sales judged, how many were of the right kind; and the same of all others. */
export interface SourceFit {
  source: string;
  fit: number;
  judged: number;
  othersFit: number;
  othersJudged: number;
  /** The source's share lies below that of the others, even at the upper end of its interval (Wilson, 95 %). */
  isLow: boolean;
}

/** Under so many judged leads on either side nothing is said. */
const ENOUGH = 20;

/** How leads of each source fit. Sources with fewer than 20 judged leads, or with fewer among the others, are left out. */
export function sourceFits(fates: readonly LeadFate[]): Map<string, SourceFit> {
  const bySource = new Map<string, { fit: number; judged: number }>();
  const all = { fit: 0, judged: 0 };
  for (const { lead, fits } of fates) {
    if (fits === null) continue;
    all.judged++;
    all.fit += Number(fits);
    if (lead.source === null) continue;
    const of = bySource.get(lead.source) ?? { fit: 0, judged: 0 };
    bySource.set(lead.source, { fit: of.fit + Number(fits), judged: of.judged + 1 });
  }
  const out = new Map<string, SourceFit>();
  for (const [source, { fit, judged }] of bySource) {
    const [othersFit, othersJudged] = [all.fit - fit, all.judged - judged];
    if (judged < ENOUGH || othersJudged < ENOUGH) continue;
    out.set(source, { source, fit, judged, othersFit, othersJudged, isLow: wilson(fit, judged).high < othersFit / othersJudged });
  }
  return out;
}
