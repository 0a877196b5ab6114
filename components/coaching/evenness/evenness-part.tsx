import type { EvennessView } from '../../../lib/messages/areas/evenness.ts';
import { Card } from '../../finance/card.tsx';
import { Pick } from '../../finance/pickers.tsx';
import { AreaFrame, useArea, type AreaState } from '../../ui/area.tsx';
import type { CoachingPartProps } from '../parts.ts';
import '../reviews/reviews.css';
import '../../finance/table.css';

/** Whether people of one role were reviewed alike. */
export function EvennessPart({ ways, connection }: CoachingPartProps) {
  const state = useArea(ways, connection, 'evenness', { cycleId: null });
  return <AreaFrame state={state}>{(view) => <Evenness view={view} state={state} />}</AreaFrame>;
}

function Evenness({ view, state }: { view: EvennessView; state: AreaState<'evenness'> }) {
  if (view.closed !== null) return <div class="mid card"><h1>{view.title}</h1><p>{view.closed}</p></div>;
  return (
    <>
      <div class="page-head"><div class="page-words"><p class="quiet small">{view.kicker}</p><h1>{view.title}</h1><p class="quiet">{view.sentence}</p></div></div>
      {view.cycles.length > 1 && <div class="pickers no-print"><Pick label="Cycle" value={view.cycleId ?? ''} choices={view.cycles.map((c) => ({ id: c.id, label: c.name, depth: 0 }))} none="The newest" pick={(cycleId) => { state.ask.value = { cycleId }; }} /></div>}
      {view.cycleId !== null && (
        <>
          <Card title="The same template for the same role" name="even-templates"><ul class="review-rows">{view.templates.map((t) => <li key={t.role}><strong>{t.role}</strong><span class={t.isEven ? 'small quiet' : 'small review-noticed'}>{t.says}.</span></li>)}</ul></Card>
          <Card title="How much feedback there was" name="even-feedback">
            {view.feedback.length === 0 ? <p class="quiet">No team has five people in the cycle, so nothing is told.</p> : <ul class="review-rows">{view.feedback.map((f) => <li key={f.team}><strong>{f.team}</strong><span class="small">{f.people}: {f.says}.</span></li>)}</ul>}
            <p class="fine">{view.feedbackNote}</p>
          </Card>
          <Card title="Places by manager" name="even-places">
            {view.places.map((p) => <Places key={p.id} places={p} />)}
            <p class="fine">{view.placesNote}</p>
          </Card>
        </>
      )}
      <p class="fine">{view.seenBy}</p>
    </>
  );
}

const Places = ({ places }: { places: EvennessView['places'][number] }) => (
  <div class="review-section">
    <h3>{places.manager}, {places.template}: {places.reviews}</h3>
    <div class="review-two">
      {([['Results', places.results], ['Behaviours', places.behaviours]] as const).map(([title, rows]) => (
        <div key={title} class="review-answer">
          <p class="fine">{title}</p>
          {rows.length === 0 ? <p class="small quiet">Too few places, or all the same: not told.</p> : <ul class="small">{rows.map((r) => <li key={r.word}>{r.word}: {r.text}</li>)}</ul>}
        </div>
      ))}
    </div>
  </div>
);
