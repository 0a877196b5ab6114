import type { LineCause } from '../../lib/messages/finance-line.ts';
import { Owes } from './owes.tsx';

/** What is said of a row: its cause, whose function it is, how it stands, and who owes a word. */
export interface Said {
  cause: string;
  owner: string | null;
  state: LineCause['state'];
  owes: LineCause['owes'];
}

export const NOTHING: Said = { cause: '', owner: null, state: 'none', owes: [] };

/** Function and who owes a word. Below 960 pixels cells carry their names. */
export const OwnerCells = ({ said: { owner, state, owes } }: { said: Omit<Said, 'cause'> }) => (
  <>
    <td data-label="Function">{[owner, state === 'disputed' && 'disputed'].filter(Boolean).join(', ')}</td>
    <td data-label="Owes a word">{owes.length > 0 && <Owes owes={owes} />}</td>
  </>
);

/** Cause, function and who owes a word. */
export const SaidCells = ({ said }: { said: Said }) => (
  <>
    <td data-label="Cause" class={said.state === 'open' ? 'quiet' : ''}>{said.cause}</td>
    <OwnerCells said={said} />
  </>
);
