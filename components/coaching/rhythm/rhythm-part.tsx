import type { BeatView, PairView, RhythmView } from '../../../lib/messages/areas/rhythm.ts';
import type { RhythmAct } from '../../../lib/model/coaching/rhythm.ts';
import type { CoachingPartProps } from '../parts.ts';
import { useSignal } from '@preact/signals';
import { Card } from '../../finance/card.tsx';
import { Failure, useAttempt } from '../../page/attempt.tsx';
import { AreaFrame, useArea } from '../../ui/area.tsx';
import { Covered, useTrusted } from '../../ui/trusted.tsx';
import { CadenceForm } from './cadence-form.tsx';
import { EndForm, HeldForm } from './forms.tsx';
import './rhythm.css';

export type SayRhythm = (body: RhythmAct) => Promise<unknown>;

/** How the reader and each of those they lead, or who lead them, keep speaking with each other. */
export function RhythmPart({ ways, connection }: CoachingPartProps) {
  const state = useArea(ways, connection, 'rhythm', {});
  const say: SayRhythm = (body) => state.say({ kind: 'rhythm', body });
  return <AreaFrame state={state}>{(view) => <Rhythm view={view} say={say} />}</AreaFrame>;
}

const Rhythm = ({ view, say }: { view: RhythmView; say: SayRhythm }) => (
  <div class="stack-3">
    <div><h1>{view.title}</h1><p class="quiet">{view.sentence}</p></div>
    {view.empty !== null && <Card title="Nobody to keep a rhythm with" name="rhythm-empty"><p>{view.empty}</p></Card>}
    {view.pairs.map((p) => <Pair key={p.withId} pair={p} today={view.today} say={say} />)}
    <p class="fine rhythm-how">{view.how}</p>
  </div>
);

type Opened = 'propose' | 'held' | 'end';

function Pair({ pair, today, say }: { pair: PairView; today: string; say: SayRhythm }) {
  const opened = useSignal<Opened | null>(null);
  const shut = () => { opened.value = null; };
  const open = (what: Opened) => () => { opened.value = opened.value === what ? null : what; };
  const { withId } = pair;
  return (
    <Card title={pair.name} aside={pair.line} name="rhythm-pair">
      <p data-due={pair.isDue || undefined}>{pair.sentence}</p>
      <div class="beats">{pair.beats.map((b) => <Beat key={b.label} beat={b} />)}</div>
      <p class="small gap-2">{pair.agreed ?? 'Nothing is agreed between you yet.'}</p>
      {pair.ended !== null && <p class="small quiet">{pair.ended}</p>}
      {pair.proposal && <Proposed proposal={pair.proposal} agree={(of) => say({ act: 'agree', of, withId })} />}
      <div class="actions gap-2">
        <button type="button" class="btn is-small" aria-expanded={opened.value === 'propose'} onClick={open('propose')}>{pair.cadence ? 'Propose another rhythm' : 'Propose a rhythm'}</button>
        <button type="button" class="text-btn" aria-expanded={opened.value === 'held'} onClick={open('held')}>We spoke</button>
        {pair.cadence && <button type="button" class="text-btn" aria-expanded={opened.value === 'end'} onClick={open('end')}>End it</button>}
      </div>
      {opened.value === 'propose' && <CadenceForm name={pair.name} first={pair.proposal?.cadence ?? pair.cadence} say={(cadence, why) => say({ act: 'propose', withId, cadence, why })} done={shut} />}
      {opened.value === 'held' && <HeldForm name={pair.name} today={today} say={(day) => say({ act: 'held', withId, day })} done={shut} />}
      {opened.value === 'end' && <EndForm name={pair.name} say={(why) => say({ act: 'end', withId, why })} done={shut} />}
      <p class="fine gap-2">{pair.whoSees}</p>
    </Card>
  );
}

const Beat = ({ beat }: { beat: BeatView }) => (
  <section aria-label={beat.label}>
    <h3>{beat.label}</h3>
    <p class="small">{beat.sentence}</p>
    {beat.every !== 'not agreed' && <dl class="beat-facts">
      <div><dt>Agreed</dt><dd>{beat.every}</dd></div>
      <div><dt>Last</dt><dd>{beat.last}</dd></div>
      <div><dt>Due</dt><dd>{beat.isDue ? <strong>{beat.due}</strong> : beat.due}</dd></div>
    </dl>}
    {beat.rows.length > 0 && (
      <details>
        <summary class="small">{beat.rows.length === 1 ? 'The one that is recorded' : `The last ${beat.rows.length} that are recorded`}</summary>
        <ul class="deals">{beat.rows.map((r, i) => <li key={i}><span class="name">{r.href === null ? r.what : <a href={r.href} target="_blank" rel="noreferrer">{r.what}</a>}</span><span>{r.when}</span></li>)}</ul>
      </details>
    )}
  </section>
);

function Proposed({ proposal, agree }: { proposal: NonNullable<PairView['proposal']>; agree: (key: string) => Promise<unknown> }) {
  const trusted = useTrusted();
  const attempt = useAttempt();
  return (
    <div class="proposed gap-2" ref={trusted.box}>
      <p><strong>{proposal.text}</strong></p>
      {proposal.why !== '' && <p class="small">{proposal.why}</p>}
      {proposal.mayAgree
        ? <div class="actions"><button type="button" class="btn is-main is-small" disabled={attempt.busy.value} onClick={trusted.on(() => void attempt.run(async () => { await agree(proposal.key); }))}>Agree</button><span class="fine">To answer with another number, propose another rhythm.</span></div>
        : <p class="fine">{proposal.waiting ? 'Waits to be sent.' : 'Waits for the other side.'}</p>}
      <Covered trusted={trusted} />
      <Failure attempt={attempt} />
    </div>
  );
}
