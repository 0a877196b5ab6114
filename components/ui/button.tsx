import type { Action } from '../../lib/messages/views.ts';

/** A button for something a person can do from a screen. One filled button a view at most. */
export const ActionButton = ({ action, main = false, wide = false, act }: { action: Action; main?: boolean; wide?: boolean; act: (id: Action['id']) => void }) => (
  <button type="button" class={`btn${main ? ' is-main' : ''}${wide ? ' is-wide' : ''}`} data-action={action.id} onClick={() => act(action.id)}>{action.label}</button>
);

/** The same inside a sentence. */
export const ActionWord = ({ action, act }: { action: Action; act: (id: Action['id']) => void }) => (
  <button type="button" class="open" data-action={action.id} onClick={() => act(action.id)}>{action.label}</button>
);
