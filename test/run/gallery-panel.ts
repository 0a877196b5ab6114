import { mountPanel } from '../../components/panel/mount.tsx';
import type { PanelHandlers, ScreenReply } from '../../lib/messages/panel-client.ts';
import { fixtures } from './gallery-fixtures/index.ts';

/** The panel with a stand-in for the background: it is told one page, and answers with the fixture named in the address. */
export function drawPanel(wanted: string, theme: 'light' | 'dark'): void {
  const fixture = fixtures[wanted];
  if (!fixture) throw new Error(`No fixture is called ${wanted}.`);
  const root = document.createElement('div');
  root.id = 'root';
  document.body.append(root);
  const { screen, view } = fixture;
  const hasDeal = fixture.hasDeal ?? true;
  mountPanel(root, (handlers: PanelHandlers) => {
    queueMicrotask(() => {
      handlers.onPage({ type: 'page', visit: 1, hasDeal, isForecast: false, noun: 'opportunity', theme, float: false, views: view === 'lead' ? ['goal', 'lead', 'forecast', 'coach'] : ['goal', 'deal', 'forecast', 'coach'], where: fixture.where ?? 'frame' });
      if (hasDeal && view !== 'deal') document.getElementById(`tab-${view}`)?.click();
      if (screen) handlers.onScreen({ type: 'screen', visit: 1, view, screen } as ScreenReply);
    });
    const log = (what: string) => (...rest: unknown[]) => console.info(what, JSON.stringify(rest));
    return { show: log('show'), act: log('act'), answer: log('answer'), sayCause: log('cause'), sayScope: log('scope'), remark: log('remark'), say: () => true, hear: () => undefined, walk: log('walk'), waiting: log('waiting'), setFloat: log('setFloat'), close: log('close') };
  });
}
