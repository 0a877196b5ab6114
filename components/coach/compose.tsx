import { useSignal } from '@preact/signals';
import type { ComposeView } from '../../lib/messages/coaching.ts';
import type { FeedbackAbout, Sbi } from '../../lib/model/coaching/feedback.ts';
import type { UserId } from '../../lib/model/ids.ts';
import type { Say } from './say.ts';
import { BehaviourPicks } from './behaviour-picks.tsx';
import { NO_SBI, SbiHint } from './sbi.tsx';
import { Write, type Draft } from './write.tsx';

type Tone = 'praise' | 'advice' | 'ask';
const TONES: readonly [Tone, string, string, string][] = [
  ['praise', 'Praise', 'What they did well, and what it did', 'Send praise'],
  ['advice', 'Advice', 'What you saw, and what could come next', 'Send advice'],
  ['ask', 'Ask for feedback', 'What you would like to hear about', 'Ask'],
];
const PERSON = 'person';

interface ComposeProps {
  compose: ComposeView;
  /** What it is about to begin with; null: the deal as a whole, or the person. */
  anchor?: string | null;
  draft: Draft;
  say: Say;
  done: () => void;
}

/** A new thread: to whom, about what, praise, advice or a question for feedback. The text alone is needed. */
export function Compose({ compose, anchor = null, draft, say, done }: ComposeProps) {
  const { people, abouts, values, seenBy } = compose;
  const to = useSignal((people.find((p) => p.why === null) ?? people[0])?.id ?? '');
  const tone = useSignal<Tone>('praise');
  const about = useSignal(anchor ?? abouts[0]?.anchor ?? PERSON);
  const sbi = useSignal<Sbi>(NO_SBI);
  const behaviours = useSignal<readonly string[]>([]);
  const chosen = useSignal<boolean | null>(null);
  const receiver = people.find((p) => p.id === to.value);
  if (!receiver) return <p class="quiet">There is nobody else in the CRM to write to.</p>;
  const isPersonal = about.value === PERSON;
  // What goes up is between the two unless its writer says otherwise.
  const isPrivate = isPersonal || (chosen.value ?? receiver.isAbove);
  const [, , label, send] = TONES.find(([t]) => t === tone.value)!;
  const filled = Object.values(sbi.value).some((x) => x.trim() !== '');
  const open = (text: string) => say({
    kind: 'feedback', ...(isPrivate && { isPrivate }), body: {
      act: 'open', threadId: 'new', toId: receiver.id as UserId, tone: tone.value, text, behaviourIds: [...behaviours.value], sbi: filled ? sbi.value : null,
      about: abouts.find((a) => a.anchor === about.value)?.about ?? ({ kind: 'person' } as FeedbackAbout),
    },
  });
  return (
    <div class="stack compose">
      <div class="stack-1">
        <label class="small" for="coach-to">To</label>
        <select id="coach-to" value={to.value} onChange={(e) => { to.value = e.currentTarget.value; chosen.value = null; }}>{people.map((p) => <option key={p.id} value={p.id}>{p.name}</option>)}</select>
        {receiver.why !== null && <p class="fine">{receiver.why}</p>}
      </div>
      {abouts.length > 0 && (
        <div class="stack-1">
          <label class="small" for="coach-about">About</label>
          <select id="coach-about" value={about.value} onChange={(e) => { about.value = e.currentTarget.value; }}>
            {abouts.map((a) => <option key={a.anchor} value={a.anchor}>{a.label}</option>)}
            <option value={PERSON}>How we work together</option>
          </select>
        </div>
      )}
      <fieldset class="choices">
        <legend class="sr">Kind</legend>
        {TONES.map(([t, name]) => <label key={t}><input type="radio" name="coach-tone" checked={tone.value === t} onChange={() => { tone.value = t; }} /><span>{name}</span></label>)}
      </fieldset>
      {receiver.why === null && (
        <Write name="New feedback" label={label} send={send} draft={draft} say={open} done={done}>
          {tone.value !== 'ask' && <SbiHint sbi={sbi} />}
          <BehaviourPicks values={values} chosen={behaviours} />
          {!isPersonal && <label class="tick small"><input type="checkbox" checked={isPrivate} onChange={(e) => { chosen.value = e.currentTarget.checked; }} /><span>Only the two of us</span></label>}
          <p class="fine" role="status">{isPrivate ? seenBy.two : seenBy.deal}</p>
        </Write>
      )}
    </div>
  );
}
