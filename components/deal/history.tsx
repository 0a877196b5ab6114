import { useSignal } from '@preact/signals';
import type { ChangeRow, DealView } from '../../lib/messages/views.ts';
import { Open } from '../ui/open.tsx';
import { Paged } from '../ui/paged.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { Strip } from './strip.tsx';

type Lead = (anchor: string) => void;

const Changes = ({ rows, lead }: { rows: readonly ChangeRow[]; lead: Lead }) => (
  <ol class="log" aria-label="Changes">
    {rows.map((row, i) => <li key={i}><span class="when">{row.when}</span><span>{row.what}{row.badge !== null && <> <span class="badge">{row.badge}</span></>}{row.threads && <> <button type="button" class="open" onClick={() => lead(`moment:${row.threads!.at}`)}>{row.threads.count} in coaching</button></>}</span></li>)}
  </ol>
);

/** The deal's history told in a line: pushed, grown, moved back; opened to every change. */
export function History({ view: { strip, facts, changes, historyNote }, lead }: { view: DealView; lead: Lead }) {
  const isOpen = useSignal(false);
  if (!strip && facts.length === 0 && changes.length === 0 && historyNote === null) return null;
  const words = changes.length === 1 ? 'The 1 change' : `All ${changes.length} changes`;
  return (
    <section>
      <SectionHead aside={changes.length > 0 && <Open isOpen={isOpen} controls="changes" fine>{words}</Open>}>How it got here</SectionHead>
      {isOpen.value && <div class="opened" id="changes"><Paged rows={changes} total={changes.length} noun="changes" draw={(rows) => <Changes rows={rows} lead={lead} />} /></div>}
      {strip && <Strip strip={strip} />}
      {facts.length > 0 && <div class="facts gap-2">{facts.map((f) => <p key={f.strong}><strong>{f.strong}</strong> {f.rest}</p>)}</div>}
      {historyNote !== null && <p class="fine gap-2">{historyNote}</p>}
    </section>
  );
}
