import type { Day } from '../../../model/day.ts';
import { computed } from '../define.ts';
import { within } from '../read/by-owner.ts';
import { byMotion, motionsIn, NOT_MAPPED, ofMotion } from '../read/motions.ts';
import { chanceOf, many, notKnown, ofDeals } from '../read/reading.ts';

export default computed({
  id: 'renewalRate', label: 'Renewal rate', unit: 'share', better: 'more', adds: 'rate', source: 'deals',
  how: 'Of the renewals that were due in the period up to today, by close date, the share that was won. An open one that is overdue isn’t renewed yet.',
  functions: ['customer-success', 'sales'], drives: ['bookingsRenewal'],
  read(data, scope) {
    const motions = motionsIn(data);
    if (!motions) return notKnown(NOT_MAPPED);
    const { closed, open } = byMotion(data.book, data.context, motions);
    const due = { ...scope, end: Math.min(scope.end, data.today - 1) as Day };
    const decided = within(ofMotion(closed, 'renewal'), scope);
    const overdue = within(ofMotion(open, 'renewal'), due);
    const won = decided.filter((d) => d.isWon).length;
    const n = decided.length + overdue.length;
    return {
      ...chanceOf(won, n, n, 'of the renewals were due in these days', ofDeals([...decided, ...overdue]), overdue.length === 0 ? null : `${many(overdue.length, 'renewal')} still open after ${overdue.length === 1 ? 'its' : 'their'} date.`),
      parts: [{ label: 'Renewed', value: won, unit: 'count' }, { label: 'Due', value: n, unit: 'count' }],
    };
  },
});
