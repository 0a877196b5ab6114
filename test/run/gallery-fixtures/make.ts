import type { DealRow, Figure, Footer, Rows } from '../../../lib/messages/views.ts';

/** Whole euros, as the background would have formatted them. */
export const euro = (whole: number, sign: '' | '+' = ''): Figure => ({
  minor: whole * 100, currency: 'EUR',
  text: `${whole < 0 ? '−' : sign}€${String(Math.abs(whole)).replace(/\B(?=(\d{3})+$)/g, ',')}`,
});

export const deal = (name: string, whole: number, detail: string, badges: string[] = []): DealRow => ({
  dealId: `006${name.replace(/\W/g, '').slice(0, 15)}${Math.abs(whole)}`, name, detail, badges, amount: euro(whole),
  href: name.endsWith('can’t open') ? null : `https://acme.lightning.force.com/lightning/r/Opportunity/${encodeURIComponent(name)}/view`,
});

export const rows = (title: string, how: string, list: DealRow[], total = list.length): Rows => ({ title, how, total, rows: list });

export const footer: Footer = { source: 'Salesforce, 4 minutes ago', seenBy: 'Only what you may see in Salesforce' };
