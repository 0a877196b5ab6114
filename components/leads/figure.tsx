import type { LeadFigure } from '../../lib/messages/areas/leads.ts';
import type { AreaState } from '../ui/area.tsx';

/** A number that opens to its leads, below the row it stands in; pressed again it shuts them. `what`: what it counts, for who can't see the column. */
export function Figure({ row, figure, text, what, state, opened, isNone = false }: { row: string; figure: LeadFigure | string; text: string; what: string; state: AreaState<'leads'>; opened: string | null; isNone?: boolean }) {
  const id = `${row} ${figure}`;
  if (isNone) return <>{text}</>;
  return (
    <button type="button" class="open" aria-expanded={opened === id} aria-label={`${text} ${what}`} data-figure={id}
      onClick={() => { state.ask.value = { ...state.ask.value, open: opened === id ? null : id }; }}>{text}</button>
  );
}
