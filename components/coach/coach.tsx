import { useSignal } from '@preact/signals';
import css from './coach.css?inline';
import type { CoachView } from '../../lib/messages/coaching.ts';
import type { PanelClient } from '../../lib/messages/panel-client.ts';
import { adopt } from '../ui/adopt.ts';
import { SectionHead } from '../ui/section-head.tsx';
import { draftOf } from './drafts.ts';
import { fetchOpened } from './later.ts';
import type { Say } from './say.ts';
import { Opened } from './opened-part.tsx';
import { Threads } from './threads.tsx';

adopt(css);

interface CoachProps {
  view: CoachView;
  client: Pick<PanelClient, 'say' | 'hear'>;
  /** What on the deal somebody pressed to come here; null: they came by the tab. */
  anchor: string | null;
  /** Back to the deal. */
  back: () => void;
}

/** Coaching beside a record: what was written on this deal, what was agreed, and a new word. Without a deal, the reader's own. */
export function Coach({ view, client, anchor, back }: CoachProps) {
  const { deal, compose, threads, due, around } = view;
  const draft = draftOf(deal?.id ?? '');
  const writes = useSignal(draft.value !== '');
  const say: Say = async (word) => (await fetchOpened()).sayInPanel(client)(word);
  return (
    <div class="coach" data-coach={deal?.id ?? ''}>
      <section>
        {deal && <><h2 class="record">{deal.name}</h2>{deal.meta !== '' && <p class="quiet small">{deal.meta}</p>}</>}
        <p class={deal ? 'gap-2' : undefined}>{view.sentence}</p>
        {compose && !writes.value && <div class="actions gap-2"><button type="button" class="btn is-main is-small" onClick={() => { writes.value = true; }}>Write feedback</button></div>}
        {!deal && <p class="fine gap-1">Open a record to write on it; to write to a person, open the dashboard, Coaching.</p>}
      </section>
      {compose && writes.value && <section><SectionHead>New feedback</SectionHead><Opened draw={({ Compose }) => <Compose compose={compose} anchor={anchor} draft={draft} say={say} done={() => { writes.value = false; }} />} /></section>}
      {threads.length > 0 && <section><SectionHead>{deal ? 'On this record' : 'Your threads'}</SectionHead><Threads threads={threads} around={around} say={say} anchor={anchor} withDeal={!deal} back={deal ? back : undefined} /></section>}
      {due.length > 0 && <section><SectionHead>{deal ? 'Agreed elsewhere' : 'What you agreed'}</SectionHead><Opened draw={({ Action }) => <ul class="action-list">{due.map((a) => <Action key={a.id} action={a} today={around.today} say={say} withDeal={!deal} />)}</ul>} /></section>}
    </div>
  );
}
