const query = new URLSearchParams(location.search);
const name = query.get('name') ?? '';
const theme = query.get('theme') === 'dark' ? 'dark' : 'light';

<<<<<<< HEAD
/** The panel with a stand-in for the background: it is told one page, and answers with the fixture named in the address. */
function drawPanel(wanted: string): void {
  const fixture = fixtures[wanted];
  if (!fixture) throw new Error(`No fixture is called ${wanted}.`);
  const root = document.createElement('div');
  root.id = 'root';
  document.body.append(root);
  const { screen, view } = fixture;
  const hasDeal = fixture.hasDeal ?? true;
  mountPanel(root, (handlers: PanelHandlers) => {
    queueMicrotask(() => {
      handlers.onPage({ type: 'page', visit: 1, hasDeal, noun: 'opportunity', theme, float: false, where: fixture.where ?? 'frame' });
      if (hasDeal && view !== 'deal') document.getElementById(`tab-${view}`)?.click();
      if (screen) handlers.onScreen({ type: 'screen', visit: 1, view, screen } as ScreenReply);
    });
    const log = (what: string) => (...rest: unknown[]) => console.info(what, JSON.stringify(rest));
    return { show: log('show'), act: log('act'), answer: log('answer'), sayCause: log('cause'), remark: log('remark'), setFloat: log('setFloat'), close: log('close') };
  });
}
=======
// Each is loaded alone, so that no style of one reaches the other: as in the extension.
if (name.startsWith('page-')) (await import('./gallery-own-pages.tsx')).drawOwnPage(name, theme);
else if (name.startsWith('finance-')) (await import('./gallery-dashboard.tsx')).drawDashboard(name, theme);
else (await import('./gallery-panel.ts')).drawPanel(name, theme);

export {};
>>>>>>> finance
