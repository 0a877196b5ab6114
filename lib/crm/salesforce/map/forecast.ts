import type { Basis } from '../../../model/basis.ts';
import type { CurrencyTable } from '../../../model/currency.ts';
import type { CrmForecast } from '../../../model/forecast-call.ts';
import type { OrgTables, Row } from '../../sample/tables.ts';
import { parseCategory } from '../../../model/category.ts';
import { digitsOf } from '../../../model/currency.ts';
import { userId } from '../../../model/ids.ts';
import { parseMinor } from '../../../model/money.ts';
import { to18 } from '../../../model/salesforce-id.ts';
import { date, maybeBool, text } from './cell.ts';

type Alone = 'closed' | 'commit' | 'mostLikely' | 'bestCase' | 'pipeline';
/** What a row's figure is of: one category alone, or that and all above it. Open pipeline leaves out what is closed. */
type Part = { kind: 'alone' | 'rollup'; category: Alone };

const PARTS: Record<string, Part> = {
  closedonly: { kind: 'alone', category: 'closed' }, commitonly: { kind: 'alone', category: 'commit' }, mostlikelyonly: { kind: 'alone', category: 'mostLikely' },
  bestcaseonly: { kind: 'alone', category: 'bestCase' }, pipelineonly: { kind: 'alone', category: 'pipeline' },
  commitforecast: { kind: 'rollup', category: 'commit' }, mostlikelyforecast: { kind: 'rollup', category: 'mostLikely' },
  bestcaseforecast: { kind: 'rollup', category: 'bestCase' }, openpipeline: { kind: 'rollup', category: 'pipeline' },
};
const FIRMEST_FIRST: Alone[] = ['closed', 'commit', 'mostLikely', 'bestCase', 'pipeline'];

/** null where the row's category is none that is forecast (omitted) or none that is known (a renamed label). */
function partOf(row: Row): Part | null {
  const said = text(row.ForecastingItemCategory);
  if (said !== null) return PARTS[said.toLowerCase()] ?? null;
  const category = parseCategory(text(row.ForecastCategoryName));
  return category === null || category === 'omitted' ? null : { kind: 'alone', category };
}

/** null: not told. */
interface Sums { unadjusted: number | null; byOwner: number | null; amount: number }
const NOTHING: Sums = { unadjusted: 0, byOwner: 0, amount: 0 };
const add = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a + b);
const plus = (a: Sums, b: Sums): Sums => ({ unadjusted: add(a.unadjusted, b.unadjusted), byOwner: add(a.byOwner, b.byOwner), amount: a.amount + b.amount });

interface Group { head: Pick<CrmForecast, 'ownerId' | 'typeId' | 'start' | 'end' | 'currency'>; parts: Map<string, Sums> }
const keyOf = ({ kind, category }: Part): string => `${kind} ${category}`;

/**
 * What Salesforce's forecasts say (ForecastingItem, its Period and ForecastingType), one entry a person, period, type, currency
 * and basis, all of them cumulative. An org that keeps single categories alone has them added up; a category that the org uses
 * and a person has no row of counts as zero, one that nobody has leaves its basis out. Rows by product family and territory are
 * added, save those whose parent is the same person's. Quantities, and rows without person, period or amount, are left out.
 * https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_forecastingitem.htm
 */
export function mapForecasts(tables: OrgTables, { currencies }: { currencies: CurrencyTable }): CrmForecast[] {
  const rows = tables.ForecastingItem ?? [];
  const id = (row: Row, field: string): string => to18(text(row[field]) ?? '');
  const byId = new Map(rows.map((r) => [id(r, 'Id'), r]));
  const periods = new Map((tables.Period ?? []).map((r) => [id(r, 'Id'), r]));
  const types = new Map((tables.ForecastingType ?? []).map((r) => [id(r, 'Id'), r]));
  const adjusted = new Map((tables.ForecastingOwnerAdjustment ?? []).map((r) => [id(r, 'ForecastingItemId'), r.AdjustedAmount ?? null]));
  const isOne = new Set(rows.map((r) => id(r, 'ForecastingTypeId'))).size <= 1;
  const groups = new Map<string, Group>();
  const used = new Set<string>();
  for (const row of rows) {
    const part = partOf(row);
    const owner = id(row, 'OwnerId');
    const type = types.get(id(row, 'ForecastingTypeId'));
    const period = periods.get(id(row, 'PeriodId'));
    const [start, end] = [date(period?.StartDate), date(period?.EndDate)];
    const currency = text(row.CurrencyIsoCode) ?? currencies.org;
    const minor = (cell: Row[string] | undefined): number | null => parseMinor(text(cell), digitsOf(currencies, currency)) ?? null;
    const amount = minor(row.ForecastAmount);
    if (!part || owner === '' || typeof start !== 'number' || typeof end !== 'number' || amount === null) continue;
    if (maybeBool(row.IsAmount) === false || maybeBool(type?.IsAmount) === false) continue;
    const parent = byId.get(id(row, 'ParentForecastingItemId'));
    if (parent && parent !== row && id(parent, 'OwnerId') === owner) continue;
    const typeId = isOne ? null : (text(type?.DeveloperName) ?? id(row, 'ForecastingTypeId'));
    const key = `${owner} ${start} ${end} ${typeId ?? ''} ${currency}`;
    const group = groups.get(key) ?? { head: { ownerId: userId(owner), typeId, start, end, currency }, parts: new Map<string, Sums>() };
    groups.set(key, group);
    const said: Sums = { unadjusted: minor(row.AmountWithoutAdjustments), byOwner: minor(row.AmountWithoutManagerAdjustment) ?? minor(adjusted.get(id(row, 'Id'))), amount };
    group.parts.set(keyOf(part), plus(group.parts.get(keyOf(part)) ?? NOTHING, said));
    used.add(keyOf(part));
  }
  return [...groups.values()].flatMap(({ head, parts }) => FIRMEST_FIRST.flatMap((basis) => {
    const sums = cumulative(basis, parts, used);
    return sums ? [{ ...head, basis: basis satisfies Basis, ...sums, submittedAt: null }] : [];
  }));
}

/** The cumulative figure of a basis: the org's own roll-up, else the categories down to it; null where neither is kept. */
function cumulative(basis: Alone, parts: ReadonlyMap<string, Sums>, used: ReadonlySet<string>): Sums | null {
  const alone = (category: Alone): Sums => parts.get(`alone ${category}`) ?? NOTHING;
  const rollup = parts.get(`rollup ${basis}`);
  if (rollup) {
    if (basis !== 'pipeline') return rollup;
    return used.has('alone closed') ? plus(rollup, alone('closed')) : null;
  }
  if (used.has(`rollup ${basis}`)) return basis === 'pipeline' ? (used.has('alone closed') ? alone('closed') : null) : NOTHING;
  if (!used.has(`alone ${basis}`)) return null;
  return FIRMEST_FIRST.slice(0, FIRMEST_FIRST.indexOf(basis) + 1).map(alone).reduce(plus, NOTHING);
}
