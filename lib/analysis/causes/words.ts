/**
 * What a company's own words for a loss or a rejection most likely mean, in the languages of the field map's proposals. Words that
 * fit several causes ("price", "timing", "other") suggest none.
 */
const MEANINGS: readonly [causeId: string, words: RegExp][] = [
  ['wrong-kind-of-lead', /\b(?:segment|not a fit|no fit|bad fit|poor fit|disqualif|unqualif|zielgruppe|hors cible|fuera de)/i],
  ['record-was-wrong', /\b(?:duplicat|dublette|doublon|test (?:deal|record)|created (?:in|by) error|data error)/i],
  ['sponsor-left', /\b(?:champion|sponsor|reorgani|umstrukturier|réorganis|contact left|ansprechpartner (?:weg|verlassen))/i],
  ['credit-terms', /\b(?:payment terms|credit|bonit|zahlungsbeding|zahlungsziel|conditions de paiement|condiciones de pago)/i],
  ['contract-too-long', /\b(?:legal|redline|contract (?:took|review|negotiation)|vertragsprüf|rechtsabteilung|juridique)/i],
  ['proof-late', /\b(?:pilot|proof of concept|poc|security review|deliver|lieferzeit|liefertermin|livraison|entrega)/i],
  ['product-missing', /\b(?:missing (?:function|feature)|feature|functionality|integration|certif|fehlende funktion|fonctionnalit|funcionalidad)/i],
  ['budget-frozen', /\b(?:budget|funding|freeze|frozen|presupuesto)/i],
  ['chose-another', /\b(?:competitor|competition|wettbewerb|konkurrenz|mitbewerb|concurren|competenc|competidor)/i],
  ['market-event', /\b(?:regulat|econom(?:y|ic)|sanction|tariff|gesetz|konjunktur|réglement)/i],
  ['decision-process-unknown', /\b(?:procurement|decision process|purchasing|einkauf|beschaffung|achats|compras)/i],
  ['value-not-shown', /\b(?:no decision|no interest|no need|no response|unresponsive|went dark|keine entscheidung|kein bedarf|kein interesse|sans suite|sin respuesta)/i],
];

/** The cause that a loss reason, or a rejection reason, names; null where it names none, or nothing was written. */
export function causeOfWords(text: string | null | undefined): string | null {
  if (!text) return null;
  return MEANINGS.find(([, words]) => words.test(text))?.[0] ?? null;
}

/** Lead sources that marketing makes, by their usual names. */
export const isMarketingSource = (source: string | null | undefined): boolean =>
  source ? /\b(?:web|webinar|seminar|trade ?show|messe|salon|fair|event|campaign|kampagne|campagne|advert|paid|social|content|newsletter|download|inbound|marketing)/i.test(source) : false;

/** Whose work a step of the company's own is, by its label; null where the label doesn't say. */
const STEPS: readonly [causeId: string, words: RegExp][] = [
  ['contract-too-long', /\b(?:contract|legal|redline|vertrag|recht|juridique|contrat|contrato)/i],
  ['price-approval', /\b(?:approv|discount|pric|deal desk|freigabe|rabatt|remise|descuento)/i],
  ['proof-late', /\b(?:security|pilot|proof|poc|trial|sicherheit|livraison|deliver)/i],
  ['credit-terms', /\b(?:credit|bonit|payment|zahlung|paiement|pago)/i],
];
export const causeOfStep = (label: string | null | undefined): string | null => (label ? (STEPS.find(([, words]) => words.test(label))?.[0] ?? null) : null);
