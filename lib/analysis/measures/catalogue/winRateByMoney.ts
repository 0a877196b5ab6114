import { sumMinor } from '../../../model/money.ts';
import { computed } from '../define.ts';
import { within } from '../read/by-owner.ts';
import { cohortOf } from '../read/cohort.ts';
import { chanceOf, notKnown, ofDeals, withoutAmount } from '../read/reading.ts';

export default computed({
  id: 'winRateByMoney', label: 'Win rate by money', unit: 'share', better: 'more', adds: 'rate', source: 'deals',
  how: 'Of the money in opportunities that came of age in the period, the share that had been won by then, each with its amount of that day.',
  functions: ['sales'], drives: ['bookings'],
  read(data, scope) {
    const cohort = cohortOf(data, scope);
    if (!cohort) return notKnown('Fewer than 20 deals have closed, so how long they take isn’t known yet.');
    const all = within(cohort.deals, scope);
    const found = all.filter((d) => d.amount !== null);
    const money = (of: typeof found): number => sumMinor(of.map((d) => Math.max(0, d.amount!)));
    const won = money(found.filter((d) => d.isWon));
    const whole = money(found);
    const reading = chanceOf(won, whole, found.length, `of the deals came of age (${cohort.days} days) in this period with an amount`, ofDeals(found), withoutAmount(all.length - found.length, all.length));
    return { ...reading, parts: [{ label: 'Won', value: won, unit: 'money' }, { label: 'Came of age', value: whole, unit: 'money' }, { label: 'Age', value: cohort.days, unit: 'days' }] };
  },
});
