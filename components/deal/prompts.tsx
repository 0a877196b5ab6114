import type { PromptAnswer } from '../../lib/messages/panel.ts';
import type { DealView, PromptView } from '../../lib/messages/views.ts';
import { Icon } from '../ui/icon.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { Covered, useTrusted } from '../ui/trusted.tsx';

type Say = (answer: PromptAnswer) => void;

const SAID: Record<PromptAnswer, string> = {
  taken: 'Taken. Kept on this device.',
  later: 'Later. It will come back another day.',
  declined: 'Not helpful. It won’t come back for this deal soon.',
};

/** The three answers. */
function Answers({ say }: { say: Say }) {
  const trusted = useTrusted();
  const on = (answer: PromptAnswer) => trusted.on(() => say(answer));
  return (
    <>
      <div class="actions" ref={trusted.box}>
        <button type="button" class="btn is-small" onClick={on('taken')}>Take</button>
        <button type="button" class="text-btn" onClick={on('later')}>Later</button>
        <button type="button" class="text-btn" onClick={on('declined')}>Not helpful</button>
      </div>
      <Covered trusted={trusted} />
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
