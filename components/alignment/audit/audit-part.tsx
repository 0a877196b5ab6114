import { useEffect } from 'preact/hooks';
import type { AuditView } from '../../../lib/messages/areas/audit.ts';
import type { DashboardWays } from '../../dashboard/ways.ts';
import { Card } from '../../finance/card.tsx';
import { Failure } from '../../page/attempt.tsx';
import { AreaFrame, useArea } from '../../ui/area.tsx';
import { Findings } from './findings.tsx';
import { Pair } from './pair.tsx';
import './audit.css';

/** While something is still worked out, how soon it is asked again how far it is. */
const AGAIN_MS = 1_000;

/** What doesn't fit: measures that pull against each other, then the rest, each with what to do about it. `showInMap` opens the map at the row that is called so. */
export function AuditPart({ ways, connection, showInMap }: { ways: DashboardWays; connection: string; showInMap?: (words: string) => void }) {
  const state = useArea(ways, connection, 'audit', { periodId: null });
  const screen = state.screen.value;
  const waits = screen !== null && 'view' in screen && 'share' in screen.view.opposed;
  useEffect(() => {
    if (!waits) return;
    const timer = setTimeout(() => void state.again(), AGAIN_MS);
    return () => clearTimeout(timer);
  }, [screen]);
  return <AreaFrame state={state}>{(view) => <><Failure attempt={state.reading} /><Audit view={view} show={showInMap ?? null} /></>}</AreaFrame>;
}

function Audit({ view, show }: { view: AuditView; show: ((words: string) => void) | null }) {
  return (
    <>
      <div class="page-head">
        <div class="page-words"><p class="quiet small">{view.kicker}</p><h1>{view.title}</h1><p class="quiet">{view.sentence}</p></div>
      </div>
      <Opposed opposed={view.opposed} />
      {view.groups.map((group) => <Findings key={group.kind} group={group} show={show} />)}
      {(view.fine.length > 0 || view.unchecked.length > 0) && (
        <Card title="What else was looked for" name="checked">
          {view.fine.length > 0 && <><h3>What fits</h3><ul class="points small">{view.fine.map((text) => <li key={text}>{text}</li>)}</ul></>}
          {view.unchecked.length > 0 && <><h3>What couldn’t be told</h3><ul class="points small">{view.unchecked.map((text) => <li key={text}>{text}</li>)}</ul></>}
        </Card>
      )}
    </>
  );
}

function Opposed({ opposed }: { opposed: AuditView['opposed'] }) {
  if ('share' in opposed) {
    return (
      <Card title="Two measures that pull against each other" name="opposed">
        <p class="quiet" role="status">Comparing what people did and what came of it, week by week: {Math.round(opposed.share * 100)}&nbsp;% done.</p>
      </Card>
    );
  }
  const { pairs, note, silence } = opposed;
  return (
    <Card title={pairs.length > 1 ? 'Measures that pull against each other' : 'Two measures that pull against each other'} aside={pairs.length === 1 ? pairs[0]!.basis : undefined} name="opposed">
      {silence !== null && <p class="quiet">{silence}</p>}
      <div class="stack-3">{pairs.map((pair) => <Pair key={pair.id} pair={pair} isAlone={pairs.length === 1} />)}</div>
      {note !== '' && <p class="fine">{note}</p>}
    </Card>
  );
}
