/**
 * Lays a sheet over the page's own, for a part that comes in a chunk of its own. The extension's pages take no inline styles (their content security policy),
 * and a chunk that brings a file of styles costs every page the helper that loads it.
 */
export function adopt(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
