import { useSignal } from '@preact/signals';
import { useContext } from 'preact/hooks';
import type { CauseWord } from '../../lib/messages/panel.ts';
import type { Action, CauseCard } from '../../lib/messages/views.ts';
import { SectionHead } from '../ui/section-head.tsx';
import { canTellSeen } from '../ui/seen.ts';
import { Covered, useTrusted } from '../ui/trusted.tsx';
import { Where } from '../ui/where.ts';
import { Questions } from './questions.tsx';

type Word = Pick<CauseWord, 'act' | 'newInformation' | 'causeId' | 'note'>;
type Say = (word: Word) => void;
const JUST: Omit<Word, 'act'> = { newInformation: null, causeId: null, note: null };

/** The causes of one function. Each group looks out for itself: all of them are more than fits in view. */
function Group({ group, choose }: { group: CauseCard['groups'][number]; choose: (causeId: string) => void }) {
  const trusted = useTrusted();
  return (
    <div ref={trusted.box} role="group" aria-label={group.label} class="causes">
      <p class="fine">{group.label}</p>
      {group.causes.map((c) => <button key={c.id} type="button" title={c.example} data-cause-id={c.id} onClick={trusted.on(() => choose(c.id))}>{c.label}</button>)}
      <Covered trusted={trusted} />
    </div>
  );
}

function Later({ later }: { later: () => void }) {
  const trusted = useTrusted();
  return <span ref={trusted.box}><button type="button" class="text-btn" onClick={trusted.on(later)}>Later</button><Covered trusted={trusted} /></span>;
}

/** Two presses: whether there was new information, then the cause. */
function Ask({ card, say, keep }: { card: CauseCard; say: Say; keep: () => void }) {
  const isNew = useSignal<boolean | null>(null);
  if (isNew.value !== null) {
    return (
      <div class="stack">
        <h3>{isNew.value ? 'What happened?' : 'What was it from the start?'}</h3>
        {card.groups.map((g) => <Group key={g.label} group={g} choose={(causeId) => say({ ...JUST, act: 'state', newInformation: isNew.value, causeId })} />)}
      </div>
    );
  }
  return (
    <div class="stack">
      <h3>Was there new information?</h3>
      <div class="actions">
        <button type="button" class="btn is-small" onClick={() => { isNew.value = true; }}>Yes, something happened</button>
        <button type="button" class="btn is-small" onClick={() => { isNew.value = false; }}>No, the forecast was wrong before</button>
        {card.said ? <button type="button" class="text-btn" onClick={keep}>Keep it</button> : <Later later={() => say({ act: 'later', ...JUST })} />}
      </div>
    </div>
  );
}

/** What stands, in one card: the cause, who said it, who judged it. */
const Said = ({ said }: { said: NonNullable<CauseCard['said']> }) => (
  <div class="said">
    <p><strong>{said.label}</strong></p>
    <p class="small">{said.detail}</p>
    {said.note !== null && <p class="small">{said.note}</p>}
    <p class="fine">{[said.by, said.judged, said.waiting].filter((t) => t !== null).join(' · ')}</p>
  </div>
);

function Judge({ say }: { say: Say }) {
  const trusted = useTrusted();
  return (
    <div ref={trusted.box}>
      <div class="actions">
        <button type="button" class="btn is-small" onClick={trusted.on(() => say({ act: 'agree', ...JUST }))}>Agree</button>
        <button type="button" class="text-btn" onClick={trusted.on(() => say({ act: 'dispute', ...JUST }))}>See it otherwise</button>
      </div>
      <Covered trusted={trusted} />
    </div>
  );
}

interface CauseProps {
  dealId: string;
  card: CauseCard;
  say: (word: CauseWord) => void;
  remark: (dealId: string, answers: string, text: string) => void;
  act: (id: Action['id']) => void;
}

/** Why this deal went missing from a forecast. Where the browser can't tell what covers a button, writing moves to a tab of our own. */
export function Cause({ dealId, card, say, remark, act }: CauseProps) {
  const isFramed = useContext(Where) === 'frame';
  const mayWrite = !isFramed || canTellSeen();
  const change = useSignal(false);
  const tell: Say = (word) => {
    change.value = false;
    say({ dealId, periodId: card.periodId, reason: card.reason, ...word });
  };
  const asks = card.may === 'state' && (change.value || (!card.said && !card.isPutOff));
  const writes = card.may !== 'read' || card.questions.some((q) => q.mayAnswer);
  return (
    <section class="stack" data-cause={`${card.periodId} ${card.reason}`}>
      <SectionHead aside={<span class="fine">{card.seenBy}</span>}>{card.title}</SectionHead>
      <p class="small quiet">{card.sentence}</p>
      {card.said ? <Said said={card.said} /> : card.may !== 'state' && <p class="small">No cause yet: the owner is asked for it.</p>}
      {card.suggestion !== null && <p class="fine" data-suggestion>{card.suggestion}</p>}
      {!mayWrite && writes && <div class="actions"><button type="button" class="btn is-small" data-action="alone" onClick={() => act('alone')}>Answer in a tab of Ridealong</button></div>}
      {mayWrite && asks && <Ask card={card} say={tell} keep={() => { change.value = false; }} />}
      {mayWrite && card.may === 'state' && !asks && <div class="actions"><button type="button" class="text-btn" onClick={() => { change.value = true; }}>{card.said ? 'Say it differently' : 'Say why'}</button></div>}
      {mayWrite && card.may === 'judge' && card.said && card.said.judged === null && <Judge say={tell} />}
      <Questions list={card.questions} mayWrite={mayWrite} answer={(key, text) => remark(dealId, key, text)} />
    </section>
  );
}
