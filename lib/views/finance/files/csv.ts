import Papa from 'papaparse';
import { formatMinorPlain } from '../../../model/money.ts';

export type Cell = string | number | null;

/** An amount as a plain number in major units, so that a spreadsheet sums it: −12130050 → -121300.5. `digits`: the currency's decimal places in this org. */
export const amountCell = (digits: number) => ({ minor }: { minor: number }): number => Number(formatMinorPlain(minor, digits));

/** Also where a line break follows, which Papa's own pattern doesn't reach over; the wide ones are read as the plain in some locales. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * CSV with a header. Text that a spreadsheet would take for a formula (=, +, -, @, tab or line break in front) gets an apostrophe:
 * deal names come from the CRM, where anybody may have typed them. https://owasp.org/www-community/attacks/CSV_Injection
 */
export function csv(header: string[], rows: Cell[][]): string {
  return `\uFEFF${Papa.unparse({ fields: header, data: rows }, { escapeFormulae: FORMULA, newline: '\r\n' })}\r\n`;
}
