/** The parts of the Alignment tab, in the order of its sub-navigation. */
export const PARTS = [
  { id: 'map', label: 'Map' }, { id: 'strategy', label: 'Strategy' }, { id: 'asks', label: 'Asks' }, { id: 'audit', label: 'Audit' }, { id: 'leader', label: 'Leader’s page' },
] as const;
export type PartId = (typeof PARTS)[number]['id'];

/** The part that an address names (`?tab=alignment&part=asks`); one that is none of ours: the map. */
export const partOf = (query: string): PartId => PARTS.find((p) => p.id === new URLSearchParams(query).get('part'))?.id ?? 'map';

/** The address of a part; the map is the usual one. */
export function partAddress(connection: string, part: PartId): string {
  const query = new URLSearchParams({ tab: 'alignment', connection });
  if (part !== 'map') query.set('part', part);
  return `?${query.toString()}`;
}
