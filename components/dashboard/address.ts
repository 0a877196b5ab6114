import type { FinanceAsk } from '../../lib/messages/finance.ts';

export const TABS = ['monday', 'goals', 'activity', 'forecast', 'leads', 'alignment', 'coaching', 'setup'] as const;
export type TabId = (typeof TABS)[number];

/** Where the dashboard stands: a tab, and what finance asked. */
export interface Address {
  tab: TabId;
  ask: Omit<FinanceAsk, 'connection'> & { connection: string | null };
}

const PARTS = ['connection', 'periodId', 'basis', 'scope', 'typeId', 't0', 't1', 'compareWith'] as const;

/** Reads `?tab=forecast&periodId=…`. What is missing, blank or no tab of ours is left to the usual. */
export function readAddress(query: string): Address {
  const given = new URLSearchParams(query);
  const tab = TABS.find((t) => t === given.get('tab')) ?? 'forecast';
  return { tab, ask: Object.fromEntries(PARTS.map((p) => [p, given.get(p) || null])) as Address['ask'] };
}

/** The same back as text; what is usual isn't written. */
export function writeAddress({ tab, ask }: Address): string {
  const query = new URLSearchParams({ tab });
  for (const part of PARTS) if (ask[part] !== null) query.set(part, ask[part]);
  return `?${query.toString()}`;
}
