import { useSignal } from '@preact/signals';
import type { CauseCard } from '../../lib/messages/views.ts';
import { Covered, useTrusted } from '../ui/trusted.tsx';

type Question = CauseCard['questions'][number];

function Answer({ question, answer }: { question: Question; answer: (text: string) => void }) {
  const text = useSignal('');
  const trusted = useTrusted();
  return (
    <form class="stack" onSubmit={trusted.on(() => {
      if (text.value.trim() === '') return;
      answer(text.value.trim());
      text.value = '';
    })}>
      <textarea rows={2} maxLength={4000} aria-label={`Answer: ${question.text}`} placeholder="Your answer" value={text.value} onInput={(e) => { text.value = e.currentTarget.value; }} />
      <div ref={trusted.box}><button class="btn is-small">Answer</button></div>
      <Covered trusted={trusted} />
    </form>
  );
}

/** What finance asked on this deal, with the answers; the line in finance's page shows the same. */
export const Questions = ({ list, mayWrite, answer }: { list: Question[]; mayWrite: boolean; answer: (key: string, text: string) => void }) => (
  <>
    {list.map((q) => (
      <div key={q.key} class="stack" data-question={q.key}>
        <div class="said"><p>{q.text}</p><p class="fine">{q.by}</p></div>
        {q.answers.map((a) => <div key={a.by + a.text} class="said is-answer"><p>{a.text}</p><p class="fine">{a.by}</p></div>)}
        {mayWrite && q.mayAnswer && <Answer question={q} answer={(text) => answer(q.key, text)} />}
      </div>
    ))}
  </>
);
