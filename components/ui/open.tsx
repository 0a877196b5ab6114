import type { Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';

/** A figure or words that open to what they are made of. `controls` is the id of what opens. */
export const Open = ({ isOpen, controls, label, children, fine = false }: { isOpen: Signal<boolean>; controls: string; label?: string; children: ComponentChildren; fine?: boolean }) => (
  <button type="button" class={fine ? 'open fine' : 'open'} aria-expanded={isOpen.value} aria-controls={isOpen.value ? controls : undefined}
    aria-label={label} onClick={() => { isOpen.value = !isOpen.value; }}>{children}</button>
);
