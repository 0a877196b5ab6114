import type { PageReply } from '../../lib/messages/panel-client.ts';
import type { Screen, ViewName, ViewOf } from '../../lib/messages/views.ts';
import { Bones } from '../ui/bones.tsx';
import { Notice } from '../ui/notice.tsx';
import { parts } from './lazy.ts';
import { Empty, Failed, Loading } from './states.tsx';
import type { PanelState } from './state.ts';

const NOTHING_YET: Screen = { state: 'loading', title: null, done: null, total: null, detail: null, footer: { source: 'Asking', seenBy: '' } };

/** Said here and not asked of the background: a page without a deal has none to ask about. */
const noDeal = ({ noun }: PageReply): Screen => ({
  state: 'empty', title: `No ${noun} on this page`,
  message: `Open ${noun === 'deal' ? 'a deal' : 'an opportunity'} and this tab shows what it does for your goal, how it got here and what is worth asking. Goal and forecast are here on every page.`,
  actions: [], fine: null, footer: { source: `No ${noun} open`, seenBy: '' },
});

/** The screen that stands for a view, never one of an older page. */
export function screenFor(view: ViewName, page: PageReply | null, screens: { [V in ViewName]?: Screen<V> }): Screen {
  if (view === 'deal' && page && !page.hasDeal) return noDeal(page);
  return screens[view] ?? NOTHING_YET;
}

const isView = <V extends ViewName>(wanted: V, view: ViewName, _data: ViewOf[ViewName]): _data is ViewOf[V] => wanted === view;

function Body({ view, data, state }: { view: ViewName; data: ViewOf[ViewName]; state: PanelState }) {
  const { deal: Deal, goal: Goal, forecast: Forecast, lead: Lead, coach: Coach } = parts.value;
  if (isView('goal', view, data)) return Goal ? <Goal view={data} act={state.client.act} /> : <Bones view={view} />;
  if (isView('deal', view, data)) return Deal ? <Deal key={data.dealId} view={data} answered={state.answered.value} answer={state.answer} sayCause={state.sayCause} sayScope={state.sayScope} remark={state.client.remark} act={state.client.act} lead={state.lead} /> : <Bones view={view} />;
  if (isView('lead', view, data)) return Lead ? <Lead key={data.leadId} view={data} say={state.sayScope} act={state.client.act} /> : <Bones view={view} />;
  if (isView('forecast', view, data)) return Forecast ? <Forecast view={data} act={state.client.act} /> : <Bones view={view} />;
  if (isView('coach', view, data)) return Coach ? <Coach key={data.deal?.id} view={data} client={state.client} anchor={state.anchor.value} back={() => state.choose('deal')} /> : <Bones view={view} />;
  return null;
}

/** One screen in whichever state it is. What is stale says so above; what needs a hand stands above too, the rest below. */
export function ScreenView({ view, screen, state }: { view: ViewName; screen: Screen; state: PanelState }) {
  const act = state.client.act;
  if (screen.state === 'loading') return <Loading view={view} screen={screen} act={act} />;
  if (screen.state === 'empty') return <Empty screen={screen} act={act} />;
  if (screen.state === 'error') return <Failed screen={screen} act={act} />;
  const { queue: Queue } = parts.value;
  const isStale = screen.state === 'stale';
  const above = screen.notices.filter((n) => isStale || n.action);
  const below = screen.notices.filter((n) => !above.includes(n));
  return (
    <>
      {above.map((n) => <Notice key={n.title} notice={n} act={act} flush />)}
      {Queue && screen.queue && <Queue strip={screen.queue} walk={state.client.walk} />}
      <div class={isStale ? 'is-old' : undefined}><Body view={view} data={screen.view} state={state} /></div>
      {below.length > 0 && <section class="stack-3 after">{below.map((n) => <Notice key={n.title} notice={n} act={act} />)}</section>}
    </>
  );
}
