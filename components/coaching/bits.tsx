import type { Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Named, SaidLine, SourceLink } from '../../lib/messages/areas/coaching-parts.ts';
import type { Day } from '../../lib/model/day.ts';
import { useCrmLink } from '../ui/where.ts';
import '../coach/coach.css';
import './people.css';

/** `2026-12-01` as a day; NaN where the field is blank. */
export const dayOfField = (value: string): Day => Math.floor(Date.parse(`${value}T00:00:00Z`) / 86_400_000) as Day;
/** The same back; blank for no day. */
export const fieldOfDay = (day: number): string => (Number.isInteger(day) ? new Date(day * 86_400_000).toISOString().slice(0, 10) : '');

/** A page's sentence, with what can be done beside it. */
export const PartHead = ({ kicker, title, sentence, children }: { kicker: string; title: string; sentence: string; children?: ComponentChildren }) => (
  <div class="page-head">
    <div class="page-words"><p class="quiet small">{kicker}</p><h1>{title}</h1><p class="quiet">{sentence}</p></div>
    {children !== undefined && <div class="actions no-print">{children}</div>}
  </div>
);

/** The way to what a line was made from: into the CRM, or to its place in this dashboard. */
export function Source({ source, connection }: { source: SourceLink; connection: string }) {
  const crm = useCrmLink(source.href);
  if (crm) return <a {...crm}>{source.label}</a>;
  if (source.tab === null) return <span class="quiet">{source.label}</span>;
  const query = new URLSearchParams({ tab: source.tab, connection, ...(source.part !== null && { part: source.part }) });
  return <a href={`?${query.toString()}`}>{source.label}</a>;
}

/** What was said, each with who and when. */
export const SaidLines = ({ lines, label }: { lines: readonly SaidLine[]; label: string }) => (lines.length === 0 ? null : (
  <ol class="said-lines" aria-label={label}>
    {lines.map((l, i) => <li key={i}><p class="words">{l.text}</p><p class="fine">{l.who}, {l.when}{l.waiting !== null && <span class="badge">{l.waiting}</span>}</p></li>)}
  </ol>
));

/** Things to tick, of a list; nothing where the list is empty. */
export function Ticks({ legend, hint, choices, chosen }: { legend: string; hint?: string; choices: readonly Named[]; chosen: Signal<readonly string[]> }) {
  const id = useId();
  if (choices.length === 0) return null;
  const flip = (what: string) => { chosen.value = chosen.value.includes(what) ? chosen.value.filter((x) => x !== what) : [...chosen.value, what]; };
  return (
    <fieldset class="picks" aria-describedby={hint ? id : undefined}>
      <legend class="small">{legend}</legend>
      {hint && <p class="fine" id={id}>{hint}</p>}
      {choices.map((c) => <label key={c.id} class="tick small"><input type="checkbox" checked={chosen.value.includes(c.id)} onChange={() => flip(c.id)} /> <span>{c.label}</span></label>)}
    </fieldset>
  );
}

/** One field with its name above, and what is wrong with it below. */
export function Line({ label, value, set, hint, wrong = null, type = 'text', min, max = 2000, wide = false }: { label: string; value: string; set: (value: string) => void; hint?: string; wrong?: string | null; type?: 'text' | 'date'; min?: string; max?: number; wide?: boolean }) {
  const id = useId();
  const told = wrong ?? hint;
  const same = { id, value, 'aria-invalid': wrong === null ? undefined : 'true' as const, 'aria-describedby': told ? `${id}h` : undefined, onInput: (event: InputEvent & { currentTarget: HTMLInputElement }) => set(event.currentTarget.value) };
  return (
    <div class={wide ? 'pick is-wide' : 'pick'}>
      <label for={id}>{label}</label>
      {type === 'date' ? <input type="date" min={min} max="9999-12-31" {...same} /> : <input type="text" autocomplete="off" maxLength={max} {...same} />}
      {told && <p class={wrong === null ? 'fine' : 'small'} id={`${id}h`}>{told}</p>}
    </div>
  );
}

/** A text of several lines, its name above. */
export function Area({ label, value, set, hint }: { label: string; value: string; set: (value: string) => void; hint?: string }) {
  const id = useId();
  return (
    <div class="pick is-wide">
      <label for={id}>{label}</label>
      <textarea id={id} rows={3} maxLength={4000} value={value} aria-describedby={hint ? `${id}h` : undefined} onInput={(event) => set(event.currentTarget.value)} />
      {hint && <p class="fine" id={`${id}h`}>{hint}</p>}
    </div>
  );
}

/** One of a list. */
export function Choose({ label, value, choices, none, set, wrong = null, hint }: { label: string; value: string; choices: readonly Named[]; none?: string; set: (value: string) => void; wrong?: string | null; hint?: string }) {
  const id = useId();
  const told = wrong ?? hint;
  return (
    <div class="pick">
      <label for={id}>{label}</label>
      <select id={id} value={value} aria-invalid={wrong === null ? undefined : 'true'} aria-describedby={told ? `${id}h` : undefined} onChange={(event) => set(event.currentTarget.value)}>
        {none !== undefined && <option value="">{none}</option>}
        {value !== '' && !choices.some((c) => c.id === value) && <option value={value}>No longer among these</option>}
        {choices.map((c) => <option key={c.id} value={c.id}>{c.label}</option>)}
      </select>
      {told && <p class={wrong === null ? 'fine' : 'small'} id={`${id}h`}>{told}</p>}
    </div>
  );
}
