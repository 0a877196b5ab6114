import type { Area } from '../../lib/model/goals/areas.ts';

/** The parts of the Alignment tab, in the order of its sub-navigation, each with the area that switches it off. */
export const PARTS = [
  { id: 'map', label: 'Map', area: 'goals' }, { id: 'strategy', label: 'Strategy', area: 'goals' }, { id: 'asks', label: 'Asks', area: 'asks' }, { id: 'audit', label: 'Audit', area: 'goals' }, { id: 'leader', label: 'Leader’s page', area: 'goals' },
  { id: 'plan', label: 'Plan', area: 'goals' },
] as const;
export type PartId = (typeof PARTS)[number]['id'];

/** The parts that are there; none: there is no Alignment tab. */
export const partsOn = (off: readonly Area[]) => PARTS.filter((p) => !off.includes(p.area));

/** The part that an address names (`?tab=alignment&part=asks`); one that isn't there: the first that is. */
export const partOf = (query: string, off: readonly Area[]): PartId => {
  const on = partsOn(off);
  return on.find((p) => p.id === new URLSearchParams(query).get('part'))?.id ?? on[0]?.id ?? 'map';
};

/** The address of a part; the map is the usual one. */
export function partAddress(connection: string, part: PartId): string {
  const query = new URLSearchParams({ tab: 'alignment', connection });
  if (part !== 'map') query.set('part', part);
  return `?${query.toString()}`;
}
