import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { PromptAnswer } from '../../lib/messages/panel.ts';
import type { DealView, PromptView } from '../../lib/messages/views.ts';
import { Icon } from '../ui/icon.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { useSeen } from './seen.ts';

type Say = (answer: PromptAnswer) => void;

const SAID: Record<PromptAnswer, string> = {
  taken: 'Taken. Kept on this device.',
  later: 'Later. It will come back another day.',
  declined: 'Not helpful. It won’t come back for this deal soon.',
};

/** The three answers. Only a real click counts, and only on buttons that nothing covers. */
function Answers({ say }: { say: Say }) {
  const box = useRef<HTMLDivElement>(null);
  const isSeen = useSeen(box);
  const refused = useSignal(false);
  const on = (answer: PromptAnswer) => (event: Event) => {
    if (!event.isTrusted) return;
    refused.value = !isSeen();
    if (!refused.value) say(answer);
  };
  return (
    <>
      <div class="actions" ref={box}>
        <button type="button" class="btn is-small" onClick={on('taken')}>Take</button>
        <button type="button" class="text-btn" onClick={on('later')}>Later</button>
        <button type="button" class="text-btn" onClick={on('declined')}>Not helpful</button>
      </div>
      {refused.value && <p class="is-said" role="alert">Something on the page covers these buttons. Bring them into full view and press again.</p>}
    </>
  );
}

const Prompt = ({ prompt, said, say }: { prompt: PromptView; said: PromptAnswer | undefined; say: Say }) => (
  <li class="prompt" data-prompt={prompt.id}>
    <h3 class="ask">{prompt.question}</h3>
    <p class="evidence" data-evidence>{prompt.evidence}</p>
    <p class="fine">{prompt.behaviour} · {prompt.step}</p>
    {said ? <p class="actions is-said" role="status">{SAID[said]}</p> : <Answers say={say} />}
  </li>
);

/** At most three questions, each with what it rests on. Where there is none, why. */
export const Prompts = ({ view, answered, answer }: { view: DealView; answered: Readonly<Record<string, PromptAnswer>>; answer: (id: string, said: PromptAnswer) => void }) => (
  <>
    {view.prompts.length > 0 && (
      <section>
        <SectionHead aside={<span class="fine">{view.audience === 'manager' ? 'For a talk with the owner' : 'For you'}</span>}>Worth asking</SectionHead>
        <ul class="prompts">
          {view.prompts.map((p) => <Prompt key={p.id} prompt={p} said={answered[p.id]} say={(said) => answer(p.id, said)} />)}
        </ul>
      </section>
    )}
    {view.promptNote !== null && (
      <section>
        {view.prompts.length === 0 && <SectionHead>Worth asking</SectionHead>}
        <div class="notice"><Icon name="note" /><p class="quiet">{view.promptNote}</p></div>
      </section>
    )}
  </>
);
