import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { AnswerView, EvidenceView, ReviewSection, ReviewSheet } from '../../../lib/messages/areas/reviews.ts';
import { Card } from '../../finance/card.tsx';
import { Open } from '../../ui/open.tsx';

/** Results, behaviours and questions: what each side says, side by side, and what it rests on. */
export function Sections({ sheet }: { sheet: ReviewSheet }) {
  const part = (title: string, name: string, kinds: readonly ReviewSection['kind'][]) => {
    const sections = sheet.sections.filter((s) => kinds.includes(s.kind));
    return sections.length > 0 && <Card title={title} name={name}>{sections.map((s) => <Section key={s.to} section={s} names={sheet.names} isOpen={sheet.state === 'open'} />)}</Card>;
  };
  return (
    <>
      {part('Results', 'review-results', ['results', 'measure'])}
      {part('Behaviours', 'review-behaviours', ['behaviours', 'behaviour'])}
      {part('Questions', 'review-questions', ['question'])}
    </>
  );
}

function Section({ section, names, isOpen }: { section: ReviewSection; names: ReviewSheet['names']; isOpen: boolean }) {
  const isAxis = section.kind === 'results' || section.kind === 'behaviours';
  if (!isAxis && section.kind !== 'question' && !section.self && !section.manager) return null;
  return (
    <div class="review-section">
      {!isAxis && <h3>{section.title}</h3>}
      <div class="review-two">
        {section.asks.map((side) => (
          <div key={side} class="review-answer">
            <p class="fine">{side === 'self' ? `${names.self}, self-assessment` : names.manager}</p>
            {section[side] ? <Answer answer={section[side]} hasPlaces={section.places.length > 0} /> : <p class="quiet small">{isOpen ? 'Nothing shared yet.' : 'Nothing was written.'}</p>}
          </div>
        ))}
      </div>
    </div>
  );
}

function Answer({ answer, hasPlaces }: { answer: AnswerView; hasPlaces: boolean }) {
  return (
    <>
      {hasPlaces && <p class="review-place">{answer.place ?? 'No place chosen'}</p>}
      {answer.text !== '' && <p class="as-written">{answer.text}</p>}
      {answer.evidence.length > 0 && <ul class="review-evidence" aria-label="What it rests on">{answer.evidence.map((e) => <Evidence key={e.key} evidence={e} />)}</ul>}
      {answer.earlier.length > 0 && (
        <details class="no-print"><summary class="fine">{answer.when}; earlier words</summary>{answer.earlier.map((e) => <p key={e.when} class="small as-written"><span class="fine">{e.when}: </span>{e.text}</p>)}</details>
      )}
    </>
  );
}

function Evidence({ evidence }: { evidence: EvidenceView }) {
  const isOpen = useSignal(false);
  const id = useId();
  return (
    <li>
      <Open isOpen={isOpen} controls={id}>{evidence.says}</Open>
      {isOpen.value && (
        <div id={id} class="small review-proof">
          {evidence.now === null ? <p class="quiet">It isn’t on this device any more, or isn’t yours to read. What stands above is what it said when it was named.</p> : evidence.now.length === 0 && evidence.link === null ? <p class="quiet">It says the same now.</p> : evidence.now.map((l) => <p key={l} class="as-written">{l}</p>)}
          {evidence.link !== null && <p><a href={evidence.link} target="_blank" rel="noreferrer">Open it in the CRM</a></p>}
        </div>
      )}
    </li>
  );
}
