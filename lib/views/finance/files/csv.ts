import Papa from 'papaparse';
import { currencyDigits } from '../../../model/currency.ts';
import { formatMinorPlain } from '../../../model/money.ts';

export type Cell = string | number | null;

/** An amount as a plain number in major units, so that a spreadsheet sums it: −12130050 → -121300.5. */
export const amountCell = ({ minor, currency }: { minor: number; currency: string }): number => Number(formatMinorPlain(minor, currencyDigits(currency)));

/**
 * CSV with a header. Text that a spreadsheet would take for a formula (=, +, −, @, tab or return in front) gets an apostrophe:
 * deal names come from the CRM, where anybody may have typed them. https://owasp.org/www-community/attacks/CSV_Injection
 */
export function csv(header: string[], rows: Cell[][]): string {
  return `\uFEFF${Papa.unparse({ fields: header, data: rows }, { escapeFormulae: true, newline: '\r\n' })}\r\n`;
}
