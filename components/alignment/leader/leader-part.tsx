import type { LeaderBlock, LeaderRow, LeaderView } from '../../../lib/messages/areas/leader.ts';
import type { DashboardWays } from '../../dashboard/ways.ts';
import type { PartId } from '../parts.ts';
import { Card } from '../../finance/card.tsx';
import { AreaFrame, useArea } from '../../ui/area.tsx';
import { Paged } from '../../ui/paged.tsx';
import './leader.css';

interface LeaderProps {
  ways: DashboardWays;
  connection: string;
  /** Opens the map at the row that is called so. */
  showInMap: (words: string) => void;
  showPart: (part: PartId) => void;
}

/** What waits for a leader's word. */
export function LeaderPart({ ways, connection, ...lead }: LeaderProps) {
  const state = useArea(ways, connection, 'leader', { periodId: null });
  return <AreaFrame state={state}>{(view) => <Leader view={view} {...lead} />}</AreaFrame>;
}

type Lead = Pick<LeaderProps, 'showInMap' | 'showPart'>;

const Leader = ({ view, ...lead }: { view: LeaderView } & Lead) => (
  <>
    <div class="page-head"><div class="page-words"><p class="quiet small">{view.kicker}</p><h1>{view.title}</h1><p class="quiet">{view.sentence}</p></div></div>
    {view.blocks.map((b) => <Block key={b.id} block={b} {...lead} />)}
  </>
);

const Block = ({ block, ...lead }: { block: LeaderBlock } & Lead) => (
  <Card title={block.title} name={`leader-${block.id}`}>
    <p>{block.sentence}</p>
    <Paged rows={block.rows} total={block.rows.length} noun={block.title.toLowerCase()} draw={(rows) => <ul class="leader-rows">{rows.map((r) => <Row key={r.id} row={r} {...lead} />)}</ul>} />
  </Card>
);

function Row({ row, showInMap, showPart }: { row: LeaderRow } & Lead) {
  const { to } = row;
  const go = () => {
    if (to?.is === 'map') showInMap(to.find);
    else if (to) showPart(to.is);
  };
  return <li>{to === null ? <strong>{row.text}</strong> : <button type="button" class="open" onClick={go}>{row.text}</button>}<span class="quiet small">{row.detail}</span></li>;
}
