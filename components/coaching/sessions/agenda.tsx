import { useSignal } from '@preact/signals';
import type { PointView, SessionSheet } from '../../../lib/messages/areas/sessions.ts';
import type { SessionAct } from '../../../lib/model/coaching/session.ts';
import { Write } from '../../coach/write.tsx';
import { Failure, useAttempt } from '../../page/attempt.tsx';
import { Covered, useTrusted } from '../../ui/trusted.tsx';
import { SaidLines, Source } from '../bits.tsx';
import { Offer, ownPoint } from './plan-session.tsx';

type Say = (body: SessionAct) => Promise<unknown>;

/** The agenda: each point with its source and notes, added and taken off by either side. */
export function Agenda({ sheet, say, connection }: { sheet: SessionSheet; say: Say; connection: string }) {
  const adds = useSignal<'own' | 'came' | null>(null);
  const stands = sheet.agenda.filter((p) => p.left === null);
  const left = sheet.agenda.filter((p) => p.left !== null);
  return (
    <>
      {sheet.agenda.length === 0 && <p class="small quiet">Nothing is on it yet.</p>}
      {sheet.agenda.length > 0 && <ol class="agenda">{[...stands, ...left].map((p) => <Point key={p.id} point={p} sheet={sheet} say={say} connection={connection} />)}</ol>}
      {sheet.may.change && adds.value === null && (
        <div class="actions no-print">
          <button type="button" class="text-btn" onClick={() => { adds.value = 'own'; }}>Add a point</button>
          {sheet.came.length > 0 && <button type="button" class="text-btn" onClick={() => { adds.value = 'came'; }}>{sheet.came.length === 1 ? 'One more thing happened' : `${sheet.came.length} more things happened`}</button>}
        </div>
      )}
      {adds.value === 'own' && <Write name="Add a point" label="What you want to speak about" send="Add it" rows={2} done={() => { adds.value = null; }} say={(text) => say({ act: 'point', sessionId: sheet.id, point: ownPoint(text) })} />}
      {adds.value === 'came' && <AddCame sheet={sheet} say={say} done={() => { adds.value = null; }} />}
    </>
  );
}

function Point({ point: p, sheet, say, connection }: { point: PointView; sheet: SessionSheet; say: Say; connection: string }) {
  const notes = useSignal(false);
  const attempt = useAttempt();
  const trusted = useTrusted();
  return (
    <li class={p.left === null ? '' : 'is-left'} data-point={p.id}>
      <div>
        <p class="small">{p.text}</p>
        <div class="meta" ref={trusted.box}>
          <span>{p.kind}{p.left === null ? `, put there by ${p.added}` : `. ${p.left}`}</span>
          {p.source && <Source source={p.source} connection={connection} />}
          {sheet.may.note && p.left === null && !notes.value && <button type="button" class="text-btn" aria-label={`Add a note to: ${p.text}`} onClick={() => { notes.value = true; }}>Add a note</button>}
          {sheet.may.change && p.left === null && <button type="button" class="text-btn" aria-label={`Take off: ${p.text}`} onClick={trusted.on(() => void attempt.run(async () => { await say({ act: 'leave', sessionId: sheet.id, pointId: p.id }); }))}>Take off</button>}
          {sheet.may.change && p.left !== null && <button type="button" class="text-btn" aria-label={`Put back: ${p.text}`} onClick={trusted.on(() => void attempt.run(async () => { await say({ act: 'point', sessionId: sheet.id, point: p.point }); }))}>Put back</button>}
        </div>
        <Covered trusted={trusted} />
        <Failure attempt={attempt} />
        <SaidLines lines={p.notes} label={`Notes to: ${p.text}`} />
        {notes.value && <Write name={`A note to: ${p.text}`} label="A note to this point" send="Keep it" rows={2} hint="Both of you read it." done={() => { notes.value = false; }} say={(text) => say({ act: 'note', sessionId: sheet.id, pointId: p.id, text })} />}
      </div>
    </li>
  );
}

/** What happened since the last session and isn’t on the agenda yet. */
function AddCame({ sheet, say, done }: { sheet: SessionSheet; say: Say; done: () => void }) {
  const chosen = useSignal<ReadonlySet<string>>(new Set());
  const attempt = useAttempt();
  const trusted = useTrusted();
  const flip = (id: string) => { const next = new Set(chosen.value); if (!next.delete(id)) next.add(id); chosen.value = next; };
  const add = () => void attempt.run(async () => {
    for (const c of sheet.came) if (chosen.value.has(c.point.id)) await say({ act: 'point', sessionId: sheet.id, point: c.point });
    done();
  });
  return (
    <form class="inset" aria-label="What happened since" onSubmit={trusted.on(add)}>
      <Offer points={sheet.came} chosen={chosen.value} flip={flip} />
      <div class="actions" ref={trusted.box}><button class="btn is-small" disabled={attempt.busy.value || chosen.value.size === 0}>Add what is ticked</button><button type="button" class="text-btn" onClick={done}>Not now</button></div>
      <Covered trusted={trusted} />
      <Failure attempt={attempt} />
    </form>
  );
}
