import type { SourceFit } from '../../../analysis/coaching/source-fit.ts';
import type { Sponsor } from '../../../analysis/coaching/sponsor.ts';
import type { FactsAround } from '../../../analysis/deal-facts.ts';
import type { SignalId } from '../../../analysis/signals/signal.ts';
import type { Activity } from '../../../model/activity.ts';
import type { DealBook } from '../../../model/book.ts';
import type { Lead } from '../../../model/lead.ts';
import type { StageId } from '../../../model/ids.ts';
import type { OrgContext } from '../../../model/org.ts';
import { sourceFits } from '../../../analysis/coaching/source-fit.ts';
import { sponsorOf } from '../../../analysis/coaching/sponsor.ts';
import { factsAround } from '../../../analysis/deal-facts.ts';
import { fatesOf } from '../../../analysis/leads/fate.ts';
import { signalsAt } from '../../../analysis/signals/on-deal.ts';
import { dayOf } from '../../../model/day.ts';

export interface AroundInput {
  book: DealBook;
  context: OrgContext;
  ownSteps: ReadonlySet<StageId>;
  now: number;
  /** What was read besides deals; null: it isn't at hand, and what rests on it is not known. */
  besides: { activities: readonly Activity[]; leads: readonly Lead[] } | null;
}

/** What prompts hold a deal against, worked out once for all deals of a book, each part when it is first asked for. */
export interface PromptsAround {
  facts: FactsAround;
  activitiesKnown: boolean;
  signs(deal: number): ReadonlyMap<SignalId, number>;
  sponsor(deal: number): Sponsor | null;
  source(deal: number): SourceFit | null;
}

const kept = new WeakMap<DealBook, { key: string; around: PromptsAround }>();

/** Kept as long as the book is, for one day and one choice of the company's own steps. */
export function promptsAround(input: AroundInput): PromptsAround {
  const key = JSON.stringify([dayOf(input.now, input.context.timeZone), [...input.ownSteps], input.besides !== null]);
  const found = kept.get(input.book);
  if (found?.key === key) return found.around;
  const around = build(input);
  kept.set(input.book, { key, around });
  return around;
}

const once = <T>(make: () => T): (() => T) => {
  let made: { value: T } | null = null;
  return () => (made ??= { value: make() }).value;
};

function build({ book, context, ownSteps, now, besides }: AroundInput): PromptsAround {
  const today = dayOf(now, context.timeZone);
  const signs = once(() => signalsAt({ book, context, basis: 'commit', ownSteps, at: now, isNow: true }));
  const meetings = once(() => Map.groupBy((besides?.activities ?? []).filter((a) => a.kind === 'meeting' && a.dealId !== null), (a) => String(a.dealId)));
  const fits = once(() => (besides === null || besides.leads.length === 0 ? new Map<string, SourceFit>() : sourceFits(fatesOf({ ...besides, book, context, basis: 'commit', now }).fates)));
  const sourceOf = once(() => new Map((besides?.leads ?? []).flatMap((l) => (l.dealId === null || l.source === null ? [] : [[String(l.dealId), l.source]]))));
  return {
    facts: factsAround(book, context), activitiesKnown: book.heads.some((h) => h.nextActivityDay !== null),
    signs: (deal) => signs()(deal),
    sponsor: (deal) => (besides === null ? null : sponsorOf(book.heads[deal]!.contacts, meetings().get(book.heads[deal]!.id) ?? [], today)),
    source(deal) {
      const head = book.heads[deal]!;
      const name = sourceOf().get(head.id) ?? head.leadSource;
      return name === null ? null : (fits().get(name) ?? null);
    },
  };
}
