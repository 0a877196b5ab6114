import { useSignal } from '@preact/signals';
import type { RemarkView } from '../../lib/messages/finance-line.ts';
import type { Remark } from '../dashboard/ways.ts';
import { WordForm } from './word-form.tsx';

type Target = Pick<Remark, 'lineId' | 'reason'>;

const By = ({ remark }: { remark: RemarkView }) => (
  <p class="by"><strong>{remark.author}</strong> <span class="fine">{remark.when}{remark.waiting && ', not sent to the CRM yet'}</span></p>
);

function Thread({ remark, target }: { remark: RemarkView; target: Target }) {
  const answering = useSignal(false);
  return (
    <li class="remark" data-remark={remark.key}>
      <By remark={remark} />
      <p>{remark.text}</p>
      {remark.answers.length > 0 && <ul class="answers">{remark.answers.map((a) => <li key={a.key} class="remark" data-remark={a.key}><By remark={a} /><p>{a.text}</p></li>)}</ul>}
      {answering.value
        ? <WordForm label={`Your answer to ${remark.author}`} send="Answer" target={{ ...target, answers: remark.key }} done={() => { answering.value = false; }} undo={() => { answering.value = false; }} />
        : <button type="button" class="text-btn is-flush" onClick={() => { answering.value = true; }}>{remark.answers.length > 0 ? 'Add a word' : 'Answer'}</button>}
    </li>
  );
}

/** Questions on a line or a reason, with their answers; they stay there. */
export function Remarks({ remarks, target, mayAsk }: { remarks: readonly RemarkView[]; target: Target; mayAsk: boolean }) {
  const asking = useSignal(false);
  if (remarks.length === 0 && !mayAsk) return null;
  return (
    <div class="stack-3">
      <h3>Questions</h3>
      {remarks.length > 0 && <ul class="remarks">{remarks.map((r) => <Thread key={r.key} remark={r} target={target} />)}</ul>}
      {mayAsk && (asking.value
        ? <WordForm label="Your question to the owner and their manager" send="Ask" target={{ ...target, answers: null }} done={() => { asking.value = false; }} undo={() => { asking.value = false; }} />
        : <p><button type="button" class="text-btn is-flush" onClick={() => { asking.value = true; }}>Ask a question</button></p>)}
    </div>
  );
}
