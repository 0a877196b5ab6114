/** Text as HTML shows it. Everything from the CRM goes through here: it is text, never markup. */
export const htmlText = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/'/g, '&#39;');

export const htmlTable = (caption: string, header: string[], rows: string[][], numbers: readonly number[]): string => {
  const cell = (tag: string, text: string, i: number, scope = ''): string => `<${tag}${scope}${numbers.includes(i) ? ' class="n"' : ''}>${htmlText(text)}</${tag}>`;
  return `<table><caption>${htmlText(caption)}</caption><thead><tr>${header.map((h, i) => cell('th', h, i, ' scope="col"')).join('')}</tr></thead><tbody>${
    rows.map((r) => `<tr>${r.map((c, i) => (i === 0 ? cell('th', c, i, ' scope="row"') : cell('td', c, i))).join('')}</tr>`).join('')}</tbody></table>`;
};
