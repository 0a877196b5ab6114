import { useSignal } from '@preact/signals';
import type { AboutMeView, HeldRecord, PeopleSaid } from '../../../lib/messages/areas/about-me.ts';
import type { RecordKind } from '../../../lib/model/records.ts';
import { AskSay } from '../../alignment/asks/ask-say.tsx';
import { Card } from '../../finance/card.tsx';
import { Pick } from '../../finance/pickers.tsx';
import { Failure, useAttempt } from '../../page/attempt.tsx';
import { AreaFrame, useArea, type AreaState } from '../../ui/area.tsx';
import { Paged } from '../../ui/paged.tsx';
import type { CoachingPartProps } from '../parts.ts';
import { Corrections } from './corrections.tsx';
import { ErasingCard } from './erasing-card.tsx';
import { RetentionCard } from './retention-card.tsx';
import '../../finance/table.css';
import './about-me.css';

export type SayOfPeople = (word: PeopleSaid) => Promise<void>;

/** Everything that is held about the reader. It is there whatever is switched off. */
export function AboutMePart({ ways, connection }: CoachingPartProps) {
  const state = useArea(ways, connection, 'aboutMe', { kind: null });
  return <AreaFrame state={state}>{(view) => <AboutMe view={view} state={state} />}</AreaFrame>;
}

function AboutMe({ view, state }: { view: AboutMeView; state: AreaState<'aboutMe'> }) {
  const saving = useAttempt();
  const say: SayOfPeople = async (word) => {
    await state.ways.sayOfPeople(state.connection, word);
    await state.again();
  };
  const save = (kind: 'json' | 'list') => saving.run(async () => state.ways.save(await state.ways.areaFile(state.connection, 'aboutMe', state.ask.value, kind)));
  return (
    <>
      <div class="page-head">
        <div class="page-words"><p class="quiet small">{view.kicker}</p><h1>{view.title}</h1><p class="quiet">{view.sentence}</p></div>
        <div class="actions no-print"><button type="button" class="btn is-main" disabled={saving.busy.value} onClick={() => void save('json')}>Save everything about me</button></div>
      </div>
      <Failure attempt={saving} />
      <Card title="Who opened it" aside="A line a person, part and day" name="about-opened">
        {view.opened.length === 0 ? <p class="quiet">Nobody has opened what is written about you, as far as this device has read.</p> : (
          <Paged rows={view.opened} total={view.opened.length} noun="openings" draw={(rows) => <ul class="review-rows">{rows.map((o, i) => <li key={i}><span><strong>{o.who}</strong> opened: {o.what}</span><span class="small quiet">{o.when}</span></li>)}</ul>} />
        )}
      </Card>
      <Card title="What is read about you" name="about-facts"><ul class="points">{view.facts.map((f) => <li key={f}>{f}</li>)}</ul></Card>
      <RecordsCard view={view} state={state} say={say} />
      <Kinds view={view} />
      <RetentionCard view={view} say={say} />
      {view.erasing.length > 0 && <ErasingCard view={view} say={say} />}
      {view.toDelete && <Card title="To delete in the CRM" name="about-delete"><div class="stack"><p>{view.toDelete.says}</p><p class="no-print"><button type="button" class="btn is-small" onClick={() => void save('list')}>Save the list as CSV</button></p></div></Card>}
      <p class="fine">{view.seenBy}</p>
    </>
  );
}

function RecordsCard({ view, state, say }: { view: AboutMeView; state: AreaState<'aboutMe'>; say: SayOfPeople }) {
  return (
    <Card title="Records by or about you" aside={view.kind === null ? 'Coaching, reviews and your own; choose a kind for the rest' : undefined} name="about-records">
      <div class="pickers no-print"><Pick label="Kind" value={view.kind ?? ''} choices={view.kinds.filter((k) => k.records > 0).map((k) => ({ id: k.kind, label: `${k.label} (${k.records})`, depth: 0 }))} none="Coaching, reviews and your own" pick={(kind) => { state.ask.value = { kind: kind === null ? null : (kind as RecordKind) }; }} /></div>
      {view.records.length === 0 ? <p class="quiet">None of these.</p> : <ul class="review-rows">{view.records.map((r) => <HeldRow key={r.key} record={r} say={say} />)}</ul>}
      {view.more > 0 && <p class="fine">{view.more} older ones are in the file that you can save.</p>}
    </Card>
  );
}

function HeldRow({ record, say }: { record: HeldRecord; say: SayOfPeople }) {
  const isCorrecting = useSignal(false);
  return (
    <li>
      <span><strong>{record.label}</strong> <span class="small quiet">{record.who}, {record.when}</span></span>
      {record.says.map((s, i) => <span key={i} class="small as-written">{s}</span>)}
      <Corrections notes={record.corrections} />
      <span class="fine">{record.seenBy}</span>
      {isCorrecting.value
        ? <AskSay label="What is so instead" send="Add the note" hint="It stands beside the record wherever it is shown, and is seen by who sees the record." say={(text) => say({ act: 'correct', of: record.key, text })} done={() => { isCorrecting.value = false; }} />
        : <button type="button" class="text-btn no-print" aria-label={`Add a note of correction: ${record.label}, ${record.when}`} onClick={() => { isCorrecting.value = true; }}>Add a note of correction</button>}
    </li>
  );
}

const Kinds = ({ view }: { view: AboutMeView }) => (
  <Card title="What is kept, what for, and how long" name="about-kinds">
    <table class="table about-kinds">
      <caption class="sr">Each kind of record with its purpose, who sees it, how long it is kept and how many are by or about you</caption>
      <thead><tr><th scope="col">Kind</th><th scope="col">What for</th><th scope="col">Who sees it</th><th scope="col">How long</th><th scope="col" class="num">Of you</th></tr></thead>
      <tbody>{view.kinds.map((k) => <tr key={k.kind}><th scope="row">{k.label}<span class="fine review-span">{k.what}</span></th><td data-label="What for">{k.purpose}</td><td data-label="Who sees it">{k.seenBy}</td><td data-label="How long">{k.kept}</td><td class="num" data-label="Of you">{k.records}</td></tr>)}</tbody>
    </table>
  </Card>
);
