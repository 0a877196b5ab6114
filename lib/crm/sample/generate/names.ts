import type { Random } from './random.ts';

/** Invented towns and kinds of customers, by language, so that no name is a real company's. */
const PLACES = {
  de: [
    'Hohenfelde', 'Wiesenbruck', 'Lindachtal', 'Tannhofen', 'Grünau an der Elz', 'Sankt Veitlingen', 'Oberrheinau',
    'Mühlgraben', 'Königsforst-Süd', 'Brückenau am Moos', 'Steinhöring', 'Ahrbergen', 'Wölfersbach', 'Eschenlohr', 'Neustrelau', 'Pfeilerhütte',
    'Großräschwitz', 'Kaltenmoor', 'Bärenwalde', 'Dürrlauingen',
  ],
  ch: ['Oberwald', 'Flüelibach', 'Altmatt', 'Hinterbüel', 'Zürlisberg', 'Rheinfluh', 'Sankt Gallusberg', 'Emmischwand'],
  fr: ['Clairvaud', 'Valmorin', 'Marbourg-le-Vieux', 'Saint-Éloi-sur-Orbe', 'Beaurepaire-les-Bois', 'Châtelneuve', 'Montrésy', 'La Ferté-Grenelle', 'Pont-d’Arzac', 'Hérival'],
  pl: ['Zabrzyca', 'Nowogródek Śląski', 'Brzezinka Dolna', 'Łękawiec', 'Święcichów', 'Jastrzębno', 'Wólka Górna', 'Krośniewo'],
  en: ['Thornbury Vale', 'Kestrelford', 'Ashcombe Regis', 'Aldermoor', 'Wexley Bridge', 'Harrowdene', 'Saltmarsh Quay', 'Little Penhallow', 'Gorsefield', 'Dunmore Heath'],
};
export type Language = keyof typeof PLACES;

const KINDS: Record<Language, string[]> = {
  de: [
    'Stadtwerke %', 'Universitätsklinikum %', '% Diagnostik GmbH', '% Prüftechnik AG', 'Landesamt für Umwelt und Messwesen %', '% Feinmechanik GmbH & Co. KG',
    'Versicherungsanstalt % auf Gegenseitigkeit', 'Molkerei % eG', '% Pharma AG', 'Wasserzweckverband %', 'Institut für Lebensmittelanalytik %', '% Chemiepark Betriebsgesellschaft mbH',
  ],
  ch: ['Kantonsspital %', 'Kantonales Labor %', '% Biotech AG', 'Elektrizitätswerke %', '% Uhrenmanufaktur AG', 'Forschungsanstalt %', '% Reinraumtechnik AG', 'Zweckverband Abwasser %'],
  fr: ['Laboratoires %', 'Hôpital régional de %', '% Métrologie SAS', 'Eaux de %', 'Institut d’analyses de %', 'Fromageries de %', '% Pharmaceutique SA'],
  pl: ['Wodociągi % sp. z o.o.', 'Szpital Wojewódzki %', 'Laboratoria % S.A.', 'Zakłady Chemiczne %', 'Instytut Metrologii %', '% Farma sp. z o.o.'],
  en: ['% Biologics', '% Instruments Ltd', '% Water Company', '% Community Diagnostics Trust', '% Analytical plc', '% Brewing Laboratories', '% Materials Testing Ltd'],
};

export interface AccountName {
  name: string;
  language: Language;
}

/** Every customer there can be, in an order that the seed decides. The first two always exist: the stories are about them. */
export function accountNames(random: Random): AccountName[] {
  const all = (Object.keys(PLACES) as Language[]).flatMap((language) =>
    PLACES[language].flatMap((place) => KINDS[language].map((kind) => ({ name: kind.replace('%', place), language }))));
  const first = [{ name: 'Kantonsspital Oberwald', language: 'ch' as const }, { name: 'Stadtwerke Hohenfelde', language: 'de' as const }];
  return [...first, ...random.shuffle(all).filter((a) => first.every((f) => f.name !== a.name))];
}

const GIVEN: Record<Language, string[]> = {
  de: ['Jörg', 'Käthe', 'Annegret', 'Björn', 'Hannelore', 'Sören', 'Ulrike', 'Götz', 'Mareike', 'Thorsten', 'Cäcilie', 'Friedemann'],
  ch: ['Ursina', 'Beat', 'Regula', 'Urs', 'Flurina', 'Gian-Andri', 'Corinne', 'Ruedi'],
  fr: ['Clémence', 'Anaïs', 'Jérôme', 'Maëlle', 'François', 'Hélène', 'Loïc', 'Solène'],
  pl: ['Małgorzata', 'Łukasz', 'Agnieszka', 'Zbigniew', 'Bożena', 'Paweł', 'Grażyna', 'Michał'],
  en: ['Imogen', 'Alistair', 'Niamh', 'Rhys', 'Philippa', 'Gethin', 'Eleanor', 'Callum'],
};
const FAMILY: Record<Language, string[]> = {
  de: ['Großkopf', 'Münzenmaier', 'von der Lühe', 'Schäuffelen', 'Oppenländer', 'Krötz', 'Weißgerber', 'Baumgärtner-Röhl', 'Tiefenthäler', 'Hüsken'],
  ch: ['Caduff', 'Zgraggen', 'Bächtold', 'Inderbitzin', 'Schüpbach', 'Camenisch', 'Nägeli'],
  fr: ['Lefèbvre-Courtois', 'Desrochers', 'Béranger', 'Quémener', 'Vaillancourt', 'Pétillon', 'Garçonnet'],
  pl: ['Szczepańska', 'Wojciechowski', 'Żółtowska', 'Gąsiorek', 'Brzęczyszczykiewicz', 'Łopuszańska', 'Dąbek'],
  en: ['Fairweather', 'Ashdown-Pryce', 'Mottershead', 'O’Dowd', 'Llewellyn', 'Cholmondeley', 'Birtwhistle'],
};

export const personName = (random: Random, language: Language): { first: string; last: string } =>
  ({ first: random.pick(GIVEN[language]), last: random.pick(FAMILY[language]) });

const PRODUCTS = [
  'sample tracking', 'metering laboratories', 'chromatography line', 'calibration service', 'particle counters', 'spectrometer replacement',
  'cold-chain sensors', 'water quality stations', 'titration benches', 'balance fleet', 'pilot plant instrumentation', 'flow metering',
  'laboratory data platform', 'clean-room monitoring', 'reference standards contract', 'handheld analysers',
];
const PARTS = ['', '', '', ', phase 1', ', phase 2', ', phase 3', ', second site', ', framework agreement', ', renewal of the service contract', ', extension'];

export const dealName = (random: Random, account: string): string =>
  `${account}, ${random.pick(PRODUCTS)}${random.pick(PARTS)}`.slice(0, 120);

export const JOB_TITLES = ['Head of Laboratory', 'Quality Manager', 'Procurement Lead', 'Technical Director', 'Laboratory Engineer', 'Chief Financial Officer', 'IT Architect', 'Managing Director'];
export const LEAD_SOURCES = ['Web', 'Trade Show', 'Partner Referral', 'Webinar', 'Cold Outreach', 'Customer Referral'] as const;
export const NEXT_STEPS = [
  'Send revised offer', 'Site visit with laboratory team', 'Call Dr. Caduff about the timeline', 'Wait for procurement', 'Clarify payment terms',
  'Demo for quality department', 'Contract with legal', 'Decision meeting', 'Reference call', 'Validate installation dates',
];
