/** Signs that make a spreadsheet take a text for a formula; the wide ones are read as the plain in some locales. https://owasp.org/www-community/attacks/CSV_Injection */
const SIGNS = '=+\\-@\\t\\r\\n＝＋－＠';
/** An apostrophe too, so that it can be told from one that was put in front. */
const NEEDS_MARK = new RegExp(`^['${SIGNS}]`);
const MARKED = new RegExp(`^'['${SIGNS}]`);
const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** Text for a CSV cell that no spreadsheet runs: an apostrophe goes before what could be a formula. */
export const safeText = (text: string): string => (NEEDS_MARK.test(text) && !NUMBER.test(text) ? `'${text}` : text);

/** The text as it was before `safeText`; a cell that was written without it is itself, unless it begins with an apostrophe and such a sign. */
export const plainText = (cell: string): string => (MARKED.test(cell) ? cell.slice(1) : cell);
