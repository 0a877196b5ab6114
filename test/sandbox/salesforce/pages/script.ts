/**
 * Follows links as Lightning does: the address changes by pushState, the content afterwards, and the document stays. Of two
 * clicks in a row the later one wins. Where a page can't be fetched, the browser goes there itself. Old Lightning
 * (`/one/one.app#/sObject/ID/view`) keeps its record in the hash.
 */
export const SCRIPT = `
let turn = 0;
function source() {
  const old = location.pathname === '/one/one.app' && /^#\\/sObject\\/([a-zA-Z0-9]+)/.exec(location.hash);
  return old ? '/lightning/r/' + old[1] + '/view' : location.pathname + location.search;
}
async function show() {
  const mine = ++turn;
  document.documentElement.setAttribute('aria-busy', 'true');
  let next = null;
  try {
    const reply = await fetch(source(), { headers: { accept: 'text/html' } });
    next = new DOMParser().parseFromString(await reply.text(), 'text/html');
  } catch (error) {
    console.warn('This page could not be fetched; loading it whole.', error);
  }
  if (mine !== turn) return;
  const app = next && next.getElementById('app');
  if (!app) {
    if (source() === location.pathname + location.search) location.reload();
    else location.replace(source());
    return;
  }
  document.getElementById('app').replaceWith(document.adoptNode(app));
  document.title = next.title;
  document.documentElement.removeAttribute('aria-busy');
  scrollTo(0, 0);
}
addEventListener('click', (event) => {
  if (event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const link = event.target.closest && event.target.closest('a[href]');
  if (!link || link.target || link.origin !== location.origin || !link.pathname.startsWith('/lightning/')) return;
  event.preventDefault();
  if (link.href !== location.href) history.pushState({}, '', link.href);
  show();
});
addEventListener('popstate', show);
if (location.pathname === '/one/one.app' && location.hash) show();
`;
