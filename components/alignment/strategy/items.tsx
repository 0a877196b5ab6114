import type { StrategyItem } from '../../../lib/model/goals/strategy.ts';
import { of } from './draft.ts';

const Item = ({ item }: { item: StrategyItem }) => (
  <li class="strategy-item">
    <p class="record">{item.title}</p>
    {item.span !== '' && <p class="fine">{item.span}</p>}
    {item.text !== '' && <p class="as-written">{item.text}</p>}
    {item.behaviours.length > 0 && <ul class="points">{item.behaviours.map((b) => <li key={b.id}>{b.words}</li>)}</ul>}
  </li>
);

/** Strategic goals, then values with the behaviours that show them. `level`: of the headings. */
export function Items({ items, level = 'h2' }: { items: readonly StrategyItem[]; level?: 'h2' | 'h3' }) {
  const H = level;
  return (
    <>
      {(['goal', 'value'] as const).map((kind) => of(items, kind).length > 0 && (
        <div key={kind} class="strategy-kind"><H class="fine">{kind === 'goal' ? 'Strategic goals' : 'Values, and what one would see'}</H><ul class="strategy-items">{of(items, kind).map((i) => <Item key={i.id} item={i} />)}</ul></div>
      ))}
    </>
  );
}
