/** Names of the columns, each a whole number an entry. */
const NAMES = ['deal', 'person', 'week', 'due', 'category', 'stage', 'won', 'known', 'holds'] as const;
type Name = (typeof NAMES)[number];

/** Weekly looks at deals that were open in the basis and due in their quarter, deal by deal. One entry a look in each column. */
export interface Looks extends Record<Name, Int32Array> {
  /** Entries in use. */
  length: number;
}

export const noLooks = (room = 4096): Looks => ({ length: 0, ...(Object.fromEntries(NAMES.map((name) => [name, new Int32Array(room)])) as Record<Name, Int32Array>) });

/** Adds an entry; columns double where they are full, so that a million looks cost no object each. */
export function addLook(looks: Looks, look: Record<Name, number>): void {
  const full = looks.length === looks.deal.length;
  for (const name of NAMES) {
    if (full) {
      const wider = new Int32Array(looks.length * 2);
      wider.set(looks[name]);
      looks[name] = wider;
    }
    looks[name][looks.length] = look[name];
  }
  looks.length++;
}

/** The columns cut to what is in use. */
export const trimmed = (looks: Looks): Looks => ({ length: looks.length, ...(Object.fromEntries(NAMES.map((name) => [name, looks[name].subarray(0, looks.length)])) as Record<Name, Int32Array>) });
