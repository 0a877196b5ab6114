import type { MineView, PersonGoal } from '../../lib/messages/areas/mine.ts';
import { Card } from '../finance/card.tsx';
import { Paged } from '../ui/paged.tsx';

const Row = ({ row }: { row: PersonGoal }) => (
  <tr data-goal={row.goalId}>
    <th scope="row"><span class="strong">{row.person}</span></th>
    <td data-label="Goal">{row.title}<span class="fine"> {row.period}</span></td>
    <td class="num" data-label="Target">{row.target.text}</td>
    <td class="num" data-label="So far">{row.actual.amount ? row.actual.amount.text : <span title={row.actual.why}>not known</span>}</td>
    <td class="num" data-label="Of it">{row.attainment}</td>
    <td class="num" data-label="Usual by now">{row.pace}</td>
    <td data-label="Committed">{row.committed}</td>
  </tr>
);

/** Goals of those the reader leads, by name. */
export const PeopleTable = ({ people }: { people: NonNullable<MineView['people']> }) => (
  <Card title={people.title} aside={people.note} name="people">
    <Paged rows={people.rows} total={people.rows.length} noun="goals" draw={(rows) => (
      <table class="table is-people">
        <caption class="sr">Goals of your people, by name</caption>
        <thead><tr><th scope="col">Person or team</th><th scope="col">Goal</th><th scope="col" class="num">Target</th><th scope="col" class="num">So far</th><th scope="col" class="num">Of it</th><th scope="col" class="num">Usual by now</th><th scope="col">Committed</th></tr></thead>
        <tbody>{rows.map((r) => <Row key={r.goalId} row={r} />)}</tbody>
      </table>
    )} />
  </Card>
);
