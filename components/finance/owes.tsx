import type { LineCause } from '../../lib/messages/finance-line.ts';

/** How many names stand before the rest is counted. */
const NAMED = 3;

/** Whose word is waited for, and since when. Damson: it waits for somebody. */
export function Owes({ owes }: { owes: LineCause['owes'] }) {
  const since = [...new Set(owes.map((o) => o.since).filter((s) => s !== null))];
  const names = owes.slice(0, NAMED).map((o) => o.name).join(', ');
  const rest = owes.length - NAMED;
  return <span class="owes"><span>{rest > 0 ? `${names} and ${rest} more` : names}{since.length > 0 && <span class="fine">asked {since[0]}{since.length > 1 && ' and later'}</span>}</span></span>;
}
