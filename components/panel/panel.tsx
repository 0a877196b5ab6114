import { useEffect } from 'preact/hooks';
import type { ViewName } from '../../lib/messages/views.ts';
import { Icon, Mark } from '../ui/icon.tsx';
import type { Tab } from '../ui/tabs.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { Where } from '../ui/where.ts';
import { ScreenView, screenFor } from './screen.tsx';
import { announcement } from './announce.ts';
import { parts } from './lazy.ts';
import { Lost } from './lost.tsx';
import type { PanelState } from './state.ts';

const TABS: readonly Tab<ViewName>[] = [
  { id: 'goal', label: 'Goal' },
  { id: 'deal', label: 'Deal' },
  { id: 'lead', label: 'Lead' },
  { id: 'forecast', label: 'Forecast' },
  { id: 'coach', label: 'Coaching' },
];

/** The tabs that are there; what is unread stands on its own. */
const tabsOf = (on: readonly ViewName[] | undefined, unread = 0): readonly Tab<ViewName>[] =>
  TABS.filter((t) => on?.includes(t.id) ?? t.id !== 'lead').map((t) => (t.id === 'coach' && unread > 0 ? { ...t, label: `Coaching ${unread}` } : t));

/** Escape closes the panel from anywhere inside it. */
function useEscape(close: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => { if (event.key === 'Escape' && !event.defaultPrevented) close(); };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [close]);
}

/** The whole panel: tabs, the view that stands, its age and who sees it. */
export function Panel({ state }: { state: PanelState }) {
  const page = state.page.value;
  const view = state.view.value;
  const screen = screenFor(view, page, state.screens.value);
  const { waits: Waits } = parts.value;
  const inFrame = page?.where === 'frame';
  useEscape(state.client.close);
  useEffect(() => {
    if (page && page.theme !== 'auto') document.documentElement.dataset.theme = page.theme;
    else delete document.documentElement.dataset.theme;
  }, [page?.theme]);

  return (
    <Where.Provider value={page?.where ?? 'tab'}>
      <main class="panel" data-view={view} data-state={screen.state} aria-busy={screen.state === 'loading'}>
        <header>
          <Mark />
          <h1 class="sr">Ridealong</h1>
          <Tabs label="Views" tabs={tabsOf(page?.views, 'unread' in screen ? screen.unread : 0)} chosen={view} choose={state.choose} />
          {inFrame && (
            <>
              <button type="button" class="ghost" aria-label="Float over the page" title="Float over the page" aria-pressed={page.float} onClick={() => state.setFloat(!page.float)}><Icon name="pin" /></button>
              <button type="button" class="ghost" aria-label="Close" title="Close" onClick={() => state.client.close()}><Icon name="close" /></button>
            </>
          )}
        </header>
        <p class="sr" role="status">{announcement(view, screen, state.lost.value)}</p>
        {state.lost.value && <Lost />}
        {/* A new visit starts at the top, with every figure shut. */}
        <div class="sheet" id="panel" key={`${view}-${view === 'deal' || view === 'lead' ? page?.visit : ''}`} role="tabpanel" aria-labelledby={`tab-${view}`} tabIndex={0}>
          <ScreenView view={view} screen={screen} state={state} />
        </div>
        {screen.footer.waiting && Waits && <Waits waiting={screen.footer.waiting} act={state.client.waiting} />}
        <footer>
          {screen.state === 'error'
            ? <><span>Error {screen.error.code}</span><span>{screen.footer.source.endsWith(screen.error.code) ? screen.footer.seenBy : screen.footer.source}</span></>
            : <><span>{screen.footer.source}</span><span>{screen.footer.seenBy}</span></>}
        </footer>
      </main>
    </Where.Provider>
  );
}
