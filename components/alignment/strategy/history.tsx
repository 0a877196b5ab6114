import type { StrategyView } from '../../../lib/messages/areas/strategy.ts';
import { Card } from '../../finance/card.tsx';
import type { AreaState } from '../../ui/area.tsx';
import { ChangeList } from './change-list.tsx';
import { Items } from './items.tsx';

/** Every version with who, when and what they said to it; one opens to what changed in it and to its whole text. */
export function History({ state, view }: { state: AreaState<'strategy'>; view: StrategyView }) {
  const asked = state.ask.value.version;
  const open = (key: string) => { state.ask.value = { version: asked === key ? null : key }; };
  return (
    <Card title="History" aside={view.history.length === 1 ? '1 version' : `${view.history.length} versions`} name="strategy-history">
      <ul class="versions">
        {view.history.map((v) => (
          <li key={v.key}>
            <button type="button" class="twist" aria-expanded={asked === v.key} onClick={() => open(v.key)}><span>{v.when}, {v.by}{v.isCurrent && <span class="badge">stands now</span>}</span></button>
            <p class="small quiet">{v.note !== '' && <>“{v.note}” </>}{v.summary}.</p>
            {asked === v.key && (view.opened?.key === v.key
              ? <div class="version-text">{view.opened.changes.length > 0 && <><h3>What changed then</h3><ChangeList changes={view.opened.changes} /></>}<Items items={view.opened.items} level="h3" /></div>
              : <p class="small quiet" role="status">Reading…</p>)}
          </li>
        ))}
      </ul>
    </Card>
  );
}
