import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { FinanceAsk, FinanceScreen } from '../../lib/messages/finance.ts';
import { errorData } from '../../lib/model/errors.ts';

/** What is open in the table of reasons, by key (see `openKey`). */
type Openings = ReadonlySet<string>;

/** One page of finance's: what was asked, what came, what is open. Made once a tab; the components read it. */
export interface FinanceState {
  ask: ReadonlySignal<FinanceAsk>;
  screen: ReadonlySignal<FinanceScreen | null>;
  /** A newer answer is on its way; what stands is the older one. */
  busy: ReadonlySignal<boolean>;
  open: ReadonlySignal<Openings>;
  /** What the page shows: the question as it was understood. A write and a file are about that, whatever "the usual" is by then. */
  shown(): FinanceAsk;
  change(part: Partial<FinanceAsk>): Promise<void>;
  reload(): Promise<void>;
  toggle(key: string): void;
  /** Opens and never shuts: a bar was pressed. */
  show(key: string): void;
}

/** What a key of the table stands for: a reason's lines, those of one cause, or one line's detail. */
export const openKey = (of: { reason: string; cause?: string } | { line: string }): string =>
  'line' in of ? `line ${of.line}` : of.cause === undefined ? `reason ${of.reason}` : `cause ${of.reason} ${of.cause}`;

/** A late answer to an older question is dropped; a failure is a screen of its own, and the next question can still succeed. */
export function createFinanceState(fetch: (ask: FinanceAsk) => Promise<FinanceScreen>, first: FinanceAsk): FinanceState {
  const ask = signal(first);
  const screen = signal<FinanceScreen | null>(null);
  const busy = signal(false);
  const open = signal<Openings>(new Set());
  let asked = 0;
  const reload = async (): Promise<void> => {
    const mine = ++asked;
    busy.value = true;
    const found = await fetch(ask.value).catch((thrown: unknown): FinanceScreen => ({ state: 'error', error: errorData(thrown), footer: { source: '', seenBy: '' } }));
    if (mine !== asked) return;
    screen.value = found;
    busy.value = false;
  };
  const set = (change: (keys: Set<string>) => void): void => {
    const keys = new Set(open.value);
    change(keys);
    open.value = keys;
  };
  return {
    ask, screen, busy, open, reload,
    shown: () => (screen.value && 'view' in screen.value ? screen.value.view.ask : ask.value),
    change(part) {
      ask.value = { ...ask.value, ...part };
      return reload();
    },
    toggle: (key) => set((keys) => { if (!keys.delete(key)) keys.add(key); }),
    show: (key) => set((keys) => { keys.add(key); }),
  };
}
