import type { AuditGroup, AuditRow } from '../../../lib/messages/areas/audit.ts';
import { Card } from '../../finance/card.tsx';
import { Paged } from '../../ui/paged.tsx';

/** Findings of one kind, with what to do about them; each leads to its place in the map. */
export function Findings({ group, show }: { group: AuditGroup; show: ((words: string) => void) | null }) {
  return (
    <Card title={group.title} name={group.kind}>
      <p class="quiet">{group.todo}</p>
      <Paged rows={group.rows} total={group.rows.length} noun="findings" draw={(rows) => (
        <ul class="findings" aria-label={group.title}>{rows.map((row) => <Row key={row.id} row={row} show={show} />)}</ul>
      )} />
    </Card>
  );
}

function Row({ row: { id, name, detail, find, more }, show }: { row: AuditRow; show: ((words: string) => void) | null }) {
  return (
    <li data-finding={id}>
      {show && find !== null ? <button type="button" class="open strong" aria-label={`${name}: show it in the map`} onClick={() => { show(find); }}>{name}</button> : <strong>{name}</strong>}
      <span class="fine">{detail}{more !== null && ` ${more}`}</span>
    </li>
  );
}
