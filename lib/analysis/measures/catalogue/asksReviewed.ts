import type { MeasureScope } from '../measure.ts';
import type { AskReview } from '../read/ask-reviews.ts';
import { parseAssignee } from '../../../model/goals/assignee.ts';
import { computed } from '../define.ts';
import { askReviews } from '../read/ask-reviews.ts';
import { keptOf } from '../read/reading.ts';

export default computed({
  id: 'asksReviewed', label: 'Asks reviewed on time', unit: 'share', better: 'more', adds: 'rate', source: 'records',
  how: 'Of the review dates of asks that fell due in the period, the share on which the ask had been reviewed or ended, for who asks.',
  functions: ['executives', 'finance', 'marketing', 'sales', 'operations', 'people', 'legal', 'product', 'customer-success'], drives: [], wholeFor: () => true,
  read(data, scope) {
    const due = askReviews(data.records.ask, data.context.timeZone).filter((r) => r.due >= scope.start && r.due <= scope.end && (r.due < data.today || (r.done !== null && r.done <= r.due)) && isOf(r, scope));
    const kept = due.filter((r) => r.done !== null && r.done <= r.due);
    return {
      ...keptOf(kept.length, due.length, 'No ask was due for review in these days.', { entries: [...new Set(due.map((r) => r.key))].sort() }),
      parts: [{ label: 'On time', value: kept.length, unit: 'count' }, { label: 'Due', value: due.length, unit: 'count' }],
    };
  },
});

/** A function's are those asked in its name; a team's those of who was in it on the day they fell due. */
function isOf({ askedBy, due }: AskReview, { assignee, spans }: MeasureScope): boolean {
  const whose = parseAssignee(assignee);
  if (whose?.kind === 'function') return askedBy.function === whose.id;
  return spans === null || spans.some((s) => s.id === askedBy.id && s.from <= due && due <= s.to);
}
