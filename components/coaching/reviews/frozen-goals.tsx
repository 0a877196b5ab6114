import type { ReviewSheet } from '../../../lib/messages/areas/reviews.ts';
import { Card } from '../../finance/card.tsx';
import '../../finance/table.css';

/** Goals as they stood on two days; they don't move with the CRM any more. */
export const FrozenGoals = ({ sheet: { goals } }: { sheet: ReviewSheet }) => (
  <Card title="Goals" aside={`Frozen on ${goals.startOn}${goals.endOn === null ? '' : ` and on ${goals.endOn}`}`} name="review-goals">
    {goals.rows.length === 0 ? <p class="quiet">No goal of theirs stood on {goals.startOn}{goals.endOn === null ? '. Those that came later are listed when the review is closed.' : ` or on ${goals.endOn}.`}</p> : (
      <table class="table review-goals">
        <caption class="sr">Goals as they stood at the beginning and at the end of the review’s time</caption>
        <thead><tr><th scope="col">Goal</th><th scope="col">On {goals.startOn}</th><th scope="col">{goals.endOn === null ? 'At the end' : `On ${goals.endOn}`}</th></tr></thead>
        <tbody>
          {goals.rows.map((g) => (
            <tr key={g.id}>
              <th scope="row">{g.title}<span class="fine review-span">{g.span}</span></th>
              <td data-label={`On ${goals.startOn}`}>{g.start ?? 'It didn’t stand then'}</td>
              <td data-label={goals.endOn === null ? 'At the end' : `On ${goals.endOn}`}>{g.end ?? (goals.endOn === null ? 'Told when it is closed' : 'It stood no more')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
  </Card>
);
