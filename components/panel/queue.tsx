import type { QueueStrip } from '../../lib/messages/views.ts';

/** Where this record stands among those that wait for the reader, and the way to the next one. */
export const Queue = ({ strip, walk }: { strip: QueueStrip; walk: (to: 'next' | 'previous') => void }) => (
  <nav class="queue" aria-label="Deals that wait for you">
    <p class="small"><strong>{strip.text}</strong></p>
    <div class="actions">
      {strip.hasPrevious && <button type="button" class="text-btn" onClick={() => walk('previous')}>Previous</button>}
      {strip.next !== null && <button type="button" class="btn is-small" onClick={() => walk('next')}>{strip.next}</button>}
    </div>
    {strip.why !== null && <p class="fine">{strip.why}</p>}
  </nav>
);
