import type { Cell, Row } from '../../types.ts';
import type { PageInput } from './input.ts';

export const text = (cell: Cell | undefined): string => (cell === null || cell === undefined ? '' : String(cell));

/** `en_IE` as `en-IE`. The third part that some of the vendor's locales have (`de_DE_EURO`) is none that Intl knows. */
function localeOf(user: Row): string {
  const locale = text(user.LocaleSidKey).split('_').slice(0, 2).join('-');
  return /^[a-z]{2,3}(-[A-Z]{2})?$/.test(locale) ? locale : 'en-US';
}

/** An amount in the record's currency, by the user's locale; a bare number in an org with one currency only. */
export function money(user: Row, amount: Cell | undefined, currency: Cell | undefined): string {
  if (amount === null || amount === undefined || amount === '') return '';
  const n = Number(amount);
  if (Number.isNaN(n)) return text(amount);
  const code = text(currency);
  if (!/^[A-Z]{3}$/.test(code)) return n.toLocaleString(localeOf(user), { minimumFractionDigits: 2 });
  return n.toLocaleString(localeOf(user), { style: 'currency', currency: code, currencyDisplay: 'code' });
}

export function percent(cell: Cell | undefined): string {
  return cell === null || cell === undefined || cell === '' ? '' : `${cell}%`;
}

/** A calendar date as the user's locale writes it; text that is no date is shown as it stands. */
export function day(user: Row, cell: Cell | undefined): string {
  const at = Date.parse(`${text(cell).slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(at) ? text(cell) : new Date(at).toLocaleDateString(localeOf(user), { timeZone: 'UTC' });
}

/** An instant in the user's time zone. */
export function instant(user: Row, cell: Cell | undefined): string {
  const at = Date.parse(text(cell));
  if (Number.isNaN(at)) return text(cell);
  return new Date(at).toLocaleString(localeOf(user), { timeZone: text(user.TimeZoneSidKey) || 'UTC', day: 'numeric', month: 'numeric', year: 'numeric', hour: '2-digit', minute: '2-digit' });
}

/** `August 2026` of a calendar date; the text itself where it is none. */
export function month(user: Row, cell: Cell | undefined): string {
  const at = Date.parse(`${text(cell).slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(at) ? text(cell) : new Date(at).toLocaleDateString(localeOf(user), { timeZone: 'UTC', month: 'long', year: 'numeric' });
}

export function userName(input: PageInput, id: Cell | undefined): string {
  return text(input.users.find((u) => u.Id === id)?.Name);
}

/** The rows of an object whose field holds this id, without deleted ones. */
export function related(input: PageInput, object: string, field: string, id: Cell | undefined): Row[] {
  return input.rows(object).filter((r) => r[field] === id && r.IsDeleted !== true);
}

/** Compares two rows by a field's text: for dates and instants as the vendor writes them. */
export const by = (field: string) => (a: Row, b: Row): number => {
  const [x, y] = [text(a[field]), text(b[field])];
  return x < y ? -1 : Number(x > y);
};
