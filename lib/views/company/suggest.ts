import type { CauseEvidence } from '../../analysis/causes/evidence.ts';
import type { Activity } from '../../model/activity.ts';
import type { Lead } from '../../model/lead.ts';
import type { EvidenceId, SignalId } from '../../model/causes/evidence.ts';
import type { Reason } from '../../analysis/bridge/reasons.ts';
import type { DealBook } from '../../model/book.ts';
import type { OrgContext } from '../../model/org.ts';
import type { Period } from '../../model/period.ts';
import type { Company } from './company.ts';
import { periodEndInstant } from '../../analysis/bridge/dates.ts';
import { standingLeadWords } from '../../analysis/leads/words.ts';
import { lossInstant } from '../../analysis/causes/loss-instant.ts';
import { suggestCause } from '../../analysis/causes/suggest.ts';
import { signalsAt } from '../../analysis/signals/on-deal.ts';
import { timelineOf } from '../../model/book.ts';
import { leadWordRights } from './lead-rights.ts';
import { causeLabel } from '../../model/causes/merge.ts';

export interface SuggestInput {
  book: DealBook;
  context: OrgContext;
  company: Company;
  period: Period;
  t0: number;
  t1: number;
  /** The deal, and those that were in the same forecast: what is common there says little. Indices into the book. */
  deal: number;
  forecastDeals: readonly number[];
  reason: Reason;
  activities: readonly Activity[];
  /** For what was flagged on the leads that deals came of; left out: flags on deals alone. */
  leads?: readonly Lead[];
}

export interface Suggestion {
  causeId: string;
  /** "The record would have suggested: contract took too long. It had waited 16 days in Security review." */
  sentence: string;
}

/** What the record speaks for, from what was known before the loss. Told only after a person has answered. null: nothing stands out. */
export function suggestionFor(input: SuggestInput): Suggestion | null {
  const { company } = input;
  const found = suggestCause(evidenceOf(input), company.causes);
  return found && { causeId: found.causeId, sentence: `The record would have suggested: ${causeLabel(company.causes, found.causeId).toLowerCase()}. ${found.why.slice(0, 2).join('. ')}.` };
}

/** Minutes flagged as out of scope before an instant, by deal id, by who works on it or worked on its lead. */
function flaggedBefore(at: number, { book, context, company, activities, leads = [] }: SuggestInput): Map<string, number> {
  const words = company.records('leadWord');
  const out = new Map<string, number>();
  if (words.length === 0) return out;
  const dealOf = new Map(leads.flatMap((l) => (l.dealId === null ? [] : [[l.id, l.dealId as string]])));
  for (const f of standingLeadWords(words, leadWordRights(context, { book, leads, activities }, [])).flags) {
    const deal = f.dealId ?? (f.leadId === null ? undefined : dealOf.get(f.leadId));
    if (deal !== undefined && f.at < at) out.set(deal, (out.get(deal) ?? 0) + f.minutes);
  }
  return out;
}

function evidenceOf(input: SuggestInput): CauseEvidence {
  const { book, context, company, period, t0, t1, deal, forecastDeals, reason, activities } = input;
  const timeline = timelineOf(book, deal);
  const { head } = timeline;
  const at = lossInstant(timeline, reason, { t0, t1, periodEnd: periodEndInstant(period, context.timeZone), lastDay: period.end }, new Map(context.stages.map((s) => [s.id, s])));
  const show = signalsAt({ book, context, basis: 'pipeline', at, isNow: false, activities, ownSteps: company.ownSteps });
  // Contacts have no past in either CRM: as of today is all there is.
  const withContacts = (i: number): Map<SignalId, number> => {
    const contacts = book.heads[i]!.contactCount;
    return contacts !== null && contacts <= 1 ? new Map([...show(i), ['singleContact', contacts]]) : show(i);
  };
  const usual = new Map<EvidenceId, number>();
  for (const i of forecastDeals) for (const id of withContacts(i).keys()) usual.set(id, (usual.get(id) ?? 0) + 1 / forecastDeals.length);
  const fact = (name: 'lossReason' | 'competitor' | 'rejectionReason') => (head.facts?.[name] ? head.facts[name].now : undefined);
  const flagged = flaggedBefore(at, input);
  const minutes = flagged.get(head.id);
  if (minutes !== undefined && forecastDeals.length > 0) usual.set('outOfScopeMinutes', forecastDeals.filter((i) => flagged.has(book.heads[i]!.id)).length / forecastDeals.length);
  return { ...(minutes !== undefined && { outOfScopeMinutes: minutes }), reason, signals: withContacts(deal), source: head.leadSource, usual, lossReason: fact('lossReason'), competitor: fact('competitor'), rejectionReason: fact('rejectionReason') };
}
