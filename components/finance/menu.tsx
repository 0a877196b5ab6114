import { useSignal } from '@preact/signals';
import { useId, useRef } from 'preact/hooks';

export interface MenuItem {
  label: string;
  choose: () => void;
}

/** A button that opens a short list of things to do. Escape and leaving it shut it again. */
export function Menu({ label, items, isBusy }: { label: string; items: readonly MenuItem[]; isBusy: boolean }) {
  const isOpen = useSignal(false);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const shut = () => { isOpen.value = false; };
  return (
    <div class="menu" onFocusOut={(event) => { if (!event.currentTarget.contains(event.relatedTarget as Node | null)) shut(); }}
      onKeyDown={(event) => { if (event.key === 'Escape') { shut(); button.current?.focus(); } }}>
      <button ref={button} type="button" class="btn" aria-expanded={isOpen.value} aria-controls={id} disabled={isBusy} onClick={() => { isOpen.value = !isOpen.value; }}>
        {label}<span class="down" aria-hidden="true" />
      </button>
      <ul id={id} class="menu-list" hidden={!isOpen.value}>
        {items.map((item) => <li key={item.label}><button type="button" onClick={() => { shut(); button.current?.focus(); item.choose(); }}>{item.label}</button></li>)}
      </ul>
    </div>
  );
}
