import { useSignal } from '@preact/signals';
import type { DashboardWays } from '../../dashboard/ways.ts';
import { AreaBody } from '../../ui/area-body.tsx';
import { useArea } from '../../ui/area.tsx';
import { EntryForm } from './entry-form.tsx';
import { EntryRows } from './entry-rows.tsx';

interface EnterNumberProps {
  ways: DashboardWays;
  connection: string;
  measureId: string;
  /** `assigneeText`: whose number. */
  assignee: string;
  /** After a number was entered: what stands around it reads itself anew. */
  entered?: () => void;
}

/** Numbers of one measure and one bearer, with a button to enter the next. For any page that shows a goal with a measure that is entered by hand. */
export function EnterNumber({ ways, connection, measureId, assignee, entered }: EnterNumberProps) {
  const state = useArea(ways, connection, 'entries', { measureId, assignee });
  const isOpen = useSignal(false);
  return (
    <AreaBody state={state}>
      {(view) => (
        <div class="stack">
          {view.lists.map((l) => <EntryRows key={l.assignee} list={l} correct={null} />)}
          {view.lists.length === 0 && <p class="small quiet">No number was entered yet.</p>}
          {view.measures.length === 0 ? null : isOpen.value ? <EntryForm state={state} view={view} done={() => { isOpen.value = false; entered?.(); }} />
            : <p><button type="button" class="btn is-small" onClick={() => { isOpen.value = true; }}>Enter a number</button></p>}
        </div>
      )}
    </AreaBody>
  );
}
