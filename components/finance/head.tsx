import { useSignal } from '@preact/signals';
import type { Signal } from '@preact/signals';
import type { FileKind, FinanceView } from '../../lib/messages/finance.ts';
import { Failure, useAttempt } from '../page/attempt.tsx';
import { AskForm } from './ask-form.tsx';
import { useFinance } from './context.ts';
import { Menu } from './menu.tsx';
import { trusted } from './trusted.ts';

/** What can be taken away, as somebody looks for it. A table that isn't on the page isn't in the list. */
function filesOf(view: FinanceView): [FileKind, string][] {
  const all: [FileKind, string, boolean][] = [
    ['lines', 'Deals with reason and cause (CSV)', true], ['reasons', 'Reasons (CSV)', true], ['cuts', 'By cause, person, source, stage (CSV)', view.cuts.length > 0],
    ['accuracy', 'How far to trust the call (CSV)', view.trust !== null], ['calibration', 'Said and won (CSV)', view.calibration !== null],
    ['signals', 'Evidence (CSV)', view.signals.length > 0], ['pipeline', 'Pipeline, from start to end (CSV)', view.pipeline !== null],
    ['walk', 'What moved in the call (CSV)', view.walk !== null], ['weeks', 'The call, week by week (CSV)', view.walk !== null], ['compared', 'Two periods beside each other (CSV)', view.compared !== null],
    ['tieOut', 'Deals that differ from the CRM (CSV)', (view.tieOut?.deals.length ?? 0) > 0], ['passed', 'Deals that came and went in between (CSV)', view.passedThrough.length > 0], ['page', 'This page for those without a seat (HTML)', true],
  ];
  return all.filter(([, , isThere]) => isThere).map(([kind, label]) => [kind, label]);
}

function Publish({ publish, undo }: { publish: () => void; undo: () => void }) {
  return (
    <div class="ask-box" role="group" aria-label="Publish">
      <p class="small">This freezes the bridge as it stands: its headline, lines, days and sums, under your name. Others see that number; computing it again later shows the drift. It can’t be taken back.</p>
      <div class="actions"><button type="button" class="btn" onClick={trusted(publish)}>Publish and freeze</button><button type="button" class="text-btn" onClick={undo}>Not now</button></div>
    </div>
  );
}

/** The sentence first; what can be done with it stands beside. */
export function Head({ view, memo }: { view: FinanceView; memo: Signal<boolean> }) {
  const { ways, state } = useFinance();
  const box = useSignal<'ask' | 'publish' | null>(null);
  const attempt = useAttempt();
  const take = (kind: FileKind) => void attempt.run(async () => ways.save(await ways.file(state.shown(), kind)));
  const publish = () => attempt.run(async () => {
    await ways.publish(state.shown());
    box.value = null;
    await state.reload();
  });
  const toggle = (which: 'ask' | 'publish') => { box.value = box.value === which ? null : which; };
  return (
    <div class="page-head">
      <div class="page-words">
        <p class="quiet small">{view.kicker}</p>
        <h1>{view.title}</h1>
        {view.surprise !== null && <p>{view.surprise}</p>}
        <p class="fine">{view.fine}</p>
      </div>
      <div class="page-actions">
        <div class="actions">
          {view.may.ask && <button type="button" class="btn" aria-expanded={box.value === 'ask'} onClick={() => toggle('ask')}>Ask a question</button>}
          <Menu label="Export" isBusy={attempt.busy.value} items={filesOf(view).map(([kind, label]) => ({ label, choose: () => take(kind) }))} />
          {view.may.publish && <button type="button" class="btn" aria-expanded={box.value === 'publish'} onClick={() => toggle('publish')}>Publish</button>}
          <button type="button" class="btn is-main" onClick={() => { memo.value = true; }}>Write the memo</button>
        </div>
        {view.may.why !== null && <p class="fine">{view.may.why}</p>}
      </div>
      {box.value === 'ask' && <div class="page-box"><AskForm view={view} done={() => { box.value = null; }} /></div>}
      {box.value === 'publish' && <div class="page-box"><Publish publish={publish} undo={() => { box.value = null; }} /></div>}
      <div class="page-box"><Failure attempt={attempt} /></div>
    </div>
  );
}
