import { useSignal } from '@preact/signals';
import type { Rows } from '../../lib/messages/views.ts';
import { RowsList } from '../ui/deal-list.tsx';
import { Open } from '../ui/open.tsx';

/** A memo: deals that came into the basis after the forecast and left it unwon. They are in no line above. */
export function PassedThrough({ rows, id }: { rows: Rows; id: string }) {
  const isOpen = useSignal(false);
  return (
    <>
      <p class="small gap-2"><Open isOpen={isOpen} controls={id}>{rows.title}</Open></p>
      {isOpen.value && <div class="opened" id={id}><RowsList rows={rows} /></div>}
    </>
  );
}
