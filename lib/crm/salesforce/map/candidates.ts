import type { FactName, FieldCandidate } from '../../../model/facts.ts';
import type { TrackedSince } from './facts.ts';

/** A field as describe tells of it. */
export interface DescribedField {
  name: string;
  label: string;
  type: string;
  custom: boolean;
  options: { value: string; label: string }[];
}

interface Pattern { fact: FactName; object: 'deal' | 'lead'; types: RegExp; words: RegExp; what: string }

/** Whole words, in any alphabet: `\b` and `\w` know ASCII alone. */
const whole = (source: string): RegExp => new RegExp(`(?<![\\p{L}\\d])(?:${source.replaceAll('\\w', '[\\p{L}\\d]')})(?![\\p{L}\\d])`, 'u');

const MONEY = /^(?:currency|double|int)$/;
const CHOICE = /^(?:picklist|multipicklist|combobox|string|textarea|reference)$/;
const ANY = /./;

const PATTERNS: Pattern[] = [
  { fact: 'arr', object: 'deal', types: MONEY, what: 'annual recurring revenue', words: whole(String.raw`arr|arc|annual(?:ly)? recurring|annuali[sz]ed recurring|jährlich\w* wiederkehrend\w*|wiederkehrend\w* jahresumsatz|revenu\w* récurrent\w* annuel\w*|ingresos? recurrentes? anual\w*|ricavi ricorrenti annual\w*`) },
  { fact: 'acv', object: 'deal', types: MONEY, what: 'annual contract value', words: whole(String.raw`acv|annual contract|annual value|jahresvertragswert|jahreswert|valeur annuelle|valor anual|valore annuo`) },
  { fact: 'forecastDate', object: 'deal', types: /^date(?:time)?$/, what: 'a date to forecast by', words: whole(String.raw`forecast date|go ?live|start date|contract start|booking date|signature date|vertragsbeginn|startdatum|unterschrift\w*|buchungsdatum|date de (?:début|signature)|fecha de (?:inicio|firma)|data (?:di )?(?:inizio|firma)`) },
  { fact: 'motion', object: 'deal', types: /^picklist$/, what: 'new, expansion or renewal', words: whole(String.raw`^(?:type|typ|art|tipo|genre)$|motion|(?:deal|opportunity|sales|business) type|new or (?:existing|renewal)|vertragsart|geschäftsart|tipo (?:de|di) (?:negocio|venta|vendita)`) },
  { fact: 'lossReason', object: 'deal', types: CHOICE, what: 'why deals are lost', words: whole(String.raw`(?:loss|lost|closed lost) (?:reason|cause)s?|reasons? (?:for )?(?:loss|lost|closed lost)|reason lost|verlustgrund|grund (?:für|des|der) (?:den )?verlust\w*|ablehnungsgrund|raison (?:de (?:la )?perte|perdu\w*)|motif de perte|motivo de (?:la )?(?:pérdida|perdida)|razón de (?:la )?pérdida|motivo (?:della )?perdita|reden (?:van )?verlies`) },
  { fact: 'competitor', object: 'deal', types: CHOICE, what: 'the competitor', words: whole(String.raw`(?:main |primary )?competitors?|competition|lost to|wettbewerber|mitbewerber|konkurren\w+|concurrents?|competidor\w*|concorrent\w+`) },
  { fact: 'segment', object: 'deal', types: CHOICE, what: 'the segment', words: whole(String.raw`(?:market |customer )?segment(?:ation|o|ierung)?|kundensegment|marktsegment|size band`) },
  { fact: 'qualification', object: 'deal', types: ANY, what: 'that a deal is qualified', words: whole(String.raw`qualif(?:ied|ication|iziert|izierung|ié\w*)|meddic\w*|meddpicc|bant|sql date|sales accepted|calificad\w+|qualificat\w+`) },
  { fact: 'causeOut', object: 'deal', types: /^(?:picklist|string|textarea)$/, what: 'why a deal missed its forecast', words: whole(String.raw`(?:miss(?:ed)?|slip(?:ped|page)?|push(?:ed)?|forecast miss) (?:reason|cause)|(?:reason|cause) (?:for|of) (?:the )?(?:miss|slip\w*|push\w*|delay)|missed because|slipped because|verschiebegrund|verzögerungsgrund|motif (?:de )?report|motivo (?:del )?retraso`) },
  { fact: 'rejectionReason', object: 'lead', types: CHOICE, what: 'why leads are turned down', words: whole(String.raw`(?:rejection|reject(?:ed)?|disqualif\w+|unqualified|recycle) reason|reason (?:for )?(?:rejection|disqualif\w+|unqualified)|ablehnungsgrund|motif de rejet|motivo de rechazo`) },
  { fact: 'qualification', object: 'lead', types: ANY, what: 'that a lead is qualified', words: whole(String.raw`qualif(?:ied|ication|iziert|izierung)|meddic\w*|bant|sql date|sales accepted`) },
  { fact: 'segment', object: 'lead', types: CHOICE, what: 'the segment', words: whole(String.raw`(?:market |customer )?segment(?:ation|ierung)?|kundensegment`) },
];

/** `Closed_Lost_Reason__c`, `lossReason__c` → words in lower case. */
const wordsOf = (name: string): string => name.replace(/__c$/i, '').replace(/^\w+?__(?=\w)/, '').replace(/([a-zà-ÿ0-9])([A-Z])/g, '$1 $2').replace(/[_\W]+/gu, (gap) => (/[\p{L}]/u.test(gap) ? gap : ' ')).trim().toLowerCase();

const TYPE_WORDS: Record<string, string> = { currency: 'currency field', double: 'number field', int: 'number field', percent: 'percent field', date: 'date field', datetime: 'date field', picklist: 'picklist', multipicklist: 'multi-select picklist', boolean: 'checkbox', reference: 'lookup', textarea: 'text field', string: 'text field', combobox: 'choice field' };
/** Standard fields that mean something of their own. */
const STANDARD: Partial<Record<FactName, string>> = { motion: 'Type' };

/**
 * Fields that might hold a fact of the company's own, the likelier first: by type, and by the words of their label or name.
 * A guess for the admin to confirm, never used by itself. `tracked`: fields whose changes have been seen recorded.
 */
export function fieldCandidates(described: { deal: readonly DescribedField[]; lead: readonly DescribedField[] }, tracked: TrackedSince): FieldCandidate[] {
  return PATTERNS.flatMap((p) => described[p.object].flatMap((field) => {
    if (!p.types.test(field.type) || (!field.custom && STANDARD[p.fact] !== field.name)) return [];
    const byLabel = p.words.test(wordsOf(field.label));
    if (!byLabel && !p.words.test(wordsOf(field.name))) return [];
    const kind = TYPE_WORDS[field.type] ?? field.type;
    const why = `${/^[aeiou]/.test(kind) ? 'An' : 'A'} ${kind} named ${byLabel ? field.label : field.name}: it may hold ${p.what}.`;
    return [{ byLabel, candidate: { fact: p.fact, object: p.object, field: field.name, label: field.label, type: field.type, why, hasHistory: p.object === 'deal' && tracked[field.name] !== undefined, options: field.options } }];
  }).sort((a, b) => Number(b.byLabel) - Number(a.byLabel)).map(({ candidate }) => candidate));
}
