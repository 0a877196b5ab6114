import type { Person } from '../person.ts';
import type { FunctionId } from './function.ts';

/** Finance, as titles and roles say it. Sales and revenue operations count as finance: they keep the forecast's settings. */
export const FINANCE_TITLE = /\b(?:finance|financial|controll(?:er|ing)|cfo|accounting|revenue operations|rev\s?ops|sales operations|fp&a|finanzen|finances|finanzas|treasur)/i;

/** In this order: the first that says it, so that a "Chief Marketing Officer" is marketing and a "Sales Operations Manager" finance. */
const TITLES: [FunctionId, RegExp][] = [
  ['finance', FINANCE_TITLE],
  ['legal', /\b(?:legal|counsel|lawyer|attorney|paralegal|general counsel|recht|juriste|jurídico)/i],
  ['people', /\b(?:human resources|hr|people (?:operations|partner|team|officer)|talent|recruit|personal(?:abteilung|leit)|chief people)/i],
  ['marketing', /\b(?:marketing|cmo|demand gen\w*|brand|communications)\b/i],
  ['customer-success', /\b(?:customer success|customer experience|csm|onboarding|implementation|customer support|renewals? manager|kundenerfolg)\b/i],
  ['product', /\b(?:product(?! sales)|cpo|cto|engineering|engineer(?!.*\bsales)|developer|research and development|r&d|produkt|produit)\b/i],
  ['sales', /\b(?:sales|account (?:executive|manager|director)|business development|[sb]dr|cro|chief revenue|vertrieb|ventes|ventas|commercial)/i],
  ['executives', /\b(?:ceo|coo|chief (?:executive|operating)|founder|co-?founder|managing director|(?<!vice )president|executive team|board|geschäftsführ|directeur général|director general)/i],
  ['operations', /\b(?:operations|logistics|procurement|supply chain|betrieb)\b/i],
];
/** "Sales Engineer" and "Product Sales" sell, whatever else they say. */
const SELLS = /\bsales (?:engineer|development|manager|director|representative|executive|lead)|\b(?:vp|head|director|chief)\b[^,]*\bsales\b|\bpre-?sales\b/i;

/** The function that somebody works in, by title, else by the name of their role or team; null where neither says. */
export function functionOf({ title, roleName }: Pick<Person, 'title' | 'roleName'>): FunctionId | null {
  for (const words of [title, roleName]) {
    if (!words) continue;
    if (SELLS.test(words) && !FINANCE_TITLE.test(words)) return 'sales';
    const found = TITLES.find(([, pattern]) => pattern.test(words));
    if (found) return found[0];
  }
  return null;
}

/** Whether somebody works in a function: one of those that titles tell, or a company's own, where title or role names it by its own words. */
export function worksIn(person: Pick<Person, 'title' | 'roleName'>, id: FunctionId): boolean {
  const found = functionOf(person);
  if (TITLES.some(([known]) => known === id)) return found === id;
  const words = id.toLowerCase().replace(/[-_]/g, ' ');
  return `${person.title ?? ''}\n${person.roleName ?? ''}`.toLowerCase().replace(/[-_]/g, ' ').includes(words);
}
