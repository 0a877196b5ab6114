import type { ChangeView } from '../../../lib/messages/areas/strategy.ts';

const WORD: Record<ChangeView['is'], string> = { added: 'New', changed: 'Changed', removed: 'Taken out' };

/** What is other than it was, an entry an item. */
export const ChangeList = ({ changes }: { changes: readonly ChangeView[] }) => (
  <ul class="changed-items">
    {changes.map((c) => (
      <li key={c.id} data-change={c.is}>
        <p><span class="badge">{WORD[c.is]}</span> <strong>{c.title}</strong> <span class="fine">{c.kind}</span></p>
        {c.lines.length > 0 && <ul class="points small">{c.lines.map((l, i) => <li key={i}>{l}</li>)}</ul>}
      </li>
    ))}
  </ul>
);
