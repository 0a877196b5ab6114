import { useSignal } from '@preact/signals';
import type { AreaWord } from '../../../lib/messages/areas/areas.ts';
import type { Named } from '../../../lib/messages/areas/coaching-parts.ts';
import type { SessionSheet } from '../../../lib/messages/areas/sessions.ts';
import type { ActionSource } from '../../../lib/model/coaching/action.ts';
import type { SessionAct } from '../../../lib/model/coaching/session.ts';
import { DayField } from '../../coach/actions.tsx';
import { Write } from '../../coach/write.tsx';
import { Choose, dayOfField, Ticks } from '../bits.tsx';

/** Agrees an action where two people speak: who, what, by when. */
export function AgreeHere({ source, people, today, dueOn, say, done }: { source: ActionSource; people: readonly Named[]; today: string; dueOn: string; say: (word: AreaWord) => Promise<unknown>; done: () => void }) {
  const who = useSignal(people[0]!.id);
  const by = useSignal(dueOn);
  return (
    <Write name="Agree an action" label="What is to be done" send="Agree it" rows={2} done={done} hint="It becomes a task in the CRM for whoever does it, without these words; its state comes back here."
      say={(what) => say({ kind: 'action', body: { act: 'agree', actionId: 'new', taskKey: 'new', source, what, whoId: who.value as never, by: dayOfField(by.value) } })}>
      <div class="pair">
        <Choose label="Who does it" value={who.value} choices={people} set={(v) => { who.value = v; }} />
        <DayField id={`due-${source.id}`} label="By when" value={by.value} min={today} set={(v) => { by.value = v; }} />
      </div>
    </Write>
  );
}

/** What the rep wants to develop, with the behaviours that it is about. */
export function SayWish({ sheet, behaviours, say, done }: { sheet: SessionSheet; behaviours: readonly Named[]; say: (body: SessionAct) => Promise<unknown>; done: () => void }) {
  const chosen = useSignal<readonly string[]>(sheet.wish?.behaviourIds ?? []);
  return (
    <Write name="What you want to develop" label="What you want to develop" first={sheet.wish?.line.text ?? ''} send="Say it" hint="It can become a development plan of yours." done={done} say={(text) => say({ act: 'wish', sessionId: sheet.id, text, behaviourIds: [...chosen.value] })}>
      <Ticks legend="Behaviours that it is about, if any" choices={behaviours} chosen={chosen} />
    </Write>
  );
}
