import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** A sheet of paper on the desk: its name, at its end what goes with it, and what it shows. */
export function Card({ title, aside, children, name }: { title: string; aside?: ComponentChildren; children: ComponentChildren; name?: string }) {
  const id = useId();
  return (
    <section class="card" aria-labelledby={id} data-card={name}>
      <div class="section-head"><h2 id={id}>{title}</h2>{aside !== undefined && <span class="fine">{aside}</span>}</div>
      {children}
    </section>
  );
}
