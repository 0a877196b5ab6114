import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { FinanceView } from '../../lib/messages/finance.ts';
import { Pick } from './pickers.tsx';
import { WordForm } from './word-form.tsx';

/** A question about a whole reason. One about a single deal is asked on its line. */
export function AskForm({ view, done }: { view: FinanceView; done: () => void }) {
  const reasons = view.groups.flatMap((g) => g.reasons.map((r) => ({ id: r.reason, label: `${r.label}, ${r.amount.text}`, depth: 0 })));
  const about = useSignal(reasons[0]?.id ?? '');
  const hint = useId();
  if (reasons.length === 0) return <div class="ask-box"><p class="small">There is nothing here to ask about yet.</p></div>;
  return (
    <div class="ask-box">
      <Pick label="About" value={about.value} choices={reasons} pick={(id) => { about.value = id ?? ''; }} />
      <p class="fine" id={hint}>It reaches the owners of these deals and their managers as a task in the CRM. The answer stays here. To ask about one deal, open its line.</p>
      <WordForm label="Your question" send="Ask" target={{ lineId: null, reason: about.value, answers: null }} done={done} undo={done} describedBy={hint} />
    </div>
  );
}
