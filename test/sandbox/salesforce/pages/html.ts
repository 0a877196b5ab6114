/** Finished HTML. Only `html` and `raw` make it, so that text from the org can't reach a page unescaped. */
export interface Markup { readonly markup: string }

export type Part = Markup | string | number | null | undefined | false | readonly Part[];

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const isList = (part: Part): part is readonly Part[] => Array.isArray(part);

function textOf(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (isList(part)) return part.map(textOf).join('');
  if (typeof part === 'object') return part.markup;
  return String(part).replace(/[&<>"']/g, (c) => ENTITIES[c]!);
}

/** A template whose texts and numbers are escaped, whose markup is kept, whose lists are joined and whose blanks are left out. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Markup {
  return { markup: strings.reduce((sum, text, i) => sum + textOf(parts[i - 1]) + text) };
}

/** Our own style sheets, scripts and drawings: text that is HTML already. */
export const raw = (markup: string): Markup => ({ markup });
