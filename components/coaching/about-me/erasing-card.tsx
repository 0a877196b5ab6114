import { useSignal } from '@preact/signals';
import type { AboutMeView } from '../../../lib/messages/areas/about-me.ts';
import { Card } from '../../finance/card.tsx';
import { Failure, useAttempt } from '../../page/attempt.tsx';
import { Covered, useTrusted } from '../../ui/trusted.tsx';
import type { SayOfPeople } from './about-me-part.tsx';

/** What the reader may erase, each behind a second press that says what goes. */
export function ErasingCard({ view, say }: { view: AboutMeView; say: SayOfPeople }) {
  const asking = useSignal<string | null>(null);
  const trusted = useTrusted();
  const attempt = useAttempt();
  return (
    <Card title="Erase" name="about-erase">
      <div ref={trusted.box}>
        <ul class="review-rows">
          {view.erasing.map((e) => (
            <li key={e.id}>
              <strong>{e.label}</strong><span class="small">{e.detail}</span>
              {asking.value === e.id ? (
                <div class="stack">
                  <p class="small">It is gone from this device at once, and from everybody’s with their next reading. It can’t be brought back.</p>
                  <div class="actions"><button type="button" class="btn is-small" disabled={attempt.busy.value} onClick={trusted.on(() => void attempt.run(async () => { await say({ act: 'erase', id: e.id }); asking.value = null; }))}>{attempt.busy.value ? 'Erasing…' : e.confirm}</button><button type="button" class="text-btn" onClick={() => { asking.value = null; }}>Keep it</button></div>
                </div>
              ) : <button type="button" class="text-btn no-print" aria-label={`Erase: ${e.label}`} onClick={() => { asking.value = e.id; }}>Erase…</button>}
            </li>
          ))}
        </ul>
        <Covered trusted={trusted} />
      </div>
      <Failure attempt={attempt} />
    </Card>
  );
}
