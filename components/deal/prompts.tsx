import type { PromptAnswer } from '../../lib/messages/panel.ts';
import type { DealView, PromptView } from '../../lib/messages/views.ts';
import { parts } from '../panel/lazy.ts';
import { Icon } from '../ui/icon.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { Covered, useTrusted } from '../ui/trusted.tsx';

export type SayPrompt = (answer: PromptAnswer, why: string | null) => void;

const SAID: Record<PromptAnswer, string> = {
  taken: 'Taken.',
  later: 'Later. It will come back another day.',
  declined: 'Not helpful. It won’t come back for this deal soon.',
};

/** The three answers. */
function Answers({ say }: { say: SayPrompt }) {
  const trusted = useTrusted();
  const on = (answer: PromptAnswer) => trusted.on(() => say(answer, null));
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

function Said({ said, why, say }: { said: PromptAnswer; why: string | null; say: SayPrompt }) {
  const { why: Why } = parts.value;
  return (
    <>
      <p class="actions is-said" role="status">{SAID[said]}</p>
      {why !== null ? <p class="small">{why}</p> : said !== 'taken' && Why && <Why save={(text) => say(said, text)} />}
    </>
  );
}

const Prompt = ({ prompt, said, say }: { prompt: PromptView; said: PromptAnswer | undefined; say: SayPrompt }) => (
  <li class="prompt" data-prompt={prompt.id}>
    <h3 class="ask">{prompt.question}</h3>
    <p class="evidence" data-evidence>{prompt.evidence}</p>
    <p class="fine">{prompt.behaviour} · {prompt.step}</p>
    {prompt.effect !== null && <p class="fine" data-effect>{prompt.effect}</p>}
    {said ? <Said said={said} why={prompt.said?.why ?? null} say={say} /> : prompt.mayAnswer && <Answers say={say} />}
  </li>
);

/** At most three questions, each with what it rests on. Where there is none, why. */
export const Prompts = ({ view, answered, answer }: { view: DealView; answered: Readonly<Record<string, PromptAnswer>>; answer: (id: string, said: PromptAnswer, why: string | null) => void }) => (
  <>
    {view.prompts.length > 0 && (
      <section>
        <SectionHead aside={<span class="fine">{view.audience === 'manager' ? 'For a talk with the owner' : 'For you'}</span>}>Worth asking</SectionHead>
        <ul class="prompts">
          {view.prompts.map((p) => <Prompt key={p.id} prompt={p} said={answered[p.id] ?? p.said?.answer} say={(said, why) => answer(p.id, said, why)} />)}
        </ul>
        <p class="fine">{view.promptsSeenBy}</p>
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
