import type { QueueAsk, QueueRow, QueueView } from '../../../lib/messages/areas/queue.ts';
import type { CoachingPartProps } from '../parts.ts';
import { Card } from '../../finance/card.tsx';
import { AreaFrame, useArea } from '../../ui/area.tsx';
import { Paged } from '../../ui/paged.tsx';
import './queue.css';

const WHOSE = [['team', 'Those you lead'], ['own', 'Your own']] as const;
const KIND: Record<QueueRow['reasons'][number]['kind'], string> = { feedback: 'Feedback', question: 'Question', cause: 'Cause', overdue: 'Date', prompt: 'Prompt' };

/** The deals that wait for the reader's word, each with why. */
export function QueuePart({ ways, connection }: CoachingPartProps) {
  const state = useArea(ways, connection, 'queue', { whose: null });
  return <AreaFrame state={state}>{(view) => <Queue key={view.whose} view={view} ask={(ask) => { state.ask.value = ask; }} />}</AreaFrame>;
}

const Queue = ({ view, ask }: { view: QueueView; ask: (ask: QueueAsk) => void }) => (
  <div class="stack-3">
    <div class="coach-bar">
      <div><h1>{view.title}</h1><p class="quiet">{view.sentence}</p></div>
      {view.hasTeam && <div class="segments" role="group" aria-label="Whose deals">{WHOSE.map(([whose, label]) => <button key={whose} type="button" aria-pressed={view.whose === whose} onClick={() => ask({ whose })}>{label}</button>)}</div>}
    </div>
    <Card title={view.rows.length === 0 ? 'Nothing waits' : 'In this order'} name="queue">
      {view.rows.length === 0 ? <p class="quiet">What people write to you, causes to agree, dates that passed and prompts stand here once there are some.</p>
        : <Paged rows={view.rows} total={view.rows.length} noun="deals" draw={(rows) => <ol class="queue-rows">{rows.map((r) => <Row key={r.dealId} row={r} />)}</ol>} />}
      <p class="fine">{view.how} In the panel, Next takes you through them, one deal’s page after the other.</p>
      <p class="fine">{view.whoSees}</p>
    </Card>
  </div>
);

const Row = ({ row }: { row: QueueRow }) => (
  <li data-deal={row.dealId}>
    <div class="queue-deal">
      {row.href === null ? <strong>{row.name}</strong> : <a href={row.href} target="_blank" rel="noreferrer">{row.name}</a>}
      <span class="quiet small">{row.amount} · {row.owner}</span>
    </div>
    <ul class="queue-why">{row.reasons.map((r) => <li key={r.text}><span class="fine">{KIND[r.kind]}</span><span>{r.text}</span></li>)}</ul>
  </li>
);
