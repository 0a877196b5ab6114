/** Areas that an admin may switch off: no menu, no object, no data read. */
export const AREAS = ['forecast', 'goals', 'asks', 'activity', 'leads', 'coaching', 'factors', 'reviews'] as const;
export type Area = (typeof AREAS)[number];

/** What is switched off; left out: on. */
export type Areas = Partial<Record<Area, boolean>>;

export const isOn = (areas: Areas, area: Area): boolean => areas[area] !== false;
