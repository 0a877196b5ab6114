import { useId } from 'preact/hooks';
import type { ReviewSheet } from '../../../lib/messages/areas/reviews.ts';

interface PickProps {
  title: string;
  chosen: readonly string[];
  choices: ReviewSheet['choices'];
  set: (chosen: string[]) => void;
}

/** What an answer rests on: goals, measures, deals and feedback, named one by one. */
export function EvidencePick({ title, chosen, choices, set }: PickProps) {
  const id = useId();
  const label = (key: string): string => choices.find((c) => c.key === key)?.label ?? 'Something that isn’t here any more';
  const free = choices.filter((c) => !chosen.includes(c.key));
  return (
    <div class="review-pick">
      {chosen.length > 0 && (
        <ul class="review-evidence" aria-label={`${title}: what it rests on`}>
          {chosen.map((key) => <li key={key}><span>{label(key)}</span> <button type="button" class="text-btn" aria-label={`Take out: ${label(key)}`} onClick={() => set(chosen.filter((k) => k !== key))}>Take out</button></li>)}
        </ul>
      )}
      {free.length > 0 && (
        <div class="pick">
          <label for={id}>Rests on</label>
          <select id={id} value="" aria-label={`${title}: add what it rests on`} onChange={(event) => { if (event.currentTarget.value !== '') set([...chosen, event.currentTarget.value]); event.currentTarget.value = ''; }}>
            <option value="">Add a goal, measure, deal or feedback</option>
            {[...Map.groupBy(free, (c) => c.group)].map(([group, list]) => <optgroup key={group} label={group}>{list.map((c) => <option key={c.key} value={c.key}>{c.label}</option>)}</optgroup>)}
          </select>
        </div>
      )}
    </div>
  );
}
