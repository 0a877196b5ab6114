export interface Tab<Id extends string> {
  id: Id;
  label: string;
}

/** Where an arrow key leads from the tab at `index`; null where the key is none of ours. */
export function tabAfter(key: string, index: number, count: number, rtl: boolean): number | null {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (key !== 'ArrowRight' && key !== 'ArrowLeft') return null;
  const step = (key === 'ArrowRight') === !rtl ? 1 : -1;
  return (index + step + count) % count;
}

/** A tablist with one stop in the tab order; arrow keys, Home and End move and choose. Its panel has the id `panel`. */
export function Tabs<Id extends string>({ label, tabs, chosen, choose }: { label: string; tabs: readonly Tab<Id>[]; chosen: Id; choose: (id: Id) => void }) {
  const onKeyDown = (event: KeyboardEvent) => {
    const list = event.currentTarget;
    if (!(list instanceof HTMLElement)) return;
    const at = tabs.findIndex((t) => t.id === chosen);
    const next = tabAfter(event.key, at, tabs.length, getComputedStyle(list).direction === 'rtl');
    const tab = next === null ? undefined : tabs[next];
    if (!tab) return;
    event.preventDefault();
    choose(tab.id);
    list.querySelector<HTMLElement>(`#tab-${tab.id}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
      {tabs.map(({ id, label: word }) => (
        <button key={id} id={`tab-${id}`} type="button" role="tab" aria-selected={id === chosen} aria-controls="panel"
          tabIndex={id === chosen ? 0 : -1} data-word={word} onClick={() => choose(id)}>{word}</button>
      ))}
    </div>
  );
}
