import { useId, useMemo } from 'preact/hooks';
import type { AnswerSaid, ReviewSection, ReviewSheet } from '../../../lib/messages/areas/reviews.ts';
import { Card } from '../../finance/card.tsx';
import { Failure, useAttempt } from '../../page/attempt.tsx';
import { keptDraft } from '../../ui/kept-draft.ts';
import { EvidencePick } from './evidence-pick.tsx';
import type { SayReview } from './reviews-part.tsx';

interface PartProps {
  sheet: ReviewSheet;
  side: 'self' | 'manager';
  say: SayReview;
  done: () => void;
}

const EMPTY: Omit<AnswerSaid, 'to'> = { text: '', place: null, evidence: [] };

/** One side's part: kept as a draft on this device until it is shared. */
export function PartForm({ sheet, side, say, done }: PartProps) {
  const draft = useMemo(() => keptDraft<Record<string, AnswerSaid>>(`review ${sheet.id} ${side}`), []);
  const attempt = useAttempt();
  const answers = draft.value ?? Object.fromEntries((sheet.draft?.answers ?? []).map((a) => [a.to, a]));
  const sections = sheet.sections.filter((s) => s.asks.includes(side));
  const set = (to: string, change: Partial<AnswerSaid>): void => { draft.value = { ...answers, [to]: { to, ...EMPTY, ...answers[to], ...change } }; };
  const send = (act: 'draft' | 'share') => attempt.run(async () => {
    await say({ act, reviewId: sheet.id, answers: sections.flatMap((s) => (answers[s.to] ? [answers[s.to]!] : [])) });
    draft.value = null;
    done();
  });
  return (
    <Card title={side === 'self' ? 'Your self-assessment' : 'Your part'} aside="Seen by you alone until you share it" name="review-part">
      <form class="review-form" aria-label={side === 'self' ? 'Your self-assessment' : 'Your part'} noValidate onSubmit={(event) => { event.preventDefault(); if (event.isTrusted) void send('share'); }}>
        <p class="small">{sheet.draft?.note ?? 'A draft stays on this device, and is nobody’s but yours until you share it.'} Nothing on health or family, here or anywhere.</p>
        {sections.map((s) => <Asked key={s.to} section={s} answer={answers[s.to] ?? { to: s.to, ...EMPTY }} choices={sheet.choices} set={(change) => set(s.to, change)} />)}
        <div class="actions">
          <button type="submit" class="btn is-main" disabled={attempt.busy.value}>{attempt.busy.value ? 'Keeping…' : `Share it with ${side === 'self' ? sheet.names.manager : sheet.names.self}`}</button>
          <button type="button" class="btn" disabled={attempt.busy.value} onClick={(event) => { if (event.isTrusted) void send('draft'); }}>Keep as a draft</button>
          <button type="button" class="text-btn" onClick={done}>Not now</button>
        </div>
        <Failure attempt={attempt} />
      </form>
    </Card>
  );
}

interface AskedProps {
  section: ReviewSection;
  answer: AnswerSaid;
  choices: ReviewSheet['choices'];
  set: (change: Partial<AnswerSaid>) => void;
}

function Asked({ section, answer, choices, set }: AskedProps) {
  const id = useId();
  return (
    <fieldset class="review-asked">
      <legend>{section.title}</legend>
      {section.hint !== null && <p class="fine" id={`${id}h`}>{section.hint}</p>}
      {section.places.length > 0 && (
        <div class="review-places" role="radiogroup" aria-label={`${section.title}: place`}>
          {[null, ...section.places.keys()].map((p) => (
            <label key={String(p)} class="tick"><input type="radio" name={id} checked={answer.place === p} onChange={() => set({ place: p })} /><span>{p === null ? 'No place chosen' : section.places[p]}</span></label>
          ))}
        </div>
      )}
      <label for={`${id}t`} class="sr">{section.title}, in words</label>
      <textarea id={`${id}t`} rows={section.kind === 'measure' || section.kind === 'behaviour' ? 2 : 3} maxLength={8000} aria-describedby={section.hint === null ? undefined : `${id}h`} value={answer.text} onInput={(event) => set({ text: event.currentTarget.value })} />
      <EvidencePick title={section.title} chosen={answer.evidence} choices={choices} set={(evidence) => set({ evidence })} />
    </fieldset>
  );
}
