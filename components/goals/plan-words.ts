import type { PlannerView } from '../../lib/messages/areas/mine.ts';
import type { PlanOutcome, PlanValues } from '../../lib/model/goals/planner.ts';
import type { Day } from '../../lib/model/day.ts';

const LOCALE = 'en-GB';
const known = (currency: string): boolean => /^[A-Z]{3}$/.test(currency) && currency !== 'XXX';

/** Words of the what-if. They are made in the page, since its values are. */
export function planWords({ currency, digits, frame }: Pick<PlannerView, 'currency' | 'digits' | 'frame'>, values: PlanValues, { brings, missing, needs, toOpen, openBy }: PlanOutcome): { sentence: string; needs: string[]; time: string } {
  const format = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 0, ...(known(currency) ? { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } : {}) });
  const money = (minor: number): string => format.format(Math.round(minor / 10 ** digits)).replace('-', '−');
  const count = (n: number): string => new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 1 }).format(n);
  const deals = (n: number): string => `${count(n)}\u00a0${n === 1 ? 'deal' : 'deals'}`;
  const date = (d: Day): string => new Intl.DateTimeFormat(LOCALE, { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' }).format(d * 86_400_000).replace(/\bSept\b/, 'Sep');
  const tail = missing > 0 ? `${money(missing)} short` : missing === 0 ? 'just enough' : `${money(-missing)} more than it takes`;
  const list = missing <= 0 ? [] : [
    ...(needs.deals === null ? [] : [`${deals(needs.deals)} in play${toOpen !== null && toOpen > 0 ? `, ${count(toOpen)} of them still to open` : ''}`]),
    ...(needs.size === null ? [] : [`wins of ${money(needs.size)} each`]),
    needs.winRate === null ? 'no win rate alone: even winning all of them would not do' : `a win rate of ${count(Math.ceil(needs.winRate * 1000) / 10)}\u00a0%`,
  ];
  return {
    sentence: `${deals(values.deals)} bring ${money(brings)} of the ${money(frame.gap)} that is missing: ${tail}.`, needs: list,
    time: openBy === null ? `A deal that is opened today usually closes after ${date(frame.end)}: what is still to open comes too late for this period.` : `A deal opened by ${date(openBy)} usually still closes by ${date(frame.end)}.`,
  };
}
