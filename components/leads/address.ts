import type { LeadsAsk } from '../../lib/messages/areas/leads.ts';

/** What an address asks for: `?tab=leads&by=campaign&period=2026-Q3`. */
export function leadsAsk(query: string): LeadsAsk {
  const given = new URLSearchParams(query);
  return { by: given.get('by') === 'campaign' ? 'campaign' : 'source', periodId: given.get('period') || null, missId: null, open: null };
}

/** The same back as text; what is usual isn't written. */
export function leadsAddress(connection: string, { by, periodId }: Pick<LeadsAsk, 'by' | 'periodId'>): string {
  const query = new URLSearchParams({ tab: 'leads', connection });
  if (by !== 'source') query.set('by', by);
  if (periodId !== null) query.set('period', periodId);
  return `?${query.toString()}`;
}
