import { useSignal } from '@preact/signals';
import type { AskRow, AsksView } from '../../../lib/messages/areas/asks.ts';
import type { AskAct } from '../../../lib/model/goals/ask.ts';
import type { AreaState } from '../../ui/area.tsx';
import { WhatIfSaid } from '../../activity/what-if.tsx';
import { AskForm } from './ask-form.tsx';
import { AskSay } from './ask-say.tsx';

type Doing = 'question' | 'proposeDrop' | 'comment' | 'review' | 'change' | 'end';

interface DetailProps {
  row: AskRow;
  view: AsksView;
  state: AreaState<'asks'>;
  /** The row is opened: its history stands below. */
  isOpen: boolean;
}

/** What goes with an ask: who sees its flag, what waits, what can be done, and, opened, its evidence and history. */
export function AskDetail({ row, view, state, isOpen }: DetailProps) {
  const doing = useSignal<Doing | null>(null);
  const say = (body: AskAct) => state.say({ kind: 'ask', body });
  const shut = () => { doing.value = null; };
  const { may } = row;
  const stands = row.ended === null;
  const buttons: { does: Doing; label: string; main?: boolean; shown: boolean }[] = [
    { does: 'change', label: 'Say what it serves', main: true, shown: stands && row.isMine && row.flags.some((f) => f.is === 'noGoal' || f.is === 'goneGoal' || f.is === 'noStrategy') },
    { does: 'question', label: may.question?.label ?? '', main: true, shown: stands && may.question !== null },
    { does: 'review', label: 'Review it', shown: stands && may.change && (isOpen || row.flags.some((f) => f.is === 'pastReview')) },
    { does: 'proposeDrop', label: 'Propose to drop it', shown: stands && may.proposeDrop },
    { does: 'comment', label: row.isMine && row.waits.length > 0 ? 'Answer' : 'Comment', main: row.isMine && row.waits.length > 0, shown: stands && (isOpen || (row.isMine && row.waits.length > 0)) },
    { does: 'change', label: stands ? 'Change it' : 'Set it again', shown: may.change && isOpen },
    { does: 'end', label: 'End it', shown: stands && may.change && isOpen },
  ];
  return (
    <div class="stack ask-detail">
      {row.told !== null && <p class="fine">{row.told}</p>}
      {row.waits.map((w) => <p key={w.text} class="small"><span>{w.text}</span>{w.words !== '' && <span class="quiet"> “{w.words}”</span>}</p>)}
      {doing.value === null && (
        <div class="actions">
          {buttons.filter((b) => b.shown).map((b) => <button key={b.label} type="button" class={b.main ? 'btn is-small' : 'text-btn'} aria-label={`${b.label}: ${row.title}`} onClick={() => { doing.value = b.does; }}>{b.label}</button>)}
        </div>
      )}
      {doing.value === 'question' && may.question && <AskSay label={may.question.label} draft={may.question.draft} hint={may.question.reach} send="Ask" done={shut} say={(text) => say({ act: 'question', askId: row.id, text })} />}
      {doing.value === 'proposeDrop' && <AskSay label="Why it can be dropped" send="Propose to drop it" done={shut} say={(text) => say({ act: 'proposeDrop', askId: row.id, text })} />}
      {doing.value === 'comment' && <AskSay label="What you want to say to it" send="Send" done={shut} say={(text) => say({ act: 'comment', askId: row.id, text })} />}
      {doing.value === 'review' && <AskSay label="Why it is kept" send="Keep it until then" done={shut} date={{ label: 'Looked at again on', value: view.form.reviewOn, after: view.form.today }} say={(text, reviewOn) => say({ act: 'review', askId: row.id, text, reviewOn })} />}
      {doing.value === 'end' && <AskSay label="Why it ends" send="End it" done={shut} say={(why) => say({ act: 'end', askId: row.id, why })} />}
      {doing.value === 'change' && row.ask && <AskForm form={view.form} ask={row.ask} done={shut} save={(ask, why) => say({ act: 'set', ask, why })} />}
      {isOpen && <AskHistory row={row} />}
    </div>
  );
}

const AskHistory = ({ row }: { row: AskRow }) => (
  <>
    <p class="small"><span class="quiet">{row.evidence.label}{row.evidence.text === '' ? '.' : ': '}</span>{row.evidence.text}</p>
    {row.activity !== null && <p class="small"><span class="quiet">Activity target: </span>{row.activity}.</p>}
    {row.whatIf && <div class="what-if"><WhatIfSaid text={row.whatIf} /></div>}
    <ol class="ask-events small" aria-label={`What was said and done about “${row.title}”`}>
      {row.events.map((e, i) => (
        <li key={i}>
          <p><strong>{e.who}</strong>, {e.when}{e.waiting !== null && <span class="badge">{e.waiting}</span>}</p>
          {e.lines.map((l) => <p key={l} class="quiet">{l}</p>)}
          {e.text !== null && <p>“{e.text}”</p>}
        </li>
      ))}
    </ol>
  </>
);
