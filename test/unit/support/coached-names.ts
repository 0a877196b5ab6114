const NAMES: Record<string, string> = {
  nordlicht: 'Nordlicht Kühllogistik', valette: 'Institut Valette, reagent stores', hafen: 'Hafenlabor Süd', kanton: 'Kanton Zug, water', 'q3-slip': 'Aldermoor Universitätsspital', 'q3-lost': 'Łódź Diagnostyka',
};
/** What a deal of the coached company is called. */
export const coachedName = (id: string): string => NAMES[id] ?? `Deal ${id}`;
