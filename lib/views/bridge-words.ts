import type { BridgeLine } from '../analysis/bridge/bridge.ts';
import type { Reason, ReasonClass } from '../analysis/bridge/reasons.ts';
import type { DealState } from '../model/deal.ts';
import type { DealTimeline } from '../model/timeline.ts';
import { stateAt } from '../model/timeline.ts';

/** The classes of reasons in the order of the screen. */
export const CLASSES: readonly { kind: ReasonClass; label: string }[] = [
  { kind: 'timing', label: 'Timing' }, { kind: 'structural', label: 'Structural' }, { kind: 'neither', label: 'Neither' }, { kind: 'gain', label: 'Gains' },
];

/** What each reason is called on screen. */
export const REASON_LABEL: Record<Reason, string> = {
  slipped: 'Slipped', overdue: 'Overdue', remaining: 'Still open', lost: 'Lost', removed: 'Removed', reversed: 'Reversed', wonForLess: 'Won for less',
  downgraded: 'Downgraded', transferredOut: 'Moved out', transferredIn: 'Moved in', currency: 'Currency', restated: 'Restated', movedEarlier: 'Moved earlier',
  amended: 'Amended', wonWithoutAmount: 'No amount', unknown: 'Not known', wonForMore: 'Won for more', certainty: 'Became certain', new: 'New',
  restored: 'Restored', reopened: 'Reopened', pulledIn: 'Pulled in', carriedOver: 'Carried over', upside: 'Upside',
};

/** How a reason's rows make its figure. */
export const REASON_HOW: Record<Reason, string> = {
  slipped: 'In the forecast; the close date now lies after the period.', overdue: 'In the forecast; still open although the period has ended.',
  remaining: 'In the forecast and still open in the period.', lost: 'In the forecast; closed lost since.', removed: 'In the forecast; deleted since.',
  reversed: 'Won when the forecast was taken; no longer won.', wonForLess: 'Won; the amount came in lower than forecast.',
  downgraded: 'In the forecast; still open in the period, but no longer in this category.', transferredOut: 'In the forecast; the owner is now outside this team.',
  transferredIn: 'Won in the period; the owner was outside this team when the forecast was taken.', currency: 'What exchange rates changed between the two dates.',
  restated: 'Won throughout; the close date was moved across the edge of the period.', movedEarlier: 'In the forecast; the close date now lies before the period.',
  amended: 'Won already when the forecast was taken; the amount was changed since.', wonWithoutAmount: 'Won, but the record has no amount.',
  unknown: 'What the deal was at one of the two dates was not recorded.', wonForMore: 'Won; the amount came in higher than forecast.',
  certainty: 'Weighted in the forecast by its probability; won in full.', new: 'Won in the period; created after the forecast was taken.',
  restored: 'Won in the period; was deleted when the forecast was taken.', reopened: 'Won in the period; was closed lost when the forecast was taken.',
  pulledIn: 'Won in the period; was planned for later.', carriedOver: 'Won in the period; was planned for earlier.', upside: 'Won in the period; was not sure enough to be forecast.',
};

interface Words {
  day(d: number): string;
  instantDay(at: number): string;
  amount(minor: number, currency: string): string;
  stage(id: string | undefined): string;
}

/** What happened to one deal, in a line: dates and amounts at both ends. */
export function lineDetail(line: BridgeLine, timeline: DealTimeline, at: { t0: number; t1: number }, words: Words): string {
  const a = stateAt(timeline, at.t0);
  const b = stateAt(timeline, at.t1);
  const closes = (s: DealState | undefined): string => (s?.closeDay == null ? 'no close date' : words.day(s.closeDay));
  const worth = (s: DealState | undefined): string => (s?.amount == null ? 'no amount' : words.amount(s.amount, s.currency ?? ''));
  switch (line.reason) {
    case 'slipped': case 'movedEarlier': case 'pulledIn': case 'carriedOver': case 'restated': return `Close date ${closes(a)} → ${closes(b)}`;
    case 'lost': return `${words.stage(b?.stageId)} on ${since(timeline, b, at.t1, words)}`;
    case 'removed': return timeline.head.deletedAt === null ? 'Deleted' : `Deleted on ${words.instantDay(timeline.head.deletedAt)}`;
    case 'wonForLess': case 'wonForMore': case 'amended': case 'wonWithoutAmount': return `${worth(a)} → ${worth(b)}`;
    case 'currency': return `${worth(b)} at two days’ rates`;
    case 'new': case 'restored': return `Created on ${words.instantDay(timeline.head.createdAt)}`;
    case 'overdue': case 'remaining': return `${words.stage(b?.stageId)}, close date ${closes(b)}`;
    case 'downgraded': case 'upside': case 'reopened': case 'reversed': return `${words.stage(a?.stageId)} → ${words.stage(b?.stageId)}`;
    case 'certainty': return a?.probability == null ? 'Weighted' : `Was weighted at ${Math.round(a.probability * 100)}\u00a0%`;
    case 'transferredOut': case 'transferredIn': return 'Changed owner';
    case 'unknown': return 'Not recorded at one of the dates';
  }
}

/** Since when the deal has been in the stage that it was in at `instant`. */
function since(timeline: DealTimeline, state: DealState | undefined, instant: number, words: Words): string {
  let from = state?.at ?? instant;
  for (const s of [...timeline.states].reverse()) {
    if (s.at >= instant) continue;
    if (s.stageId !== state?.stageId) break;
    from = s.at;
  }
  return words.instantDay(from);
}
