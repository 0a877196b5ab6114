import { useSignal } from '@preact/signals';
import { useEffect, useId } from 'preact/hooks';
import type { Measured, StrengthRow, StrengthsView, ThemeRow } from '../../../lib/messages/areas/strengths.ts';
import type { CoachingPartProps } from '../parts.ts';
import { Card } from '../../finance/card.tsx';
import { Pick } from '../../finance/pickers.tsx';
import { AreaFrame, useArea, type AreaState } from '../../ui/area.tsx';
import { RowsList } from '../../ui/deal-list.tsx';
import { Open } from '../../ui/open.tsx';
import { PartHead, Source } from '../bits.tsx';

/** While it is being worked out, how often it is asked how far it is. */
const AGAIN_MS = 1_000;

/** Strengths and areas to improve of the reader, or of somebody who reports to them. */
export function StrengthsPart({ ways, connection }: CoachingPartProps) {
  const state = useArea(ways, connection, 'strengths', { personId: null });
  return <AreaFrame state={state}>{(view) => <Strengths key={view.personId} view={view} state={state} />}</AreaFrame>;
}

function Strengths({ view, state }: { view: StrengthsView; state: AreaState<'strengths'> }) {
  const { isReady } = view;
  useEffect(() => {
    if (isReady) return;
    const timer = setInterval(() => void state.again(), AGAIN_MS);
    return () => clearInterval(timer);
  }, [isReady]);
  return (
    <div class="stack-3 coach" data-ready={isReady}>
      <PartHead kicker={view.kicker} title={view.title} sentence={view.sentence} />
      {view.people.length > 1 && <div class="pickers no-print" role="group" aria-label="Whose"><Pick label="Whose" value={view.personId} choices={view.people.map((p) => ({ ...p, depth: 0 }))} pick={(personId) => { state.ask.value = { personId }; }} /></div>}
      {isReady && (view.strengths.length > 0 || view.improve.length > 0) && (
        <div class="strength-lists">
          <Card title="Strengths" name="strengths">{view.strengths.length === 0 ? <p class="small quiet">None parts clearly.</p> : view.strengths.map((r) => <Beside key={r.id} row={r} />)}</Card>
          <Card title="Areas to improve" name="improve">{view.improve.length === 0 ? <p class="small quiet">None parts clearly.</p> : view.improve.map((r) => <Beside key={r.id} row={r} />)}</Card>
        </div>
      )}
      <Card title="Behaviours named in feedback" name="themes">
        {view.themes.length === 0 ? <p class="small quiet">None was named yet, in feedback that you can open. Whoever writes feedback can tick the behaviours of the company’s values that it shows.</p> : <ul class="dev-steps">{view.themes.map((t) => <Theme key={t.id} theme={t} connection={state.connection} />)}</ul>}
      </Card>
      {isReady && <Quiet title="Too close to tell" lines={view.alike} />}
      {isReady && <Quiet title="Not looked at, and why" lines={view.silent} />}
      <details><summary>How this is judged</summary><ul class="plain-list small">{view.how.map((h) => <li key={h}>{h}</li>)}</ul></details>
      <p class="fine">{view.seenBy}</p>
    </div>
  );
}

function Beside({ row }: { row: StrengthRow }) {
  return (
    <div class="beside" data-strength={row.id}>
      <p>{row.sentence}</p>
      <dl class="two"><Side side={row.own} /><Side side={row.other} /></dl>
      <p class="fine">{row.how}</p>
    </div>
  );
}

function Side({ side }: { side: Measured }) {
  const isOpen = useSignal(false);
  const id = useId();
  return (
    <div><dt>{side.label}</dt><dd class="small">{side.rows ? <Open isOpen={isOpen} controls={id} label={`${side.label}: ${side.text}`}>{side.text}</Open> : side.text}
      {isOpen.value && side.rows && <div id={id} class="opened"><RowsList rows={side.rows} /></div>}</dd></div>
  );
}

function Theme({ theme, connection }: { theme: ThemeRow; connection: string }) {
  const isOpen = useSignal(false);
  const id = useId();
  return (
    <li data-theme-id={theme.id}>
      <div>
        <p>{theme.label}</p>
        <p class="small quiet"><Open isOpen={isOpen} controls={id} label={`${theme.label}: ${theme.text}`}>{theme.text}</Open></p>
        {isOpen.value && (
          <ol id={id} class="said-lines">{theme.threads.map((t) => <li key={t.id}><p class="words small">{t.text}</p><p class="fine">{t.by}, {t.when} · <Source source={t.link} connection={connection} /></p></li>)}</ol>
        )}
      </div>
    </li>
  );
}

const Quiet = ({ title, lines }: { title: string; lines: StrengthsView['alike'] }) => (lines.length === 0 ? null : (
  <details><summary>{title}: {lines.length}</summary><dl class="facts">{lines.map((l) => <div key={l.label}><dt>{l.label}</dt><dd>{l.text}</dd></div>)}</dl></details>
));
