import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { ActivityAsk, ActivityReport, ActivityView } from '../../../lib/messages/areas/activity.ts';
import { Card } from '../../finance/card.tsx';
import { Pick } from '../../finance/pickers.tsx';
import { Failure } from '../../page/attempt.tsx';
import { AreaFrame, useArea, type AreaState } from '../../ui/area.tsx';
import { Meter } from '../../ui/meter.tsx';
import type { ActivityPartProps } from '../parts.ts';
import { BinsTable } from './bins-table.tsx';
import { CurveChart } from './curve-chart.tsx';
import { Groups, People } from './groups.tsx';
import { Weeks, type OpenedBy } from './weeks.tsx';
import '../activity.css';

/** While it is still worked out, how soon it is asked again how far it is. */
const AGAIN_MS = 700;

/** What more of an activity did, from the company's own record. */
export function EffectPart({ ways, connection }: ActivityPartProps) {
  const state = useArea(ways, connection, 'activity', { kind: null, outcome: null, effect: null });
  const screen = state.screen.value;
  const waits = screen !== null && 'view' in screen && 'share' in screen.view.report;
  useEffect(() => {
    if (!waits) return;
    const timer = setTimeout(() => void state.again(), AGAIN_MS);
    return () => clearTimeout(timer);
  }, [screen]);
  return <AreaFrame state={state}>{(view) => <><Failure attempt={state.reading} /><Effect view={view} state={state} /></>}</AreaFrame>;
}

function Effect({ view, state }: { view: ActivityView; state: AreaState<'activity'> }) {
  const { chosen, report } = view;
  const choose = (part: Partial<ActivityAsk>) => { state.ask.value = { kind: chosen.kind, outcome: chosen.outcome, effect: chosen.effect, ...part }; };
  const choices = (list: readonly { id: string; label: string }[]) => list.map((c) => ({ ...c, depth: 0 }));
  return (
    <>
      <div class="page-head"><div class="page-words"><p class="quiet small">{view.kicker}</p><h1>{view.title}</h1><p class="quiet">{view.sentence}</p></div></div>
      <div class="pickers" role="group" aria-label="What is compared">
        <Pick label="What was done" value={chosen.kind} choices={choices(view.kinds)} pick={(id) => choose({ kind: id as ActivityAsk['kind'], outcome: null, effect: (id as string) === chosen.effect ? null : chosen.effect })} />
        {view.outcomes.length > 0 && <Pick label="With the outcome" value={chosen.outcome ?? ''} choices={choices(view.outcomes)} none="Any" pick={(outcome) => choose({ outcome })} />}
        <Pick label="What came of it" value={chosen.effect} choices={choices(view.effects)} pick={(id) => choose({ effect: id as ActivityAsk['effect'] })} />
      </div>
      {'share' in report ? <Card title="The curve" name="curve"><Meter label="Comparing week by week" done={report.share} total={1} text={null} /><p class="quiet" role="status">Comparing week by week: {Math.round(report.share * 100)}&nbsp;% done.</p></Card>
        : <Told report={report} by={{ ways: state.ways, connection: state.connection, chosen, words: view.words }} />}
      <Card title="Who sees this" name="seen-by"><ul class="points small">{view.seenBy.map((text) => <li key={text}>{text}</li>)}</ul></Card>
    </>
  );
}

function Told({ report, by }: { report: ActivityReport; by: OpenedBy }) {
  const showsMethod = useSignal(false);
  const { done, effect } = by.words;
  return (
    <>
      <Card title={`${effect[0]!.toUpperCase() + effect.slice(1)} a week, by ${done} a week`} aside={report.basis} name="curve">
        {report.silence !== null ? <p>{report.silence}</p> : (
          <>
            <CurveChart bins={report.bins} point={report.point} done={done} effect={effect} />
            <p class="small">{report.point ? report.point.text : report.why}</p>
            {report.slopes !== null && <p class="small">{report.slopes}</p>}
            <BinsTable bins={report.bins} by={by} />
          </>
        )}
        <p class="fine">{report.lag}</p>
        <details open={showsMethod.value} onToggle={(event) => { showsMethod.value = event.currentTarget.open; }}><summary>How this is compared</summary><ul class="points small">{report.method.map((text) => <li key={text}>{text}</li>)}</ul></details>
      </Card>
      <Card title="Your own weeks" aside="Seen by you" name="own-weeks">
        {report.own.length === 0 ? <p class="quiet">None of yours is recorded in these weeks, or what came of them isn’t in yet.</p> : <Weeks weeks={report.own} by={by} label="Your own weeks" />}
      </Card>
      {report.people && <People people={report.people} by={by} />}
      <Groups groups={report.groups} by={by} />
    </>
  );
}
