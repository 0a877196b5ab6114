import { computed } from '../define.ts';
import { within } from '../read/by-owner.ts';
import { cohortOf } from '../read/cohort.ts';
import { chanceOf, notKnown, ofDeals } from '../read/reading.ts';

export default computed({
  id: 'winRate', label: 'Win rate', unit: 'share', better: 'more', adds: 'rate', source: 'deals',
  how: 'Of the opportunities that came of age in the period, the share that had been won by then. Of age: as old as the age by which nine in ten of the company’s closing deals have closed.',
  functions: ['sales'], drives: ['bookings'],
  read(data, scope) {
    const cohort = cohortOf(data, scope);
    if (!cohort) return notKnown('Fewer than 20 deals have closed, so how long they take isn’t known yet.');
    const found = within(cohort.deals, scope);
    const won = found.filter((d) => d.isWon).length;
    const reading = chanceOf(won, found.length, found.length, `of the deals came of age (${cohort.days} days) in this period`, ofDeals(found));
    return { ...reading, parts: [{ label: 'Won', value: won, unit: 'count' }, { label: 'Came of age', value: found.length, unit: 'count' }, { label: 'Age', value: cohort.days, unit: 'days' }] };
  },
});
