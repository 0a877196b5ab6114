import type { Lead } from '../../model/lead.ts';
import type { MeasureData } from '../measures/measure.ts';
import type { LeadInput } from './input.ts';
import type { Stay, Usual } from './stays.ts';
import { dayOf } from '../../model/day.ts';
import { answerTo, firstTouch } from '../measures/read/leads.ts';
import { dealsNow } from '../won.ts';
import { qualificationDays, stayDays, staysOf, usualOf } from './stays.ts';

/** What became of one lead. */
export interface LeadFate {
  lead: Lead;
  /** What sales said to it; null: nothing yet. */
  answer: 'taken' | 'turnedDown' | null;
  /** Why it was turned down; null where nobody said. */
  reason: string | null;
  /** It was of the right kind: qualified or converted, against turned down; null where sales hasn't said. */
  fits: boolean | null;
  /** Milliseconds from its coming in to the first call, e-mail or meeting, or the first change of its status; null: neither yet. */
  touchedAfter: number | null;
  /** Milliseconds from its coming in until sales took it as qualified or converted it. */
  qualifiedAfter: number | null;
  /** Index of the deal it became. Where several leads became one deal, the first alone has it. */
  deal: number | null;
  outcome: 'won' | 'lost' | 'open' | null;
  /** When the deal was won; null where it isn't. */
  wonAt: number | null;
  /** Of a won deal: minor units of the org's currency at the rate of its close day. */
  revenue: number;
  /** Milliseconds from its coming in until its deal first stood in the forecast, 0 where it stood there before; null: never. */
  enteredAfter: number | null;
  /** Its deal entered the forecast within the company's usual qualification time after conversion, or was created in it; null: not known, or never there. */
  premature: boolean | null;
  /** Days its deal stood in the forecast until it closed or fell out; null: still there, or never. */
  daysInForecast: number | null;
  /** Fewer than the company's median. */
  shortStay: boolean | null;
}

export interface Fates {
  fates: LeadFate[];
  usual: Usual;
  stays: ReadonlyMap<number, Stay>;
  /** Leads that became a deal which another lead had become already. */
  shared: number;
}

/** What became of every lead that came in before `now`, ordered by when it came in. */
export function fatesOf(input: LeadInput): Fates {
  const { leads, book, context, basis, now } = input;
  const stays = staysOf(book, context, basis, now);
  const usual = usualOf(book, stays, leads);
  const indexOf = new Map<string, number>(book.heads.map((h, i) => [h.id, i]));
  const nowOf = new Map(dealsNow(book, context, null).map((d) => [d.deal, d]));
  const data = { ...input, entries: [], records: { cause: [], ask: [], call: [] }, today: dayOf(now, context.timeZone) } satisfies MeasureData;
  const taken = new Set<number>();
  let shared = 0;
  const sorted = leads.filter((l) => !l.isDeleted && l.createdAt < now).sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : Number(a.id > b.id)));
  const fates = sorted.map((lead): LeadFate => {
    let deal = lead.dealId === null ? null : (indexOf.get(lead.dealId) ?? null);
    if (deal !== null && taken.has(deal)) {
      deal = null;
      shared++;
    }
    if (deal !== null) taken.add(deal);
    const answer = answerTo(lead);
    const reason = lead.facts?.rejectionReason?.now ?? null;
    const state = deal === null ? undefined : nowOf.get(deal);
    const wonAt = deal !== null && state?.state === 'won' ? sinceWon(input, deal) : null;
    const stay = deal === null ? undefined : stays.get(deal);
    return {
      lead, answer, reason: answer === 'turnedDown' ? reason : null, fits: fitOf(lead, answer, deal !== null), touchedAfter: touchedAfter(lead, data), qualifiedAfter: qualifiedAfter(lead),
      deal, outcome: state?.state ?? null, wonAt, revenue: state?.state === 'won' ? state.amount : 0, enteredAfter: stay ? Math.max(0, stay.enteredAt - lead.createdAt) : null, ...inForecast(lead, stay, usual),
    };
  });
  return { fates, usual, stays, shared };
}

/** A lead that was converted in spite of an earlier rejection fits; one whose deal stands under a rejection doesn't. */
function fitOf(lead: Lead, answer: LeadFate['answer'], isDeal: boolean): boolean | null {
  if (answer === 'turnedDown') return false;
  if (isDeal && lead.facts?.rejectionReason?.now) return false;
  if (lead.convertedAt !== null || lead.qualifiedAt != null || lead.facts?.qualification?.now) return true;
  return null;
}

function touchedAfter(lead: Lead, data: MeasureData): number | null {
  const first = firstTouch(lead, data)?.at ?? Infinity;
  const initial = lead.statuses?.[0]?.status;
  const changed = lead.statuses?.find((s) => s.status !== initial && s.at >= lead.createdAt && s.at <= data.now)?.at ?? Infinity;
  const at = Math.min(first, changed);
  return at === Infinity ? null : at - lead.createdAt;
}

function qualifiedAfter(lead: Lead): number | null {
  const at = Math.min(lead.qualifiedAt ?? Infinity, lead.convertedAt ?? Infinity);
  return at === Infinity ? null : Math.max(0, at - lead.createdAt);
}

function inForecast(lead: Lead, stay: Stay | undefined, usual: Usual): Pick<LeadFate, 'premature' | 'daysInForecast' | 'shortStay'> {
  if (!stay) return { premature: null, daysInForecast: null, shortStay: null };
  const qualified = qualificationDays(stay, lead.convertedAt);
  const days = stayDays(stay);
  return {
    premature: stay.bornIn ? true : qualified === null || usual.qualificationDays === null ? null : qualified < usual.qualificationDays,
    daysInForecast: days, shortStay: days === null || usual.stayDays === null ? null : days < usual.stayDays,
  };
}

/** Since when a won deal has been won without a break. */
function sinceWon({ book, context }: LeadInput, deal: number): number {
  const won = new Set(context.stages.filter((s) => s.isWon).map((s) => String(s.id)));
  let row = book.first[deal + 1]! - 1;
  const isWon = (r: number): boolean => book.stage[r]! >= 0 && won.has(book.stageIds[book.stage[r]!]!);
  while (row > book.first[deal]! && isWon(row - 1)) row--;
  return book.at[row]!;
}
