import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { EntryList } from '../../../lib/messages/areas/entries.ts';
import type { DashboardWays } from '../../dashboard/ways.ts';
import { Card } from '../../finance/card.tsx';
import { AreaBody } from '../../ui/area-body.tsx';
import { useArea } from '../../ui/area.tsx';
import { EntryForm } from './entry-form.tsx';
import { EntryRows } from './entry-rows.tsx';

interface Begun {
  measureId?: string;
  assignee?: string;
  isoDay?: string;
}

/** One measure of one bearer, opened to its numbers. */
function List({ list, begin }: { list: EntryList; begin: (with_: Begun) => void }) {
  const isOpen = useSignal(false);
  const id = useId();
  const { measureId, assignee } = list;
  return (
    <li data-list={`${measureId} ${assignee}`}>
      <div class="role-head"><button type="button" class="twist" aria-expanded={isOpen.value} aria-controls={isOpen.value ? id : undefined} onClick={() => { isOpen.value = !isOpen.value; }}><strong>{list.label}</strong></button>
        <span class="small">{list.whose}</span><span class="small quiet role-standing">{list.summary}</span></div>
      {isOpen.value && <div id={id} class="role-open"><EntryRows list={list} correct={list.mayEnter ? (r) => begin({ measureId, assignee, isoDay: r.isoDay }) : null} /></div>}
    </li>
  );
}

/** Numbers that nobody computes: entered, listed with who and when, corrected by newer ones. */
export function EntriesSection({ ways, connection }: { ways: DashboardWays; connection: string }) {
  const state = useArea(ways, connection, 'entries', { measureId: null, assignee: null });
  const begun = useSignal<Begun | null>(null);
  return (
    <Card title="Numbers entered by hand" aside="Who entered what, and when" name="entries">
      <AreaBody state={state}>
        {(view) => (
          <div class="stack-3">
            <p class="small">{view.sentence}{view.why && <span class="quiet"> {view.why}</span>}</p>
            {view.lists.length > 0 && <ul class="roles">{view.lists.map((l) => <List key={`${l.measureId} ${l.assignee}`} list={l} begin={(b) => { begun.value = b; }} />)}</ul>}
            {begun.value && view.measures.length > 0
              ? <EntryForm key={JSON.stringify(begun.value)} state={state} view={view} {...begun.value} done={() => { begun.value = null; }} />
              : view.measures.length > 0 && <p><button type="button" class="btn is-small" onClick={() => { begun.value = {}; }}>Enter a number</button></p>}
          </div>
        )}
      </AreaBody>
    </Card>
  );
}
