import { useSignal } from '@preact/signals';
import { useEffect, useId, useMemo } from 'preact/hooks';
import type { MapPage } from '../../../lib/messages/areas/map.ts';
import { MapRowView } from './map-row.tsx';
import { MarksKey } from './marks.tsx';
import { PAGE, visibleRows } from './visible.ts';

interface TreeProps {
  map: MapPage;
  search: string;
  open: (goalId: string) => void;
}

/** What is shut, and how many rows are drawn: as long as the page is open, whatever is read anew. */
export function MapTree({ map, search, open }: TreeProps) {
  const id = useId();
  const shut = useSignal<ReadonlySet<string>>(new Set(map.shut));
  const words = useSignal(search);
  const upTo = useSignal(PAGE);
  useEffect(() => { words.value = search; }, [search]);
  const folds = useMemo(() => map.rows.filter((r) => r.below > 0).map((r) => r.id), [map.rows]);
  const { rows, found } = visibleRows(map.rows, shut.value, words.value);
  const drawn = rows.slice(0, upTo.value);
  const isAllShut = shut.value.size > 0;
  const toggle = (row: string) => {
    const next = new Set(shut.value);
    if (!next.delete(row)) next.add(row);
    shut.value = next;
  };
  return (
    <section class="card map" aria-labelledby={id} data-card="map">
      <div class="section-head"><h2 id={id}>From strategy to measure</h2><MarksKey /></div>
      <div class="map-tools">
        <div class="pick"><label for={`${id}-find`}>Find a goal, a person, a measure</label>
          <input id={`${id}-find`} type="search" autocomplete="off" value={words.value} onInput={(event) => { words.value = event.currentTarget.value; upTo.value = PAGE; }} /></div>
        <p class="fine" role="status">{found === null ? '' : found === 0 ? 'Nothing on this map holds these words. Try fewer of them, or another period.' : `${found} of ${map.rows.length} rows hold these words`}</p>
        {folds.length > 0 && found === null && <button type="button" class="text-btn" onClick={() => { shut.value = isAllShut ? new Set() : new Set(map.rows.filter((r) => r.below > 0 && r.level > 0).map((r) => r.id)); }}>{isAllShut ? 'Unfold all' : 'Fold all'}</button>}
      </div>
      <table class="table tree">
        <caption class="sr">Strategy, goals, people and measures, with commitments and whether the parts add up</caption>
        <thead><tr><th scope="col">Strategy, goal, person</th><th scope="col">Measure</th><th scope="col" class="num">Target</th><th scope="col">Parts against whole</th><th scope="col">Committed</th><th scope="col">Number from</th></tr></thead>
        <tbody>{drawn.map((row) => <MapRowView key={row.id} row={row} isShut={found === null && shut.value.has(row.id)} canFold={found === null} toggle={toggle} open={open} />)}</tbody>
      </table>
      {rows.length > drawn.length && <div class="pager"><span class="fine">Rows 1 to {drawn.length} of {rows.length}</span><button type="button" class="text-btn" onClick={() => { upTo.value += PAGE; }}>Next rows</button></div>}
    </section>
  );
}
