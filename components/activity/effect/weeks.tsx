import { useSignal } from '@preact/signals';
import { useEffect, useId } from 'preact/hooks';
import type { ActivityRow, ActivityRowsView, ActivityView, ActivityWeek } from '../../../lib/messages/areas/activity.ts';
import type { DashboardWays } from '../../dashboard/ways.ts';
import { Failure, useAttempt } from '../../page/attempt.tsx';
import { Paged } from '../../ui/paged.tsx';

/** What a list of weeks is opened with. */
export interface OpenedBy {
  ways: DashboardWays;
  connection: string;
  chosen: ActivityView['chosen'];
  words: ActivityView['words'];
}

/** Single weeks, each opened to the CRM's rows that it is made of. */
export const Weeks = ({ weeks, by, label }: { weeks: readonly ActivityWeek[]; by: OpenedBy; label: string }) => (
  <Paged rows={weeks} total={weeks.length} noun="weeks" draw={(rows) => (
    <ul class="person-weeks" aria-label={label}>{rows.map((week) => <Week key={`${week.person?.id ?? ''} ${week.start}`} week={week} by={by} />)}</ul>
  )} />
);

function Week({ week, by }: { week: ActivityWeek; by: OpenedBy }) {
  const isOpen = useSignal(false);
  const id = useId();
  return (
    <li>
      <button type="button" class="twist" aria-expanded={isOpen.value} aria-controls={isOpen.value ? id : undefined} onClick={() => { isOpen.value = !isOpen.value; }}>{week.person === null ? week.label : `${week.person.name}, ${week.label.toLowerCase()}`}</button>
      <span>{week.done} {by.words.done}, {week.effect} {by.words.effect}</span>
      {isOpen.value && <div id={id}><Rows week={week} by={by} /></div>}
    </li>
  );
}

function Rows({ week, by: { ways, connection, chosen, words } }: { week: ActivityWeek; by: OpenedBy }) {
  const view = useSignal<ActivityRowsView | null>(null);
  const attempt = useAttempt();
  const read = () => attempt.run(async () => {
    const screen = await ways.area(connection, 'activityRows', { ...chosen, person: week.person?.id ?? null, week: week.start });
    view.value = 'view' in screen ? screen.view : { title: '', done: [], effects: [], why: 'text' in screen ? screen.text : 'The CRM is still being read. Try again in a moment.' };
  });
  useEffect(() => { void read(); }, []);
  if (!view.value) return attempt.error.value ? <Failure attempt={attempt} /> : <p class="quiet small" role="status">Looking up the rows…</p>;
  const { title, done, effects, why } = view.value;
  return (
    <div class="week-rows">
      {title !== '' && <p class="fine">{title}</p>}
      <List title={words.done} rows={done} /><List title={`What came of it: ${words.effect}`} rows={effects} />
      {why !== null && <p class="fine">{why}</p>}
    </div>
  );
}

const List = ({ title, rows }: { title: string; rows: readonly ActivityRow[] }) => (rows.length === 0 ? null : (
  <>
    <h3>{title[0]!.toUpperCase() + title.slice(1)}</h3>
    <Paged rows={rows} total={rows.length} noun={title} draw={(shown) => (
      <ul class="crm-rows">{shown.map((r) => (
        <li key={r.id}>{r.day}: {r.link === null ? r.what : <a href={r.link} target="_blank" rel="noreferrer">{r.what}</a>}{r.deal && <>, {r.deal.link === null ? r.deal.name : <a href={r.deal.link} target="_blank" rel="noreferrer">{r.deal.name}</a>}</>}</li>
      ))}</ul>
    )} />
  </>
));
