import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { ActivityReport } from '../../../lib/messages/areas/activity.ts';
import { Card } from '../../finance/card.tsx';
import { Weeks, type OpenedBy } from './weeks.tsx';

/** People together, never fewer than five. */
export function Groups({ groups, by }: { groups: ActivityReport['groups']; by: OpenedBy }) {
  const { done, effect } = by.words;
  const [first, second] = [done, effect].map((t) => t[0]!.toUpperCase() + t.slice(1)) as [string, string];
  return (
    <Card title={groups.title} name="groups">
      {groups.rows.length === 0 ? <p class="quiet">No group is large enough to be shown.</p> : (
        <table class="table is-groups">
          <caption class="sr">{first} and {effect} of groups of five or more, a person and week</caption>
          <thead><tr><th scope="col">Group</th><th scope="col">People</th><th scope="col" class="num">Person-weeks</th><th scope="col" class="num">{first} each week</th><th scope="col" class="num">{second} each week</th><th scope="col" class="num">Of 100</th></tr></thead>
          <tbody>
            {groups.rows.map((g) => (
              <tr key={g.id}><th scope="row">{g.name}</th><td data-label="People">{g.people}</td><td class="num" data-label="Person-weeks">{g.weeks}</td><td class="num" data-label={`${first} each week`}>{g.done}</td><td class="num" data-label={`${second} each week`}>{g.effect}</td><td class="num" data-label="Of 100">{g.perHundred ?? 'not known'}</td></tr>
            ))}
          </tbody>
        </table>
      )}
      {groups.withheld !== null && <p class="fine">{groups.withheld}</p>}
    </Card>
  );
}

/** Each one's weeks, by name, where the agreement allows it. */
export const People = ({ people, by }: { people: NonNullable<ActivityReport['people']>; by: OpenedBy }) => (
  <Card title="People you lead, by the agreement" aside="By name, never by number" name="people-weeks">
    <ul class="person-weeks" aria-label="People you lead">{people.map((p) => <Person key={p.name} person={p} by={by} />)}</ul>
  </Card>
);

function Person({ person, by }: { person: NonNullable<ActivityReport['people']>[number]; by: OpenedBy }) {
  const isOpen = useSignal(false);
  const id = useId();
  return (
    <li>
      <button type="button" class="twist" aria-expanded={isOpen.value} aria-controls={isOpen.value ? id : undefined} onClick={() => { isOpen.value = !isOpen.value; }}>{person.name}</button>
      <span>{person.done} {by.words.done} and {person.effect} {by.words.effect} a week</span>
      {isOpen.value && <div id={id}><Weeks weeks={person.weeks} by={by} label={`Weeks of ${person.name}`} /></div>}
    </li>
  );
}
