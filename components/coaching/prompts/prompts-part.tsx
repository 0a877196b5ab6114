import type { PromptRow, PromptsView } from '../../../lib/messages/areas/prompts.ts';
import type { CoachingPartProps } from '../parts.ts';
import { Card } from '../../finance/card.tsx';
import { AreaFrame, useArea } from '../../ui/area.tsx';
import '../../ui/rows.css';
import './prompts.css';

/** Every prompt, how it was answered here, and what came of it. */
export function PromptsPart({ ways, connection }: CoachingPartProps) {
  const state = useArea(ways, connection, 'prompts', {});
  return <AreaFrame state={state}>{(view) => <Prompts view={view} />}</AreaFrame>;
}

const Prompts = ({ view }: { view: PromptsView }) => (
  <div class="stack-3">
    <div><h1>{view.title}</h1><p class="quiet">{view.sentence}</p></div>
    <Card title="What is asked, and what came of it" name="prompts">
      <ul class="prompt-rows">{view.rows.map((r) => <Row key={r.id} row={r} />)}</ul>
      <p class="fine gap-2">{view.how}</p>
      <p class="fine">{view.whoSees}</p>
    </Card>
  </div>
);

const Row = ({ row }: { row: PromptRow }) => (
  <li data-prompt={row.id} data-verdict={row.verdict ?? 'silent'}>
    <div>
      <h3>{row.rep}</h3>
      <p class="small">To the manager: {row.manager}</p>
      <p class="fine">{row.about} {row.behaviour} · {row.step}</p>
    </div>
    <div>
      {row.effect !== null && <p>{row.verdict === null ? <span class="quiet">{row.effect}</span> : row.effect}</p>}
      {row.rows.length === 0 ? <p class="fine">{row.answered}</p> : (
        <details>
          <summary class="small">{row.answered}</summary>
          <ul class="deals">{row.rows.map((r, i) => (
            <li key={i}><span class="name">{r.href === null ? r.name : <a href={r.href} target="_blank" rel="noreferrer">{r.name}</a>}</span><span>{r.when}</span><span class="fine">{r.said}{r.why !== null && <>: {r.why}</>}</span></li>
          ))}</ul>
        </details>
      )}
    </div>
  </li>
);
