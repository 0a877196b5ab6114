import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { ReadersView } from '../../../lib/messages/areas/strategy.ts';
import { Open } from '../../ui/open.tsx';

/** How many have read the version that stands; for who publishes, who hasn't yet. */
export function Readers({ readers, unverified }: { readers: ReadersView; unverified: string | null }) {
  const isOpen = useSignal(false);
  const id = useId();
  const { notYet } = readers;
  return (
    <div class="stack readers" data-read={readers.read} data-of={readers.of}>
      <p class="small"><strong>{readers.text}.</strong> {notYet === null ? 'Everybody who is active in the CRM is counted.'
        : notYet.length === 0 ? 'Nobody is left.' : <Open isOpen={isOpen} controls={id}>{isOpen.value ? 'Hide who hasn’t' : `Who hasn’t yet`}</Open>}</p>
      {notYet !== null && isOpen.value && (
        <div id={id} class="stack">
          <ul class="names small">{notYet.map((p) => <li key={p.id}>{p.name}{p.older && <span class="fine"> {p.older}</span>}</li>)}</ul>
          <p class="fine">Only who may publish sees these names, so that nobody is forgotten. Whether somebody has read it counts in no goal and no review.</p>
        </div>
      )}
      {unverified && <p class="fine">{unverified}</p>}
    </div>
  );
}
