import { useSignal } from '@preact/signals';
import type { WaitingAct, WaitingEntry, WaitingView } from '../../lib/messages/waiting.ts';
import { Open } from '../ui/open.tsx';
import { Covered, useTrusted } from '../ui/trusted.tsx';
import './waits.css';

type Act = (act: WaitingAct, id: number) => void;

function Entry({ entry, act }: { entry: WaitingEntry; act: Act }) {
  const asks = useSignal(false);
  const trusted = useTrusted();
  const { id, what, since, why, versions, isStopped } = entry;
  return (
    <li data-waits={isStopped ? 'stopped' : 'later'}>
      <p class="small"><strong>{what}</strong> <span class="fine">since {since}</span></p>
      <p class="fine">{why}</p>
      {versions && <dl class="fine"><dt>In the CRM</dt><dd>{versions.theirs}</dd><dt>Yours</dt><dd>{versions.mine}</dd></dl>}
      <div class="actions" ref={trusted.box}>
        {asks.value
          ? (
            <>
              <span class="fine">It is not sent then; a word of yours stays on this device.</span>
              <button type="button" class="btn is-small" onClick={trusted.on(() => act('discard', id))}>Don’t send it</button>
              <button type="button" class="text-btn" onClick={() => { asks.value = false; }}>Keep it waiting</button>
            </>
          ) : (
            <>
              {versions
                ? <><button type="button" class="btn is-small" onClick={trusted.on(() => act('insist', id))}>Write mine</button><button type="button" class="btn is-small" onClick={trusted.on(() => act('discard', id))}>Keep theirs</button></>
                : <><button type="button" class="btn is-small" onClick={trusted.on(() => act('again', id))}>Try again</button><button type="button" class="text-btn" onClick={() => { asks.value = true; }}>Don’t send</button></>}
            </>
          )}
      </div>
      <Covered trusted={trusted} />
    </li>
  );
}

/** What waits to be sent, each with its reason; nothing of it is dropped without the person's word. */
export function WaitList({ waiting, act }: { waiting: WaitingView; act: Act }) {
  return (
    <>
      {waiting.entries.length > 0 && <ul aria-label="Waits to be sent">{waiting.entries.map((e) => <Entry key={`${e.id} ${e.isStopped}`} entry={e} act={act} />)}</ul>}
      {waiting.more > 0 && <p class="fine">And {waiting.more} more, which follow.</p>}
      {waiting.device !== null && <p class="fine">{waiting.device}</p>}
    </>
  );
}

/** A line above the footer that opens to the list. */
export function Waits({ waiting, act }: { waiting: WaitingView; act: Act }) {
  const isOpen = useSignal(false);
  return (
    <div class="waits">
      <Open isOpen={isOpen} controls="waits" fine>{waiting.title}</Open>
      {isOpen.value && <div id="waits"><WaitList waiting={waiting} act={act} /></div>}
    </div>
  );
}
