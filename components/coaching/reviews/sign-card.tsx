import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { ReviewSheet, SignatureView } from '../../../lib/messages/areas/reviews.ts';
import { Card } from '../../finance/card.tsx';
import { Failure, useAttempt } from '../../page/attempt.tsx';
import { keptDraft } from '../../ui/kept-draft.ts';
import { Covered, useTrusted } from '../../ui/trusted.tsx';
import type { SayReview } from './reviews-part.tsx';

/** Both signatures as this device can prove them, and the reader's own to give. */
export function SignCard({ sheet, say }: { sheet: ReviewSheet; say: SayReview }) {
  return (
    <Card title="Signatures" aside="Each by a key of their own; neither can be changed afterwards" name="review-signatures">
      <div class="review-two">{sheet.signatures.map((s) => <Signature key={s.side} view={s} />)}</div>
      {sheet.noSigning !== null && <p class="small">{sheet.noSigning}</p>}
      {sheet.may.sign && sheet.digest !== null && <SignForm sheet={sheet} digest={sheet.digest} say={say} />}
      {sheet.digest !== null && <p class="fine review-digest">Content, SHA-256: <code>{sheet.digest}</code></p>}
    </Card>
  );
}

const Signature = ({ view }: { view: SignatureView }) => (
  <div class="review-answer">
    <p><strong>{view.who}</strong></p>
    <p class="small">{view.says}</p>
    {view.note !== null && <p class="as-written small">“{view.note}”</p>}
    {view.trouble !== null && <p class="small review-noticed">{view.trouble}</p>}
    {view.signature !== null && view.trouble === null && <p class="fine">Checked on this device: it fits the content.</p>}
    {view.signature !== null && <p class="fine review-digest">Ed25519: <code>{view.signature}</code></p>}
  </div>
);

function SignForm({ sheet, digest, say }: { sheet: ReviewSheet; digest: string; say: SayReview }) {
  const id = useId();
  const agrees = useSignal<boolean | null>(null);
  const note = keptDraft<string>(`review ${sheet.id} note`);
  const trusted = useTrusted();
  const attempt = useAttempt();
  const submit = () => attempt.run(async () => {
    await say({ act: 'sign', reviewId: sheet.id, digest, agrees: agrees.value === true, note: note.value ?? '' });
    note.value = null;
  });
  return (
    <div ref={trusted.box} class="review-form" role="group" aria-label="Sign it">
      <div class="review-places" role="radiogroup" aria-label="What you sign">
        <label class="tick"><input type="radio" name={id} checked={agrees.value === true} onChange={() => { agrees.value = true; }} /><span>I agree with it</span></label>
        <label class="tick"><input type="radio" name={id} checked={agrees.value === false} onChange={() => { agrees.value = false; }} /><span>I have read it, and see it otherwise</span></label>
      </div>
      <label for={`${id}n`}>What you want to add (it is part of your signature)</label>
      <textarea id={`${id}n`} rows={2} maxLength={8000} value={note.value ?? ''} onInput={(event) => { note.value = event.currentTarget.value; }} />
      <div class="actions"><button type="button" class="btn is-main" disabled={attempt.busy.value || agrees.value === null} onClick={trusted.on(() => void submit())}>{attempt.busy.value ? 'Signing…' : 'Sign it'}</button></div>
      {agrees.value === null && <p class="fine">Say first which of the two it is.</p>}
      <Covered trusted={trusted} />
      <Failure attempt={attempt} />
    </div>
  );
}
