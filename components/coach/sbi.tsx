import type { Signal } from '@preact/signals';
import type { Sbi } from '../../lib/model/coaching/feedback.ts';

export const NO_SBI: Sbi = { situation: '', behaviour: '', impact: '', question: '' };

const PARTS: readonly [keyof Sbi, string, string][] = [
  ['situation', 'Situation', 'When and where: “On Tuesday’s call with their CFO”'],
  ['behaviour', 'Behaviour', 'What one could see or hear, without a judgement: “you named the date before they did”'],
  ['impact', 'Impact', 'What it did: “they nodded, and nobody owned it afterwards”'],
  ['question', 'What was intended?', 'Ask before you advise: “What did you want to find out?”'],
];

/** A hint that unfolds: four short lines help to say what was seen. Any may stay blank; the sentence above is enough. */
export function SbiHint({ sbi }: { sbi: Signal<Sbi> }) {
  return (
    <details class="fold">
      <summary>A way to put it: situation, behaviour, impact</summary>
      <p class="fine">A help, not a form: fill in what helps, and leave the rest.</p>
      {PARTS.map(([part, label, hint]) => (
        <div key={part} class="stack-1">
          <label class="small" for={`sbi-${part}`}>{label}</label>
          <input id={`sbi-${part}`} type="text" maxLength={2000} autocomplete="off" value={sbi.value[part]} aria-describedby={`sbi-${part}-h`} onInput={(e) => { sbi.value = { ...sbi.value, [part]: e.currentTarget.value }; }} />
          <p id={`sbi-${part}-h`} class="fine">{hint}</p>
        </div>
      ))}
    </details>
  );
}
