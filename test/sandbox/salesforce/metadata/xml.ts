/** An element: its name, its text where it has no children, else its children. */
export interface Element {
  name: string;
  text: string;
  children: Element[];
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const plain = (text: string): string => text.replace(/&(?:#(\d+)|(\w+));/g, (whole, code: string | undefined, name: string | undefined) => (code ? String.fromCodePoint(Number(code)) : (ENTITIES[name!] ?? whole)));

/** Metadata's XML: elements and text, no mixed content. Throws Error where it isn't well formed. */
export function parseXml(source: string): Element {
  const root: Element = { name: '', text: '', children: [] };
  const open = [root];
  let from = 0;
  for (const m of source.matchAll(/<(\?[^>]*\?|!--[\s\S]*?--|\/?[\w:.-]+(?:\s[^<>]*?)?\/?)>/g)) {
    const top = open.at(-1)!;
    top.text += source.slice(from, m.index);
    from = m.index + m[0].length;
    const tag = m[1]!;
    if (tag.startsWith('?') || tag.startsWith('!')) continue;
    if (tag.startsWith('/')) {
      if (tag.slice(1) !== top.name || open.length === 1) throw new Error(`</${tag.slice(1)}> closes nothing`);
      open.pop();
      top.text = top.children.length > 0 ? '' : plain(top.text);
      continue;
    }
    const element: Element = { name: tag.split(/[\s/]/)[0]!, text: '', children: [] };
    top.children.push(element);
    if (!tag.endsWith('/')) open.push(element);
  }
  if (open.length > 1 || root.children.length !== 1 || source.slice(from).trim() !== '') throw new Error('it does not end well');
  return root.children[0]!;
}

export const all = (element: Element, name: string): Element[] => element.children.filter((c) => c.name === name);
export const said = (element: Element, name: string): string | null => element.children.find((c) => c.name === name)?.text ?? null;
