import type { FactName, FieldCandidate } from '../../../model/facts.ts';
import type { HubspotProperty } from '../wire/shapes.ts';

type Kind = 'money' | 'date' | 'choice' | 'text';

interface Rule {
  fact: FactName;
  object: 'deal' | 'lead';
  kinds: Kind[];
  /** HubSpot's own names for it. */
  own: string[];
  /** What companies call it, on the label and on the name with its underscores as spaces; plain letters, lower case. */
  called: RegExp;
}

/** English, German, French, Spanish, Italian, Portuguese and Dutch: what a company's label for the fact has in it. */
const RULES: Rule[] = [
  { fact: 'arr', object: 'deal', kinds: ['money'], own: ['hs_arr'], called: /\barr\b|annual(ly)? recurring|jahrlich wiederkehrend|recurrent annuel|recurrentes? anual|ricorrent[ei] annual|recorrente anual|jaarlijks terugkerend/ },
  { fact: 'acv', object: 'deal', kinds: ['money'], own: ['hs_acv'], called: /\bacv\b|annual contract value|jahres(vertrags)?wert|valeur annuelle|valor anual|valore annuo|jaarlijkse contractwaarde/ },
  { fact: 'forecastDate', object: 'deal', kinds: ['date'], own: [], called: /forecast|booking date|go.?live|contract start|start date|prognose|vertragsbeginn|date de debut|fecha de inicio|data (di|de) inizio|data de inicio|startdatum/ },
  { fact: 'motion', object: 'deal', kinds: ['choice'], own: ['dealtype'], called: /\bmotion\b|(deal|opportunity|business|sales) type|geschaftsart|auftragsart|type d.affaire|tipo de (negocio|venta|negociacao)|tipo di (trattativa|vendita)|soort deal|renewal or new/ },
  { fact: 'lossReason', object: 'deal', kinds: ['choice', 'text'], own: ['closed_lost_reason'], called: /los[ts] reason|reason (for los[st]|lost)|loss reason|verlustgrund|(raison|motif) de (la )?perte|motivo de (la )?perdida|motivo (di|della) perdita|motivo d[ae] perda|reden (van )?verlies/ },
  { fact: 'competitor', object: 'deal', kinds: ['choice', 'text'], own: ['hs_competitor'], called: /competitor|lost to|wettbewerb|mitbewerb|konkurren|concurrent|competidor|concorrent|concurrerend/ },
  { fact: 'segment', object: 'deal', kinds: ['choice', 'text'], own: [], called: /segment|customer (size|tier)|company size|unternehmensgrosse|kundengrosse|taille (de l.)?entreprise|tamano|dimensione azienda|bedrijfsgrootte/ },
  { fact: 'segment', object: 'lead', kinds: ['choice', 'text'], own: [], called: /segment|customer (size|tier)|company size|unternehmensgrosse|kundengrosse|taille (de l.)?entreprise|tamano|dimensione azienda|bedrijfsgrootte/ },
  { fact: 'rejectionReason', object: 'lead', kinds: ['choice', 'text'], own: ['hs_disqualification_reason'], called: /(reject|disqualif|unqualif)\w* reason|reason (for )?(reject|disqualif)|ablehnungsgrund|(raison|motif) de (rejet|disqualif)|motivo de (rechazo|descalif|desqualif)|motivo (di|del) (rifiuto|squalifica)|afwijsreden|reden (van )?afwijzing/ },
  { fact: 'qualification', object: 'deal', kinds: ['choice', 'text', 'date'], own: [], called: /qualif|meddp?icc?|\bbant\b|\bchamp\b|\bspiced\b|kwalific/ },
  { fact: 'causeOut', object: 'deal', kinds: ['choice', 'text'], own: ['ridealong_miss_cause'], called: /miss(ed)? (forecast )?(reason|cause)|forecast miss|(slip|push|delay)(ped|ed)? (reason|cause)|reason (for )?(slip|push|delay)|verschiebungsgrund|verzogerung|(raison|motif) d(u|e) (report|retard)|motivo d(el|e|o) (retraso|atraso|ritardo)|reden (van )?(vertraging|uitstel)/ },
];

const plain = (words: string): string => words.normalize('NFD').replace(/[̀-ͯ]/g, '').replace(/ß/g, 'ss').replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_\-]+/g, ' ').toLowerCase();

function kindOf(p: HubspotProperty): Kind | null {
  if (p.type === 'number') return 'money';
  if (p.type === 'date' || p.type === 'datetime') return 'date';
  if (p.type === 'enumeration' || p.type === 'bool') return 'choice';
  return p.type === 'string' ? 'text' : null;
}

const WORD: Record<Kind, string> = { money: 'number', date: 'date', choice: 'choice', text: 'text' };

function candidate(rule: Rule, p: HubspotProperty, why: string): FieldCandidate {
  const options = (p.options ?? []).map(({ value, label }) => ({ value, label }));
  return { fact: rule.fact, object: rule.object, field: p.name, label: p.label || p.name, type: p.type ?? '', why, hasHistory: rule.object === 'deal', options };
}

/** 3 HubSpot's own, 2 by what it's called, 1 by its looks alone; 0 not at all. */
function match(rule: Rule, p: HubspotProperty): { rank: number; why: string } {
  const kind = kindOf(p);
  if (kind === null || !rule.kinds.includes(kind)) return { rank: 0, why: '' };
  if (rule.own.includes(p.name)) return { rank: 3, why: rule.fact === 'causeOut' ? 'Made by Ridealong for this' : `HubSpot’s own property for it, ${p.label || p.name}` };
  // HubSpot's own hundreds of properties mean something of their own.
  if (p.hubspotDefined) return { rank: 0, why: '' };
  if (rule.called.test(plain(p.label ?? '')) || rule.called.test(plain(p.name))) return { rank: 2, why: `A ${WORD[kind]} property named ${p.label || p.name}` };
  if (rule.fact === 'arr' && p.showCurrencySymbol) return { rank: 1, why: `A property of the company’s own that holds money, ${p.label || p.name}` };
  return { rank: 0, why: '' };
}

/**
 * Properties that might hold a company's own facts, the likeliest of each fact first. `forecastTypes`: which properties HubSpot's
 * own forecasts add up (`amountProperty`) and date (`dateProperty`); what isn't `amount` or `closedate` goes before guesses.
 * Properties that nobody may write are no candidates for `causeOut`.
 */
export function candidatesOf(deals: readonly HubspotProperty[], contacts: readonly HubspotProperty[], forecastTypes: readonly { name: string; amount: string | null; date: string | null }[]): FieldCandidate[] {
  return RULES.flatMap((rule) => {
    const found = (rule.object === 'deal' ? deals : contacts).flatMap((p) => {
      if (p.hidden && p.hubspotDefined) return [];
      if (rule.fact === 'causeOut' && (p.calculated || p.modificationMetadata?.readOnlyValue)) return [];
      const used = forecastTypes.find((t) => (rule.fact === 'arr' && t.amount === p.name && p.name !== 'amount') || (rule.fact === 'forecastDate' && t.date === p.name && p.name !== 'closedate'));
      const { rank, why } = used ? { rank: 4, why: `HubSpot’s forecast “${used.name}” uses it` } : match(rule, p);
      return rank > 0 ? [{ rank, row: candidate(rule, p, why) }] : [];
    });
    return found.sort((a, b) => b.rank - a.rank || a.row.field.localeCompare(b.row.field, 'en')).map((f) => f.row);
  });
}
