import type { MapRow } from '../../../lib/messages/areas/map.ts';
import { Marks } from './marks.tsx';

interface RowProps {
  row: MapRow;
  isShut: boolean;
  /** Off while words are looked for: what was found is shown whatever is shut. */
  canFold: boolean;
  toggle: (id: string) => void;
  open: (goalId: string) => void;
}

/** One row of the map. Its name opens the goal, also by a click anywhere on it. */
export function MapRowView({ row, isShut, canFold, toggle, open }: RowProps) {
  const { goalId, parts, committed } = row;
  const sub = [row.sub, isShut ? row.belowText : null].filter((t) => t !== null).join(', ');
  const twists = row.below > 0 && canFold;
  return (
    <tr class={`is-${row.look}${row.isMine ? ' is-mine' : ''}`} data-row={row.id} data-level={row.level} style={{ '--level': Math.min(row.level, 6) }}
      onClick={goalId === null ? undefined : (event) => {
        if ((event.target as Element).closest('button')) return;
        // Where the sheet is shut again, the keyboard goes on from here.
        event.currentTarget.querySelector<HTMLElement>('.row-name')?.focus();
        open(goalId);
      }}>
      <th scope="row" colSpan={goalId === null ? 6 : undefined}>
        <span class="name">
          {twists ? <button type="button" class={`fold${isShut ? ' is-shut' : ''}`} aria-expanded={!isShut} aria-label={`${isShut ? 'Unfold' : 'Fold'} ${row.name}`} onClick={() => toggle(row.id)} /> : <span class={row.below > 0 ? 'fold is-still' : 'fold is-leaf'} aria-hidden="true" />}
          {goalId === null ? <span>{row.name}</span> : <button type="button" class="row-name" aria-haspopup="dialog" onClick={() => open(goalId)}>{row.name}</button>}
          {(sub !== '' || row.isMine) && <span class="fine">{sub}{row.isMine && <span class={sub === '' ? 'badge is-you' : 'badge is-you is-behind'}>yours</span>}</span>}
        </span>
      </th>
      {goalId !== null && (
        <>
          <td data-label="Measure">{row.measure}</td>
          <td data-label="Target" class="num">{row.target}</td>
          <td data-label="Parts">{parts && <><span class={parts.is === 'under' || parts.is === 'over' ? parts.is : 'quiet'}>{parts.text}</span>{parts.detail !== null && <span class="fine">{parts.detail}</span>}</>}</td>
          <td data-label="Committed">{committed && <><Marks leader={committed.leader} bearer={committed.bearer} />{committed.isOpen ? <strong>{committed.word}</strong> : committed.word}{committed.detail !== null && <span class="fine">{committed.detail}</span>}</>}</td>
          <td data-label="Number from">{row.from}</td>
        </>
      )}
    </tr>
  );
}
